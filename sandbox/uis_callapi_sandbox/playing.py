"""Faults played on the socket: what HTTP has no words for is written on the transport under it."""

from __future__ import annotations

import asyncio
import gzip
import math
import socket
import struct
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from http.client import responses
from typing import TypeAlias

import h11
import msgspec
from starlette.responses import HTMLResponse, Response
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from .faults import Fault, KindName

_LAST_MOMENT = 0.05
"""Seconds that a request may go on after the end was asked for. Half of what the server waits before it looks."""
_LINGER_NOT = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
_LARGE = 2**21
_BUFFER = 2**14


class _InOnePiece(h11.Connection):
    """Keeps the head of an answer until there is something of its body: one packet instead of two."""

    _head: Sequence[bytes] = ()

    def send_with_data_passthrough(self, event: h11.Event) -> list[bytes] | None:
        """Return what *event* sends."""
        parts = super().send_with_data_passthrough(event)
        if parts is None:
            return None
        if isinstance(event, h11.Response):
            self._head = parts
            return []
        head, self._head = self._head, ()
        return [*head, *parts]


class Connection(H11Protocol, asyncio.BufferedProtocol):
    """Lends the transport to the application, and ends when the server does, whatever is under way.

    It reads into a buffer of its own: otherwise asyncio asks for 256 KB at each reading, which the C library takes from
    the system and gives back every time.
    """

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Take the transport on."""
        super().connection_made(transport)
        self.conn: h11.Connection = _InOnePiece(h11.SERVER)
        self._came = bytearray(_BUFFER)
        self.app_state: dict[str, object] = {**self.app_state, "transport": transport}

    def get_buffer(self, sizehint: int) -> bytearray:  # noqa: ARG002  # as asyncio has it
        """Return where to put what comes."""
        return self._came

    def buffer_updated(self, nbytes: int) -> None:
        """Take in what has come."""
        self.data_received(bytes(self._came[:nbytes]))

    def shutdown(self) -> None:
        """Let go of the client."""
        super().shutdown()
        self.loop.call_later(_LAST_MOMENT, self.transport.abort)


class _Line:
    """The bare connection under a request."""

    def __init__(self, transport: asyncio.Transport, receive: Receive) -> None:
        self._receive = receive
        self._transport = transport
        self.close = transport.close

    def write(self, data: bytes) -> None:
        """Send bytes, unless the client has gone: that is noticed here before it is told."""
        if not self._transport.is_closing():
            self._transport.write(data)

    def reset(self) -> None:
        """Send RST: the client finds its connection broken."""
        if self._transport.is_closing():
            return
        bare: socket.socket = self._transport.get_extra_info("socket")
        bare.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
        self._transport.abort()

    async def ended(self, within: float | None = None) -> bool:
        """Wait for the end of the connection; return False when it lasts longer than so many seconds."""
        try:
            async with asyncio.timeout(within):
                while (await self._receive())["type"] != "http.disconnect":
                    pass
        except TimeoutError:
            return False
        return True


_Play: TypeAlias = Callable[[_Line, bytes, Fault], Awaitable[None]]


class _Played(Response):
    """Leaves the connection to a play; the server is told of nothing but its end."""

    def __init__(self, play: _Play, answer: bytes, fault: Fault) -> None:
        super().__init__()
        self._play = play
        self._answer = answer
        self._fault = fault

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002  # nothing is sent
        line = _Line(scope["state"]["transport"], receive)
        await self._play(line, self._answer, self._fault)
        await line.ended()


class _Late(Response):
    """The answer, when the seconds are over and somebody still waits for it."""

    def __init__(self, answer: bytes, seconds: float | None) -> None:
        super().__init__(answer, media_type="application/json")
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not await _Line(scope["state"]["transport"], receive).ended(self._seconds):
            await super().__call__(scope, receive, send)


def response(answer: bytes, fault: Fault | None) -> Response:
    """Return what plays *fault* instead of *answer*, a JSON-RPC answer; without a fault it is the answer."""
    if fault is None:
        return _json(answer)
    play = _PLAYS.get(fault.kind)
    return _Played(play, answer, fault) if play else _ANSWERS[fault.kind](answer, fault)


async def _reset(line: _Line, _answer: bytes, _fault: Fault) -> None:
    line.reset()


async def _close(line: _Line, _answer: bytes, _fault: Fault) -> None:
    line.close()


async def _hang(_line: _Line, _answer: bytes, _fault: Fault) -> None:
    pass


async def _drip(line: _Line, answer: bytes, fault: Fault) -> None:
    for byte in _head(answer) + answer:
        line.write(bytes([byte]))
        if await line.ended(fault.seconds):
            return
    line.close()


async def _endless(line: _Line, _answer: bytes, fault: Fault) -> None:
    while not await line.ended(fault.seconds):
        line.write(b"HTTP/1.1 102 Processing\r\n\r\n")


async def _cut(line: _Line, answer: bytes, _fault: Fault) -> None:
    line.write(_head(answer) + answer[: len(answer) // 2])
    line.close()


async def _torn(line: _Line, answer: bytes, _fault: Fault) -> None:
    line.write(_head(answer) + answer[: len(answer) // 2])
    line.reset()


async def _not_http(line: _Line, _answer: bytes, _fault: Fault) -> None:
    line.write(b"\x15\x03\x03\x00\x02\x02\x28 this is no HTTP\r\n\r\n")
    line.close()


def _head(answer: bytes) -> bytes:
    head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n"
    return head.format(len(answer)).encode()


def _json(answer: bytes) -> Response:
    return Response(answer, media_type="application/json")


def _page(status: int, headers: Mapping[str, str] | None = None) -> Response:
    title = f"{status} {responses.get(status, '')}".rstrip()
    html = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><hr>sandbox</body></html>\n"
    return HTMLResponse(html, status, headers)


def _retry_after(status: int, fault: Fault) -> Response:
    return _page(status, {"Retry-After": str(math.ceil(fault.seconds or 0))})


def _compressed(answer: bytes) -> Response:
    return Response(gzip.compress(answer), media_type="application/json", headers={"Content-Encoding": "gzip"})


def _spoilt(answer: bytes, spoil: Callable[[dict[str, object]], dict[str, object]]) -> Response:
    return _json(msgspec.json.encode(spoil(msgspec.json.decode(answer, type=dict[str, object]))))


def _of_another(answer: dict[str, object]) -> dict[str, object]:
    own = answer.get("id")
    return {**answer, "id": own + 1 if isinstance(own, int) else 1}


def _without_id(answer: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in answer.items() if name != "id"}


def _both(answer: dict[str, object]) -> dict[str, object]:
    return {"result": "success", "error": {"code": -32603, "message": "Internal error"}, **answer}


def _error(answer: dict[str, object], fault: Fault) -> dict[str, object]:
    error: dict[str, object] = {"code": fault.code, "message": fault.message}
    if fault.mnemonic:
        error["data"] = {"mnemonic": fault.mnemonic}
    return {**{name: answer[name] for name in ("jsonrpc", "id") if name in answer}, "error": error}


_PLAYS: Mapping[KindName, _Play] = {
    "reset": _reset,
    "close": _close,
    "hang": _hang,
    "drip": _drip,
    "endless": _endless,
    "cut": _cut,
    "torn": _torn,
    "not_http": _not_http,
}
_ANSWERS: Mapping[KindName, Callable[[bytes, Fault], Response]] = {
    "delay": lambda answer, fault: _Late(answer, fault.seconds),
    "bad_gateway": lambda _answer, _fault: _page(502),
    "unavailable": lambda _answer, fault: _retry_after(503, fault),
    "too_many": lambda _answer, fault: _retry_after(429, fault),
    "status": lambda _answer, fault: _page(fault.code or 500),
    "redirect": lambda _answer, fault: _page(fault.code or 307, {"Location": fault.location or "/"}),
    "page": lambda _answer, _fault: _page(200),
    "empty": lambda _answer, _fault: Response(),
    "gzip": lambda answer, _fault: _compressed(answer),
    "large": lambda answer, _fault: _json(answer + b" " * _LARGE),
    "damaged": lambda answer, _fault: _json(answer[: len(answer) // 2]),
    "wrong_id": lambda answer, _fault: _spoilt(answer, _of_another),
    "no_id": lambda answer, _fault: _spoilt(answer, _without_id),
    "both": lambda answer, _fault: _spoilt(answer, _both),
    "error": lambda answer, fault: _spoilt(answer, lambda whole: _error(whole, fault)),
}
