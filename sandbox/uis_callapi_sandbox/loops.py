"""Closes asynchronous clients for tests that do not: a connection left open would be a warning in some later test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from typing import Generic, Protocol, TypeVar

from uis_callapi import Event


def running_loop() -> asyncio.AbstractEventLoop | None:
    """Return the event loop that runs in this thread."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


class _Closable(Protocol):
    async def close(self) -> None: ...


C = TypeVar("C", bound=_Closable)


class ClosedWithItsLoop(Generic[C]):
    """A client that is closed at the end of its event loop, or by `close` if that comes first.

    Args:
        make: Makes the client, with a hook.
    """

    def __init__(self, make: Callable[[Callable[[Event], None]], C]) -> None:
        self.client: C = make(self._seen)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._open = self._until_closed()

    def fits(self, running: asyncio.AbstractEventLoop | None) -> bool:
        """Whether it can be used in that loop, or in one that will run."""
        if self._loop is None:
            return True
        return not self._loop.is_closed() if running is None else self._loop is running

    def close(self) -> None:
        """Close the client, from outside of its loop."""
        loop = self._loop
        # One that runs still is in another thread: the client ends with it.
        if loop is not None and not loop.is_closed() and not loop.is_running():
            loop.run_until_complete(self._open.aclose())

    def _seen(self, _event: Event) -> None:
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
            # A loop at its end closes the generators that were begun in it: asyncio.run does, and so does every plugin.
            with suppress(StopIteration):
                self._open.__anext__().send(None)

    async def _until_closed(self) -> AsyncGenerator[None]:
        try:
            yield
        finally:
            await self.client.close()


def client_for_this_loop(made: list[ClosedWithItsLoop[C]], make: Callable[[Callable[[Event], None]], C]) -> C:
    """Return the one of *made* that fits the loop that runs, or will; else make one, which is *made* from then on."""
    running = running_loop()
    for one in made:
        if one.fits(running):
            return one.client
    made.append(ClosedWithItsLoop(make))
    return made[-1].client
