# Printed by the generator from optional.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Optional, optional: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits


class Filter(Model, frozen=True, kw_only=True):
    """What to leave out."""

    exact: bool | UnsetType = UNSET
    """Default: true."""
    words: list[str] | UnsetType = UNSET


class SearchParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of search."""

    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """At least 1. Default: 1."""
    query: str
    filter: Filter | UnsetType = UNSET


class Found(Model, frozen=True, kw_only=True):
    """Found"""

    next: int | UnsetType = UNSET
    """Absent on the last page."""
    total: int


Filter.__traits__ = Traits(defaults={"exact": True})
SearchParams.__traits__ = Traits(models=("filter",), defaults={"page": 1})
