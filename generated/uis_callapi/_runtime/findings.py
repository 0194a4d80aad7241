# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What the decoder finds wrong. It says so in a sentence only: here, and nowhere else, that is taken to pieces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from .messages import Text, say

Finding: TypeAlias = Literal["missing", "unexpected", "type", "value"]
"""A field is not there, or is not known; a value is of another type, or one that its type does not take."""

NOT_ALLOWED = "Not one of the values allowed"
"""In place of what the decoder says of a value that is none of a list, which quotes it."""

_QUOTED_VALUE = r"(?s)^Invalid enum value .*?(?=( - at `[^`]*`)?$)"
_NESTED_PATH = r" - at `\$([^`]*)` - at `\$([^`]*)`"
_PLACED = r"(?s)(?P<what>.+?) - at (?P<place>`.+`)"

_FIELD = r"Object (?:missing required|contains unknown) field `(?P<field>[^`]*)`"
KNOWN: Sequence[tuple[str, Finding | None, str]] = (
    (r"Object missing required field `(?P<field>[^`]*)`", "missing", "Object missing required field `{field}`"),
    (r"Object contains unknown field `(?P<field>[^`]*)`", "unexpected", "Object contains unknown field `{field}`"),
    (r"Expected `(?P<type>[^`]*)`, got `(?P<given>[^`]*)`", "type", "Expected `{type}`, got `{given}`"),
    (
        r"Expected `(?P<type>[^`]*)` matching regex (?P<pattern>.*)",
        "value",
        "Expected `{type}` matching regex {pattern}",
    ),
    (r"Expected `(?P<type>[^`]*)` of length (?P<bound>[<>]=.*)", "value", "Expected `{type}` of length {bound}"),
    (
        r"Expected `(?P<type>[^`]*)` that's a multiple of (?P<number>.*)",
        "value",
        "Expected `{type}` that's a multiple of {number}",
    ),
    (r"Expected `(?P<type>[^`]*)` (?P<bound>[<>]=?.*)", "value", "Expected `{type}` {bound}"),
    (NOT_ALLOWED, "value", NOT_ALLOWED),
    (r"JSON is malformed: (?P<why>.*) \(byte (?P<byte>[0-9]+)\)", None, "JSON is malformed: {why} (byte {byte})"),
    (r"Expected.*", "value", ""),
    (r"Invalid.*", "value", ""),
)
"""By how it words them; the template of what it says then, if it is one that we know."""


def quiet(message: str) -> str:
    """Return *message* with one path and without the value that it quotes, which may be anybody's name or number."""
    while (joined := re.sub(_NESTED_PATH, r" - at `$\2\1`", message)) != message:
        message = joined
    return re.sub(_QUOTED_VALUE, NOT_ALLOWED, message)


def worded(message: str) -> Text:
    """Return what the decoder says as a text."""
    placed = re.fullmatch(_PLACED, message)
    if placed is not None:
        return say("{what} - at {place}", {"what": worded(placed["what"]), "place": placed["place"]})
    for pattern, _, template in KNOWN:
        if template and (found := re.fullmatch(pattern, message)) is not None:
            return Text(template, found.groupdict())
    return Text(message)


def kind_of(message: str) -> Finding | None:
    """Return what kind of finding *message* begins with, None if it is not the decoder's."""
    return next((kind for pattern, kind, _ in KNOWN if re.match(pattern, message)), None)


def field_of(message: str) -> str | None:
    """Return the field that is missing or unknown, None if *message* begins with something else."""
    found = re.match(_FIELD, message)
    return found["field"] if found is not None else None
