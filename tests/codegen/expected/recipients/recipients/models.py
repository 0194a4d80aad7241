# Printed by the generator from recipients.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Recipients, recipients: what is sent and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field as _field

from .._runtime.model import Model, Traits
from .._runtime.unions import branch, one_of

Box: TypeAlias = Annotated[str, Meta(pattern="^box-[0-9]+\\Z")]
"""A box: box- and its number."""


class List(Model, frozen=True, kw_only=True):
    """List"""

    boxes: list[Box]
    main: Box | UnsetType = UNSET


if TYPE_CHECKING:
    PostTo: TypeAlias = Box | list[Box] | List
else:  # msgspec must not see this union
    PostTo = one_of(
        "PostTo", lambda: [branch("str", Box), branch("array", list[Box]), branch("object", List)]
    )


class Copy(Model, frozen=True, kw_only=True):
    """Copy"""

    to: Box
    by: str | UnsetType = UNSET
    next: List | UnsetType = UNSET


class PostParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of post."""

    to: PostTo
    from_: Box | UnsetType = _field(name="from", default=UNSET)
    tariff: int | UnsetType = UNSET
    copies: list[Copy] | UnsetType = UNSET


class AskParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of ask."""

    about: Box


Copy.__traits__ = Traits(models=("next",))
PostParams.__traits__ = Traits(personal=frozenset({"to"}), models=("to", "copies"))
