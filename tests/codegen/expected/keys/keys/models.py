# Printed by the generator from keys.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Keys, keys: what is sent and what comes back."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from .._runtime.model import Model, Traits


class OpenParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of open."""

    user: str


class OpenResult(Model, frozen=True, kw_only=True):
    """OpenResult"""

    key: str
    until: int | UnsetType = UNSET


class ShowParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of show."""


OpenResult.__traits__ = Traits(secret=frozenset({"key"}))
