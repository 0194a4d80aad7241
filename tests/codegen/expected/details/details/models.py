# Printed by the generator from details.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Details, details: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits


class EnterParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of enter."""

    door: Annotated[int, Meta(ge=1)]
    """At least 1."""


class Trouble(Model, frozen=True, kw_only=True):
    """Trouble"""

    why: str | UnsetType = UNSET
    field: int | UnsetType = UNSET
    place: str | None | UnsetType = UNSET
    more: TroubleMore | UnsetType = UNSET
    who: str | UnsetType = UNSET


class TroubleMore(Model, frozen=True, kw_only=True):
    """TroubleMore"""

    words: str | UnsetType = UNSET


Trouble.__traits__ = Traits(personal=frozenset({"who"}), models=("more",))
