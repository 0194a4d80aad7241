"""Stands where a driver stands: does what the core asks for, when the schedule lets it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeAlias

from codegen.runtime.core import Core
from codegen.runtime.effects import Await, Effect, Report, Send, Sleep, Steps
from codegen.runtime.errors import RpcError
from codegen.runtime.outcomes import Accepted
from codegen.runtime.settings import CallOptions

from ..runtime.api import OrderParams
from .disk import Disk, Job
from .schedules import Call
from .server import Server
from .shop import METHODS
from .wire import Exchange, Fate
from .world import World


class Interruption(BaseException):
    """A cancellation, or Ctrl-C."""


class Crash:
    """The end of a call whose process died."""


End: TypeAlias = Accepted[str] | RpcError | Interruption | Crash
Effects: TypeAlias = Steps[Accepted[str] | RpcError]


class Caller:
    """One call under way, in a thread or a task of its own."""

    def __init__(self, number: int, plan: Call, world: World, server: Server, disk: Disk, *, coarse: bool) -> None:
        self.number = number
        self.plan = plan
        self.end: End | None = None
        self.interruption: Interruption | None = None
        """The latest that was thrown into the core."""
        self.overdue = 0.0
        """Seconds by which it ended after its deadline, other people's share taken off: lags, and blocking work."""
        self.sent = 0
        """Requests for the method of the call that left the core."""
        self.logins = 0
        self._world = world
        self._server = server
        self._disk = disk
        self._coarse = coarse
        self._fates, self._login_fates, self._lags = iter(plan.fates), iter(plan.logins), iter(plan.lags)
        self._steps: Effects | None = None
        self._deadline = 0.0
        self._excused = 0.0
        self._turn = 0
        """Counts what the core was told; what was meant for an earlier turn comes too late."""
        self._job: Job | None = None

    @property
    def is_under_way(self) -> bool:
        return self._steps is not None and self.end is None

    def begin(self, core: Core) -> None:
        """Make the call."""
        plan = self.plan
        self._deadline = self._world.now + plan.timeout
        options = CallOptions(
            timeout=plan.timeout, dedup_key=plan.key, force=plan.force, retry_failed=plan.retry_failed
        )
        self._steps = core.call(METHODS[plan.method], OrderParams(item=plan.item), options)
        for seconds in plan.interrupted:
            self._world.after(seconds, self._interrupt)
        self._tell(lambda steps: next(steps))

    def crash(self) -> None:
        """Nothing runs any more, no cleaning up either: the generator is kept as it is."""
        if self.is_under_way:
            if self._job is not None:
                self._job.drop()
            self._finish(Crash())

    def bury(self) -> None:
        """Close the generator of a crash, when all has been seen: garbage collection would, in any order."""
        if self._steps is not None:
            self._steps.close()

    def _tell(self, tell: Callable[[Effects], Effect]) -> None:
        assert self._steps is not None
        self._turn += 1
        try:
            effect = tell(self._steps)
        except StopIteration as stop:
            end: Accepted[str] | RpcError = stop.value
            self._finish(end)
        except Interruption as interruption:
            self._finish(interruption)
        else:
            self._do(effect)

    def _finish(self, end: End) -> None:
        self._turn += 1
        self.end = end
        self.overdue = self._world.now - self._deadline - self._excused
        self._world.note(f"caller {self.number} ends: {_shown(end)}")

    def _do(self, effect: Effect) -> None:
        self._world.note(f"caller {self.number} asks for {type(effect).__name__}")
        if isinstance(effect, Send):
            self._send(effect)
        elif isinstance(effect, Sleep):
            self._in_turn(effect.seconds, self._go_on)
        elif isinstance(effect, Await):
            go_on = self._once(self._go_on)
            effect.flight.landed.add_done_callback(lambda _: go_on())
            self._world.after(effect.seconds, go_on)
        elif effect.blocks:
            self._excused += self.plan.working
            job = self._job = Job(effect.job)
            self._disk.jobs.append(job)
            self._in_turn(self.plan.working, lambda: self._work(job))
        else:
            self._work(Job(effect.job))

    def _in_turn(self, seconds: float, action: Callable[[], None]) -> None:
        self._world.after(seconds, self._once(action))

    def _once(self, action: Callable[[], None]) -> Callable[[], None]:
        """Return *action* as it is done at most once, and only while the core waits for the effect of now."""
        turn, done = self._turn, False

        def act() -> None:
            nonlocal done
            if not done and self._turn == turn:
                done = True
                action()

        return act

    def _go_on(self, tell: Callable[[Effects], Effect] = lambda steps: next(steps)) -> None:
        lag = next(self._lags, 0.0)
        self._excused += lag
        self._in_turn(lag, lambda: self._tell(tell))

    def _send(self, send: Send) -> None:
        login = b'"method":"login"' in send.body
        self.logins, self.sent = self.logins + login, self.sent + (not login)
        fate = next(self._login_fates if login else self._fates, Fate())
        exchange = Exchange(self._world, self._server, self.number, send, coarse=self._coarse)
        reported = False

        def report(value: Report) -> None:
            nonlocal reported
            if not reported:
                reported = True
                send.report = value
                self._go_on()

        def step(steps: Generator[float, None, Report]) -> None:
            if reported:
                return
            try:
                seconds = next(steps)
            except StopIteration as stop:
                value: Report = stop.value
                report(value)
            else:
                self._in_turn(seconds, lambda: step(steps))

        self._in_turn(send.deadline - self._world.now, lambda: None if reported else report(exchange.too_late()))
        step(exchange.steps(fate))

    def _work(self, job: Job) -> None:
        self._job = None
        job.run()
        if (error := job.error) is not None:
            self._go_on(lambda steps: steps.throw(error))
        else:
            self._go_on()

    def _interrupt(self) -> None:
        if not self.is_under_way:
            return
        if self._job is not None:
            # On an event loop a job is never half done; a thread that is interrupted may not have begun it.
            if self._coarse:
                self._job.run()
            self._job.drop()
            self._job = None
        interruption = self.interruption = Interruption()
        self._world.note(f"caller {self.number} is interrupted")
        self._tell(lambda steps: steps.throw(interruption))


def _shown(end: End) -> str:
    if isinstance(end, RpcError):
        return f"{type(end).__name__} ({end.outcome}): {end.message}"
    if isinstance(end, Interruption):
        return f"interrupted ({' '.join(getattr(end, '__notes__', ()))})"
    return repr(end) if isinstance(end, Accepted) else "its process died"
