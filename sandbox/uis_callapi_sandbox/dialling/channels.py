"""Channels of the numbers of groups, shared by all calls of an exchange (rule 11)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from .agenda import Action, Agenda, Due, Rank
from .plan import Entry, milliseconds
from .world import World


class Seeker(Protocol):
    """An office with a line to spare."""

    age: int
    """The lower, the older is its call."""

    def dial(self) -> None:
        """Take what is free. Says of every number that was passed over, by `Channels.wait`."""
        ...


class Channels:
    """Who has which; who waits is served at the end of the instant in which one frees, the oldest call first."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._used: Counter[str] = Counter()
        self._elsewhere: Counter[str] = Counter()
        self._ends: list[Due] = []
        self._waiting: dict[str, dict[int, tuple[Seeker, int]]] = {}
        """By number and age: who waits, and how many channels the number has for that call."""
        self._widest: dict[str, int] = {}
        """The most channels that a number has for anybody who waits, or has waited lately."""
        self._turns: dict[int, Seeker] = {}
        self._freed: dict[str, None] = {}
        self._serving: Due | None = None

    def take(self, entry: Entry) -> bool:
        """Take a channel for an attempt at *entry*, if its number has one."""
        if entry.channels is not None:
            if self._in_use(entry.number) >= entry.channels:
                return False
            self._used[entry.number] += 1
        return True

    def free(self, entry: Entry) -> None:
        """Give back what was taken for *entry*."""
        if entry.channels is not None:
            self._used[entry.number] -= 1
            if not self._used[entry.number]:
                del self._used[entry.number]
            self._offer([entry.number])

    def begin(self, seeker: Seeker) -> None:
        """Let *seeker* dial now, or after those who are older when they are about to."""
        if self._serving is None:
            seeker.dial()
        else:
            self.seek(seeker)

    def seek(self, seeker: Seeker) -> None:
        """Let *seeker* dial at the end of this instant."""
        self._turns[seeker.age] = seeker
        self._serve_soon()

    def wait(self, seeker: Seeker, entry: Entry) -> None:
        """Let *seeker* dial in the moment when there is a channel for *entry*."""
        assert entry.channels is not None, "who is not bound does not wait"
        self._waiting.setdefault(entry.number, {})[seeker.age] = (seeker, entry.channels)
        self._widest[entry.number] = max(self._widest.get(entry.number, 0), entry.channels)

    def leave(self, seeker: Seeker, entries: Iterable[Entry]) -> None:
        """Forget that *seeker* waits for *entries*, or has a turn."""
        self._turns.pop(seeker.age, None)
        for entry in entries:
            waiting = self._waiting.get(entry.number)
            if waiting is not None:
                waiting.pop(seeker.age, None)
                if not waiting:
                    del self._waiting[entry.number], self._widest[entry.number]

    def set_up(self, world: World) -> None:
        """Have the operators of *world* talk elsewhere until they are done, counted from now."""
        for due in self._ends:
            self._agenda.call_off(due)
        self._ends = []
        self._elsewhere = Counter()
        for number, spells in world.busy.items():
            for busy in spells:
                self._elsewhere[number] += busy.channels
                self._ends.append(self._agenda.after(milliseconds(busy.until), self._end(number, busy.channels)))
        self._offer(self._waiting)

    def _end(self, number: str, channels: int) -> Action:
        def end() -> None:
            self._elsewhere[number] -= channels
            self._offer([number])

        return end

    def _in_use(self, number: str) -> int:
        return self._used[number] + self._elsewhere[number]

    def _offer(self, numbers: Iterable[str]) -> None:
        for number in numbers:
            if number in self._waiting:
                self._freed[number] = None
                self._serve_soon()

    def _serve_soon(self) -> None:
        if self._serving is None:
            self._serving = self._agenda.after(0, self._serve, Rank.DIALLING)

    def _serve(self) -> None:
        self._serving = None
        while self._turns or self._freed:
            for number in list(self._freed):
                self._give_turn(number)
            if self._turns:
                self._turns.pop(min(self._turns)).dial()

    def _give_turn(self, number: str) -> None:
        """Let the oldest dial that can have a channel of *number*; who takes none of it waits for it no more."""
        used = self._in_use(number)
        if used < self._widest.get(number, 0):  # thousands may wait: they are looked at when one of them gets something
            waiting = self._waiting[number]
            age = min(waiting)
            if waiting[age][1] <= used:
                age = min((age for age, (_, channels) in waiting.items() if channels > used), default=age)
            seeker, channels = waiting[age]
            if channels > used:
                self._turns[age] = seeker
                return
        del self._freed[number]
