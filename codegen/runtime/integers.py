"""Integers that the other side spells as other numbers: to JSON Schema, ``1.0`` and ``1e3`` are integers."""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from .codec import Mismatch, decode

_TOKENS = re.compile(rb'"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?')
"""Texts and numbers."""
_MOST_DIGITS = 309
"""Of a number that a float can hold. ``1e999999999`` is short to write, and an integer that fills the memory."""


def decode_spelled(data: bytes | msgspec.Raw, type_: object) -> object:
    """Decode *data* as `decode` does, and take every spelling of an integer for one. Raises `Mismatch`."""
    try:
        return decode(data, type_)
    except Mismatch:
        # Hardly any JSON gets here; in all other, what has no type keeps its spelling.
        spelled = with_integers(bytes(data))
        if spelled == data:
            raise
    return decode(spelled, type_)


def with_integers(data: bytes) -> bytes:
    """Return the JSON *data* with every whole number spelled as an integer."""
    return _TOKENS.sub(_spelled, data)


def _spelled(match: re.Match[bytes]) -> bytes:
    token = match.group()
    if token.startswith(b'"') or not re.search(rb"[.eE]", token):
        return token
    try:
        value = Decimal(token.decode())
        is_whole = value.adjusted() < _MOST_DIGITS and value == value.to_integral_value()
    except ArithmeticError:  # an exponent beyond all bounds
        return token
    return b"%d" % int(value) if is_whole else token
