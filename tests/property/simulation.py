"""A schedule, carried through: the real core on a simulated wire, in virtual time."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from functools import partial

from codegen.runtime.core import Core
from codegen.runtime.errors import DedupMismatchError, DuplicateCallError, JournalError
from codegen.runtime.guard import Guard
from codegen.runtime.journal import Resolution
from codegen.runtime.journal_view import ClientJournal
from codegen.runtime.languages import Language
from codegen.runtime.settings import Settings

from .caller import Caller, Crash, Interruption
from .disk import Disk
from .invariants import lines_by_key, told, violations
from .schedules import Process, Schedule
from .server import Server
from .shop import OWNER, SHOP
from .world import World

_SCOPE = "shop"
_FOR_EVER = 1e9
"""Seconds that keys are kept: what a person does not free is never free."""


class _Running:
    """One process: its core, its calls, and how it starts again."""

    def __init__(self, plan: Process, world: World, disk: Disk, rng: random.Random) -> None:
        self.plan = plan
        self._world = world
        self._disk = disk
        self._rng = rng
        self._calls: list[Caller] = []
        self._core = self._started()

    def begin(self, caller: Caller) -> None:
        self._calls.append(caller)
        caller.begin(self._core.with_settings(Settings(max_retries=caller.plan.max_retries)))

    def die(self) -> None:
        for caller in self._calls:
            caller.crash()
        self._calls.clear()
        self._core = self._started()

    def _started(self) -> Core:
        return Core(SHOP, OWNER, Settings(), self._world, self._rng, _guard(self._disk, self._world))


class Simulation:
    """All that takes part in one schedule."""

    def __init__(self, schedule: Schedule) -> None:
        self.world = World()
        self.server = Server(self.world, exclusive=schedule.exclusive)
        self._disk = Disk(self.world, schedule.disk_full, crossing=schedule.crossing)
        rng = random.Random(schedule.seed)
        self._processes = [_Running(plan, self.world, self._disk, rng) for plan in schedule.processes]
        self.callers: list[Caller] = []
        for number, plan in enumerate(schedule.calls, 1):
            process = self._processes[plan.process]
            caller = Caller(number, plan, self.world, self.server, self._disk, coarse=process.plan.coarse)
            self.callers.append(caller)
            self.world.after(plan.at, partial(process.begin, caller))
        for process in self._processes:
            for seconds in process.plan.dies:
                self.world.after(seconds, process.die)
        for seconds in schedule.power_fails:
            self.world.after(seconds, self._lose_power)
        for seconds in schedule.looked_up:
            self.world.after(seconds, self._look_up)

    def _lose_power(self) -> None:
        self.world.note("the power fails")
        for process in self._processes:
            process.die()
        self._disk.lose_power()

    def _look_up(self) -> None:
        """A careful person asks the shop, and only when nothing is on the way any more."""
        journal = ClientJournal(_guard(self._disk, self.world), Language("en", SHOP))
        by_key = lines_by_key(self.callers, self.server.journal)
        try:
            for entry in journal.unknown():
                if not self._is_busy(entry.key):
                    lines = by_key.get(entry.key, [])
                    found: Resolution = "not_placed"
                    if lines:
                        found = "failed" if all(line.in_vain for line in lines) else "placed"
                    self.world.note(f"a person settles key {entry.key!r}: {found}")
                    journal.resolve(entry.key, found)
        except JournalError:
            self.world.note("a person finds the disk full")

    def _is_busy(self, key: str) -> bool:
        users: Sequence[Caller] = [caller for caller in self.callers if caller.plan.key == key]
        return any(caller.is_under_way or self.server.on_the_way[caller.number] for caller in users)


def _guard(disk: Disk, world: World) -> Guard:
    """Return what a process makes when it starts: whatever another one had in mind is gone with that."""
    return Guard(disk, _SCOPE, _FOR_EVER, world)


def simulate(schedule: Schedule, tally: Counter[str] | None = None) -> None:
    """Run *schedule*; raise the first `Violation`. Ends are counted in *tally*."""
    simulation = Simulation(schedule)
    simulation.world.run()
    if tally is not None:
        tally.update(_word(caller) for caller in simulation.callers)
    found = list(violations(simulation.callers, simulation.server.journal))
    for caller in simulation.callers:
        caller.bury()
    for violation in found:
        for at, text in simulation.world.history:
            violation.add_note(f"{at - 1000.0:8.3f}  {text}")
        raise violation


def _word(caller: Caller) -> str:
    end = caller.end
    if end is None:
        return "never ended"
    if isinstance(end, Crash):
        return "crashed"
    if isinstance(end, DuplicateCallError | DedupMismatchError):
        return "duplicate"
    outcome = told(end) or "untold"
    return f"interrupted, {outcome}" if isinstance(end, Interruption) else outcome
