# Printed by the generator from unseen.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Unseen, unseen, as data."""

from __future__ import annotations

from typing import Final, Literal

from .._runtime.description import ApiInfo, MethodInfo
from .models import (
    DeepParams,
    FewParams,
    FewShapes,
    Framed,
    KeepParams,
    Kept,
    ManyParams,
    MaybeParams,
    MaybeResult,
    Moved,
    NamedParams,
    Page,
    PlainParams,
    Point,
    SealedParams,
    SealedResult,
    Shape,
    ShapedParams,
    ShapedResult,
    Stopped,
    TaggedParams,
    TypedParams,
    TypedResult,
    TypedResult2,
    Unseen,
    WordedParams,
    WordedResult,
    WrappedParams,
    WrappedResult,
    WrappedResultDone,
    WrappedResultFailed,
)

TAGGED: Final[MethodInfo[TaggedParams, Shape]] = MethodInfo(
    name="tagged", params=TaggedParams, result=Shape, retry_safe=False
)

FEW: Final[MethodInfo[FewParams, FewShapes]] = MethodInfo(
    name="few", params=FewParams, result=FewShapes, retry_safe=False
)

WORDED: Final[MethodInfo[WordedParams, Moved | Stopped | Unseen]] = MethodInfo(
    name="worded", params=WordedParams, result=WordedResult, retry_safe=False
)

WRAPPED: Final[
    MethodInfo[WrappedParams, WrappedResultDone | WrappedResultFailed | Literal["Waiting"] | Unseen]
] = MethodInfo(name="wrapped", params=WrappedParams, result=WrappedResult, retry_safe=False)

SHAPED: Final[MethodInfo[ShapedParams, Point | list[Point] | str | Unseen]] = MethodInfo(
    name="shaped", params=ShapedParams, result=ShapedResult, retry_safe=False
)

MANY: Final[MethodInfo[ManyParams, list[Shape]]] = MethodInfo(
    name="many", params=ManyParams, result=list[Shape], retry_safe=False
)

NAMED: Final[MethodInfo[NamedParams, dict[str, Shape]]] = MethodInfo(
    name="named", params=NamedParams, result=dict[str, Shape], retry_safe=False
)

DEEP: Final[MethodInfo[DeepParams, Page]] = MethodInfo(
    name="deep", params=DeepParams, result=Page, retry_safe=False
)

MAYBE: Final[MethodInfo[MaybeParams, Shape | None]] = MethodInfo(
    name="maybe", params=MaybeParams, result=MaybeResult, retry_safe=False
)

TYPED: Final[MethodInfo[TypedParams, TypedResult | str | Unseen]] = MethodInfo(
    name="typed", params=TypedParams, result=TypedResult2, retry_safe=False
)

PLAIN: Final[MethodInfo[PlainParams, int | str]] = MethodInfo(
    name="plain", params=PlainParams, result=int | str, retry_safe=False
)

SEALED: Final[MethodInfo[SealedParams, Framed | Point]] = MethodInfo(
    name="sealed", params=SealedParams, result=SealedResult, retry_safe=False
)

KEEP: Final[MethodInfo[KeepParams, Kept]] = MethodInfo(
    name="keep", params=KeepParams, result=Kept, retry_safe=False
)


API: Final = ApiInfo(
    title="Unseen",
    default_url="http://localhost",
    path="",
    methods=(TAGGED, FEW, WORDED, WRAPPED, SHAPED, MANY, NAMED, DEEP, MAYBE, TYPED, PLAIN, SEALED, KEEP),
    detail_keys=("data",),
    id_types=(int, str),
    environment="UNSEEN",
    module=__name__,
)
"""Unseen, as unseen.openrpc.json describes it."""
