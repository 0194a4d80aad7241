"""What a form makes of a param: the part of its type that is left, and what of that is checked at run time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from . import keywords
from .references import chain
from .runtime.shapes import is_array, is_object
from .runtime.unions import kind_of
from .types import Definitions, Literals, Type, Union, kinds, members

_KINDS = {
    "string": {"str"},
    "integer": {"int"},
    "number": {"int", "float"},
    "boolean": {"bool"},
    "null": {"null"},
    "array": {"array"},
    "object": {"object"},
}
_ANY = frozenset[str]().union(*_KINDS.values())
_NOTES = frozenset({"title", "description", "summary", "default", "examples", "$comment", "deprecated"})


class Narrowed(msgspec.Struct, frozen=True, kw_only=True):
    """A param as one form takes it."""

    type: Type | None
    """What is left of its type, None when nothing is."""
    kinds: frozenset[str]
    """The JSON kinds that the form takes."""
    constant: object = msgspec.UNSET
    checked: bool
    """The constant or the kind of a value tells all that the form asks for."""


def narrowed(document: object, own: object, schema: object, type_: Type, definitions: Definitions) -> Narrowed:
    """Return what *schema*, that of a form, leaves of a param with *own* schema and *type_*."""
    values = _values(schema)
    if values is not None:
        plain = tuple(value for value in values if isinstance(value, str | int | None))
        is_constant = is_object(schema) and "const" in schema
        return Narrowed(
            type=Literals(plain) if len(plain) == len(values) else None,
            kinds=frozenset(kind_of(value) for value in values),
            constant=values[0] if is_constant else msgspec.UNSET,
            checked=is_constant,
        )
    wanted = [_bare(branch) for branch in _branches(document, schema)]
    known = [_bare(branch) for branch in _branches(document, own)]
    taken = frozenset(kind for branch in wanted for kind in _kinds(branch))
    left = [member for member in members(type_, definitions) if kinds(member, definitions) & taken]
    return Narrowed(
        type=None if not left else left[0] if len(left) == 1 else Union(tuple(left)),
        kinds=taken & kinds(type_, definitions),
        checked=all(branch in known or branch.keys() <= {"type"} for branch in wanted),
    )


def _values(schema: object) -> list[object] | None:
    if not is_object(schema):
        return None
    values = [schema["const"]] if "const" in schema else schema.get("enum")
    return values if is_array(values) and values else None


def _branches(document: object, schema: object) -> Iterator[Mapping[str, object]]:
    """Yield the members of the union that *schema* is, references followed."""
    *_, last = [{}, *chain(document, schema)]
    inner = last.get("oneOf", last.get("anyOf"))
    if is_array(inner):
        for branch in inner:
            yield from _branches(document, branch)
    elif is_array(listed := last.get("type")):
        for one in listed:
            yield {**last, "type": one}
    else:
        yield last


def _bare(branch: Mapping[str, object]) -> Mapping[str, object]:
    return {key: value for key, value in branch.items() if key not in _NOTES and not key.startswith("x-")}


def _kinds(branch: Mapping[str, object]) -> frozenset[str]:
    values = _values(branch)
    if values is not None:
        return frozenset(kind_of(value) for value in values)
    return frozenset(_KINDS.get(keywords.kind_of(dict(branch)), _ANY))
