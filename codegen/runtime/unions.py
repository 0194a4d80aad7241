"""Unions that msgspec must never see as one type node.

A ``str`` with a pattern beside a list, set or dict makes msgspec free the compiled pattern as a type node:
the process crashes (0.18.6 to 0.22.0). Other unions it refuses. For such a union the generator prints a class made
by `one_of`: type checkers see the union, msgspec sees a custom type and asks `decode_hook`.

A union of an answer may be open: what fits none of its branches is kept as `Unseen`.
"""

from __future__ import annotations

import contextlib
import functools
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias, cast

import msgspec

from .integers import Known, with_integers
from .shapes import is_array, is_object
from .spellings import Spelled
from .unseen import Unseen

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


_HOLDERS = frozenset({"array", "object"})
_encode = msgspec.json.Encoder().encode
_Decode: TypeAlias = Callable[[object], object]
_Hook: TypeAlias = Callable[[type, object], object]
Tags: TypeAlias = Mapping[str, tuple[object, ...]]
"""Members by which an object is known, and the values that they can have."""
_NO_TAGS: Tags = {}
Where: TypeAlias = Literal["nowhere", "inside", "here"]
"""Where a union keeps what was never seen: in place of one of its branches, or only inside them."""


class Branch(msgspec.Struct, frozen=True):
    """One member of a union: the JSON kinds it can come from, and its type.

    *tags*: what an object must say of itself, where its type alone would take more than that.
    """

    kinds: frozenset[str]
    type: object
    tags: Tags = _NO_TAGS


class _Candidate(msgspec.Struct, frozen=True):
    """A branch, as it is tried."""

    tags: Tags
    strictly: _Decode
    """Nothing inside may be unseen."""
    openly: _Decode


class _Memory(threading.local):
    """What became of objects and arrays inside the union that this thread decodes.

    Branches that hold the same union try the same value again: without it, a document as deep as n would take 2 to
    the power of n times as long.
    """

    attempts: dict[tuple[type, int, bool], tuple[object, object]] | None = None
    """By union, value and strictness: the value, so that it stays where it is, and what was found or is wrong."""
    spellings: Known


_memory = _Memory()


class _AcceptsAnything(type):
    """msgspec checks a hook's result with isinstance; the branch has checked it already."""

    branches: Callable[[], Sequence[Branch]]
    candidates: Callable[[], Mapping[type, Sequence[_Candidate]]]
    unseen: Where

    def __instancecheck__(cls, instance: object) -> bool:
        return True


def one_of(name: str, branches: Callable[[], Sequence[Branch]], *, unseen: Where = "nowhere") -> type:
    """Return a class that stands for the union of *branches*, called once and only when first decoded."""
    once = functools.cache(branches)
    candidates = functools.cache(lambda: _candidates(once()))
    namespace = {"branches": staticmethod(once), "candidates": staticmethod(candidates), "unseen": unseen}
    return _AcceptsAnything(name, (), namespace)


def _candidates(branches: Sequence[Branch]) -> Mapping[type, Sequence[_Candidate]]:
    """Return what may become of a JSON value of each Python type, in the order in which it is tried."""
    found: dict[type, list[_Candidate]] = {}
    for one in branches:
        for type_, kind in _KINDS.items():
            if kind in _HOLDERS & one.kinds:
                candidate = _Candidate(one.tags, _many(one.type, strict_hook), _many(one.type, decode_hook))
            elif kind in one.kinds:
                candidate = _Candidate(one.tags, only := _one(one.type), only)
            else:
                continue
            found.setdefault(type_, []).append(candidate)
    return found


def _one(type_: object) -> _Decode:
    # A decoder keeps what it knows of its type; convert finds it out for every value anew.
    decoder = msgspec.json.Decoder(type_, dec_hook=strict_hook)
    return lambda value: decoder.decode(_encode(value))


def _many(type_: object, hook: _Hook) -> _Decode:
    # What holds other values would be encoded again on every level.
    return lambda value: msgspec.convert(value, type_, dec_hook=hook)


def branch(kinds: str, type_: object, tags: Tags = _NO_TAGS) -> Branch:
    """Return the branch of *type_*, reached from the JSON *kinds* named in one string (``"int float"``)."""
    return Branch(frozenset(kinds.split()), type_, tags)


def branches_of(type_: type) -> Sequence[Branch]:
    """Return the branches of a class made by `one_of`, none of any other."""
    return type_.branches() if isinstance(type_, _AcceptsAnything) else ()


def kind_of(value: object) -> str:
    """Return the JSON kind of a value: str, bool, int, float, array, object or null."""
    kind = _KINDS.get(type(value))
    return kind or ("object" if isinstance(value, msgspec.Struct) else type(value).__name__)


def _foreign_tag(tags: Tags, value: object) -> str | None:
    """Return the first of *tags* by which *value* says that it is something else."""
    members = cast("dict[str, object]", value)
    return next((name for name, known in tags.items() if members.get(name) not in known), None)


def _knows(found: msgspec.Struct, value: object) -> bool:
    """Tell whether *found* has a field for every member of the object that it was decoded from."""
    known = found.__struct_encode_fields__
    return not isinstance(value, dict) or all(name in known for name in cast("dict[str, object]", value))


def decode_hook(type_: type, value: object) -> object:
    """Decode *value* as the branch of a union that takes it; what none takes is kept where the union is open.

    A branch that takes all of it goes before one inside which something is unseen.
    JSON of any shape is typed ``object``, which msgspec takes for a custom type too: it stays as it is.
    """
    if not isinstance(type_, _AcceptsAnything) or type_.unseen == "nowhere":
        return strict_hook(type_, value)
    for strictly in (True, False):
        for spelled in _spellings(value):
            with contextlib.suppress(ValueError):
                return _found(type_, spelled, strictly=strictly)
    return Unseen(value) if type_.unseen == "here" else _found(type_, value, strictly=False)


def _spellings(value: object) -> Iterator[object]:
    """Yield *value*, and the same with integers for whole numbers, if it has any: to JSON Schema ``1.0`` is one."""
    yield value
    known = None if _memory.attempts is None else _memory.spellings
    if (spelled := with_integers(value, known)) is not value:
        yield spelled


def strict_hook(type_: type, value: object) -> object:
    """Do as `decode_hook` does, and refuse whatever was never seen."""
    if type_ is object:
        return value
    if isinstance(type_, Spelled):
        return type_.read(value)
    if not isinstance(type_, _AcceptsAnything):
        raise NotImplementedError(f"no decoder for {type_!r}")
    return _found(type_, value, strictly=True)


def _found(type_: _AcceptsAnything, value: object, *, strictly: bool) -> object:
    """Decode *value* as a branch of *type_*, once in each union that holds it."""
    if not is_object(value) and not is_array(value):
        return _first(type_, value, strictly=strictly)
    attempts = _memory.attempts
    if attempts is None:
        _memory.attempts, _memory.spellings = {}, {}
        try:
            return _first(type_, value, strictly=strictly)
        finally:
            _memory.attempts, _memory.spellings = None, {}
    key = type_, id(value), strictly
    if (before := attempts.get(key)) is not None:
        if isinstance(before[1], ValueError):
            raise ValueError(str(before[1]))
        return before[1]
    try:
        found = _first(type_, value, strictly=strictly)
    except ValueError as wrong:
        attempts[key] = value, ValueError(str(wrong))
        raise
    attempts[key] = value, found
    return found


def _first(type_: _AcceptsAnything, value: object, *, strictly: bool) -> object:
    """Decode *value* as the first branch of its JSON kind that takes it; the path stays in the message.

    Of objects, the first that knows all members is taken: one that passes some over may be another one's.
    """
    fitting = type_.candidates().get(type(value))
    if fitting is None:
        expected = " | ".join(dict.fromkeys(word for item in type_.branches() for word in sorted(item.kinds)))
        raise ValueError(f"Expected `{expected}`, got `{kind_of(value)}`")
    refusal = ""
    partly: msgspec.Struct | None = None
    for candidate in fitting:
        if candidate.tags and (foreign := _foreign_tag(candidate.tags, value)):
            refusal = refusal or f"Not one of the values allowed - at `$.{foreign}`"
            continue
        try:
            found = candidate.strictly(value) if strictly else candidate.openly(value)
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
