# Printed by the generator from tagged.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Tagged, tagged: what is sent and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from .._runtime.model import Model, Traits
from .._runtime.unions import branch, one_of
from .._runtime.unseen import Unseen as Unseen


class Circle(Model, frozen=True, kw_only=True):
    """Circle"""

    kind: Literal["circle"]
    size: int


class Square(Model, frozen=True, kw_only=True):
    """Square"""

    kind: Literal["square"]
    size: int


if TYPE_CHECKING:
    DrawShape: TypeAlias = Circle | Square
else:  # msgspec must not see this union
    DrawShape = one_of("DrawShape", lambda: [branch("object", Circle), branch("object", Square)])


class Stop(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Stop"""

    step: Halt
    before: int


Halt: TypeAlias = Literal["halt"]


class Go(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Go"""

    step: Move
    after: int


Move: TypeAlias = Literal["go"]


if TYPE_CHECKING:
    DrawThen: TypeAlias = Stop | Go
else:  # msgspec must not see this union
    DrawThen = one_of("DrawThen", lambda: [branch("object", Stop), branch("object", Go)])


class DrawParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of draw."""

    shape: DrawShape
    then: DrawThen | UnsetType = UNSET


if TYPE_CHECKING:
    DrawResultItem: TypeAlias = Circle | Square | Unseen
else:  # msgspec must not see this union
    DrawResultItem = one_of(
        "DrawResultItem", lambda: [branch("object", Circle), branch("object", Square)], unseen="here"
    )

DrawParams.__traits__ = Traits(models=("shape", "then"))
