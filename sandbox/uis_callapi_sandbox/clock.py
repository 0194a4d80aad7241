"""The time of the sandbox: of the machine, or turned by hand."""

from __future__ import annotations

import threading
import time
from typing import Protocol


class Clock(Protocol):
    """Where the sandbox takes its time from."""

    def now(self) -> float:
        """Seconds since the epoch."""
        ...


class SystemClock:
    """The time of this machine."""

    def now(self) -> float:
        """Seconds since the epoch."""
        return time.time()


class ManualClock:
    """A clock that stands still until it is turned. Safe to turn from another thread.

    Examples:
        >>> from uis_callapi_sandbox import ManualClock
        >>> clock = ManualClock(now=0.0)  # for Sandbox(clock=clock)
        >>> clock.advance(3600)  # every session key is too old now
        >>> clock.now()
        3600.0
    """

    def __init__(self, now: float = 1_700_000_000.0) -> None:
        """*now*: seconds since the epoch."""
        self._now = now
        self._mutex = threading.Lock()

    def now(self) -> float:
        """Seconds since the epoch."""
        with self._mutex:
            return self._now

    def advance(self, seconds: float) -> None:
        """Turn the clock forward."""
        with self._mutex:
            self._now += seconds
