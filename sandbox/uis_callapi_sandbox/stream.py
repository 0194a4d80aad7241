"""Server-sent events: what happens, as it happens."""

from __future__ import annotations

from collections.abc import AsyncGenerator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from .feed import News, Watcher
from .tenants import Tenants

_PATIENCE = 15.0
"""Seconds of silence after which a comment is sent: who has gone is found out by writing."""


def watch(tenants: Tenants, request: Request) -> Response:
    """Return a stream of all that happens from now on, or of what happens to one login."""

    async def lines() -> AsyncGenerator[bytes]:
        watcher = Watcher(request.query_params.get("login"))
        with tenants.feed.watched(watcher):
            yield b"retry: 1000\n\n"
            async for news in watcher.news(_PATIENCE):
                yield b"".join(map(_line, news)) or b": still here\n\n"

    return StreamingResponse(lines(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})


def _line(news: News) -> bytes:
    return b"event: %b\ndata: %b\n\n" % (news.name.encode(), news.data)
