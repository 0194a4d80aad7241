"""Synchronous or asynchronous: all that differs between the two clients."""

from __future__ import annotations

import msgspec


class Colour(msgspec.Struct, frozen=True, kw_only=True):
    """One of the two clients."""

    title: str
    name: str
    base: str
    module: str
    define: str
    wait: str
    enter: str
    usage: str


SYNC = Colour(
    title="Synchronous",
    name="Client",
    base="BaseClient",
    module="client",
    define="def",
    wait="",
    enter="with",
    usage="Safe to share between threads; close it, or use it in ``with``.",
)
ASYNC = Colour(
    title="Asynchronous",
    name="AsyncClient",
    base="BaseAsyncClient",
    module="client_async",
    define="async def",
    wait="await ",
    enter="async with",
    usage="Belongs to one event loop; close it, or use it in ``async with``.",
)
COLOURS = (SYNC, ASYNC)
