"""How the office side is rung: one number, groups in turn, or a queue; each gives the call one leg, or none."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from .agenda import Due, Rank
from .leg import Leg
from .plan import Entry, Lines

if TYPE_CHECKING:
    from .call import Call

_PAUSE = 1000
"""Milliseconds before an entry of a queue is tried again (rule 12)."""


class Office(ABC):
    """What all ways have in common: attempts over lines, of which the first that is answered ends the others."""

    __slots__ = ("_attempts", "_call", "_legs", "_lines", "_open", "age")

    def __init__(self, call: Call) -> None:
        self._call = call
        self.age: int = call.age
        self._attempts = 0
        self._legs: dict[str, Leg] = {}
        self._open: list[Entry] = []
        """Entries to try, in order."""
        self._lines = 1

    def start(self) -> None:
        """Ring the office: a single number now, for it has no channels that others could be waiting for."""
        if self._call.plan.is_single:
            self.dial()
        else:
            self._call.exchange.channels.begin(self)

    def dial(self) -> None:
        """Put the lines to use that are not."""
        channels = self._call.exchange.channels
        channels.leave(self, self._open)
        passed: list[Entry] = []
        for entry in list(self._open):
            if len(self._legs) >= self._lines:
                break
            if channels.take(entry):
                self._open.remove(entry)  # of two that are equal either will do
                self._ring(entry)
            else:
                passed.append(entry)
        if len(self._legs) < self._lines:
            for entry in passed:
                channels.wait(self, entry)

    def end(self, reason: str) -> None:
        """Hang up, or stop ringing."""
        self._stop()
        for leg in self.legs:
            leg.end(reason)
            self._drop(leg)

    def answered(self, leg: Leg) -> None:
        """Rule 9: the first answer ends the other attempts."""
        self._stop()
        for other in self.legs:
            if other is not leg:
                other.end("", unanswered="answered_elsewhere")
                self._drop(other)
        self._call.answered(leg)

    def failed(self, leg: Leg, how: str) -> None:
        """Go on with the next entry."""
        self._drop(leg)
        self._lost(leg, how)

    def hung_up(self, leg: Leg) -> None:
        """Leave it to the call."""
        self._call.hung_up(leg)

    def next_name(self) -> str:
        """Return the name of the next attempt (rule 17). A single number is rung again in a queue: C, then C2, C3 …"""
        self._attempts += 1
        number = self._attempts
        return "C" if self._call.plan.is_single and number == 1 else f"C{number}"

    @property
    def legs(self) -> list[Leg]:
        """Those that ring or are up."""
        return list(self._legs.values())

    def _ring(self, entry: Entry) -> None:
        name = self.next_name()
        leg = Leg(self._call, self, name, entry, self._call.exchange.world.phone(entry.number, entry.timeout))
        self._legs[name] = leg
        leg.dial(self._call.plan.office_sees)

    def _drop(self, leg: Leg) -> None:
        del self._legs[leg.name]
        self._call.exchange.channels.free(leg.entry)

    def _stop(self) -> None:
        """Dial no more."""
        self._call.exchange.channels.leave(self, self._open)

    @abstractmethod
    def _lost(self, leg: Leg, how: str) -> None:
        """Do what follows on an attempt that failed."""


class Number(Office):
    """One number, tried once."""

    __slots__ = ()

    def __init__(self, call: Call) -> None:
        super().__init__(call)
        self._open = list(call.plan.office[0].entries)

    def _lost(self, leg: Leg, how: str) -> None:
        self._call.fail(f"{leg.name} {how}")


class Groups(Office):
    """One group after another, each over lines that may become more (rules 8, 9, 10)."""

    __slots__ = ("_group", "_groups", "_growth")

    def __init__(self, call: Call) -> None:
        super().__init__(call)
        self._groups = iter(call.plan.office)
        self._group = Lines(())
        self._growth: Due | None = None

    def start(self) -> None:
        """Begin with the first group."""
        self._next_group()
        super().start()

    def dial(self) -> None:
        """With no line in use, what is left has no free channel and counts as tried: on to the next group."""
        super().dial()
        while not self._legs:
            self._stop()
            if not self._next_group():
                self._call.fail("C unanswered" if self._attempts else "C no_channel")
                return
            super().dial()

    def _next_group(self) -> bool:
        group = next(self._groups, None)
        if group is None:
            return False
        self._group, self._lines, self._open = group, group.start, list(group.entries)
        self._call.tell("group.started", "group")
        self._grow_later()
        return True

    def _grow_later(self) -> None:
        group = self._group
        if group.increment and group.period and self._lines < group.limit:
            self._growth = self._call.agenda.after(group.period, self._grow, Rank.GROWTH)

    def _grow(self) -> None:
        if len(self._legs) == self._lines:
            self._lines = min(self._lines + self._group.increment, self._group.limit)
            self._call.tell("lines.grown", "group")
            self._call.exchange.channels.seek(self)
        self._grow_later()

    def _lost(self, leg: Leg, how: str) -> None:  # noqa: ARG002  # one of many
        self._call.exchange.channels.seek(self)

    def _stop(self) -> None:
        super()._stop()
        if self._growth is not None:
            self._call.agenda.call_off(self._growth)


class Queue(Office):
    """All entries in one list, over and over, until an operator answers or the time is up (rule 12)."""

    __slots__ = ("_is_waiting", "_patience", "_resting", "_timeout")

    def __init__(self, call: Call, patience: int) -> None:
        super().__init__(call)
        self._open = [entry for group in call.plan.office for entry in group.entries]
        self._lines = max(group.start for group in call.plan.office)
        self._patience = patience
        self._is_waiting = False
        self._timeout: Due | None = None
        self._resting: dict[str, Due] = {}

    def start(self) -> None:
        """Enter the queue."""
        self._call.tell("queue.entered", "queue")
        self._timeout = self._call.agenda.after(self._patience, self._give_up, Rank.TIMEOUT)
        super().start()

    def dial(self) -> None:
        """Say so when the call has nobody to ring."""
        super().dial()
        if not self._legs and not self._is_waiting:
            self._call.tell("queue.waiting", "queue")
        self._is_waiting = not self._legs

    def _give_up(self) -> None:
        self._call.tell("queue.timeout", "queue")
        self._call.fail("queue_timeout")

    def _lost(self, leg: Leg, how: str) -> None:  # noqa: ARG002  # tried again, however it went
        def rested() -> None:
            del self._resting[leg.name]
            self._open.append(leg.entry)
            self._call.exchange.channels.seek(self)

        self._resting[leg.name] = self._call.agenda.after(_PAUSE, rested)
        self._call.exchange.channels.seek(self)

    def _stop(self) -> None:
        super()._stop()
        for due in (self._timeout, *self._resting.values()):
            if due is not None:
                self._call.agenda.call_off(due)
        self._resting.clear()


class Nobody(Office):
    """No telephone at all."""

    def start(self) -> None:
        """There is none to ring."""

    def _lost(self, leg: Leg, how: str) -> None:
        raise AssertionError(f"{leg.name} {how}: nobody was rung")


def office(call: Call) -> Office:
    """Return how the office of *call* is rung."""
    if not call.plan.office:
        return Nobody(call)
    if call.plan.queue_ms is not None:
        return Queue(call, call.plan.queue_ms)
    return Number(call) if call.plan.is_single else Groups(call)
