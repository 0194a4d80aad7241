"""What a request asks of the exchange, in milliseconds and with nothing left open."""

from __future__ import annotations

import math
from typing import Literal, TypeVar

import msgspec
from uis_callapi.v1.models import Group, Message, PlaceCallsParams

from .world import World

_CHARACTERS_A_SECOND = 15
RINGING = 60
"""Seconds that a telephone is let ring when the request does not say (rule 7)."""
_LONGEST = 86_400
"""Seconds that anything may be set to take: every second of it may have to be worked out."""
T = TypeVar("T")


class Unplayable(Exception):
    """A request that names what this world does not have."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{reason} - at `{path}`")
        self.path = path
        self.reason = reason


class Speech(msgspec.Struct, frozen=True, gc=False):
    """A message to one side."""

    is_text: bool
    ms: int


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A telephone of the office."""

    number: str
    timeout: int
    channels: int | None
    """The most attempts and talks of the number at once; None for a single number, which is not bound (rule 11)."""


class Lines(msgspec.Struct, frozen=True, gc=False):
    """Telephones that are tried side by side: a group."""

    entries: tuple[Entry, ...]
    start: int = 1
    limit: int = 1
    increment: int = 0
    period: int = 0
    """Milliseconds between two increments; 0 for none."""


class Plan(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One call."""

    first: Literal["numc", "numa", "any"]
    switch_at_once: bool
    client: str
    client_timeout: int = RINGING
    """Seconds that the client is let ring."""
    service: str
    office_sees: str
    office: tuple[Lines, ...]
    """Nothing: the call is over when the client has heard its message."""
    is_single: bool
    queue_ms: int | None
    client_message: Speech | None
    office_message: Speech | None
    is_early: bool = False
    """Whether the office hears the client being rung instead of music."""


def plan(params: PlaceCallsParams, world: World) -> Plan:
    """Read *params*, which have been checked. Raises `Unplayable`."""
    if params.media_file is not msgspec.UNSET:
        _file_ms(params.media_file, world, "$.media_file")
    queued = given(params.is_queue, False) and params.queue_timeout is not msgspec.UNSET
    return Plan(
        first=params.first_call,
        switch_at_once=params.switch_at_once,
        client=params.numa,
        service=params.numb,
        office_sees=params.numb if given(params.use_numb_as_numa, True) else params.numa,  # rule 1
        office=_office(params.numc),
        is_single=isinstance(params.numc, str),
        queue_ms=1000 * _short(params.queue_timeout, 0, "$.queue_timeout") if queued else None,
        client_message=_speech(params.numa_message, world, "$.numa_message.value"),
        office_message=_speech(params.numc_message, world, "$.numc_message.value"),
    )


def _office(numc: str | list[Group]) -> tuple[Lines, ...]:
    if isinstance(numc, str):
        return (Lines((Entry(numc, RINGING, None),)),)
    most: dict[str, int] = {}
    for group in numc:
        for phone in group.phones:  # rule 11: of the entries of one number the largest counts
            most[phone.numb] = max(most.get(phone.numb, 1), given(phone.channels_count, 1))
    return tuple(
        Lines(
            tuple(
                Entry(
                    phone.numb,
                    _short(phone.timeout, RINGING, f"$.numc[{at}].phones[{of}].timeout"),
                    most[phone.numb],
                )
                for of, phone in enumerate(group.phones)
            ),
            start=given(group.lines_start, 1),
            limit=given(group.lines_limit, 1),
            increment=given(group.dialing_increment, 0),
            period=1000 * _short(group.incremental_dialing_timeout, 0, f"$.numc[{at}].incremental_dialing_timeout"),
        )
        for at, group in enumerate(numc)
    )


def _speech(message: Message | msgspec.UnsetType, world: World, path: str) -> Speech | None:
    if message is msgspec.UNSET:
        return None
    if message.type == "text":
        return Speech(True, spoken(message.value))
    return Speech(False, _file_ms(message.value, world, path))


def spoken(text: str) -> int:
    """Return how long it takes to say *text*, in milliseconds (rule 14)."""
    return 1000 * math.ceil(len(text) / _CHARACTERS_A_SECOND)


def _file_ms(name: str, world: World, path: str) -> int:
    seconds = world.media_seconds(name)
    if seconds is None:
        # Not the name itself: a message may be about anybody.
        raise Unplayable(path, f"there is no such file; the sandbox has {', '.join(world.media_names())}")
    return milliseconds(seconds)


def _short(seconds: int | msgspec.UnsetType, default: int, path: str) -> int:
    chosen = given(seconds, default)
    if chosen > _LONGEST:
        raise Unplayable(path, f"the sandbox works out no more than a day: at most {_LONGEST} s")
    return chosen


def milliseconds(seconds: float) -> int:
    """Return *seconds* of the world as the exchange counts them."""
    return round(1000 * seconds)


def given(value: T | msgspec.UnsetType, default: T) -> T:
    """Return *value*, or *default* in place of nothing."""
    return default if isinstance(value, msgspec.UnsetType) else value
