# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Time that is set from outside: a web server ends its request after some seconds, whatever a call still waits for."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Callable, Generator
from contextvars import ContextVar

from .clock import Clock
from .description import MethodInfo, P, R
from .messages import say

_TO_THE_CALLER = 5
"""Frames from here to the line that makes the call: `call` of the core, `_call` of the client, its public method."""


class DeadlineWarning(UserWarning):
    """A call may take longer than it was given: cut short, it leaves open whether it was carried out."""


class Budget:
    """Seconds that the calls of one client have together."""

    __slots__ = ("client", "ends", "seconds")

    def __init__(self, client: object, seconds: float, ends: float) -> None:
        self.client: object = client
        """None when it binds nobody any more."""
        self.seconds = seconds
        self.ends = ends


_budgets: ContextVar[tuple[Budget, ...]] = ContextVar("budgets", default=())
"""Of this thread, or task and those that it started."""


@contextlib.contextmanager
def within(client: object, seconds: float, clock: Clock) -> Generator[None, None, None]:
    """Bind the calls of *client*, whatever stands for it, that are made from here: they end *seconds* from now."""
    budget = Budget(client, seconds, clock.monotonic() + seconds)
    _budgets.set((*_budgets.get(), budget))
    try:
        yield
    finally:
        budget.client = None  # a task that was started here goes on without it
        _budgets.set(tuple(one for one in _budgets.get() if one is not budget))


def allowed(client: object, method: MethodInfo[P, R], seconds: float, now: float, said: Callable[[str], str]) -> float:
    """Return how long a call may take that asks for *seconds* from *now*; warn if that may leave its end unknown.

    *said* puts what is warned of into the language of the client.
    """
    ending = min((one for one in _budgets.get() if one.client is client), key=lambda one: one.ends, default=None)
    if ending is None or seconds <= ending.ends - now:
        return seconds
    if not method.retry_safe:
        # Nothing that differs from call to call: the same warning of the same line is shown once.
        words = say(
            "{method} may take {seconds:g} s, more than is left of the {given:g} s of within(): cut short, it "
            "leaves open whether it was carried out. Make the call from a job, or let it ask for less",
            {"method": method.name, "seconds": seconds, "given": ending.seconds},
        )
        warnings.warn(said(words), DeadlineWarning, stacklevel=_TO_THE_CALLER)
    return max(ending.ends - now, 0.0)
