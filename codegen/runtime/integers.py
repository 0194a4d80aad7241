"""Integers that a server spells as other numbers: to JSON Schema, ``1.0`` and ``1e3`` are integers.

A result is decoded as it is spelled first: only one that does not fit so has its whole numbers taken for integers.
"""

from __future__ import annotations

import math
import operator
from collections.abc import MutableMapping
from decimal import Decimal

import msgspec

from .shapes import is_array, is_object

Known = MutableMapping[int, tuple[object, object]]
"""By the id of a value: the value, so that it stays where it is, and what it was made into."""


def read_whole(data: bytes | msgspec.Raw) -> object:
    """Return the JSON *data* with an integer for every whole number, exact however long it is."""
    return _decoder.decode(data)


def with_integers(value: object, known: Known | None = None) -> object:
    """Return *value* with an integer for every whole number; itself if it has none. *known*: what was made before."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if not is_object(value) and not is_array(value):
        return value
    if known is not None and (before := known.get(id(value))) is not None:
        return before[1]
    spelled: object
    if is_object(value):
        members = {name: with_integers(inner, known) for name, inner in value.items()}
        spelled = value if all(members[name] is inner for name, inner in value.items()) else members
    else:
        items = [with_integers(inner, known) for inner in value]
        spelled = value if all(map(operator.is_, items, value)) else items
    if known is not None:
        known[id(value)] = value, spelled
    return spelled


def _number(token: str) -> int | float:
    """Return the number that *token*, with a fraction or an exponent, spells."""
    number = float(token)
    if not math.isfinite(number):
        raise msgspec.ValidationError("Number out of range")  # as without this hook
    try:
        exact = Decimal(token)
    except ArithmeticError:  # an exponent beyond all bounds
        return number
    return int(exact) if exact == exact.to_integral_value() else number


_decoder = msgspec.json.Decoder(float_hook=_number)
