"""JSON Schema → the types of the IR. What cannot be expressed is said, with the place."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeGuard

import msgspec

from . import keywords, pointers
from .bounds import bounds_of
from .conjunctions import Joined, Joiner, Place, Whole
from .diagnostics import Diagnostics
from .document import Content, Document
from .names import IN_STRUCTS, RESERVED, FieldNames, Names, class_name, fits_field, pascal
from .references import chain, objects, reached, target_of
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
    Tuple,
    Type,
    Union,
    Unseen,
    decoder_refuses,
    kinds,
    may_open,
    members,
    tagged_apart,
)
from .validation import is_schema, validator

Direction = Literal["sent", "answered", "both"]
"""What is sent is closed, also if it is answered as well. Enums and unions that are only answered stay open unless the
schema says ``x-closed``."""

Parts = frozenset[tuple[str, frozenset[str]]]
"""Places of schemas that hold together, and the keywords that are left of each."""

_ANYTHING = Primitive("object")
_PRIMITIVES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_MARKS = ("x-secret", "x-personal", "x-recipient")
_CLOSED_BOTH_WAYS = "is closed in both directions: it is sent, and answered as well"
_INT64 = range(-(2**63), 2**63)
_LONGEST_NAME = 30
"""Characters of the name of a branch. What is longer is a sentence."""
_MOST_BRANCHES = 64
"""Of choices that stand beside each other: each branch of one goes with each of the other."""

DEPRECATED = "Deprecated."
"""Begins what is said of something that is."""


class SchemaReader:
    """Reads the schemas of one document and collects the definitions they need."""

    def __init__(self, document: Document, taken: Iterable[str], diagnostics: Diagnostics) -> None:
        self.document = document.raw
        self._diagnostics = diagnostics
        self._false = _false_schemas(document)
        self._joiner = Joiner(document.raw, self._false, diagnostics)
        self._names = Names(RESERVED | set(taken))
        self._by_pointer: dict[str, str] = {}
        self._by_parts: dict[Parts, str] = {}
        """Structs of schemas that hold together: joined once more, they are the same."""
        self._joining: set[Parts] = set()
        """Schemas that hold together and are being read."""
        self._unfinished: set[str] = set()
        """Aliases that are being read."""
        self._bare: set[str] = set()
        """Those of them around which nothing was met yet that holds values: an object, an array."""
        self._sent = reached(document.raw, _sent_schemas(document))
        self._answered = reached(document.raw, _answered_schemas(document))
        self.definitions: dict[str, Definition] = {}
        components = document.raw.get("components")
        schemas = components.get("schemas") if is_object(components) else None
        for name in schemas if is_object(schemas) else ():
            self._by_pointer[pointers.join("/components/schemas", name)] = self._names.claim(class_name(name))
        self._warn_of_closed_enums()

    def _warn_of_closed_enums(self) -> None:
        for target in sorted(self._sent & self._answered):
            for place, schema in objects(pointers.resolve(self.document, target), target):
                values = schema.get("enum")
                if is_array(values) and any(map(_can_be_open, values)) and not _flag(schema, "x-closed"):
                    self._diagnostics.warning(pointers.join(place, "enum"), _CLOSED_BOTH_WAYS)

    def claim(self, wanted: str) -> str:
        """Return a name for a definition that is not in the document, *wanted* if it is free."""
        return self._names.claim(wanted)

    def read(self, schema: object, at: str, context: str, direction: Direction) -> Type:
        """Return the type of *schema*; *context* names what has to be named inside it."""
        if schema is True or schema == {}:
            return _ANYTHING
        if is_object(schema) and schema.get("nullable") is True:
            plain = {keyword: value for keyword, value in schema.items() if keyword != "nullable"}
            return self._union((self.read(plain, at, context, direction), Primitive("None")), context, at)
        return self._read(self._joiner.whole(schema, at), context, direction)

    def _read(self, whole: Whole, context: str, direction: Direction) -> Type:
        parts = _parts_of(whole)
        if parts in self._by_parts and _is_struct(whole):
            return Named(self._by_parts[parts])
        if parts in self._joining:
            self._diagnostics.warning(whole.at, "stands in itself, joined with others: nothing is checked")
            return _ANYTHING
        self._joining |= {parts} if parts else set()
        try:
            return self._whole(whole, context, direction)
        finally:
            self._joining.discard(parts)

    def _whole(self, whole: Whole, context: str, direction: Direction) -> Type:
        schema = whole.schema
        if whole.impossible:
            self._diagnostics.warning(whole.at, "no value satisfies this schema: nothing is checked")
            return _ANYTHING
        self._report(whole)
        if whole.reference is not None:
            return self._referred(whole.reference, whole.at)
        if "const" in schema:
            return self._literals([schema["const"]], whole.place("const"), context, opened=False)
        if is_array(values := schema.get("enum")):
            opened = direction == "answered" and not _flag(schema, "x-closed")
            return self._literals(values, whole.place("enum"), context, opened=opened)
        if whole.choices:
            return self._choice(whole, context, direction)
        if is_array(kinds_ := schema.get("type")):
            single = (msgspec.structs.replace(whole, schema={**schema, "type": one}) for one in kinds_)
            types = [
                self._typed(str(one), inner, context, direction) for one, inner in zip(kinds_, single, strict=True)
            ]
            return self._alternatives(types, whole, context, direction)
        return self._typed(keywords.kind_of(schema), whole, context, direction)

    def _unmarked(self, schema: object, at: str, context: str, direction: Direction) -> Type:
        """Read a schema that is no property and no param: marks are of no use there."""
        for mark in _MARKS:
            if self.marked(schema, mark):
                self._diagnostics.warning(at, f"{mark!r} has no effect here: only a param or a property can bear it")
        return self.read(schema, at, context, direction)

    def _report(self, whole: Whole) -> None:
        """Say what of *whole* itself, schemas inside it left aside, will not be checked."""
        for part in whole.parts:
            schema = part.schema if is_object(part.schema) else {}
            for keyword in keywords.present(keywords.NOT_EXPRESSED, schema):
                self._not_checked(part, keyword, "is not checked: no type expresses it")
            for keyword in keywords.present(keywords.NOT_CHECKED, schema):
                self._not_checked(part, keyword, f"{keyword!r} is not checked on this side")
        if deciding := _deciding(whole):
            self._report_beside(deciding, whole)
        elif not keywords.kind_of(whole.schema) and "type" not in whole.schema:
            for keyword in keywords.present(keywords.NARROWING, whole.schema):
                message = f"{keyword!r} is not checked where there is no 'type'"
                self._diagnostics.warning(whole.place(keyword), message)
        elif unknown := keywords.unknown_required(whole.schema):
            message = f"that {unknown} is there is not checked: no property has this name"
            self._diagnostics.warning(whole.place("required"), message)

    def _report_beside(self, deciding: str, whole: Whole) -> None:
        decided = deciding in ("const", "enum")
        if not decided and keywords.reshapes(whole.schema):
            return  # it is read together with each branch
        for part in whole.parts:
            schema = part.schema if is_object(part.schema) else {}
            for keyword in keywords.present(keywords.NARROWING, schema):
                # What has a kind of its own needs none beside it.
                if keyword != "type":
                    self._not_checked(part, keyword, f"{keyword!r} is not checked beside {deciding!r}")

    def _not_checked(self, part: Place, keyword: str, message: str) -> None:
        self._diagnostics.warning(pointers.join(part.at, keyword), message)

    def _choice(self, whole: Whole, context: str, direction: Direction) -> Type:
        """Return the union of the branches of a choice, each together with what stands beside it."""
        choice = whole.choices[0]
        beside = choice.beside
        if math.prod(len(other.branches) for other in whole.choices) > _MOST_BRANCHES and len(whole.choices) > 1:
            beside = Joined(tuple(Place(_chosen(place.schema), place.at) for place in beside.places))
            self._diagnostics.warning(whole.choices[1].at, "is not checked beside so many other choices")
        if not any(keywords.shapes(branch) for branch in choice.branches):
            self._diagnostics.warning(choice.at, "is not checked: its branches do not differ in their types")
            return self.read(beside, whole.at, context, direction)
        reshaped = len(whole.choices) > 1 or keywords.reshapes(whole.schema)
        types: list[Type] = []
        for index, branch in enumerate(choice.branches):
            at, name = pointers.join(choice.at, index), context + (_branch_name(branch) or str(index + 1))
            if not (reshaped or ("type" in whole.schema and not keywords.shapes(branch))):
                types.append(self._unmarked(branch, at, name, direction))
                continue
            joined = self._joiner.whole(Joined((*beside.places, Place(branch, at))), at)
            if not joined.impossible:
                types.append(self._read(joined, name, direction))
        if not types:
            self._diagnostics.warning(
                choice.at, "no value satisfies any of these together with what stands beside them"
            )
        return self._alternatives(types or [_ANYTHING], whole, context, direction)

    def _alternatives(self, types: Sequence[Type], whole: Whole, context: str, direction: Direction) -> Type:
        """Return the union of *types*, one of which the schema says a value is."""
        union = self._flat(types, context)
        may_grow = direction != "sent" and not _flag(whole.schema, "x-closed")
        if may_grow and isinstance(union, Union) and may_open(union, self.definitions):
            if direction == "both":
                self._diagnostics.warning(whole.at, _CLOSED_BOTH_WAYS)
            else:
                union = Union((*union.members, Unseen()))
        return self._defined(union, context, whole.at)

    def _typed(self, kind: str, whole: Whole, context: str, direction: Direction) -> Type:
        if kind == "object":
            return self._object(whole, context, direction)
        if kind == "array":
            return self._array(whole, context, direction)
        if kind in _PRIMITIVES:
            plain = Primitive(_PRIMITIVES[kind], bounds_of(kind, whole.schema, whole.at, self._diagnostics))
            return self._spelled(plain, kind, whole, context) if "x-spellings" in whole.schema else plain
        return _ANYTHING

    def _spelled(self, plain: Primitive, kind: str, whole: Whole, context: str) -> Type:
        """Return *plain* as a type whose values may also be written as the texts that the schema gives."""
        words, at = whole.schema["x-spellings"], whole.place("x-spellings")
        if not is_object(words) or not words:
            self._diagnostics.warning(at, "must be an object of texts and the values that they stand for")
            return plain
        for word, value in words.items():
            if any(validator({"type": kind}).iter_errors(value)):
                self._diagnostics.error(pointers.join(at, word), f"is no {kind}")
        name = self.claim(context)
        self.definitions[name] = AliasDef(name=name, doc="", type=plain, spelled_out=True, spellings=words)
        return Named(name)

    def _array(self, whole: Whole, context: str, direction: Direction) -> Type:
        schema = whole.schema
        first, further = next(
            (
                pair
                for pair in (("prefixItems", "items"), ("items", "additionalItems"))
                if is_array(schema.get(pair[0]))
            ),
            ("", "items"),
        )
        listed = schema.get(first)
        rest = schema.get(further, True)
        around, self._bare = self._bare, set()
        types: list[Type] = []
        for index, item in enumerate(listed if is_array(listed) else []):
            named = f"{context}Item{index + 1}"
            read = self._unmarked(item, whole.place(first, index), named, direction)
            types.append(self._named_if_bound(read, named))
        others: Type | None = None
        if not is_array(listed) or rest is not False:
            others = self._named_if_bound(
                self._unmarked(rest, whole.place(further), f"{context}Item", direction), f"{context}Item"
            )
        self._bare = around
        if types and _is_tuple(schema, len(types), rest):
            return Tuple(tuple(types))
        if types:
            message = "what stands at which place is not checked: a list may be shorter or longer"
            self._diagnostics.warning(whole.place(first), message)
        item = self._union(
            (*types, *([others] if others is not None else [])) or (_ANYTHING,), f"{context}Item", whole.at
        )
        return Array(item, bounds_of("array", schema, whole.at, self._diagnostics))

    def _referred(self, reference: str, at: str) -> Type:
        target = target_of(reference)
        if target in self._false:
            self._diagnostics.warning(at, f"$ref {reference!r} leads to what is no schema: nothing is checked")
            return _ANYTHING
        name = self._by_pointer.get(target)
        if name is None:
            name = self._by_pointer[target] = self._names.claim(class_name(target.rpartition("/")[2]))
        if name in self._bare:
            self._diagnostics.warning(at, f"$ref {reference!r}: a type that is itself is that of any JSON")
            return _ANYTHING
        if name in self._unfinished:
            found = self.definitions[name]
            assert isinstance(found, AliasDef)
            found.recursive = True
        elif name not in self.definitions:
            # What a definition takes is the same wherever it is used, and whichever use is met first.
            direction: Direction = "both" if target in self._answered else "sent"
            direction = direction if target in self._sent else "answered"
            self._define(name, pointers.resolve(self.document, target), target, direction)
        return Named(name)

    def _define(self, name: str, schema: object, at: str, direction: Direction) -> None:
        if not _flag(schema, "nullable") and _is_struct(whole := self._joiner.whole(schema, at)):
            self._struct(name, whole, direction)
            return
        placeholder = AliasDef(name=name, doc=description_of(schema), type=_ANYTHING, at=at)
        self.definitions[name] = placeholder  # a property inside may refer to it
        self._unfinished.add(name)
        self._bare.add(name)
        before = set(self.definitions)
        type_ = self.read(schema, at, name, direction)
        if isinstance(type_, Named) and type_.name not in before:
            found = self.definitions[type_.name]
            if isinstance(found, AliasDef) and found.spelled_out:
                del self.definitions[type_.name]  # it needs no second name
                type_, placeholder.spellings = found.type, found.spellings
        placeholder.type = type_
        self._unfinished.discard(name)
        self._bare.discard(name)

    def _object(self, whole: Whole, context: str, direction: Direction) -> Type:
        if _is_struct(whole):
            return Named(self._struct(self.claim(context), whole, direction).name)
        schema, context = whole.schema, f"{context}Value"
        if schema.get("properties"):
            message = "nothing of it is checked: it requires a name that holds a character to escape"
            self._diagnostics.warning(whole.place("properties"), message)
            return Map(_ANYTHING)
        around, self._bare = self._bare, set()
        patterns, extra = schema.get("patternProperties"), schema.get("additionalProperties", True)
        types: list[Type] = []
        for index, (pattern, inner) in enumerate(patterns.items() if is_object(patterns) else ()):
            place, named = whole.place("patternProperties", pattern), f"{context}{index + 1}"
            types.append(self._named_if_bound(self._unmarked(inner, place, named, direction), named))
        if patterns:
            message = "which names there may be is not checked"
            self._diagnostics.warning(whole.place("patternProperties"), message)
        if not (types and extra is False):
            inner = self._unmarked(extra is False or extra, whole.place("additionalProperties"), context, direction)
            types.append(self._named_if_bound(inner, context))
        self._bare = around
        return Map(self._union(tuple(types), context, whole.at))

    def _struct(self, name: str, whole: Whole, direction: Direction) -> StructDef:
        """Define and return the struct of an object with properties."""
        schema = whole.schema
        self._report(whole)
        properties, required = schema.get("properties"), schema.get("required", [])
        assert is_object(properties) and is_array(required)
        extra = schema.get("additionalProperties", True)
        for keyword in keywords.present(("additionalProperties", "patternProperties"), schema):
            if not isinstance(schema[keyword], bool):
                self._diagnostics.warning(whole.place(keyword), "properties beside the named ones are dropped")
        struct = StructDef(name=name, doc=description_of(schema), fields=[], closed=extra is False, at=whole.at)
        self.definitions[name] = struct
        if parts := _parts_of(whole):
            self._by_parts[parts] = name
        around = self._unfinished, self._bare
        self._unfinished, self._bare = set(), set()
        taken = FieldNames(IN_STRUCTS)
        for wire, inner in properties.items():
            place = whole.place("properties", wire)
            if inner is False:
                continue  # it must not be there
            if not fits_field(wire):
                self._diagnostics.warning(place, f"{wire!r} is left out: it holds a character to escape")
                continue
            struct.fields.append(self._field(wire, inner, place, name, taken, direction, required=wire in required))
        self._unfinished, self._bare = around
        return struct

    def _field(
        self,
        wire: str,
        schema: object,
        at: str,
        struct: str,
        taken: FieldNames,
        direction: Direction,
        *,
        required: bool,
    ) -> Field:
        return Field(
            wire=wire,
            python=taken.claim(wire),
            type=self.read(schema, at, struct + pascal(wire), direction),
            required=required,
            doc=next((doc for doc in map(description_of, _saying(schema)) if doc), ""),
            default=self.default_of(schema, at),
            secret=self.marked(schema, "x-secret"),
            personal=self.marked(schema, "x-personal"),
            recipient=self.marked(schema, "x-recipient"),
            at=at,
        )

    def result(self, schema: object, at: str, context: str) -> Type:
        """Return the type of a result."""
        return self._named_if_bound(self._unmarked(schema, at, context, "answered"), context)

    def marked(self, schema: object, mark: str) -> bool:
        """Tell whether *schema*, or what it refers to, bears *mark*."""
        return any(_flag(found, mark) for place in _saying(schema) for found in chain(self.document, place))

    def default_of(self, schema: object, at: str) -> object:
        """Return the default of *schema* or of what it refers to, ``UNSET`` without one."""
        for found in (found for place in _saying(schema) for found in chain(self.document, place)):
            if "default" in found:
                if is_object(found["default"]) or is_array(found["default"]):
                    self._diagnostics.warning(at, "a default that is no single value is described, but not filled in")
                return found["default"]
        return msgspec.UNSET

    def _literals(self, values: list[object], at: str, context: str, *, opened: bool) -> Type:
        if not values:
            self._diagnostics.warning(at, "an enum without values: nothing is checked")
            return _ANYTHING
        # To JSON Schema 1.0 is an integer.
        values = [int(value) if isinstance(value, float) and value.is_integer() else value for value in values]
        plain = tuple(value for value in values if _fits_literal(value))
        types: list[Type] = []
        if plain:
            types.append(Primitive("None") if plain == (None,) else Literals(plain, open=opened))
        loose = [value for value in values if not any(keywords.same(value, own) for own in plain)]
        if any(not isinstance(value, bool) for value in loose):
            self._diagnostics.warning(at, "of other values than texts and integers only the type is checked")
        elif len({value for value in loose if isinstance(value, bool)}) == 1:
            self._diagnostics.warning(at, "of a boolean only the type is checked")
        types += map(_loosely, loose)
        return self._union(tuple(types), context, at)

    def _union(self, types: tuple[Type, ...], context: str, at: str) -> Type:
        return self._defined(self._flat(types, context), context, at)

    def _flat(self, types: Iterable[Type], context: str) -> Type:
        types = tuple(dict.fromkeys(types))
        if len(types) == 1:
            return types[0]
        if _ANYTHING in types:
            return _ANYTHING
        return Union(tuple(self._named_if_bound(type_, context + _suffix(type_)) for type_ in types))

    def _defined(self, union: Type, context: str, at: str) -> Type:
        """Return *union*, under a name of its own if only a class of the runtime can decode it."""
        if not isinstance(union, Union):
            return union
        known = [one for one in members(union, self.definitions) if one != Unseen()]
        objects_ = [one for one in known if "object" in kinds(one, self.definitions)]
        if not all(self._told_apart(*pair) for pair in itertools.combinations(objects_, 2)):
            self._diagnostics.warning(at, "objects in a union are told apart by their order and required keys only")
        if not decoder_refuses(union, self.definitions):
            return union
        name = self.claim(context)
        self.definitions[name] = AliasDef(name=name, doc="", type=union, spelled_out=True)
        return Named(name)

    def _told_apart(self, one: Type, other: Type) -> bool:
        """Tell whether no object can be both of *one* and of *other*."""
        first, second = (self.definitions[found.name] if isinstance(found, Named) else None for found in (one, other))
        if not (isinstance(first, StructDef) and isinstance(second, StructDef)):
            return False
        return tagged_apart(first, second, self.definitions) or any(
            _refuses(*pair) for pair in ((first, second), (second, first))
        )

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


def _false_schemas(document: Document) -> frozenset[str]:
    """Return the pointers to what schemas refer to, and what is no schema."""
    contents = [content for method in document.methods for content in (*method.params, method.result)]
    known = [found.schema_pointer for found in contents if isinstance(found, Content)]
    # Those were held against the schema of schemas already.
    checked = ("/components/schemas/", *(f"{at}/" for at in known))
    targets = reached(document.raw, [*_sent_schemas(document), *_answered_schemas(document)])
    unknown = (target for target in targets if not target.startswith(checked) and target not in known)
    return frozenset(target for target in unknown if not is_schema(pointers.resolve(document.raw, target)))


def _can_be_open(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _fits_literal(value: object) -> TypeGuard[str | int | None]:
    return isinstance(value, str | None) or (isinstance(value, int) and not isinstance(value, bool) and value in _INT64)


def _loosely(value: object) -> Type:
    """Return the type of a value that no ``Literal`` can hold."""
    if is_object(value):
        return Map(_ANYTHING)
    if is_array(value):
        return Array(_ANYTHING)
    return Primitive(type(value).__name__)


def _parts_of(whole: Whole) -> Parts:
    """Return what tells *whole* from others, nothing where it is one schema or says nothing but a reference."""
    if len(whole.parts) < 2 or whole.reference is not None:
        return frozenset()
    return frozenset((part.at, frozenset(part.schema if is_object(part.schema) else ())) for part in whole.parts)


def _deciding(whole: Whole) -> str:
    """Return the keyword that alone says what the type is, an empty text if it is ``type`` or what implies one."""
    if whole.reference is not None:
        return "$ref"
    values = [keyword for keyword in ("const", "enum") if keyword in whole.schema]
    return next(iter([*values, *(choice.at.rpartition("/")[2] for choice in whole.choices)]), "")


def _is_tuple(schema: Mapping[str, object], length: int, rest: object) -> bool:
    """Tell whether an array has just as many items as places are described."""
    least, most = schema.get("minItems", 0), schema.get("maxItems")
    shortest = isinstance(least, int | float) and least >= length
    return shortest and (rest is False or (isinstance(most, int | float) and most <= length))


def _suffix(type_: Type) -> str:
    return "List" if isinstance(type_, Array) else type_.python.title() if isinstance(type_, Primitive) else ""


def _is_struct(whole: Whole) -> bool:
    schema = whole.schema
    properties, required = schema.get("properties"), schema.get("required", [])
    return (
        bool(properties)
        and schema.get("type", "object") == "object"
        and not (whole.reference or whole.choices or whole.impossible or {"const", "enum"} & schema.keys())
        and is_array(required)
        and all(fits_field(str(name)) for name in required)
    )


def _refuses(struct: StructDef, other: StructDef) -> bool:
    """Tell whether *struct* takes nothing that is of *other*: it would hold what *struct* does not know."""
    known = {field.wire for field in struct.fields}
    return struct.closed and any(field.required and field.wire not in known for field in other.fields)


def _branch_name(schema: object) -> str:
    """Return what a branch is called: its title, the value or the property by which it is known; empty without any."""
    if not is_object(schema):
        return ""
    wanted = schema.get("title")
    properties = schema.get("properties")
    if not isinstance(wanted, str) and is_object(properties):
        tags = [value for inner in properties.values() for value in _values(inner)]
        wanted = next((tag for tag in tags if isinstance(tag, str)), next(iter(properties), ""))
    name = pascal(wanted) if isinstance(wanted, str) else ""
    return name if len(name) <= _LONGEST_NAME and name.isidentifier() and not name.startswith("_") else ""


def _values(schema: object) -> list[object]:
    """Return the one value that *schema* takes, nothing if there are more."""
    if not is_object(schema):
        return []
    values = [schema["const"]] if "const" in schema else schema.get("enum")
    return values if is_array(values) and len(values) == 1 else []


def _chosen(schema: object) -> object:
    """Return *schema* without its choices."""
    if not is_object(schema):
        return schema
    return {keyword: value for keyword, value in schema.items() if keyword not in ("oneOf", "anyOf")}


def _saying(schema: object) -> Iterator[object]:
    """Yield *schema*, or those that stand together in its place."""
    if isinstance(schema, Joined):
        yield from (place.schema for place in schema.places)
    else:
        yield schema


def description_of(schema: object) -> str:
    """Return the description that stands in *schema* itself, and that it is deprecated."""
    said = str(schema.get("description", "")) if is_object(schema) else ""
    return deprecated(said) if is_deprecated(schema) else said


def is_deprecated(schema: object) -> bool:
    return _flag(schema, "deprecated")


def deprecated(said: str) -> str:
    """Return what is said of something that is deprecated."""
    return f"{DEPRECATED} {said}".strip()


def _flag(schema: object, key: str) -> bool:
    return is_object(schema) and schema.get(key) is True
