# Printed by the generator from notifications.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Notifications, notifications: what is sent and what comes back."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from .._runtime.model import Model


class SeenParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of seen."""

    page: str
    seconds: float | UnsetType = UNSET


class MovedParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of moved."""

    x: int
    y: int


class CountParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of count."""
