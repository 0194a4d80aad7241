"""Bodies of requests, as far as anybody has to read them."""

from __future__ import annotations

from starlette.requests import ClientDisconnect
from starlette.types import Receive

MOST_BYTES = 1_048_576


async def read(receive: Receive) -> bytes | None:
    """Return the body, or None where it is longer than `MOST_BYTES`: the rest of it is not taken in."""
    body = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        chunk: bytes = message.get("body", b"")
        body += chunk
        if len(body) > MOST_BYTES:
            return None
        if not message.get("more_body", False):
            return body
