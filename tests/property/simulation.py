"""A schedule, carried through: the real core on a simulated wire, in virtual time."""

from __future__ import annotations

import random
from collections import Counter

from codegen.runtime.core import Core
from codegen.runtime.settings import Settings

from .caller import Caller, Crash, Interruption
from .invariants import told, violations
from .schedules import Process, Schedule
from .server import Server
from .shop import OWNER, SHOP
from .world import World


class _Running:
    """One process: its core, its calls, and how it starts again."""

    def __init__(self, plan: Process, world: World, rng: random.Random) -> None:
        self.plan = plan
        self._world = world
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
        return Core(SHOP, OWNER, Settings(), self._world, self._rng)


def simulate(schedule: Schedule, tally: Counter[str] | None = None) -> None:
    """Run *schedule*; raise the first `Violation`. Ends are counted in *tally*."""
    world, rng = World(), random.Random(schedule.seed)
    server = Server(world, exclusive=schedule.exclusive)
    processes = [_Running(plan, world, rng) for plan in schedule.processes]
    callers: list[Caller] = []
    for number, plan in enumerate(schedule.calls, 1):
        process = processes[plan.process]
        caller = Caller(number, plan, world, server, coarse=process.plan.coarse)
        callers.append(caller)
        world.after(plan.at, lambda process=process, caller=caller: process.begin(caller))
    for process in processes:
        for seconds in process.plan.dies:
            world.after(seconds, process.die)
    world.run()
    if tally is not None:
        tally.update(_word(caller) for caller in callers)
    for violation in violations(callers, server.journal):
        for at, text in world.history:
            violation.add_note(f"{at - 1000.0:8.3f}  {text}")
        raise violation


def _word(caller: Caller) -> str:
    if caller.end is None:
        return "never ended"
    if isinstance(caller.end, Crash):
        return "crashed"
    outcome = told(caller.end) or "untold"
    return f"interrupted, {outcome}" if isinstance(caller.end, Interruption) else outcome
