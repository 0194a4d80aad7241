# Printed by the generator from primitives.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Primitives, primitives: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits


class MeasureParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of measure."""

    name: Annotated[str, Meta(max_length=8, min_length=1)]
    """Not empty, short. Not empty, at most 8 long."""
    code: Annotated[str, Meta(pattern="^[A-Z]{2}\\Z")]
    """Matching ^[A-Z]{2}\\Z."""
    count: Annotated[int, Meta(ge=0, le=10)]
    """At least 0, at most 10."""
    step: Annotated[int, Meta(gt=0, lt=100, multiple_of=5)]
    """More than 0, less than 100, a multiple of 5."""
    ratio: Annotated[float, Meta(ge=0.0, le=1.0)]
    """At least 0, at most 1."""
    speed: Annotated[float, Meta(gt=0.0, lt=10.5)]
    """More than 0, less than 10.5."""
    flag: bool
    nothing: None
    anything: object
    unit: str | UnsetType = UNSET
    """What it is measured in. Default: "metre"."""
    digits: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """At least 0. Default: 3."""
    share: float | UnsetType = UNSET
    """Default: 0.5."""
    rounded: bool | UnsetType = UNSET
    """Default: false."""
    signed: bool | UnsetType = UNSET
    """Default: true."""


MeasureParams.__traits__ = Traits(
    defaults={"unit": "metre", "digits": 3, "share": 0.5, "rounded": False, "signed": True}
)
