"""How a call stands, for who asks."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from .commands import State

Standing: TypeAlias = Literal["ringing", "waiting", "talk", "operator_talk", "held", "transfer"]
"""``waiting``: it is up and joined to nobody yet; ``transfer``: it was left to a telephone that has not answered."""


class LegView(msgspec.Struct, frozen=True):
    """A telephone that rings or is up."""

    number: int
    """By which it can be hung up."""
    name: str
    calling: str
    """What it shows."""
    called: str
    standing: Standing


class CallView(msgspec.Struct, frozen=True):
    """A call that goes on."""

    state: State
    legs: tuple[LegView, ...]
    tags: tuple[int, ...] = ()
    is_recorded: bool = False
