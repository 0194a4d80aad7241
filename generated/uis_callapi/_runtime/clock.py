# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Time, as an argument."""

from __future__ import annotations

import time
from typing import Protocol, runtime_checkable


@runtime_checkable
class Clock(Protocol):
    """What a client takes its time from. Tests pass their own."""

    def monotonic(self) -> float:
        """Seconds that only ever grow: deadlines and ages."""
        ...

    def time(self) -> float:
        """Seconds since the epoch: ages across a suspended machine."""
        ...

    def sleep(self, seconds: float) -> None:
        """Block this thread."""
        ...

    async def sleep_async(self, seconds: float) -> None:
        """Suspend this task."""
        ...


def boot() -> str:
    """Return what names this start of this machine, by which monotonic times count; empty where it is not told."""
    try:
        with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as file:
            return file.read().strip()
    except (OSError, UnicodeError):
        return ""


class SystemClock:
    """The time of this machine."""

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    async def sleep_async(self, seconds: float) -> None:
        import asyncio  # a synchronous client never pays for it

        await asyncio.sleep(seconds)

    monotonic = staticmethod(time.monotonic)
    time = staticmethod(time.time)
