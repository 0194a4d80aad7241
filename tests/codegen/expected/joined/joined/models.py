# Printed by the generator from joined.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Joined, joined: what is sent and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits
from .._runtime.unions import branch, one_of
from .._runtime.unseen import Unseen as Unseen


class Cat(Model, frozen=True, kw_only=True):
    """An animal with lives."""

    name: str
    """What it is called."""
    owner: str | UnsetType = UNSET
    lives: Annotated[int, Meta(le=9)]
    """At most 9."""


class AdoptOld(Model, frozen=True, kw_only=True):
    """An animal with an age."""

    age: Annotated[int, Meta(ge=1)]
    """At least 1."""
    name: str
    """What it is called."""
    owner: str | UnsetType = UNSET


class AdoptParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of adopt."""

    cat: Cat
    code: Annotated[str, Meta(max_length=4, min_length=2)]
    """At least 2 long, at most 4 long."""
    old: AdoptOld | UnsetType = UNSET
    """An animal with an age."""


class WatchParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of watch."""


class ChangeMoved(Model, frozen=True, kw_only=True):
    """What happened to whom, and when."""

    at: int
    kind: Literal["moved"]
    to: str


class ChangeLeft(Model, frozen=True, kw_only=True):
    """What happened to whom, and when."""

    at: int
    kind: Literal["left"]


class ChangeOfAnotherAnimal(Model, frozen=True, kw_only=True):
    """What happened to whom, and when."""

    at: int
    name: str
    """What it is called."""
    owner: str | UnsetType = UNSET
    kind: Literal["met"]


if TYPE_CHECKING:
    Change: TypeAlias = ChangeMoved | ChangeLeft | ChangeOfAnotherAnimal | Unseen
else:  # msgspec must not see this union
    Change = one_of(
        "Change",
        lambda: [
            branch("object", ChangeMoved),
            branch("object", ChangeLeft),
            branch("object", ChangeOfAnotherAnimal),
        ],
        unseen="here",
    )
"""What happened to whom, and when."""

AdoptParams.__traits__ = Traits(models=("cat", "old"))
