# Printed by the generator from deadlines.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Deadlines, deadlines: what is sent and what comes back."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from .._runtime.model import Model, Traits


class WaitStepsItem(Model, frozen=True, kw_only=True):
    """WaitStepsItem"""

    time: float | UnsetType = UNSET


class WaitParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of wait."""

    seconds: int | UnsetType = UNSET
    """Default: 7."""
    queued: bool | UnsetType = UNSET
    """Default: false."""
    message: str | UnsetType = UNSET
    steps: list[WaitStepsItem] | UnsetType = UNSET


class PlainParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of plain."""


class FixedParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of fixed."""


WaitParams.__traits__ = Traits(models=("steps",), defaults={"seconds": 7, "queued": False})
