"""Bodies of requests, as far as anybody has to read them."""

from __future__ import annotations

from starlette.requests import Request

MOST_BYTES = 1_048_576


async def read(request: Request) -> bytes | None:
    """Return the body, or None where it is longer than `MOST_BYTES`: the rest of it is not taken in."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    return bytes(body)
