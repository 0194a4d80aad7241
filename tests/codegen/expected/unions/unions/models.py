# Printed by the generator from unions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Unions, unions: what is sent and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits
from .._runtime.unions import branch, one_of


class Group(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Group"""

    size: Annotated[int, Meta(ge=1)]
    """At least 1."""


TargetStr: TypeAlias = Annotated[str, Meta(pattern="^[0-9]+\\Z")]


TargetList: TypeAlias = Annotated[list[Group], Meta(min_length=1)]


if TYPE_CHECKING:
    Target: TypeAlias = TargetStr | TargetList
else:  # msgspec must not see this union
    Target = one_of("Target", lambda: [branch("str", TargetStr), branch("array", TargetList)])
"""A number, or groups to try."""


class Route(Model, frozen=True, kw_only=True):
    """Route"""

    to: Target
    backup: Target | UnsetType = UNSET


DialInline2Item: TypeAlias = Annotated[str, Meta(pattern="^b")]


DialInlineStr: TypeAlias = Annotated[str, Meta(pattern="^a")]


if TYPE_CHECKING:
    DialInline: TypeAlias = DialInlineStr | list[DialInline2Item]
else:  # msgspec must not see this union
    DialInline = one_of(
        "DialInline", lambda: [branch("str", DialInlineStr), branch("array", list[DialInline2Item])]
    )


class DialParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of dial."""

    target: Target
    route: Route
    inline: DialInline | UnsetType = UNSET
    id: int | str | UnsetType = UNSET
    either: Group | str | UnsetType = UNSET
    many: dict[str, Target] | UnsetType = UNSET


Route.__traits__ = Traits(models=("to", "backup"))
DialParams.__traits__ = Traits(models=("target", "route", "either", "many"))
