# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""One HTTP/1.1 exchange on a socket that is connected: the bytes of a request, and an answer read within a deadline."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import msgspec

from .effects import Answer
from .http_headers import HEADERS
from .options import Endpoint

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_MOST_HEAD_BYTES = 262_144
"""For the heads of an answer and of all the interim ones before it."""

Left = Callable[[], float]
"""How many seconds are left; raises TimeoutError when there are none."""


class NotHandedOver(Exception):
    """The socket did not take the last byte of the request. The text says why; ``late`` when time ran out."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error
        self.late = isinstance(error, TimeoutError)


class Unreadable(Exception):
    """An answer that is cut, oversized or encoded. The text says which."""


class Received(msgspec.Struct, frozen=True):
    """An answer, and whether its connection can carry another exchange."""

    answer: Answer
    reusable: bool


def request_head(endpoint: Endpoint) -> bytes:
    """Return all of a request that is the same for every call: it lacks the length of the body and the body."""
    lines = [f"POST {endpoint.target or '/'} HTTP/1.1", f"Host: {endpoint.authority}"]
    lines += [f"{name}: {value}" for name, value in HEADERS.items()]
    return "\r\n".join([*lines, "Content-Length: "]).encode("ascii")


def send_request(sock: socket.socket, head: bytes, body: bytes, left: Left) -> None:
    """Hand the whole request over in one piece. Raises `NotHandedOver` if the socket provably did not take it all."""
    data = b"%b%d\r\n\r\n%b" % (head, len(body), body)
    try:
        seconds = left()
    except TimeoutError as error:
        raise NotHandedOver(error) from None
    try:
        sock.settimeout(seconds)
        sock.sendall(data)
    except OSError as error:
        if _raised_by_socket(error):
            raise NotHandedOver(error) from None
        raise


def _raised_by_socket(error: OSError) -> bool:
    """Tell a failure of the socket from what a signal handler raised: that may come after the last byte was taken."""
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback is not None and traceback.tb_frame.f_globals.get("__name__") in ("ssl", "socket", __name__)


class Incoming(io.RawIOBase):
    """Bytes from a socket. Deadline and size limit hold for all reads together, however slowly they drip."""

    def __init__(self, sock: socket.socket, left: Left, most_bytes: int) -> None:
        self._sock = sock
        self._left = left
        self._most_bytes = most_bytes
        self._count = 0
        self._ended = False

    @property
    def started(self) -> bool:
        """Whether a byte has come."""
        return self._count > 0

    def end(self) -> None:
        """Read nothing more from the socket, whoever asks."""
        self._ended = True

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        if self._ended:
            return 0
        self._sock.settimeout(self._left())
        count = self._sock.recv_into(buffer)
        self._count += count
        if self._count > self._most_bytes + _MOST_HEAD_BYTES:
            raise Unreadable(f"the answer is longer than {self._most_bytes} bytes")
        return count


def receive_answer(incoming: Incoming, sock: socket.socket, most_bytes: int) -> Received:
    """Read one answer. Raises `Unreadable`, TimeoutError, OSError and what http.client finds wrong."""
    source = _Source(incoming)
    response = _final(source)
    encoding = response.getheader("Content-Encoding", "identity")
    if encoding.strip().lower() != "identity":
        raise Unreadable(f"the answer is encoded as {encoding[:40]!r}, which was not asked for")
    body = response.read(most_bytes + 1)
    if len(body) > most_bytes:
        raise Unreadable(f"the answer is longer than {most_bytes} bytes")
    if response.length:
        raise Unreadable(f"the answer was cut: {response.length} bytes are missing")
    incoming.end()
    # Bytes behind the answer belong to nothing that was asked: who knows what comes next on this connection.
    surplus = bool(source.reader.peek(1)) or (isinstance(sock, ssl.SSLSocket) and sock.pending() > 0)
    answer = Answer(status=response.status, body=body, retry_after=response.getheader("Retry-After"))
    return Received(answer, reusable=not (response.will_close or surplus))


def _final(source: _Source) -> http.client.HTTPResponse:
    """Return the final answer, its head read; http.client passes over status 100 only."""
    while True:
        response = http.client.HTTPResponse(cast("socket.socket", source), method="POST")
        response.begin()
        if response.status >= http.client.OK:
            return response


class _Source:
    """As much of a socket as http.client reads from. The reader outlives each of its responses."""

    def __init__(self, incoming: Incoming) -> None:
        self.reader = _Reader(incoming)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return self.reader


class _Reader(io.BufferedReader):
    def close(self) -> None:
        """Stay open: http.client closes what it has read to the end, and what stands behind is still to be seen."""
