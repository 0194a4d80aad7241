# Printed by the generator from enums.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Enums, enums: what is sent and what comes back."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from .._runtime.model import Model, Traits

Colour: TypeAlias = Literal["red", "blue"]


class PaintParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of paint."""

    colour: Colour
    coats: Literal[1, 2, 3]
    mode: Literal["fast"]
    finish: Literal["matt", "gloss"] | UnsetType = UNSET
    """Default: "matt"."""


class Report(Model, frozen=True, kw_only=True):
    """Report"""

    state: Literal["done", "waiting"] | str
    level: Literal[1, 2]
    kind: Literal["report"]
    codes: list[Literal[7, 8] | int]


class StateParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of state."""


class VerdictParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of verdict."""


PaintParams.__traits__ = Traits(defaults={"finish": "matt"})
