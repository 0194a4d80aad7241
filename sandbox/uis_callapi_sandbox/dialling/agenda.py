"""What is due, in order: a heap, as a library of processes would say less clearly what comes first in one instant."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from enum import IntEnum
from typing import TypeAlias

Action: TypeAlias = Callable[[], None]


class Rank(IntEnum):
    """What comes first in one instant; things of one rank come in the order in which they were scheduled (rule 17)."""

    TIMEOUT = 0
    USUAL = 1
    DIALLING = 2
    """Who still needs a telephone to dial: when all have ended that end in this instant."""
    GROWTH = 3
    """More lines: when those that there are have been put to use."""
    MUSIC = 4
    """Music is not for an instant (rule 6): when all is done that could end the waiting."""


class Due:
    """Something due, until it is done or called off."""

    __slots__ = ("action",)

    def __init__(self, action: Action) -> None:
        self.action: Action | None = action


class Agenda:
    """The virtual time, and everything that is going to happen in it."""

    def __init__(self, now: int) -> None:
        self.now: int = now
        self._heap: list[tuple[int, int, int, Due]] = []
        self._order = 0
        self._called_off = 0

    @property
    def size(self) -> int:
        """How much is kept."""
        return len(self._heap)

    def after(self, wait: int, action: Action, rank: Rank = Rank.USUAL) -> Due:
        """Have *action* done *wait* milliseconds from now."""
        due = Due(action)
        self._order += 1
        heapq.heappush(self._heap, (self.now + wait, rank, self._order, due))
        return due

    def call_off(self, due: Due) -> None:
        """Forget what is *due*; nothing happens when that is over already."""
        if due.action is None:
            return
        due.action = None
        self._called_off += 1
        # A timeout may be days away: what is called off must not stay until then.
        if self._called_off > 64 and self._called_off * 2 > len(self._heap):
            self._heap = [entry for entry in self._heap if entry[3].action is not None]
            heapq.heapify(self._heap)
            self._called_off = 0

    def next_due(self) -> int | None:
        """When the next thing is due, or None."""
        heap = self._heap
        while heap and heap[0][3].action is None:
            heapq.heappop(heap)
            self._called_off -= 1
        return heap[0][0] if heap else None

    def advance(self, to: int) -> None:
        """Do everything that is due until *to*; time does not go back."""
        while (at := self.next_due()) is not None and at <= to:
            due = heapq.heappop(self._heap)[3]
            action, due.action = due.action, None
            assert action is not None
            self.now = at
            action()
        self.now = max(self.now, to)
