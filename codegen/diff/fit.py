"""Whether every value of one type is one of another, across two documents; how they are written does not matter."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import TypeAlias

import msgspec

from ..types import (
    Array,
    Bounds,
    Definitions,
    Literals,
    Map,
    Named,
    Primitive,
    StructDef,
    Tuple,
    Type,
    Union,
    Unseen,
)

Bare: TypeAlias = Type | StructDef
"""A type without a choice: names followed, unions taken apart."""

_OF_PYTHON = {"NoneType": "None"}


class Fits(IntEnum):
    """An answer that may not be known. The least of several is that of all of them together."""

    NO = 0
    PERHAPS = 1
    YES = 2


class Side(msgspec.Struct, frozen=True, eq=False):
    """A type of one of the documents."""

    type: Type
    definitions: Definitions


def parts(type_: Type, definitions: Definitions, *, enums: bool = False) -> list[Bare]:
    """Return what *type_* is a choice of. An open enum is any value of its kinds, unless *enums* are to stay."""
    match type_:
        case Union():
            return [bare for member in type_.members for bare in parts(member, definitions, enums=enums)]
        case Named():
            found = definitions[type_.name]
            return [found] if isinstance(found, StructDef) else parts(found.type, definitions, enums=enums)
        case Literals(open=True) if not enums:
            kinds = dict.fromkeys(_kind(value) for value in type_.values)
            return [Primitive(kind) for kind in kinds]
        case _:
            return [type_]


class Fit:
    """Compares types of two documents. What is met again while it is looked at fits, if nothing else is wrong."""

    def __init__(self) -> None:
        self._looked_at: dict[tuple[int, int], Fits] = {}
        self._order: list[tuple[int, int]] = []
        self._kept: list[tuple[Bare, Bare]] = []
        """They are known by their ids, so they have to stay."""

    def takes(self, wide: Side, narrow: Side) -> Fits:
        """Tell whether every value of *narrow* is one of *wide*."""
        takers = parts(wide.type, wide.definitions)
        split = [one for part in parts(narrow.type, narrow.definitions) for one in _split(part)]
        return min((self._any(takers, wide, one, narrow) for one in split), default=Fits.YES)

    def _any(self, takers: Iterable[Bare], wide: Side, narrow: Bare, side: Side) -> Fits:
        best = Fits.NO
        for taker in takers:
            best = max(best, self._remembered(taker, wide.definitions, narrow, side.definitions))
            if best is Fits.YES:
                break
        return best

    def _remembered(self, wide: Bare, theirs: Definitions, narrow: Bare, ours: Definitions) -> Fits:
        if isinstance(wide, Primitive | Literals) or isinstance(narrow, Primitive | Literals):
            return self._one(wide, theirs, narrow, ours)
        key = id(wide), id(narrow)
        if key not in self._looked_at:
            known = len(self._order)
            self._kept.append((wide, narrow))
            self._order.append(key)
            self._looked_at[key] = Fits.YES
            found = self._one(wide, theirs, narrow, ours)
            if found is not Fits.YES:
                # What was found meanwhile may rest on its being otherwise.
                while len(self._order) > known:
                    del self._looked_at[self._order.pop()]
                self._order.append(key)
            self._looked_at[key] = found
        return self._looked_at[key]

    def _one(self, wide: Bare, theirs: Definitions, narrow: Bare, ours: Definitions) -> Fits:
        def inner(taker: Type, taken: Type) -> Fits:
            return self.takes(Side(taker, theirs), Side(taken, ours))

        match wide, narrow:
            case Primitive(python="object") | Unseen(), _:
                return Fits.YES
            case Primitive(), Primitive():
                kinds = {"int", "float"} if wide.python == "float" else {wide.python}
                return _bounds(dict(wide.bounds), narrow) if narrow.python in kinds else Fits.NO
            case Primitive(), Literals():
                return min(_value(wide, value) for value in narrow.values)
            case Literals(), Literals():
                return _yes(all(any(same(value, own) for own in wide.values) for value in narrow.values))
            case Literals(), Primitive(python="None"):
                return _yes(None in wide.values)
            case Array(), Array():
                return min(_lengths(wide.bounds, *_range(narrow.bounds)), inner(wide.item, narrow.item))
            case Array(), Tuple():
                length = len(narrow.items)
                items = (inner(wide.item, item) for item in narrow.items)
                return min(_lengths(wide.bounds, length, length), *items)
            case Tuple(), Tuple():
                if len(wide.items) != len(narrow.items):
                    return Fits.NO
                pairs = zip(wide.items, narrow.items, strict=True)
                return min((inner(*pair) for pair in pairs), default=Fits.YES)
            case Tuple(), Array():
                if _range(narrow.bounds) != (len(wide.items), len(wide.items)):
                    return Fits.NO
                return min((inner(item, narrow.item) for item in wide.items), default=Fits.YES)
            case Map(), Map():
                return inner(wide.value, narrow.value)
            case Map(), StructDef():
                fields = min((inner(wide.value, field.type) for field in narrow.fields), default=Fits.YES)
                beside = Fits.YES if narrow.closed or wide.value == Primitive("object") else Fits.PERHAPS
                return min(fields, beside)
            case StructDef(), Map():
                if wide.closed or any(field.required for field in wide.fields):
                    return Fits.NO
                return min((inner(field.type, narrow.value) for field in wide.fields), default=Fits.YES)
            case StructDef(), StructDef():
                return self._fields(wide, theirs, narrow, ours)
            case _:
                return _yes(wide == narrow)

    def _fields(self, wide: StructDef, theirs: Definitions, narrow: StructDef, ours: Definitions) -> Fits:
        given = {field.wire: field for field in narrow.fields}
        found = Fits.YES
        for field in wide.fields:
            own = given.pop(field.wire, None)
            if own is None or (field.required and not own.required):
                found = min(found, _yes(not field.required))
            if own is not None:
                found = min(found, self.takes(Side(field.type, theirs), Side(own.type, ours)))
        if wide.closed and given:
            return Fits.NO
        return min(found, Fits.PERHAPS) if wide.closed and not narrow.closed else found


def same(one: object, other: object) -> bool:
    """Tell whether two single JSON values are the same. To Python, though not to JSON, True is 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _yes(true: bool) -> Fits:
    return Fits.YES if true else Fits.NO


def _kind(value: object) -> str:
    name = type(value).__name__
    return _OF_PYTHON.get(name, name)


def _split(part: Bare) -> list[Bare]:
    """Return the values of an enum one by one: each may be taken by another branch."""
    return [Literals((value,)) for value in part.values] if isinstance(part, Literals) else [part]


def _value(wide: Primitive, value: object) -> Fits:
    kinds = {"int", "float"} if wide.python == "float" else {wide.python}
    if _kind(value) not in kinds:
        return Fits.NO
    bounds = dict(wide.bounds)
    if isinstance(value, int | float) and not isinstance(value, bool):
        low, high = _limits(bounds, whole=wide.python == "int")
        step = bounds.get("multipleOf")
        return _yes(low <= (value, 0) <= high and not (isinstance(step, int | float) and value % step))
    if isinstance(value, str):
        pattern = bounds.get("pattern")
        matched = pattern is None or re.search(str(pattern), value) is not None
        return min(_yes(matched), _lengths(wide.bounds, len(value), len(value)))
    return Fits.YES


def _bounds(wide: Mapping[str, object], narrow: Primitive) -> Fits:
    """Tell whether what *narrow* promises is enough for the bounds *wide*."""
    own = dict(narrow.bounds)
    if narrow.python in ("int", "float"):
        whole = narrow.python == "int"
        low, high = _limits(wide, whole=whole)
        least, most = _limits(own, whole=whole)
        step, own_step = wide.get("multipleOf", 1 if whole else None), own.get("multipleOf", 1 if whole else None)
        return _yes(low <= least and most <= high and _is_multiple(own_step, step))
    pattern = wide.get("pattern")
    matched = Fits.YES
    if pattern is not None and own.get("pattern") != pattern:
        # What two patterns have in common nobody can tell in general.
        matched = Fits.PERHAPS if "pattern" in own else Fits.NO
    return min(matched, _lengths(tuple(wide.items()), *_range(narrow.bounds)))


def _is_multiple(own: object, step: object) -> bool:
    if not isinstance(step, int | float):
        return True
    return isinstance(own, int | float) and own % step == 0


def _limits(bounds: Mapping[str, object], *, whole: bool) -> tuple[tuple[float, int], tuple[float, int]]:
    """Return the least and the greatest number, each with what stands beside it: 1 or -1 where it is just outside."""
    low, high = (-math.inf, 0), (math.inf, 0)
    for keyword, value in bounds.items():
        if not isinstance(value, int | float):
            continue
        if keyword == "minimum":
            low = max(low, (value, 0))
        elif keyword == "exclusiveMinimum":
            low = max(low, (math.floor(value) + 1, 0) if whole else (value, 1))
        elif keyword == "maximum":
            high = min(high, (value, 0))
        elif keyword == "exclusiveMaximum":
            high = min(high, (math.ceil(value) - 1, 0) if whole else (value, -1))
    return low, high


def _range(bounds: Bounds) -> tuple[float, float]:
    """Return the least and the greatest length of a text or a list."""
    found = dict(bounds)
    least, most = (found.get(short, found.get(long)) for short, long in _LENGTHS)
    return (
        least if isinstance(least, int | float) else 0,
        most if isinstance(most, int | float) else math.inf,
    )


_LENGTHS = (("minLength", "minItems"), ("maxLength", "maxItems"))


def _lengths(bounds: Bounds, least: float, most: float) -> Fits:
    low, high = _range(bounds)
    return _yes(low <= least and most <= high)
