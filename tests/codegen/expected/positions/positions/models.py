# Printed by the generator from positions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Positions, positions: what is sent and what comes back."""

from __future__ import annotations

from msgspec import UNSET, UnsetType, field as _field

from .._runtime.model import Model, Traits


class AddParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of add."""

    first_addend: int = _field(name="First addend")
    second_addend: int = _field(name="Second addend")


class SearchParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of search."""

    query: str
    size: int | UnsetType = UNSET
    """Default: 10."""
    after: str | None | UnsetType = UNSET
    strict: bool | UnsetType = UNSET


class LoginParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of login."""

    name: str
    password: str


class CountParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of count."""


class PlaceParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of place."""

    a: int
    b: int | UnsetType = UNSET
    c: int | UnsetType = UNSET


class EitherWayParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of either.way."""

    a: str
    b: str | UnsetType = UNSET


SearchParams.__traits__ = Traits(defaults={"size": 10})
LoginParams.__traits__ = Traits(secret=frozenset({"password"}))
