# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Runs the core on an event loop: does what it asks for, decides nothing."""

from __future__ import annotations

import asyncio
from typing import Protocol, TypeVar

from .clock import Clock
from .effects import Await, Exchange, Report, Send, Sleep, Steps

T = TypeVar("T")


class AsyncTransport(Protocol):
    """Sends bytes and reports how far it got."""

    async def send(self, exchange: Exchange) -> Report:
        """Never raises for what the network does: that is a `Failure`."""
        ...

    def unusable(self) -> str | None:
        """Return why it cannot be used here and now, None when it can."""
        ...

    async def close(self) -> None: ...


async def run(steps: Steps[T], transport: AsyncTransport, clock: Clock) -> T:
    """Run *steps* to their end and return what they return."""
    try:
        while True:
            try:
                effect = next(steps)
            except StopIteration as end:
                result: T = end.value
                return result
            if isinstance(effect, Send):
                effect.report = await transport.send(effect.exchange)
            elif isinstance(effect, Sleep):
                await clock.sleep_async(effect.seconds)
            else:
                await _wait(effect)
    finally:
        steps.close()


async def _wait(effect: Await) -> None:
    # asyncio.wait leaves the flight alone when it times out or this task is cancelled: others wait for it too.
    await asyncio.wait([asyncio.wrap_future(effect.flight.landed)], timeout=max(0.0, effect.seconds))
