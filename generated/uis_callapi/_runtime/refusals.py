# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What the server side refuses on its own, by the kinds for which a spec may have errors of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from . import findings
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
_PLACE = r"`\$\.?([^`]*)`"


class Faults(msgspec.Struct, frozen=True, kw_only=True):
    """How a spec has refusals said: an error for each kind, and the member of its detail that names the param."""

    errors: Mapping[Kind, type[AnsweredError]] = _NO_ERRORS
    place: str = ""


def kind_of_params(detail: str) -> Kind:
    """Return what *detail* finds wrong with params."""
    return findings.kind_of(detail) or "combination"


def place_of(detail: str) -> str:
    """Return which param *detail* is about, dots between levels; empty if it names none."""
    place = re.search(_PLACE, detail)
    names = [place[1]] if place and place[1] else []
    if field := findings.field_of(detail):
        names.append(field)
    return ".".join(names)
