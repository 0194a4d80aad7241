"""JSON Schema → the types of the IR. What cannot be expressed is said, with the place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from . import keywords, pointers
from .bounds import bounds_of
from .diagnostics import Diagnostics
from .document import Content, Document
from .names import IN_STRUCTS, RESERVED, FieldNames, Names, class_name, fits_field, pascal
from .references import chain, objects, reached
from .runtime.shapes import is_array, is_object
from .types import (
    AliasDef,
    Array,
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
    kinds,
    members,
)

Direction = Literal["sent", "answered"]
"""Enums of what is sent are closed; those of an answer stay open unless the schema says ``x-closed``."""

_PRIMITIVES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_MARKS = ("x-secret", "x-personal", "x-recipient")
_INT64 = range(-(2**63), 2**63)


class SchemaReader:
    """Reads the schemas of one document and collects the definitions they need."""

    def __init__(self, document: Document, taken: Iterable[str], diagnostics: Diagnostics) -> None:
        self.document = document.raw
        self._diagnostics = diagnostics
        self._names = Names(RESERVED | set(taken))
        self._by_pointer: dict[str, str] = {}
        self._unfinished: set[str] = set()
        """Aliases that are being read, back to the struct around them."""
        self._sent = reached(document.raw, _sent_schemas(document))
        self.definitions: dict[str, Definition] = {}
        components = document.raw.get("components")
        schemas = components.get("schemas") if is_object(components) else None
        for name in schemas if is_object(schemas) else ():
            self._by_pointer[pointers.join("/components/schemas", name)] = self._names.claim(class_name(name))
        self._warn_of_closed_enums(reached(document.raw, _answered_schemas(document)))

    def _warn_of_closed_enums(self, answered: set[str]) -> None:
        for target in sorted(self._sent & answered):
            for place, schema in objects(pointers.resolve(self.document, target), target):
                values = schema.get("enum")
                if is_array(values) and any(map(_can_be_open, values)) and not _flag(schema, "x-closed"):
                    message = "is closed in both directions: it is sent, and answered as well"
                    self._diagnostics.warning(pointers.join(place, "enum"), message)

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
        keywords.report(schema, at, self._diagnostics)
        if schema.get("nullable") is True:
            plain = {keyword: value for keyword, value in schema.items() if keyword != "nullable"}
            return self._union((self.read(plain, at, context, direction), Primitive("None")), context, at)
        if isinstance(reference := schema.get("$ref"), str):
            return self._referred(reference, at)
        if "const" in schema:
            return self._literals([schema["const"]], pointers.join(at, "const"), context, opened=False)
        if is_array(values := schema.get("enum")):
            opened = direction == "answered" and not _flag(schema, "x-closed")
            return self._literals(values, pointers.join(at, "enum"), context, opened=opened)
        for keyword in ("oneOf", "anyOf"):
            if is_array(branches := schema.get(keyword)):
                types = (
                    self._unmarked(branch, pointers.join(at, keyword, index), f"{context}{index + 1}", direction)
                    for index, branch in enumerate(branches)
                )
                return self._union(tuple(types), context, at)
        if is_array(kinds_ := schema.get("type")):
            single = ({**schema, "type": one} for one in kinds_)
            return self._union(tuple(self.read(one, at, context, direction) for one in single), context, at)
        return self._typed(keywords.kind_of(schema), schema, at, context, direction)

    def _unmarked(self, schema: object, at: str, context: str, direction: Direction) -> Type:
        """Read a schema that is no property and no param: marks are of no use there."""
        for mark in _MARKS:
            if self.marked(schema, mark):
                self._diagnostics.warning(at, f"{mark!r} has no effect here: only a param or a property can bear it")
        return self.read(schema, at, context, direction)

    def _typed(self, kind: str, schema: dict[str, object], at: str, context: str, direction: Direction) -> Type:
        if kind == "object":
            return self._object(schema, at, context, direction)
        if kind == "array":
            items = schema.get("items", True)
            if is_array(items):
                self._diagnostics.error(pointers.join(at, "items"), "tuples cannot be generated yet")
                return Array(Primitive("object"))
            context += "Item"
            item = self._unmarked(items, pointers.join(at, "items"), context, direction)
            return Array(self._named_if_bound(item, context), bounds_of(kind, schema, at, self._diagnostics))
        if kind in _PRIMITIVES:
            return Primitive(_PRIMITIVES[kind], bounds_of(kind, schema, at, self._diagnostics))
        return Primitive("object")

    def _referred(self, reference: str, at: str) -> Type:
        target = reference.removeprefix("#")
        name = self._by_pointer.get(target)
        if name is None:
            name = self._by_pointer[target] = self._names.claim(class_name(target.rpartition("/")[2]))
        if name in self._unfinished:
            message = "a type that holds itself, but not as a property of an object, cannot be generated yet"
            self._diagnostics.error(at, f"$ref {reference!r}: {message}")
            return Primitive("object")
        if name not in self.definitions:
            # What a definition takes is the same wherever it is used, and whichever use is met first.
            direction: Direction = "sent" if target in self._sent else "answered"
            self._define(name, pointers.resolve(self.document, target), target, direction)
        return Named(name)

    def _define(self, name: str, schema: object, at: str, direction: Direction) -> None:
        if is_object(schema) and _is_struct(schema):
            self.struct(name, schema, at, direction)
            return
        placeholder = AliasDef(name=name, doc=description_of(schema), type=Primitive("object"))
        self.definitions[name] = placeholder  # a property inside may refer to it
        self._unfinished.add(name)
        placeholder.type = self.read(schema, at, name, direction)
        self._unfinished.discard(name)

    def _object(self, schema: dict[str, object], at: str, context: str, direction: Direction) -> Type:
        if not _is_struct(schema):
            values = schema.get("additionalProperties", True)
            place, context = pointers.join(at, "additionalProperties"), f"{context}Value"
            return Map(self._named_if_bound(self._unmarked(values, place, context, direction), context))
        return Named(self.struct(self.claim(context), schema, at, direction).name)

    def struct(self, name: str, schema: dict[str, object], at: str, direction: Direction) -> StructDef:
        """Define and return the struct of an object *schema* with properties."""
        keywords.report(schema, at, self._diagnostics)
        properties, required = schema.get("properties"), schema.get("required", [])
        assert is_object(properties) and is_array(required)
        extra = schema.get("additionalProperties", True)
        if not isinstance(extra, bool):
            place = pointers.join(at, "additionalProperties")
            self._diagnostics.warning(place, "properties beside the named ones are dropped")
        struct = StructDef(name=name, doc=description_of(schema), fields=[], closed=extra is False)
        self.definitions[name] = struct
        around, self._unfinished = self._unfinished, set()
        taken = FieldNames(IN_STRUCTS)
        for wire, inner in properties.items():
            place = pointers.join(at, "properties", wire)
            self.check_name(wire, place)
            type_ = self.read(inner, place, name + pascal(wire), direction)
            struct.fields.append(
                Field(
                    wire=wire,
                    python=taken.claim(wire),
                    type=type_,
                    required=wire in required,
                    doc=description_of(inner),
                    default=self.default_of(inner, place),
                    secret=self.marked(inner, "x-secret"),
                    personal=self.marked(inner, "x-personal"),
                    recipient=self.marked(inner, "x-recipient"),
                )
            )
        self._unfinished = around
        return struct

    def result(self, schema: object, at: str, context: str) -> Type:
        """Return the type of a result."""
        return self._named_if_bound(self._unmarked(schema, at, context, "answered"), context)

    def check_name(self, wire: str, at: str) -> None:
        """Report the name of a property or param that no field can have."""
        if not fits_field(wire):
            self._diagnostics.error(at, f"the name {wire!r} cannot be generated yet: it holds a character to escape")

    def marked(self, schema: object, mark: str) -> bool:
        """Tell whether *schema*, or what it refers to, bears *mark*."""
        return any(_flag(found, mark) for found in chain(self.document, schema))

    def default_of(self, schema: object, at: str) -> object:
        """Return the default of *schema* or of what it refers to, ``UNSET`` without one."""
        for found in chain(self.document, schema):
            if "default" in found:
                if is_object(found["default"]) or is_array(found["default"]):
                    self._diagnostics.warning(at, "a default that is no single value is described, but not filled in")
                return found["default"]
        return msgspec.UNSET

    def _literals(self, values: list[object], at: str, context: str, *, opened: bool) -> Type:
        plain = tuple(value for value in values if isinstance(value, str | int | None))
        if len(plain) < len(values):
            self._diagnostics.error(
                at, "an enum of anything but strings, integers, booleans and null cannot be generated yet"
            )
        if not values:
            self._diagnostics.error(at, "an enum without values cannot be generated")
        if any(isinstance(value, int) and value not in _INT64 for value in plain):
            self._diagnostics.error(at, "an enum of integers beyond 64 bits cannot be generated yet")
        booleans = {value for value in plain if isinstance(value, bool)}
        others = tuple(value for value in plain if not isinstance(value, bool))
        if len(booleans) == 1:
            self._diagnostics.warning(at, "of a boolean only the type is checked")
        types: list[Type] = []
        if others:
            types.append(Primitive("None") if others == (None,) else Literals(others, open=opened))
        if booleans or not types:
            types.append(Primitive("bool"))
        return self._union(tuple(types), context, at)

    def _union(self, types: tuple[Type, ...], context: str, at: str) -> Type:
        types = tuple(dict.fromkeys(types))
        if len(types) == 1:
            return types[0]
        if Primitive("object") in types:
            return Primitive("object")
        union = Union(tuple(self._named_if_bound(type_, context + _suffix(type_)) for type_ in types))
        if sum("object" in kinds(member, self.definitions) for member in members(union, self.definitions)) > 1:
            self._diagnostics.warning(at, "objects in a union are told apart by their order and required keys only")
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


def _sent_schemas(document: Document) -> list[object]:
    params = [param.schema for method in document.methods for param in method.params]
    narrower = [schema for method in document.methods for form in method.forms for schema in form.params.values()]
    return [*params, *narrower]


def _answered_schemas(document: Document) -> list[object]:
    return [method.result.schema for method in document.methods if isinstance(method.result, Content)]


def _can_be_open(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _suffix(type_: Type) -> str:
    return "List" if isinstance(type_, Array) else type_.python.title() if isinstance(type_, Primitive) else ""


def _is_struct(schema: dict[str, object]) -> bool:
    return (
        bool(schema.get("properties"))
        and schema.get("type", "object") == "object"
        and not {"$ref", "const", "enum", "oneOf", "anyOf"} & schema.keys()
        and schema.get("nullable") is not True
    )


def description_of(schema: object) -> str:
    """Return the description that stands in *schema* itself."""
    return str(schema.get("description", "")) if is_object(schema) else ""


def _flag(schema: object, key: str) -> bool:
    return is_object(schema) and schema.get(key) is True
