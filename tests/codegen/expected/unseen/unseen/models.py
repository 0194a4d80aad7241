# Printed by the generator from unseen.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Unseen, unseen: what is sent and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import UNSET, UnsetType, field as _field

from .._runtime.model import Model, Traits
from .._runtime.unions import branch, one_of
from .._runtime.unseen import Unseen as Unseen


class TaggedParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of tagged."""


class Circle(Model, frozen=True, kw_only=True):
    """Circle"""

    kind: Literal["circle"]
    radius: float


class Square(Model, frozen=True, kw_only=True):
    """Square"""

    kind: Literal["square"]
    side: float


if TYPE_CHECKING:
    Shape: TypeAlias = Circle | Square | Unseen
else:  # msgspec must not see this union
    Shape = one_of("Shape", lambda: [branch("object", Circle), branch("object", Square)], unseen="here")


class FewParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of few."""


if TYPE_CHECKING:
    FewShapes: TypeAlias = Circle | Square
else:  # msgspec must not see this union
    FewShapes = one_of("FewShapes", lambda: [branch("object", Circle), branch("object", Square)])


class WordedParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of worded."""


class Moved(Model, frozen=True, kw_only=True):
    """Moved"""

    event: Literal["moved", "pushed"] | str
    at: int


class Stopped(Model, frozen=True, kw_only=True):
    """Stopped"""

    event: Stops
    at: int


Stops: TypeAlias = Literal["stopped"] | str


if TYPE_CHECKING:
    WordedResult: TypeAlias = Moved | Stopped | Unseen
else:  # msgspec must not see this union
    WordedResult = one_of(
        "WordedResult",
        lambda: [
            branch("object", Moved, {"event": ("moved", "pushed")}),
            branch("object", Stopped, {"event": ("stopped",)}),
        ],
        unseen="here",
    )


class WrappedParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of wrapped."""


class WrappedResultDone(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """WrappedResultDone"""

    done: WrappedResultDoneDone = _field(name="Done")


class WrappedResultDoneDone(Model, frozen=True, kw_only=True):
    """WrappedResultDoneDone"""

    count: int


class WrappedResultFailed(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """WrappedResultFailed"""

    failed: WrappedResultFailedFailed = _field(name="Failed")


class WrappedResultFailedFailed(Model, frozen=True, kw_only=True):
    """WrappedResultFailedFailed"""

    why: str


if TYPE_CHECKING:
    WrappedResult: TypeAlias = WrappedResultDone | WrappedResultFailed | Literal["Waiting"] | Unseen
else:  # msgspec must not see this union
    WrappedResult = one_of(
        "WrappedResult",
        lambda: [
            branch("object", WrappedResultDone),
            branch("object", WrappedResultFailed),
            branch("str", Literal["Waiting"]),
        ],
        unseen="here",
    )


class ShapedParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of shaped."""


class Point(Model, frozen=True, kw_only=True):
    """Point"""

    x: float
    y: float


if TYPE_CHECKING:
    ShapedResult: TypeAlias = Point | list[Point] | str | Unseen
else:  # msgspec must not see this union
    ShapedResult = one_of(
        "ShapedResult",
        lambda: [branch("object", Point), branch("array", list[Point]), branch("str", str)],
        unseen="here",
    )


class ManyParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of many."""


class NamedParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of named."""


class DeepParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of deep."""


class Page(Model, frozen=True, kw_only=True):
    """Page"""

    top: Shape
    more: list[PageMoreItem] | UnsetType = UNSET
    notes: dict[str, PageNotesValue] | UnsetType = UNSET


class Framed(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Framed"""

    frame: Shape
    wide: float


if TYPE_CHECKING:
    PageMoreItem: TypeAlias = Framed | Shape
else:  # msgspec must not see this union
    PageMoreItem = one_of(
        "PageMoreItem",
        lambda: [branch("object", Framed), branch("object", Circle), branch("object", Square)],
        unseen="here",
    )


if TYPE_CHECKING:
    PageNotesValue: TypeAlias = Point | str | Unseen
else:  # msgspec must not see this union
    PageNotesValue = one_of(
        "PageNotesValue", lambda: [branch("object", Point), branch("str", str)], unseen="here"
    )


class MaybeParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of maybe."""


if TYPE_CHECKING:
    MaybeResult: TypeAlias = Shape | None
else:  # msgspec must not see this union
    MaybeResult = one_of(
        "MaybeResult",
        lambda: [branch("object", Circle), branch("object", Square), branch("null", None)],
        unseen="here",
    )


class TypedParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of typed."""


class TypedResult(Model, frozen=True, kw_only=True):
    """TypedResult"""

    x: float


if TYPE_CHECKING:
    TypedResult2: TypeAlias = TypedResult | str | Unseen
else:  # msgspec must not see this union
    TypedResult2 = one_of(
        "TypedResult2", lambda: [branch("object", TypedResult), branch("str", str)], unseen="here"
    )


class PlainParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of plain."""


class SealedParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of sealed."""


if TYPE_CHECKING:
    SealedResult: TypeAlias = Framed | Point
else:  # msgspec must not see this union
    SealedResult = one_of(
        "SealedResult", lambda: [branch("object", Framed), branch("object", Point)], unseen="inside"
    )


Kept: TypeAlias = Point | list[float]


class KeepParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of keep."""

    kept: Kept


WrappedResultDone.__traits__ = Traits(models=("done",))
WrappedResultFailed.__traits__ = Traits(models=("failed",))
Page.__traits__ = Traits(models=("top", "more", "notes"))
Framed.__traits__ = Traits(models=("frame",))
KeepParams.__traits__ = Traits(models=("kept",))
