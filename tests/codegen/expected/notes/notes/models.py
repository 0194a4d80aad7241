# Printed by the generator from notes.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Notes, notes: what is sent and what comes back."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from .._runtime.model import Model


class PetsMakeParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of pets.make."""

    name: str
    age: int | UnsetType = UNSET
    """Deprecated. In years."""
    size: float | UnsetType = UNSET
    """Deprecated. In metres."""


class PetsMakeResult(Model, frozen=True, kw_only=True):
    """PetsMakeResult"""

    id: int
    colour: str | UnsetType = UNSET
    """Deprecated. Of its fur."""


class PetsGetParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of pets.get."""

    id: int
