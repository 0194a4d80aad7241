# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Methods that are served at places of their own: a transport for each place. Loaded by the clients that have any."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from .description import Place
from .drivers import Transport
from .drivers_async import AsyncTransport
from .effects import Report, Send
from .options import Options

T = TypeVar("T", Transport, AsyncTransport)


class _Places(Generic[T]):
    def __init__(self, usual: T, make: Callable[[Options], T], options: Options) -> None:
        self._usual: T = usual
        self._others: Mapping[Place, T] = {place: make(options.at(place)) for place in options.elsewhere}

    def _all(self) -> list[T]:
        found: list[T] = [self._usual]
        found.extend(self._others.values())
        return found

    def _of(self, send: Send) -> T:
        return self._usual if send.place is None else self._others.get(send.place, self._usual)


class Places(_Places[Transport]):
    """Carries each request to the place of its method."""

    def exchange(self, send: Send) -> Report:
        return self._of(send).exchange(send)

    @property
    def closed(self) -> bool:
        return self._usual.closed

    def close(self) -> None:
        for transport in self._all():
            transport.close()


class AsyncPlaces(_Places[AsyncTransport]):
    """The same for tasks."""

    async def exchange(self, send: Send) -> Report:
        return await self._of(send).exchange(send)

    def unusable(self) -> str | None:
        # Each of them belongs to the loop that asks it first.
        reasons = [transport.unusable() for transport in self._all()]
        return next(filter(None, reasons), None)

    async def close(self) -> None:
        for transport in self._all():
            await transport.close()
