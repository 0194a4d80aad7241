"""The types of the IR: what a JSON Schema comes down to, as Python source and as the struct printer takes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import msgspec

Bounds = tuple[tuple[str, object], ...]
"""JSON Schema keywords that narrow a type: (("minimum", 1),)."""

_KINDS = {"str": "str", "int": "int", "float": "int float", "bool": "bool", "None": "null"}
_SCHEMA_TYPES = {"str": "string", "int": "integer", "float": "number", "bool": "boolean", "None": "null"}
_LENGTHS = {"minItems": "min_length", "maxItems": "max_length"}
_NUMBER = frozenset({"int", "float"})
_ALL_KINDS = frozenset({"str", "int", "float", "bool", "null", "array", "object"})
_HOLDERS = frozenset({"array", "object"})
UNSEEN = "Unseen"
"""What the runtime calls such a value; the module of models passes the name on."""


class Primitive(msgspec.Struct, frozen=True):
    """str, int, float, bool, None, or object for JSON of any shape."""

    python: str
    bounds: Bounds = ()


class Literals(msgspec.Struct, frozen=True):
    """An enum; an open one takes every other value of the same kind too."""

    values: tuple[str | int | bool | None, ...]
    open: bool = False


class Array(msgspec.Struct, frozen=True):
    item: Type
    bounds: Bounds = ()


class Tuple(msgspec.Struct, frozen=True):
    """An array of just these items."""

    items: tuple[Type, ...]


class Map(msgspec.Struct, frozen=True):
    value: Type


class Union(msgspec.Struct, frozen=True):
    members: tuple[Type, ...]


class Unseen(msgspec.Struct, frozen=True):
    """What is none of the other members of a union in an answer."""


class Named(msgspec.Struct, frozen=True):
    """A definition of the module of models."""

    name: str


Type: TypeAlias = Primitive | Literals | Array | Tuple | Map | Union | Unseen | Named


class Field(msgspec.Struct, kw_only=True):
    """A property of an object, or a param of a method."""

    wire: str
    python: str
    type: Type
    required: bool
    doc: str
    default: object = msgspec.UNSET
    secret: bool = False
    personal: bool = False
    recipient: bool = False
    """It says whom a call reaches."""
    at: str = ""
    """Where it stands in the document."""


class StructDef(msgspec.Struct, kw_only=True):
    """An object with named properties."""

    name: str
    doc: str
    fields: list[Field]
    closed: bool
    """Unknown fields are refused."""
    at: str = ""
    """Where it stands in the document, empty if nothing there is called so."""


class AliasDef(msgspec.Struct, kw_only=True):
    """A name for any other type."""

    name: str
    doc: str
    type: Type
    spelled_out: bool = False
    """Signatures show what it stands for, not its name."""
    recursive: bool = False
    """It holds itself, in lists or maps."""
    spellings: Mapping[str, object] = {}
    """Texts that its values may also be written as."""
    at: str = ""
    """Where it stands in the document, empty if nothing there is called so."""


Definition: TypeAlias = StructDef | AliasDef
Definitions: TypeAlias = Mapping[str, Definition]


def python_type(type_: Type, definitions: Definitions, *, spell_out: bool = True) -> str:
    """Return the source of *type_* without its bounds. *spell_out*: as signatures show it, without names of ours."""

    def inner(type_: Type) -> str:
        return python_type(type_, definitions, spell_out=spell_out)

    match type_:
        case Primitive():
            return type_.python
        case Literals():
            closed = f"Literal[{', '.join(map(repr, type_.values))}]"
            return " | ".join([closed, *_open_kinds(type_)])
        case Array():
            return f"list[{inner(type_.item)}]"
        case Tuple():
            return f"tuple[{', '.join(map(inner, type_.items))}]"
        case Map():
            return f"dict[str, {inner(type_.value)}]"
        case Union():
            return " | ".join(dict.fromkeys(inner(member) for member in type_.members))
        case Unseen():
            return UNSEEN
        case Named():
            found = definitions[type_.name]
            if spell_out and isinstance(found, AliasDef) and found.spelled_out:
                return inner(found.type)
            return type_.name


def _open_kinds(type_: Literals) -> list[str]:
    if not type_.open:
        return []
    return sorted({type(value).__name__ for value in type_.values if value is not None})


def names_in(type_: Type, definitions: Definitions, *, spell_out: bool = True) -> set[str]:
    """Return the names of the module of models that `python_type` uses."""
    match type_:
        case Primitive() | Literals():
            return set()
        case Unseen():
            return {UNSEEN}
        case Array(item=inner) | Map(value=inner):
            return names_in(inner, definitions, spell_out=spell_out)
        case Union(members=several) | Tuple(items=several):
            return {name for inner in several for name in names_in(inner, definitions, spell_out=spell_out)}
        case Named():
            found = definitions[type_.name]
            if spell_out and isinstance(found, AliasDef) and found.spelled_out:
                return names_in(found.type, definitions)
            return {type_.name}


def reachable(type_: Type, definitions: Definitions) -> set[str]:
    """Return the names of all definitions that a value of *type_* can hold."""
    return set(walk(type_, definitions))


def walk(type_: Type, definitions: Definitions) -> Iterator[str]:
    """Yield the names of all definitions that a value of *type_* can hold, each once."""
    found: set[str] = set()
    waiting = [type_]
    while waiting:
        match waiting.pop():
            case Array(item=inner) | Map(value=inner):
                waiting.append(inner)
            case Union(members=inner_types) | Tuple(items=inner_types):
                waiting.extend(inner_types)
            case Named(name=name) if name not in found:
                found.add(name)
                yield name
                definition = definitions[name]
                if isinstance(definition, StructDef):
                    waiting.extend(field.type for field in definition.fields)
                else:
                    waiting.append(definition.type)
            case _:
                pass


def pattern_of(type_: Type) -> str | None:
    """Return the pattern of a str that has one."""
    bounds = dict(type_.bounds) if isinstance(type_, Primitive) else {}
    return str(bounds["pattern"]) if "pattern" in bounds else None


def kinds(type_: Type, definitions: Definitions) -> frozenset[str]:
    """Return the JSON kinds that a value of *type_* can have on the wire."""
    match type_:
        case Primitive(python="object") | Unseen():
            return _ALL_KINDS
        case Primitive():
            return frozenset(_KINDS[type_.python].split())
        case Literals():
            return frozenset(_KINDS[type(value).__name__.replace("NoneType", "None")] for value in type_.values)
        case Array() | Tuple():
            return frozenset({"array"})
        case Map():
            return frozenset({"object"})
        case Union():
            return frozenset[str]().union(*(kinds(member, definitions) for member in type_.members))
        case Named():
            found = definitions[type_.name]
            if isinstance(found, StructDef):
                return frozenset({"object"})
            return kinds(found.type, definitions) | frozenset({"str"} if found.spellings else ())


def members(type_: Type, definitions: Definitions) -> tuple[Type, ...]:
    """Return the members of a union, names of plain aliases looked through; any other type is its own only member."""
    match type_:
        case Union():
            return tuple(inner for member in type_.members for inner in members(member, definitions))
        case Named():
            found = definitions[type_.name]
            if isinstance(found, AliasDef) and isinstance(_bare(found.type, definitions), Union):
                return members(found.type, definitions)
            return (type_,)
        case _:
            return (type_,)


def may_open(type_: Union, definitions: Definitions) -> bool:
    """Tell whether an answer may hold what is none of the members: there are several, and one holds other values.

    Among texts, numbers and nothing there is nothing new to come that an open enum would not take.
    """
    several = [member for member in members(type_, definitions) if member != Primitive("None")]
    holding = any(kinds(member, definitions) & _HOLDERS for member in several)
    return len(several) > 1 and holding and Unseen() not in several


def opened(type_: Type, definitions: Definitions) -> bool:
    """Tell whether what is none of the members of *type_* is kept as it came."""
    return Unseen() in members(type_, definitions)


def opened_inside(type_: Type, definitions: Definitions) -> bool:
    """Tell whether a value of *type_* can hold, at any depth, what was never seen."""
    names = walk(type_, definitions)
    found = (definitions[name] for name in names)
    return any(isinstance(one, AliasDef) and opened(one.type, definitions) for one in found)


def tags(struct: StructDef, definitions: Definitions) -> dict[str, tuple[object, ...]]:
    """Return the values of the fields that are always there and only few values are known of."""
    known = {field.wire: _bare(field.type, definitions) for field in struct.fields if field.required}
    return {wire: type_.values for wire, type_ in known.items() if isinstance(type_, Literals)}


def telling_tags(type_: Type, others: Iterable[Type], definitions: Definitions) -> dict[str, tuple[object, ...]]:
    """Return the tags by which objects of *type_* are known among *others*, as far as its own type takes more."""
    if (struct := _struct(type_, definitions)) is None:
        return {}
    open_ = {field.wire for field in struct.fields if _is_open(field.type, definitions)}
    own = {wire: values for wire, values in tags(struct, definitions).items() if wire in open_}
    structs = [other for one in others if one != type_ and (other := _struct(one, definitions)) is not None]
    told = [tags(other, definitions) for other in structs]
    return {wire: values for wire, values in own.items() if any(_differ(values, other.get(wire)) for other in told)}


def tagged_apart(one: StructDef, other: StructDef, definitions: Definitions) -> bool:
    """Tell whether a tag that both have says of which of them an object is."""
    others = tags(other, definitions)
    return any(_differ(values, others.get(wire)) for wire, values in tags(one, definitions).items())


def _differ(values: tuple[object, ...], others: tuple[object, ...] | None) -> bool:
    return others is not None and set(values).isdisjoint(others)


def _is_open(type_: Type, definitions: Definitions) -> bool:
    bare = _bare(type_, definitions)
    return isinstance(bare, Literals) and bare.open


def _struct(type_: Type, definitions: Definitions) -> StructDef | None:
    bare = _bare(type_, definitions)
    found = definitions[bare.name] if isinstance(bare, Named) else None
    return found if isinstance(found, StructDef) else None


def hooked(definition: Definition, definitions: Definitions) -> bool:
    """Tell whether msgspec must not see what *definition* stands for: it is decoded by a class of the runtime."""
    if not isinstance(definition, AliasDef):
        return False
    if definition.recursive or definition.spellings:
        return True
    return isinstance(definition.type, Union) and decoder_refuses(definition.type, definitions)


def decoder_refuses(type_: Union, definitions: Definitions) -> bool:
    """Tell whether msgspec must not see this union: it tells members apart by JSON kind only, and a str with a pattern
    beside an array or a map crashes it."""
    if any(_is_recursive(member, definitions) for member in type_.members):
        return True
    bare = [_bare(part, definitions) for part in members(type_, definitions)]
    seen: set[str] = set()
    for part in sorted(bare, key=lambda part: isinstance(part, Literals)):
        own = kinds(part, definitions)
        if own & seen and not isinstance(part, Literals) and (own != _NUMBER or "float" in seen):
            return True
        seen |= own
    bound = [kinds(part, definitions) for part in bare if isinstance(part, Primitive) and part.bounds]
    if any(kinds(part, definitions) & own for part in bare if isinstance(part, Literals) for own in bound):
        return True  # it would hold the values of an enum against the bounds beside it
    return any(pattern_of(part) for part in bare) and any(isinstance(part, Array | Tuple | Map) for part in bare)


def _is_recursive(type_: Type, definitions: Definitions) -> bool:
    while isinstance(type_, Named) and isinstance(found := definitions[type_.name], AliasDef):
        if found.recursive:
            return True
        type_ = found.type
    return False


def _bare(type_: Type, definitions: Definitions) -> Type:
    while isinstance(type_, Named) and isinstance(found := definitions[type_.name], AliasDef):
        type_ = found.type
    return type_


def is_unknown_to_the_printer(type_: Type) -> bool:
    """Tell whether *type_* holds what the printer would make too much of.

    It invents names for tuples, takes maps of anything for structs, and follows definitions.
    """
    match type_:
        case Tuple() | Map() | Unseen() | Named():
            return True
        case Array(item=inner):
            return is_unknown_to_the_printer(inner)
        case Union():
            return any(map(is_unknown_to_the_printer, type_.members))
        case _:
            return False


def bound_type(type_: Type, definitions: Definitions) -> str:
    """Return the source of *type_* where the printer does not know it, with its bounds."""
    text = python_type(type_, definitions, spell_out=False)
    bounds = sorted((_LENGTHS[keyword], value) for keyword, value in type_.bounds) if isinstance(type_, Array) else []
    if not bounds:
        return text
    return f"Annotated[{text}, Meta({', '.join(f'{name}={value!r}' for name, value in bounds)})]"


def schema_of(type_: Type) -> dict[str, object]:
    """Return *type_* in the plain JSON Schema that the printer is fed with.

    What `is_unknown_to_the_printer` stands there as JSON of any shape.
    """
    if is_unknown_to_the_printer(type_):
        return {}
    match type_:
        case Primitive(python="object"):
            return {}
        case Primitive():
            return {"type": _SCHEMA_TYPES[type_.python], **dict(type_.bounds)}
        case Literals():
            closed: dict[str, object] = {"enum": list(type_.values)}
            if not type_.open:
                return closed
            return {"anyOf": [closed, *({"type": _SCHEMA_TYPES[kind]} for kind in _open_kinds(type_))]}
        case Array():
            return {"type": "array", "items": schema_of(type_.item), **dict(type_.bounds)}
        case Union():
            return {"anyOf": [schema_of(member) for member in type_.members]}
        case Tuple() | Map() | Unseen() | Named():
            return {}
