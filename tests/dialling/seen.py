"""What the events of one call say of its legs. That they can be read at all is the first thing to hold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec
from uis_callapi.v1.models import PlaceCallsParams
from uis_callapi_sandbox.dialling import Event

FRAME = "a call is accepted first, and finished last and once"
LIFE = "a leg rings, is up or not, ends, and has no event after that"
ENDS = "every leg ends"
SOUND = "messages and music are for who is up and not joined, one at a time"
BRIDGE = "at most one bridge, of the client and one telephone of the office, both up"


class Violation(AssertionError):
    """An invariant that did not hold."""

    def __init__(self, invariant: str, case: str) -> None:
        super().__init__(f"{invariant}: {case}")
        self.invariant = invariant


def hold(condition: bool, invariant: str, case: object) -> None:
    """Raise the violation unless *condition* holds."""
    if not condition:
        raise Violation(invariant, str(case))


class Message(msgspec.Struct):
    """A message that was played, and whether it was cut."""

    started: int
    ended: int | None = None
    is_cut: bool = False


class Leg(msgspec.Struct):
    """One attempt."""

    name: str
    to: str
    cli: str
    timeout: int
    dialled: int
    answered: int | None = None
    ended: int | None = None
    how: str = ""
    reason: str = ""
    messages: list[Message] = []
    music: list[int] = []

    @property
    def is_up(self) -> bool:
        return self.answered is not None and self.ended is None

    @property
    def is_playing(self) -> bool:
        return bool(self.messages) and self.messages[-1].ended is None


class Seen(msgspec.Struct):
    """One call."""

    params: PlaceCallsParams
    accepted: int
    legs: dict[str, Leg]
    finished: int = -1
    result: str = ""
    cause: str = ""
    bridged: int | None = None
    began: int | None = None
    """When the office was begun with: a queue, a group, a number."""
    queued: int | None = None
    gave_up: int | None = None

    @property
    def client(self) -> Leg | None:
        return self.legs.get("A")

    @property
    def office(self) -> list[Leg]:
        return [leg for name, leg in self.legs.items() if name != "A"]

    @property
    def operator(self) -> Leg | None:
        """Who answered for the office."""
        return next((leg for leg in self.office if leg.answered is not None), None)


def read(params: PlaceCallsParams, events: Sequence[Event]) -> Seen:
    """Read the *events* of one call. Raises `Violation`."""
    hold(bool(events) and events[0].event == "call.accepted", FRAME, events[:1])
    seen = Seen(params, events[0].t, {})
    last = events[-1]
    for before, event in pairwise(events):
        hold(before.t <= event.t, FRAME, f"{event} after {before}")
        hold(event.event != "call.accepted" and before.event != "call.finished", FRAME, event)
        if event.leg not in ("call", "group", "queue"):
            _read_leg(seen, event)
        elif event.event == "call.bridged":
            ups = sorted(leg.name[0] for leg in seen.legs.values() if leg.is_up)
            hold(seen.bridged is None and ups == ["A", "C"], BRIDGE, f"{event}, up: {ups}")
            hold(not any(leg.is_playing for leg in seen.legs.values()), SOUND, event)
            seen.bridged = event.t
        elif event.event == "queue.entered":
            hold(seen.queued is None, FRAME, event)
            seen.queued = event.t
        elif event.event == "queue.timeout":
            seen.gave_up = event.t
        if event.leg != "A" and event.leg != "call" and seen.began is None:
            seen.began = event.t
    hold(last.event == "call.finished" and last.result is not None and last.cause is not None, FRAME, last)
    seen.finished, seen.result, seen.cause = last.t, str(last.result), str(last.cause)
    for leg in seen.legs.values():
        hold((leg.ended is not None and not leg.is_playing) or leg.ended == last.t, ENDS, leg)
    return seen


def _read_leg(seen: Seen, event: Event) -> None:
    leg = seen.legs.get(event.leg)
    if event.event == "leg.dialing":
        hold(leg is None and event.to is not None and event.cli is not None and event.timeout is not None, LIFE, event)
        seen.legs[event.leg] = Leg(event.leg, str(event.to), str(event.cli), event.timeout or 0, event.t)
        return
    hold(leg is not None and leg.ended is None, LIFE, event)
    assert leg is not None
    match event.event:
        case "leg.answered":
            hold(leg.answered is None, LIFE, event)
            leg.answered = event.t
        case "leg.hangup":
            hold(leg.is_up, LIFE, event)
            leg.ended, leg.how, leg.reason = event.t, "hangup", str(event.reason)
        case "leg.busy" | "leg.rejected" | "leg.unreachable" | "leg.no_answer" | "leg.cancelled":
            hold(leg.answered is None, LIFE, event)
            leg.ended, leg.how, leg.reason = event.t, event.event.removeprefix("leg."), event.reason or ""
        case "message.started":
            hold(leg.is_up and not leg.is_playing and not leg.music and seen.bridged is None, SOUND, event)
            leg.messages.append(Message(event.t))
        case "message.finished" | "message.interrupted":
            hold(leg.is_playing, SOUND, event)
            leg.messages[-1].ended, leg.messages[-1].is_cut = event.t, event.event == "message.interrupted"
        case "music.started":
            hold(leg.is_up and not leg.is_playing and seen.bridged is None, SOUND, event)
            leg.music.append(event.t)
        case _:
            raise Violation(LIFE, f"unknown: {event}")
