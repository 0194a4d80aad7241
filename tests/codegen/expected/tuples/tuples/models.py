# Printed by the generator from tuples.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Tuples, tuples: what is sent and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model
from .._runtime.unions import branch, one_of
from .._runtime.unseen import Unseen as Unseen

Point: TypeAlias = tuple[float, float]
"""Two numbers."""


DrawLabelItem2: TypeAlias = Annotated[int, Meta(ge=1)]


class DrawParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of draw."""

    line: tuple[Point, Point]
    label: tuple[str, DrawLabelItem2, str | int | None] | UnsetType = UNSET
    one: tuple[str] | UnsetType = UNSET


class CornersParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of corners."""


CornersResultStr: TypeAlias = Annotated[str, Meta(pattern="^x")]


if TYPE_CHECKING:
    CornersResult: TypeAlias = Point | list[Point] | CornersResultStr | Unseen
else:  # msgspec must not see this union
    CornersResult = one_of(
        "CornersResult",
        lambda: [branch("array", Point), branch("array", list[Point]), branch("str", CornersResultStr)],
        unseen="here",
    )
