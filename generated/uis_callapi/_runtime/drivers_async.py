# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Runs the core on an event loop: does what it asks for, decides nothing."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Protocol, TypeVar

from .clock import Clock
from .effects import Await, Effect, Report, Send, Sleep, Steps, Work, is_over

T = TypeVar("T")


class AsyncTransport(Protocol):
    """Sends bytes and reports how far it got."""

    async def exchange(self, send: Send) -> Report:
        """Never raises for what the network does: that is a `Failure`."""
        ...

    def unusable(self) -> str | None:
        """Return why it cannot be used here and now, None when it can."""
        ...

    async def close(self) -> None: ...


async def run(steps: Steps[T], transport: AsyncTransport, clock: Clock) -> T:
    """Run *steps* to their end and return what they return."""
    interruption: BaseException | None = None
    try:
        while True:
            try:
                effect = next(steps) if interruption is None else steps.throw(interruption)
                interruption = None
                # The warm path in line: a coroutine for each effect would be half of what a driver costs.
                if isinstance(effect, Send):
                    effect.report = await transport.exchange(effect)
                else:
                    await _do(effect, clock)
            except StopIteration as end:
                result: T = end.value
                return result
            except GeneratorExit:
                raise  # the event loop is gone: nothing can be waited for any more
            except BaseException as raised:
                if is_over(steps):
                    raise  # the core has let it pass
                interruption = raised
    finally:
        del interruption  # its frames hold this one, and with it requests and whoever leads a flight
        steps.close()


async def _do(effect: Effect, clock: Clock) -> None:
    if isinstance(effect, Sleep):
        await clock.sleep_async(effect.seconds)
    elif isinstance(effect, Await):
        await _wait(effect)
    elif isinstance(effect, Work):
        if effect.blocks:
            await in_thread(effect.job)
        else:
            effect.job()


async def _wait(effect: Await) -> None:
    # asyncio.wait leaves the flight alone when it times out or this task is cancelled: others wait for it too.
    await asyncio.wait([asyncio.wrap_future(effect.flight.landed)], timeout=max(0.0, effect.seconds))


async def in_thread(job: Callable[[], T]) -> T:
    """Run *job* beside the event loop. A cancellation comes through when it has ended: a job is never half done."""
    try:
        done = asyncio.get_running_loop().run_in_executor(None, job)
    except RuntimeError:  # the interpreter is ending, and has no other threads any more
        return job()
    try:
        return await asyncio.shield(done)
    except asyncio.CancelledError:
        while not done.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait([done])
        if not done.cancelled():
            done.exception()  # retrieved: nobody else will
        raise
