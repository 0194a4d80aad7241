# Printed by the generator from objects.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Objects, objects: what is sent and what comes back."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from .._runtime.model import Model, Traits


class DrawClosed(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """DrawClosed"""

    x: int
    y: int | UnsetType = UNSET
    """Default: 0."""


class DrawOpen(Model, frozen=True, kw_only=True):
    """DrawOpen"""

    inner: DrawOpenInner | UnsetType = UNSET


class DrawOpenInner(Model, frozen=True, kw_only=True):
    """DrawOpenInner"""

    z: int


class DrawParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of draw."""

    closed: DrawClosed
    """Unknown fields are refused."""
    open: DrawOpen | UnsetType = UNSET
    """Unknown fields are let pass."""


class DrawResult(Model, frozen=True, kw_only=True):
    """An answer may grow."""

    area: float


DrawClosed.__traits__ = Traits(defaults={"y": 0})
DrawOpen.__traits__ = Traits(models=("inner",))
DrawParams.__traits__ = Traits(models=("closed", "open"))
