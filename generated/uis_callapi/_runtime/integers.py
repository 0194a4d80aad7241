# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Integers that the other side spells as other numbers: to JSON Schema, ``1.0`` and ``1e3`` are integers.

JSON is decoded as it is spelled first: only what does not fit so has its whole numbers taken for integers. They
are found in the text, or, where a union has its values already, among those.
"""

from __future__ import annotations

import operator
import re
from collections.abc import MutableMapping
from decimal import Decimal

from .shapes import is_array, is_object

Known = MutableMapping[int, tuple[object, object]]
"""By the id of a value: the value, so that it stays where it is, and what it was made into."""

# Every text is passed over whole, also one without an end: that takes no memory, and time that is linear.
_TOKENS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?')
"""Texts and numbers."""
_MOST_DIGITS = 40
"""No integer that counts anything has more. ``1e300`` is short to write, and a list of them would fill the memory."""


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


def respelled(data: bytes) -> bytes:
    """Return the JSON *data* with every whole number spelled as an integer, exact however long it is.

    It stays as it came otherwise: what nobody asked for is never made into values, however much of it there is.
    """
    spelled, done = bytearray(), 0
    for token in _TOKENS.finditer(data):  # putting all of them together in one list would take many times their length
        if (whole := _whole(token.group())) is not None:
            spelled += data[done : token.start()]
            spelled += whole
            done = token.end()
    return bytes(spelled + data[done:])


def _whole(token: bytes) -> bytes | None:
    """Return the integer that is spelled as another number, None if *token* is anything else."""
    if token.startswith(b'"') or not re.search(rb"[.eE]", token):
        return None
    try:
        value = Decimal(token.decode())
        is_whole = value.adjusted() < _MOST_DIGITS and value == value.to_integral_value()
    except ArithmeticError:  # an exponent beyond all bounds
        return None
    return b"%d" % int(value) if is_whole else None
