# Printed by the generator from forms.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Forms, forms: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits

SendToList: TypeAlias = Annotated[list[str], Meta(min_length=1)]


class SendParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of send."""

    to: str | SendToList
    later: bool | UnsetType = UNSET
    """Default: false."""
    delay: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """At least 1."""
    note: str | UnsetType = UNSET


SendParams.__traits__ = Traits(defaults={"later": False})
