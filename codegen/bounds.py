"""Bounds of JSON Schema as those that msgspec can check."""

from __future__ import annotations

import math
import re
import warnings
from functools import cache

from . import pointers
from .backtracking import searches_forever
from .diagnostics import Diagnostics
from .keywords import BOUNDS
from .types import Bounds

_LARGEST = 2**63 - 1
_ROUNDED = {
    "minimum": math.ceil,
    "maximum": math.floor,
    "exclusiveMinimum": math.floor,
    "exclusiveMaximum": math.ceil,
}
"""Integers on the right side of a fraction are on the right side of the integer beside it."""
_PAIRS = (("minimum", "exclusiveMinimum", 1), ("maximum", "exclusiveMaximum", -1))


def bounds_of(kind: str, schema: dict[str, object], at: str, diagnostics: Diagnostics) -> Bounds:
    """Return the bounds in *schema* of values of type *kind*. Those that cannot be checked are said and left out."""
    found: dict[str, object] = {}
    for keyword in BOUNDS.get(kind, ()):
        if keyword not in schema:
            continue
        try:
            found[keyword] = _pattern(schema[keyword]) if keyword == "pattern" else _number(kind, keyword, schema)
        except _Unchecked as reason:
            diagnostics.warning(pointers.join(at, keyword), f"is not checked, {reason}")
    for plain, exclusive, sign in _PAIRS:
        _drop_the_wider(found, plain, exclusive, sign)
    return tuple(found.items())


def unchecked(schema: dict[str, object]) -> list[str]:
    """Return the bounds in *schema* that cannot be checked."""
    diagnostics = Diagnostics()
    bounds_of(str(schema.get("type")), schema, "", diagnostics)
    return [pointers.split(found.pointer)[0] for found in diagnostics.found]


class _Unchecked(Exception):
    """A bound that msgspec cannot check. The text says why."""


def _number(kind: str, keyword: str, schema: dict[str, object]) -> int | float:
    value = schema[keyword]
    assert isinstance(value, int | float)
    if abs(value) > _LARGEST:
        raise _Unchecked("it is beyond 64 bits")
    if keyword == "multipleOf" and value != int(value):
        raise _Unchecked("fractions have no exact multiples")
    if kind == "number":
        return value
    return _ROUNDED.get(keyword, int)(value)


def _drop_the_wider(found: dict[str, object], plain: str, exclusive: str, sign: int) -> None:
    """Keep one of the two: msgspec takes no more."""
    inner, outer = found.get(plain), found.get(exclusive)
    if isinstance(inner, int | float) and isinstance(outer, int | float):
        del found[plain if sign * outer >= sign * inner else exclusive]


def _pattern(value: object) -> str:
    try:
        pattern = compiled(str(value)).pattern
    except (re.error, FutureWarning, OverflowError, RecursionError) as error:
        raise _Unchecked(f"Python cannot compile it: {error}") from None
    if searches_forever(pattern):
        raise _Unchecked("on some texts Python may search for ever: what it repeats can be read in too many ways")
    return pattern


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return *pattern* of ECMA 262 for Python. What that may read in another way one day is refused, too."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", FutureWarning)
        return re.compile(python_pattern(pattern))


def document_pattern(pattern: str) -> str:
    """Return the *pattern* from which `python_pattern` was made."""
    pattern = pattern.removeprefix("(?a)")
    return pattern.removesuffix(r"\Z") + "$" if pattern.endswith(r"\Z") else pattern


def python_pattern(pattern: str) -> str:
    r"""Return *pattern* of ECMA 262 for Python: a final ``$`` there lets no newline pass, as ``\Z`` does here."""
    escaped = len(pattern) - len(pattern[:-1].rstrip("\\")) - 1
    if pattern.endswith("$") and escaped % 2 == 0:
        pattern = pattern[:-1] + r"\Z"
    # To Python a bracket that begins what is in brackets might be a set in a set.
    pattern = re.sub(r"(?<!\\)((?:\\\\)*\[)\[", r"\1\[", pattern)
    return "(?a)" + pattern if re.search(r"\\[dDwWbB]", pattern) else pattern
