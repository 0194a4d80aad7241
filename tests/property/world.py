"""Virtual time: one agenda, worked off in one thread, the same way every time."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable


class World:
    """The clock of everybody in it. Nobody sleeps: who waits leaves an action for later."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.history: list[tuple[float, str]] = []
        """What happened, for whoever has to understand a violation."""
        self._agenda: list[tuple[float, int, Callable[[], None]]] = []
        self._entered = 0

    def after(self, seconds: float, action: Callable[[], None]) -> None:
        """Do *action* in *seconds*; of two at one time, the one entered first goes first. Forever never comes."""
        if seconds == math.inf:
            return
        self._entered += 1
        heapq.heappush(self._agenda, (self.now + max(0.0, seconds), self._entered, action))

    def run(self) -> None:
        """Work off the agenda to its end."""
        while self._agenda:
            self.now, _, action = heapq.heappop(self._agenda)
            action()

    def note(self, text: str) -> None:
        self.history.append((self.now, text))

    def monotonic(self) -> float:
        return self.now

    def time(self) -> float:
        return 1_700_000_000.0 + self.now

    def sleep(self, seconds: float) -> None:
        raise AssertionError(f"something slept {seconds} s of real time")

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)
