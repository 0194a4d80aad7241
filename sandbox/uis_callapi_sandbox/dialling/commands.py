"""What may be asked of a call that goes on, and in which of its states."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from .plan import Speech

State: TypeAlias = Literal["session", "talk", "hold", "dialing", "operator_talk", "transfer"]
"""``session``: not joined yet; ``dialing``: a further telephone is rung while the client is held; ``operator_talk``: it
is joined to the operator; ``transfer``: the operator has left the client to it before it answered."""
Why: TypeAlias = Literal["no_call", "wrong_state", "no_leg", "recorded", "not_recorded", "tagged"]


class Refusal(Exception):
    """A command that a call does not obey; nothing has happened."""

    def __init__(self, why: Why, reason: str) -> None:
        super().__init__(reason)
        self.why: Why = why


class Hold(msgspec.Struct, frozen=True, tag_field="do", tag="hold"):
    """Part the two: the client hears a message over and over, or music."""

    has_message: bool = False


class Unhold(msgspec.Struct, frozen=True, tag_field="do", tag="unhold"):
    """Join them again."""


class Ring(msgspec.Struct, frozen=True, tag_field="do", tag="ring"):
    """Ring a further telephone; it hears a message first, if there is one."""

    to: str
    message: Speech | None = None


class Transfer(msgspec.Struct, frozen=True, tag_field="do", tag="transfer"):
    """Leave the client to the further telephone."""


class Restore(msgspec.Struct, frozen=True, tag_field="do", tag="restore"):
    """Let the further telephone go, and join the two again."""


class Disconnect(msgspec.Struct, frozen=True, tag_field="do", tag="disconnect"):
    """Hang up one leg."""

    leg: int


class Release(msgspec.Struct, frozen=True, tag_field="do", tag="release"):
    """End the call."""


class Coach(msgspec.Struct, frozen=True, tag_field="do", tag="coach"):
    """Ring somebody who whispers to the operator."""

    to: str


class Record(msgspec.Struct, frozen=True, tag_field="do", tag="record"):
    """Begin to record, or end it."""

    on: bool


class Tag(msgspec.Struct, frozen=True, tag_field="do", tag="tag"):
    """Put a tag on the call."""

    tag: int


class Tones(msgspec.Struct, frozen=True, tag_field="do", tag="tones"):
    """Send touch tones."""

    keys: str


Command: TypeAlias = Hold | Unhold | Ring | Transfer | Restore | Disconnect | Release | Coach | Record | Tag | Tones

_TALK: tuple[State, ...] = ("talk",)
_HELD: tuple[State, ...] = ("hold",)
_FURTHER: tuple[State, ...] = ("dialing", "operator_talk")
_JOINED: tuple[State, ...] = (*_TALK, *_HELD, *_FURTHER, "transfer")
_BEFORE: tuple[State, ...] = ("session",)
MAY: Mapping[type[Command], tuple[State, ...]] = {
    Hold: _TALK,
    Unhold: _HELD,
    Ring: _HELD,
    Transfer: _FURTHER,
    Restore: _FURTHER,
    Disconnect: _JOINED,
    Release: _BEFORE + _JOINED,
    Coach: _TALK,
    Record: _TALK,
    Tag: _TALK,
    Tones: (*_TALK, "operator_talk"),
}
"""In which states a command is obeyed (rule 19)."""
