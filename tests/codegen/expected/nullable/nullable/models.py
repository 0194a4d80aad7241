# Printed by the generator from nullable.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Nullable, nullable: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits

SaveLimitInt: TypeAlias = Annotated[int, Meta(ge=1)]


class Person(Model, frozen=True, kw_only=True):
    """Person"""

    name: str | None
    boss: str | None | UnsetType = UNSET


SaveCodeStr: TypeAlias = Annotated[str, Meta(pattern="^[0-9]+\\Z")]


class SaveParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of save."""

    note: str | None
    limit: SaveLimitInt | None | UnsetType = UNSET
    """Default: null."""
    tags: list[str] | None
    owner: Person | None
    size: Literal["s", "l"] | None
    code: SaveCodeStr | None | UnsetType = UNSET


SaveParams.__traits__ = Traits(models=("owner",), defaults={"limit": None})
