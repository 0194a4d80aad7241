"""The journal of guarded calls on a simulated disk, and the jobs that wait for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from codegen.runtime.errors import JournalError
from codegen.runtime.journal import JournalEntry
from codegen.runtime.journal_memory import MemoryJournal

from .world import World

_FULL_FOR = 0.5
"""Seconds that it stays full."""


class Job:
    """Work that blocks: it runs once, some time between its being asked for and its end."""

    def __init__(self, job: Callable[[], None]) -> None:
        self.error: Exception | None = None
        self._job: Callable[[], None] | None = job

    def run(self) -> None:
        if (job := self._job) is not None:
            self._job = None
            try:
                job()
            except Exception as error:  # it goes to the core
                self.error = error

    def drop(self) -> None:
        """Never run it, if it has not begun."""
        self._job = None

    @property
    def begun(self) -> bool:
        return self._job is None


class Disk(MemoryJournal):
    """Outlives processes. What it was not told to make durable is lost when the power fails.

    Args:
        full: When it becomes full for a while.
        crossing: Whether jobs of several callers run into each other, between a look at an entry and its swap.
    """

    blocks = True

    def __init__(self, world: World, full: Sequence[float], *, crossing: bool) -> None:
        super().__init__()
        self.jobs: list[Job] = []
        """Those that were asked for, ended ones among them."""
        self._world = world
        self._full = [world.now + seconds for seconds in full]
        self._crossing = crossing
        self._durable = dict(self._entries)

    def get(self, scope: str, key: str, *, wait: float | None = None) -> JournalEntry | None:
        self._fail_if_full()
        return super().get(scope, key, wait=wait)

    def swap(self, old: JournalEntry | None, new: JournalEntry, *, durable: bool, wait: float | None = None) -> bool:
        if self._crossing and (others := [job for job in self.jobs if not job.begun]):
            others[0].run()
        swapped = super().swap(old, new, durable=durable, wait=wait)
        if durable:
            self._durable = dict(self._entries)
        self._fail_if_full()  # and it has been written all the same: the worst that an error can mean
        return swapped

    def lose_power(self) -> None:
        """Forget what is not durable."""
        self._entries = dict(self._durable)

    def _fail_if_full(self) -> None:
        if any(since <= self._world.now < since + _FULL_FOR for since in self._full):
            raise JournalError("the disk is full")
