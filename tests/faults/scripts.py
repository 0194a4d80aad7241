"""What a connection does: the scripts that the cases are put together from."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Mapping
from typing import Literal

from .answers import SUCCESS, opened
from .call import KEY
from .server import Connection, Request, Script

End = Literal["goodbye", "cut", "reset", "hang"]
"""How a connection ends: as it should, by FIN without TLS's goodbye, by RST, or not at all."""


def end(connection: Connection, how: End) -> None:
    """End *connection*."""
    ways: Mapping[End, Callable[[], None]] = {
        "goodbye": connection.goodbye,
        "cut": lambda: None,
        "reset": connection.reset,
        "hang": connection.hang,
    }
    ways[how]()


def opens(connection: Connection) -> None:
    """Give a session key out and end, so that the call needs a connection of its own."""
    connection.request()
    connection.send(opened(KEY, "Connection: close"))
    connection.goodbye()


def serves(connection: Connection) -> None:
    """Do what a server should."""
    while True:
        request = connection.request()
        connection.send(opened(KEY) if request.method == "authenticate" else SUCCESS)


def answers(*data: bytes, then: End = "goodbye", damaged: bool = False) -> Script:
    """Read a request and send *data* piece by piece."""

    def script(connection: Connection) -> None:
        connection.request()
        for piece in data:
            connection.send(piece, damaged=damaged and piece is data[-1])
        end(connection, then)

    return script


def always(data: bytes) -> Script:
    """Answer every request with *data*."""

    def script(connection: Connection) -> None:
        while True:
            connection.request()
            connection.send(data)

    return script


def refuses(data: bytes) -> Script:
    """Answer every request with *data*, which says that nothing was carried out."""

    def script(connection: Connection) -> None:
        while True:
            connection.refuse(connection.request(), data)

    return script


def after_session(answer: Callable[[Connection, Request], None]) -> Script:
    """Keep the connection of the session, and treat the calls on it as *answer* does."""

    def script(connection: Connection) -> None:
        while True:
            request = connection.request()
            if request.method == "authenticate":
                connection.send(opened(KEY))
            else:
                answer(connection, request)
                return

    return script


def drips(before: bytes, data: bytes, seconds: float) -> Script:
    """Read a request, send *before*, then *data* again and again."""

    def script(connection: Connection) -> None:
        connection.request()
        connection.send(before)
        connection.drip(data, seconds)

    return script


def accepts(then: End) -> Script:
    """End at once, nothing read and nothing said."""
    return lambda connection: end(connection, then)


def hears_hello(then: End, say: bytes = b"") -> Script:
    """Read the client's first words, answer *say* below TLS, and end."""

    def script(connection: Connection) -> None:
        connection.hello()
        connection.send_below(say)
        end(connection, then)

    return script


def secures(then: End, context: ssl.SSLContext | None = None) -> Script:
    """Shake hands and end, nothing read."""

    def script(connection: Connection) -> None:
        connection.secure(context)
        end(connection, then)

    return script


def reads_part(then: End) -> Script:
    """Read a part of a request."""

    def script(connection: Connection) -> None:
        connection.part()
        end(connection, then)

    return script


def refuses_once(data: bytes) -> Script:
    """Answer one request with *data*, which says that nothing was carried out, and end."""

    def script(connection: Connection) -> None:
        connection.refuse(connection.request(), data)
        connection.goodbye()

    return script
