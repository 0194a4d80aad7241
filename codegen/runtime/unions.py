"""Unions that msgspec must never see as one type node.

A ``str`` with a pattern beside a list, set or dict makes msgspec free the compiled pattern as a type node:
the process crashes (0.18.6 to 0.22.0). Other unions it refuses. For such a union the generator prints a class made
by `one_of`: type checkers see the union, msgspec sees a custom type and asks `decode_hook`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias, cast

import msgspec

from .spellings import Spelled

_KINDS: dict[type, str] = {
    str: "str",
    bool: "bool",
    int: "int",
    float: "float",
    list: "array",
    tuple: "array",
    dict: "object",
    type(None): "null",
}


_HOLDERS = ("array", "object")
_encode = msgspec.json.Encoder().encode
_Decode: TypeAlias = Callable[[object], object]


class Branch(msgspec.Struct, frozen=True):
    """One member of a union: the JSON kinds it can come from, and its type."""

    kinds: frozenset[str]
    type: object


class _AcceptsAnything(type):
    """msgspec checks a hook's result with isinstance; the branch has checked it already."""

    branches: Callable[[], Sequence[Branch]]
    decoders: Callable[[], Mapping[type, Sequence[_Decode]]]

    def __instancecheck__(cls, instance: object) -> bool:
        return True


def one_of(name: str, branches: Callable[[], Sequence[Branch]]) -> type:
    """Return a class that stands for the union of *branches*, called once and only when first decoded."""
    once = functools.cache(branches)
    decoders = functools.cache(lambda: _decoders(once()))
    return _AcceptsAnything(name, (), {"branches": staticmethod(once), "decoders": staticmethod(decoders)})


def _decoders(branches: Sequence[Branch]) -> Mapping[type, Sequence[_Decode]]:
    """Return what decodes a JSON value of each Python type, in the order in which it is tried."""
    found: dict[type, list[_Decode]] = {}
    for candidate in branches:
        for type_, kind in _KINDS.items():
            if kind in candidate.kinds:
                found.setdefault(type_, []).append(_many(candidate.type) if kind in _HOLDERS else _one(candidate.type))
    return found


def _one(type_: object) -> _Decode:
    # A decoder keeps what it knows of its type; convert finds it out for every value anew.
    decoder = msgspec.json.Decoder(type_, dec_hook=decode_hook)
    return lambda value: decoder.decode(_encode(value))


def _many(type_: object) -> _Decode:
    # What holds other values would be encoded again on every level.
    return lambda value: msgspec.convert(value, type_, dec_hook=decode_hook)


def branch(kinds: str, type_: object) -> Branch:
    """Return the branch of *type_*, reached from the JSON *kinds* named in one string (``"int float"``)."""
    return Branch(frozenset(kinds.split()), type_)


def branches_of(type_: type) -> Sequence[Branch]:
    """Return the branches of a class made by `one_of`, none of any other."""
    return type_.branches() if isinstance(type_, _AcceptsAnything) else ()


def kind_of(value: object) -> str:
    """Return the JSON kind of a value: str, bool, int, float, array, object or null."""
    kind = _KINDS.get(type(value))
    return kind or ("object" if isinstance(value, msgspec.Struct) else type(value).__name__)


def _knows(found: msgspec.Struct, value: object) -> bool:
    """Tell whether *found* has a field for every member of the object that it was decoded from."""
    known = found.__struct_encode_fields__
    return not isinstance(value, dict) or all(name in known for name in cast("dict[str, object]", value))


def decode_hook(type_: type, value: object) -> object:
    """Decode *value* as the first branch of its JSON kind that takes it; the path stays in the message.

    Of objects, the first that knows all members is taken: one that passes some over may be another one's.
    JSON of any shape is typed ``object``, which msgspec takes for a custom type too: it stays as it is.
    """
    if type_ is object:
        return value
    if isinstance(type_, Spelled):
        return type_.read(value)
    if not isinstance(type_, _AcceptsAnything):
        raise NotImplementedError(f"no decoder for {type_!r}")
    fitting = type_.decoders().get(type(value))
    if fitting is None:
        expected = " | ".join(dict.fromkeys(word for item in type_.branches() for word in sorted(item.kinds)))
        raise ValueError(f"Expected `{expected}`, got `{kind_of(value)}`")
    refusal = ""
    partly: msgspec.Struct | None = None
    for decode in fitting:
        try:
            found = decode(value)
        except msgspec.ValidationError as error:
            refusal = refusal or str(error)
            continue
        if not isinstance(found, msgspec.Struct) or _knows(found, value):
            return found
        partly = partly or found
    if partly is not None:
        return partly
    # msgspec appends the outer path to a plain ValueError only.
    raise ValueError(refusal)
