# Printed by the generator from containers.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Containers, containers: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta

from .._runtime.model import Model, Traits

StoreMatrixItem: TypeAlias = Annotated[list[float], Meta(min_length=2)]


StoreScoresValue: TypeAlias = Annotated[int, Meta(ge=0)]


class Person(Model, frozen=True, kw_only=True):
    """Person"""

    name: str


class StoreParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of store."""

    words: Annotated[list[str], Meta(max_length=3, min_length=1)]
    """Not empty, at most 3 items."""
    matrix: list[StoreMatrixItem]
    scores: dict[str, StoreScoresValue]
    people: dict[str, Person]
    lists: dict[str, list[str]]
    extra: dict[str, object]
    anything: list[object]


StoreParams.__traits__ = Traits(models=("people",))
