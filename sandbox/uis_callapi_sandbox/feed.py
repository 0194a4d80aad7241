"""Who watches is told what happens, at once: the source of the server-sent events."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator
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
            self._soon(lambda: self._put(news))

    def end(self) -> None:
        """Let the stream end."""
        self._soon(lambda: self._waiting.put_nowait(None))

    def _soon(self, what: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended, and the stream with it
            self._loop.call_soon_threadsafe(what)

    def _put(self, news: News) -> None:
        # Who does not read for so long starts anew: the stream ends, and its page asks for everything again.
        waiting = self._waiting.qsize()
        if waiting <= _MOST_WAITING:
            self._waiting.put_nowait(news if waiting < _MOST_WAITING else None)

    async def news(self, patience: float) -> AsyncGenerator[News | None]:
        """Yield news as it comes, and None after every *patience* seconds without any."""
        while True:
            try:
                async with asyncio.timeout(patience):
                    news = await self._waiting.get()
            except TimeoutError:
                yield None
                continue
            if news is None:
                return
            yield news


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

    def end(self) -> None:
        """Let every stream end."""
        for watcher in list(self._watchers):
            watcher.end()
