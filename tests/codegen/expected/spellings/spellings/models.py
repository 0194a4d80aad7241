# Printed by the generator from spellings.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Spellings, spellings: what is sent and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model
from .._runtime.spellings import spelled

if TYPE_CHECKING:
    Flag: TypeAlias = bool
else:  # servers write it in other ways, too
    Flag = spelled("Flag", bool, {"yes": True, "no": False})


if TYPE_CHECKING:
    AskTimes: TypeAlias = int
else:  # servers write it in other ways, too
    AskTimes = spelled("AskTimes", Annotated[int, Meta(ge=1)], {"twice": 2})


class AskParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of ask."""

    loud: Flag | UnsetType = UNSET
    times: AskTimes | UnsetType = UNSET


class AskResult(Model, frozen=True, kw_only=True):
    """AskResult"""

    done: Flag
    all: list[AskResultAllItem] | UnsetType = UNSET
    maybe: None | AskResultMaybe2 | UnsetType = UNSET


if TYPE_CHECKING:
    AskResultAllItem: TypeAlias = bool
else:  # servers write it in other ways, too
    AskResultAllItem = spelled("AskResultAllItem", bool, {"yes": True, "no": False})


if TYPE_CHECKING:
    AskResultMaybe2: TypeAlias = bool
else:  # servers write it in other ways, too
    AskResultMaybe2 = spelled("AskResultMaybe2", bool, {"yes": True, "no": False})
