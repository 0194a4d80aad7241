# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""JSON without what its type does not know, for servers that mind nothing more than they need."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from msgspec import inspect

from .codec import decode, encode
from .shapes import is_array, is_object
from .unions import branches_of, kind_of


def without_unknown(data: bytes, type_: type) -> tuple[bytes, list[str]]:
    """Return *data* without the fields that *type_* refuses as unknown, at any depth, and where they stood.

    A value that more than one member of a union could take stays whole: what one does not know may tell another.
    """
    places: list[str] = []
    known = _known(decode(data, object), _described(type_), "", places)
    return (encode(known) if places else data), places


@functools.cache
def _described(type_: type) -> inspect.Type:
    return inspect.type_info(type_)


def _known(value: object, type_: inspect.Type, place: str, places: list[str]) -> object:
    candidates = [found for found in _members(type_) if _takes(found, value)]
    if len(candidates) != 1:
        return value
    (only,) = candidates
    if isinstance(only, inspect.ListType) and is_array(value):
        return [_known(item, only.item_type, f"{place}[{index}]", places) for index, item in enumerate(value)]
    if isinstance(only, inspect.DictType) and is_object(value):
        return {key: _known(item, only.value_type, f"{place}[...]", places) for key, item in value.items()}
    if isinstance(only, inspect.StructType) and is_object(value):
        return dict(_fields(value, only, place, places))
    return value


def _fields(
    value: dict[str, object], struct: inspect.StructType, place: str, places: list[str]
) -> Iterable[tuple[str, object]]:
    types = {field.encode_name: field.type for field in struct.fields}
    for name, item in value.items():
        where = f"{place}.{name}" if place else name
        if name in types:
            yield name, _known(item, types[name], where, places)
        elif struct.forbid_unknown_fields:
            places.append(where)
        else:
            yield name, item


def _members(type_: inspect.Type) -> Iterable[inspect.Type]:
    """Yield what a union is made of, be it one of msgspec's or of ours; anything else is its only member."""
    if isinstance(type_, inspect.Metadata):
        yield from _members(type_.type)
    elif isinstance(type_, inspect.UnionType):
        for member in type_.types:
            yield from _members(member)
    elif isinstance(type_, inspect.CustomType) and (branches := branches_of(type_.cls)):
        for branch in branches:
            yield from _members(inspect.type_info(branch.type))
    else:
        yield type_


def _takes(type_: inspect.Type, value: object) -> bool:
    match kind_of(value):
        case "array":
            return isinstance(type_, inspect.ListType)
        case "object":
            return isinstance(type_, inspect.DictType | inspect.StructType)
        case _:
            return False
