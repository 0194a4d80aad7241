# Printed by the generator from recursion.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Recursion, recursion: what is sent and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import UNSET, UnsetType

from .._runtime.model import Model, Traits
from .._runtime.unions import branch, one_of
from .._runtime.unseen import Unseen as Unseen

if TYPE_CHECKING:
    Value: TypeAlias = "str | int | bool | None | list[Value] | dict[str, Value]"
else:  # msgspec must not see this type
    Value = one_of(
        "Value",
        lambda: [
            branch("str", str),
            branch("int", int),
            branch("bool", bool),
            branch("null", None),
            branch("array", list[Value]),
            branch("object", dict[str, Value]),
        ],
    )
"""Any JSON without fractions."""


if TYPE_CHECKING:
    Path: TypeAlias = "list[Path]"
else:  # msgspec must not see this type
    Path = one_of("Path", lambda: [branch("array", list[Path])])
"""Lists in lists."""


class Menu(Model, frozen=True, kw_only=True):
    """Menu"""

    title: str
    entries: list[Menu] | UnsetType = UNSET
    more: Menus | UnsetType = UNSET


Menus: TypeAlias = dict[str, Menu]


class KeepParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of keep."""

    value: Value
    path: Path | UnsetType = UNSET
    menu: Menu | UnsetType = UNSET


class SearchAll(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """SearchAll"""

    all: list[Search]


class SearchNone(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """SearchNone"""

    none: Search


if TYPE_CHECKING:
    Search: TypeAlias = str | SearchAll | SearchNone
else:  # msgspec must not see this union
    Search = one_of(
        "Search", lambda: [branch("str", str), branch("object", SearchAll), branch("object", SearchNone)]
    )


class FindParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of find."""

    rule: Search


if TYPE_CHECKING:
    FindResult: TypeAlias = Path | bool | Unseen
else:  # msgspec must not see this union
    FindResult = one_of("FindResult", lambda: [branch("array", Path), branch("bool", bool)], unseen="here")

Menu.__traits__ = Traits(models=("entries", "more"))
KeepParams.__traits__ = Traits(models=("menu",))
SearchAll.__traits__ = Traits(models=("all",))
SearchNone.__traits__ = Traits(models=("none",))
FindParams.__traits__ = Traits(models=("rule",))
