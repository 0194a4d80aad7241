"""What must hold between calls: lines and channels, replayed from the events of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import TypeAlias

import msgspec
from uis_callapi.v1.models import Group, PlaceCallsParams
from uis_callapi_sandbox.dialling import Event, World

from .scenarios import Scenario
from .seen import hold

CHANNELS = "attempts and talks of a number of groups take no more channels than it has"
LINES = "no more attempts at once than lines, and no more lines than their limit"
GROWTH = "lines become more in their time, when all are in use"
TURN = "a line takes the next telephone that has not been tried"
AT_ONCE = "who has a line to spare and a telephone with a free channel rings it"
OLDEST = "a channel that frees is for the oldest call that waits for it"
ALL_TRIED = "the next group when all of this one were tried, or have no channel"
PAUSE = "in a queue an entry is tried again a second after it failed at the earliest"

_REST = 1000
_Rung: TypeAlias = tuple[int, str, int]
"""Which call rang which number, and how many channels of it were in use before."""


class _Office(msgspec.Struct):
    """The office of one call in groups, as far as its events have told."""

    number: int
    most: dict[str, int]
    groups: list[Group]
    is_queue: bool
    lines: int = 0
    group: int = -1
    began: int = 0
    to_try: list[tuple[str, int]] = []
    """Numbers, and from when on each may be tried."""
    ringing: dict[str, str] = {}
    is_active: bool = False
    waited_for: set[str] = set()
    """Numbers that it would have rung at the end of the instant before."""
    numbers: dict[str, str] = {}

    def may_ring(self, now: int) -> list[str]:
        return [number for number, since in self.to_try if since <= now]


def check_sharing(scenario: Scenario, happened: Sequence[tuple[int, Event]]) -> Counter[str]:
    """Return how often calls contended for what. Raises `Violation`."""
    return _Replay(scenario).run(happened)


class _Replay:
    def __init__(self, scenario: Scenario) -> None:
        self._world = scenario.world
        self._offices = {
            number: _office(number, call.params)
            for number, call in enumerate(scenario.calls)
            if not isinstance(call.params.numc, str)
        }
        self._used: Counter[str] = Counter()
        self._contended: set[int] = set()
        self._met: Counter[str] = Counter()

    def run(self, happened: Sequence[tuple[int, Event]]) -> Counter[str]:
        """Replay instant after instant, and those in which nothing happened though it might have."""
        instants: dict[int, list[tuple[int, Event]]] = {
            round(1000 * busy.until): [] for spells in self._world.busy.values() for busy in spells
        }
        for _, event in happened:
            if event.event in ("leg.busy", "leg.rejected", "leg.unreachable", "leg.no_answer"):
                instants.setdefault(event.t + _REST, [])
        for t, group in groupby(happened, key=lambda item: item[1].t):
            instants[t] = list(group)
        for t in sorted(instants):
            self._instant(t, instants[t])
        self._met["contending"] = len(self._contended)
        return self._met

    def _instant(self, t: int, events: Sequence[tuple[int, Event]]) -> None:
        rung: list[_Rung] = []
        in_use = {number: len(office.ringing) for number, office in self._offices.items()}
        grown = {number for number, event in events if event.event == "lines.grown"}
        touched = {number for number, event in events if event.event.startswith(("leg.", "group."))}
        for number, event in events:
            office = self._offices.get(number)
            if office is not None and event.leg != "A":
                self._apply(office, event, rung)
        for number, office in self._offices.items():
            self._settled(office, t, rung)
            if office.is_active and number not in grown | touched and self._is_time_to_grow(office, t):
                hold(in_use[number] < office.lines, GROWTH, f"call {number} at {t}")

    def _apply(self, office: _Office, event: Event, rung: list[_Rung]) -> None:
        place = f"call {office.number}: {event}"
        match event.event:
            case "group.started":
                self._next_group(office, event.t, place)
            case "queue.entered":
                office.is_active = True
                office.lines = max(_or(group.lines_start, 1) for group in office.groups)
                office.to_try = [(phone.numb, 0) for group in office.groups for phone in group.phones]
            case "lines.grown":
                group = office.groups[office.group]
                hold(len(office.ringing) == office.lines < _or(group.lines_limit, 1), GROWTH, place)
                hold(self._is_time_to_grow(office, event.t), GROWTH, place)
                office.lines = min(office.lines + _or(group.dialing_increment, 0), _or(group.lines_limit, 1))
            case "leg.dialing":
                number = str(event.to)
                rung.append((office.number, number, self._used[number] + self._elsewhere(number, event.t)))
                self._ring(office, event.leg, number, event.t, place)
            case "leg.answered":
                office.is_active = False
                del office.ringing[event.leg]
            case "leg.busy" | "leg.rejected" | "leg.unreachable" | "leg.no_answer":
                number = office.ringing.pop(event.leg)
                self._used[number] -= 1
                if office.is_queue:
                    office.to_try.append((number, event.t + _REST))
            case "leg.cancelled" | "leg.hangup":
                self._used[office.numbers[event.leg]] -= 1
                office.ringing.pop(event.leg, None)
            case "queue.timeout" | "call.finished":
                office.is_active = False
            case _:
                pass

    def _next_group(self, office: _Office, t: int, place: str) -> None:
        hold(not office.ringing and not office.is_queue, ALL_TRIED, place)
        for number, _ in office.to_try:
            hold(not self._has(office, number, t), ALL_TRIED, place)
        office.group += 1
        group = office.groups[office.group]
        office.is_active, office.began, office.lines = True, t, _or(group.lines_start, 1)
        office.to_try = [(phone.numb, 0) for phone in group.phones]

    def _ring(self, office: _Office, leg: str, number: str, t: int, place: str) -> None:
        hold(office.is_active and len(office.ringing) < office.lines, LINES, place)
        open_ = office.may_ring(t)
        hold(number in open_, PAUSE if office.is_queue else TURN, place)
        hold(self._has(office, number, t), CHANNELS, place)
        passed = open_[: open_.index(number)]
        hold(not any(self._has(office, other, t) for other in passed), TURN, f"{place}, passed over {passed}")
        office.to_try.remove(next(entry for entry in office.to_try if entry[0] == number and entry[1] <= t))
        office.ringing[leg] = office.numbers[leg] = number
        self._used[number] += 1

    def _settled(self, office: _Office, t: int, rung: Sequence[_Rung]) -> None:
        """At the end of an instant nothing is left undone."""
        wanted: set[str] = set()
        if office.is_active and len(office.ringing) < office.lines:
            wanted = set(office.may_ring(t))
            for number in wanted:
                hold(not self._has(office, number, t), AT_ONCE, f"call {office.number} at {t}: {number}")
                self._contended.add(office.number)
        # Who rang another telephone in this instant may have had no other line for this one.
        is_idle = all(caller != office.number for caller, _, _ in rung)
        for number in wanted & office.waited_for if is_idle else ():
            for younger, taken, used in rung:
                if taken == number and younger > office.number:
                    hold(used >= office.most[number], OLDEST, f"{number} at {t}: {younger} before {office.number}")
        office.waited_for = wanted

    def _is_time_to_grow(self, office: _Office, t: int) -> bool:
        if office.is_queue or office.group < 0:
            return False
        group = office.groups[office.group]
        period = 1000 * _or(group.incremental_dialing_timeout, 0)
        return (
            bool(period)
            and office.lines < _or(group.lines_limit, 1)
            and t > office.began
            and not (t - office.began) % period
        )

    def _has(self, office: _Office, number: str, t: int) -> bool:
        return self._used[number] + self._elsewhere(number, t) < office.most[number]

    def _elsewhere(self, number: str, t: int) -> int:
        return _busy(self._world, number, t)


def _busy(world: World, number: str, t: int) -> int:
    return sum(busy.channels for busy in world.busy.get(number, ()) if round(1000 * busy.until) > t)


def _office(number: int, params: PlaceCallsParams) -> _Office:
    assert not isinstance(params.numc, str)
    most: dict[str, int] = {}
    for group in params.numc:
        for phone in group.phones:
            most[phone.numb] = max(most.get(phone.numb, 0), _or(phone.channels_count, 1))
    return _Office(number, most, params.numc, params.is_queue is True)


def _or(value: int | msgspec.UnsetType, default: int) -> int:
    return default if value is msgspec.UNSET else value
