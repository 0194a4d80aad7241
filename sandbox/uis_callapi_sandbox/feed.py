"""Who watches is told what happens, at once: the source of the server-sent events."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager, suppress

import msgspec

_MOST_WAITING = 2000


class News(msgspec.Struct, frozen=True):
    """One message: an event's name and its data as JSON."""

    name: str
    login: str | None
    data: bytes


class Watcher:
    """Receives news in the event loop that it was made in."""

    def __init__(self, login: str | None) -> None:
        self._login = login
        self._loop = asyncio.get_running_loop()
        self._waiting: asyncio.Queue[News | None] = asyncio.Queue()

    def tell(self, news: News) -> None:
        """Hand over *news*, from any thread."""
        if self._login in (None, news.login):
            with suppress(RuntimeError):  # the loop has ended, and the stream with it
                self._loop.call_soon_threadsafe(self._put, news)

    def _put(self, news: News) -> None:
        # Who does not read for so long starts anew: the stream ends, and its page asks for everything again.
        waiting = self._waiting.qsize()
        if waiting <= _MOST_WAITING:
            self._waiting.put_nowait(news if waiting < _MOST_WAITING else None)

    async def news(self, patience: float) -> AsyncGenerator[list[News]]:
        """Yield news as it comes, all that waits at once, and none after every *patience* seconds without any."""
        goes_on = True
        while goes_on:
            waiting: list[News] = []
            with suppress(TimeoutError, asyncio.QueueEmpty):
                async with asyncio.timeout(patience):
                    news = await self._waiting.get()
                while news is not None:
                    waiting.append(news)
                    news = self._waiting.get_nowait()
                goes_on = False
            yield waiting


class Feed:
    """Hands news to everybody who watches. Who holds it guards it."""

    def __init__(self) -> None:
        self._watchers: set[Watcher] = set()

    @contextmanager
    def watched(self, watcher: Watcher) -> Generator[Watcher]:
        """Tell *watcher* everything from here on."""
        self._watchers.add(watcher)
        try:
            yield watcher
        finally:
            self._watchers.discard(watcher)

    @property
    def is_watched(self) -> bool:
        """Whether it is worth the work to make news."""
        return bool(self._watchers)

    def tell(self, name: str, login: str | None, data: object) -> None:
        """Tell everybody."""
        if self._watchers:
            news = News(name, login, msgspec.json.encode(data))
            for watcher in list(self._watchers):
                watcher.tell(news)
