"""What the server side refuses on its own, by the kinds for which a spec may have errors of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from .errors import AnsweredError

Kind: TypeAlias = Literal[
    "parse",
    "batch",
    "notification",
    "request",
    "method",
    "missing",
    "unexpected",
    "type",
    "value",
    "combination",
]
"""No JSON; more than one request; one without an id; no envelope; no such method; and of params: one is not there, is
not known, is of another type, has a value that is not taken, or does not go with the others."""

_NO_ERRORS: Mapping[Kind, type[AnsweredError]] = {}
_OF_PARAMS: Mapping[str, Kind] = {
    r"Object missing required field": "missing",
    r"Object contains unknown field": "unexpected",
    r"Expected `[^`]*`, got": "type",
    r"Expected|Not one of|Invalid": "value",
}
"""By how the decoder words what it refuses."""
_NAMED = r"field `([^`]*)`"
_PLACE = r"`\$\.?([^`]*)`"


class Faults(msgspec.Struct, frozen=True, kw_only=True):
    """How a spec has refusals said: an error for each kind, and the member of its detail that names the param."""

    errors: Mapping[Kind, type[AnsweredError]] = _NO_ERRORS
    place: str = ""


def kind_of_params(detail: str) -> Kind:
    """Return what *detail* finds wrong with params."""
    for words, kind in _OF_PARAMS.items():
        if re.match(words, detail):
            return kind
    return "combination"


def place_of(detail: str) -> str:
    """Return which param *detail* is about, dots between levels; empty if it names none."""
    place = re.search(_PLACE, detail)
    names = [place[1]] if place and place[1] else []
    if detail.startswith("Object") and (field := re.search(_NAMED, detail)):
        names.append(field[1])
    return ".".join(names)
