# Printed by the generator from rules.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Rules, rules: what is sent and what comes back."""

from __future__ import annotations

from msgspec import UNSET, UnsetType, field as _field

from .._runtime.model import Model, Traits


class Part(Model, frozen=True, kw_only=True):
    """Part"""

    start: int | UnsetType = UNSET
    """Default: 1."""
    limit: int | UnsetType = UNSET
    """Default: 1."""
    step: int | UnsetType = UNSET


class BookParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of book."""

    from_: str = _field(name="from")
    to: str
    low: int | UnsetType = UNSET
    """Default: 5."""
    high: int | UnsetType = UNSET
    """Default: 9."""
    first: str | UnsetType = UNSET
    last: str | UnsetType = UNSET
    parts: list[Part] | UnsetType = UNSET
    free: bool | UnsetType = UNSET
    """Default: false."""


Part.__traits__ = Traits(defaults={"start": 1, "limit": 1})
BookParams.__traits__ = Traits(models=("parts",), defaults={"low": 5, "high": 9, "free": False})
