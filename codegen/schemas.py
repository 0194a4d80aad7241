"""JSON Schema → the types of the IR. What cannot be expressed is said, with the place."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from . import pointers
from .diagnostics import Diagnostics
from .names import Names, pascal, snake
from .runtime.shapes import is_array, is_object
from .types import (
    AliasDef,
    Array,
    Bounds,
    Definition,
    Field,
    Literals,
    Map,
    Named,
    Primitive,
    StructDef,
    Type,
    Union,
    decoder_refuses,
)

Direction = Literal["sent", "answered"]
"""Enums of what is sent are closed; those of an answer stay open unless the schema says ``x-closed``."""

_PRIMITIVES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_BOUNDS = {
    "string": ("minLength", "maxLength", "pattern"),
    "integer": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "array": ("minItems", "maxItems"),
}
_NOT_EXPRESSED = (
    "allOf", "not", "if", "patternProperties", "dependencies", "additionalItems", "contains", "propertyNames",
)  # fmt: skip
_NOT_CHECKED = ("uniqueItems", "minProperties", "maxProperties")
_MODULE_NAMES = frozenset(
    {"Annotated", "Any", "Literal", "Meta", "Model", "TYPE_CHECKING", "Traits", "TypeAlias", "UNSET", "UnsetType"}
)
"""Names that the module of models has already."""


class SchemaReader:
    """Reads the schemas of one document and collects the definitions they need."""

    def __init__(self, document: dict[str, object], diagnostics: Diagnostics) -> None:
        self._document = document
        self._diagnostics = diagnostics
        self._names = Names(_MODULE_NAMES)
        self._by_pointer: dict[str, str] = {}
        self.definitions: dict[str, Definition] = {}
        components = document.get("components")
        schemas = components.get("schemas") if is_object(components) else None
        for name in schemas if is_object(schemas) else ():
            self._by_pointer[pointers.join("/components/schemas", name)] = self._names.claim(pascal(name))

    def claim(self, wanted: str) -> str:
        """Return a name for a definition that is not in the document, *wanted* if it is free."""
        return self._names.claim(wanted)

    def read(self, schema: object, at: str, context: str, direction: Direction) -> Type:
        """Return the type of *schema*; *context* names what has to be named inside it."""
        if schema is True or schema == {}:
            return Primitive("object")
        if not is_object(schema):
            self._diagnostics.error(at, "a schema that nothing satisfies cannot be generated")
            return Primitive("object")
        if isinstance(reference := schema.get("$ref"), str):
            return self._referred(reference, at, direction)
        for keyword in _NOT_EXPRESSED:
            if keyword in schema:
                self._diagnostics.error(pointers.join(at, keyword), f"{keyword!r} cannot be generated yet")
        for keyword in _NOT_CHECKED:
            if keyword in schema:
                self._diagnostics.warning(pointers.join(at, keyword), f"{keyword!r} is not checked on this side")
        if "const" in schema:
            return self._literals([schema["const"]], schema, pointers.join(at, "const"), direction)
        if is_array(values := schema.get("enum")):
            return self._literals(values, schema, pointers.join(at, "enum"), direction)
        for keyword in ("oneOf", "anyOf"):
            if is_array(branches := schema.get(keyword)):
                types = (
                    self.read(branch, pointers.join(at, keyword, index), f"{context}{index + 1}", direction)
                    for index, branch in enumerate(branches)
                )
                return self._union(tuple(types), context)
        kind = schema.get("type")
        if is_array(kind):
            single = ({**schema, "type": one} for one in kind)
            return self._union(tuple(self.read(one, at, context, direction) for one in single), context)
        return self._typed(str(kind) if kind is not None else _kind_by_keywords(schema), schema, at, context, direction)

    def _typed(self, kind: str, schema: dict[str, object], at: str, context: str, direction: Direction) -> Type:
        if kind == "object":
            return self._object(schema, at, context, direction)
        if kind == "array":
            items = schema.get("items", True)
            if is_array(items):
                self._diagnostics.error(pointers.join(at, "items"), "tuples cannot be generated yet")
                return Array(Primitive("object"))
            context += "Item"
            item = self._named_if_bound(self.read(items, pointers.join(at, "items"), context, direction), context)
            return Array(item, self._bounds(kind, schema, at))
        if kind in _PRIMITIVES:
            return Primitive(_PRIMITIVES[kind], self._bounds(kind, schema, at))
        return Primitive("object")

    def _referred(self, reference: str, at: str, direction: Direction) -> Type:
        target = reference.removeprefix("#")
        if reference == target:
            self._diagnostics.error(at, f"$ref {reference!r}: only references within the document are followed")
            return Primitive("object")
        name = self._by_pointer.get(target)
        if name is None:
            name = self._by_pointer[target] = self._names.claim(pascal(target.rpartition("/")[2]))
        if name not in self.definitions:
            try:
                schema = pointers.resolve(self._document, target)
            except pointers.NotThere:
                self._diagnostics.error(at, f"$ref {reference!r} leads nowhere")
                return Primitive("object")
            self._define(name, schema, target, direction)
        return Named(name)

    def _define(self, name: str, schema: object, at: str, direction: Direction) -> None:
        doc = _text(schema, "description")
        if is_object(schema) and _is_struct(schema):
            self.struct(name, schema, at, direction)
            return
        placeholder = AliasDef(name=name, doc=doc, type=Primitive("object"))
        self.definitions[name] = placeholder  # a schema may refer to itself
        placeholder.type = self.read(schema, at, name, direction)

    def _object(self, schema: dict[str, object], at: str, context: str, direction: Direction) -> Type:
        if not _is_struct(schema):
            values = schema.get("additionalProperties", True)
            place, context = pointers.join(at, "additionalProperties"), f"{context}Value"
            return Map(self._named_if_bound(self.read(values, place, context, direction), context))
        return Named(self.struct(self.claim(context), schema, at, direction).name)

    def struct(self, name: str, schema: dict[str, object], at: str, direction: Direction) -> StructDef:
        """Define and return the struct of an object *schema* with properties."""
        properties, required = schema.get("properties"), schema.get("required", [])
        assert is_object(properties) and is_array(required)
        extra = schema.get("additionalProperties", True)
        if not isinstance(extra, bool):
            place = pointers.join(at, "additionalProperties")
            self._diagnostics.warning(place, "properties beside the named ones are dropped")
        struct = StructDef(name=name, doc=_text(schema, "description"), fields=[], closed=extra is False)
        self.definitions[name] = struct
        taken = Names()
        for wire, inner in properties.items():
            place = pointers.join(at, "properties", wire)
            type_ = self.read(inner, place, name + pascal(wire), direction)
            struct.fields.append(
                Field(
                    wire=wire,
                    python=taken.claim(snake(wire)),
                    type=type_,
                    required=wire in required,
                    doc=_text(inner, "description"),
                    default=self.default_of(inner, place),
                    secret=_flag(inner, "x-secret"),
                    personal=_flag(inner, "x-personal"),
                )
            )
        return struct

    def default_of(self, schema: object, at: str) -> object:
        """Return the default of *schema* or of what it refers to, ``UNSET`` without one."""
        while is_object(schema):
            if "default" in schema:
                if is_object(schema["default"]) or is_array(schema["default"]):
                    self._diagnostics.warning(at, "a default that is no single value is described, but not filled in")
                return schema["default"]
            reference = schema.get("$ref")
            if not isinstance(reference, str):
                break
            try:
                schema = pointers.resolve(self._document, reference.removeprefix("#"))
            except pointers.NotThere:
                break
        return msgspec.UNSET

    def _literals(self, values: list[object], schema: dict[str, object], at: str, direction: Direction) -> Type:
        plain = tuple(value for value in values if isinstance(value, str | int | bool | None))
        if len(plain) < len(values):
            self._diagnostics.error(
                at, "an enum of anything but strings, integers, booleans and null cannot be generated yet"
            )
        return Literals(plain, open=direction == "answered" and not _flag(schema, "x-closed") and "const" not in schema)

    def _union(self, types: tuple[Type, ...], context: str) -> Type:
        types = tuple(dict.fromkeys(types))
        if len(types) == 1:
            return types[0]
        if Primitive("object") in types:
            return Primitive("object")
        union = Union(tuple(self._named_if_bound(type_, context + _suffix(type_)) for type_ in types))
        if not decoder_refuses(union, self.definitions):
            return union
        name = self.claim(context)
        self.definitions[name] = AliasDef(name=name, doc="", type=union, spelled_out=True)
        return Named(name)

    def _named_if_bound(self, type_: Type, wanted: str) -> Type:
        """Give a type with bounds inside another one a name: type expressions and branches hold no bounds."""
        if not (isinstance(type_, Primitive | Array) and type_.bounds):
            return type_
        name = self.claim(wanted)
        self.definitions[name] = AliasDef(name=name, doc="", type=type_, spelled_out=True)
        return Named(name)

    def _bounds(self, kind: str, schema: dict[str, object], at: str) -> Bounds:
        bounds: list[tuple[str, object]] = []
        for keyword in _BOUNDS.get(kind, ()):
            if keyword not in schema:
                continue
            value = schema[keyword]
            if keyword == "pattern":
                value = python_pattern(str(value))
                try:
                    re.compile(value)
                except re.error as error:
                    self._diagnostics.warning(
                        pointers.join(at, keyword), f"is not checked, Python cannot compile it: {error}"
                    )
                    continue
            bounds.append((keyword, value))
        return tuple(bounds)


def python_pattern(pattern: str) -> str:
    r"""Return *pattern* of ECMA 262 for Python: a final ``$`` there lets no newline pass, as ``\Z`` does here."""
    escaped = len(pattern) - len(pattern[:-1].rstrip("\\")) - 1
    if pattern.endswith("$") and escaped % 2 == 0:
        pattern = pattern[:-1] + r"\Z"
    return "(?a)" + pattern if re.search(r"\\[dDwWbB]", pattern) else pattern


def _suffix(type_: Type) -> str:
    return "List" if isinstance(type_, Array) else type_.python.title() if isinstance(type_, Primitive) else ""


def _is_struct(schema: dict[str, object]) -> bool:
    return (
        bool(schema.get("properties"))
        and schema.get("type", "object") == "object"
        and not {"oneOf", "anyOf", "enum", "const"} & schema.keys()
    )


def _kind_by_keywords(schema: dict[str, object]) -> str:
    if schema.keys() & {"properties", "additionalProperties", "required"}:
        return "object"
    return "array" if "items" in schema else ""


def _text(schema: object, key: str) -> str:
    return str(schema.get(key, "")) if is_object(schema) else ""


def _flag(schema: object, key: str) -> bool:
    return is_object(schema) and schema.get(key) is True
