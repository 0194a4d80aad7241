"""One HTTP/1.1 exchange on a socket that is connected: the bytes of a request, and an answer read within a deadline."""

from __future__ import annotations

import http.client
import io
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import msgspec

from .effects import Answer
from .http_headers import HEADERS
from .options import Endpoint

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Left = Callable[[], float]
"""How many seconds are left; raises TimeoutError when there are none."""


class Unreadable(Exception):
    """An answer that is cut, oversized or encoded. The text says which."""


class Received(msgspec.Struct, frozen=True):
    """An answer, and whether its connection can carry another exchange."""

    answer: Answer
    reusable: bool


def request_head(endpoint: Endpoint) -> bytes:
    """Return all of a request that is the same for every call: it lacks the length of the body and the body."""
    lines = [f"POST {endpoint.target} HTTP/1.1", f"Host: {endpoint.authority}"]
    lines += [f"{name}: {value}" for name, value in HEADERS.items()]
    return "\r\n".join([*lines, "Content-Length: "]).encode("ascii")


def send_request(sock: socket.socket, head: bytes, body: bytes, left: Left) -> None:
    """Hand the whole request over in one piece: if this raises, its last byte was not accepted."""
    sock.settimeout(left())
    sock.sendall(b"%b%d\r\n\r\n%b" % (head, len(body), body))


class Incoming(io.RawIOBase):
    """Bytes from a socket. The deadline holds for all reads together, however slowly they drip."""

    def __init__(self, sock: socket.socket, left: Left) -> None:
        self._sock = sock
        self._left = left
        self.started = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        self._sock.settimeout(self._left())
        count = self._sock.recv_into(buffer)
        self.started = self.started or count > 0
        return count


def receive_answer(incoming: Incoming, most_bytes: int) -> Received:
    """Read one answer. Raises `Unreadable`, TimeoutError, OSError and what http.client finds wrong."""
    response = http.client.HTTPResponse(cast("socket.socket", _Source(incoming)), method="POST")
    try:
        response.begin()
        encoding = response.getheader("Content-Encoding", "identity")
        if encoding != "identity":
            raise Unreadable(f"the answer is encoded as {encoding!r}, which was not asked for")
        body = response.read(most_bytes + 1)
        if len(body) > most_bytes:
            raise Unreadable(f"the answer is longer than {most_bytes} bytes")
        if response.length:
            raise Unreadable(f"the answer was cut: {response.length} bytes are missing")
        return Received(Answer(status=response.status, body=body), reusable=not response.will_close)
    finally:
        response.close()


class _Source:
    """As much of a socket as http.client reads from."""

    def __init__(self, incoming: Incoming) -> None:
        self._incoming = incoming

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(self._incoming)
