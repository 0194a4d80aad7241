# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""HTTP/1.1 without any I/O: the bytes of a request, and a reader that makes an answer of what a transport feeds it.

It takes what a server of this API has reason to send and nothing else. Whatever could be read in two ways is refused:
a doubt about where an answer ends is a doubt about what was answered.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeAlias, TypeVar

import msgspec

from .effects import Answer
from .http_headers import HEADERS
from .messages import Worded, say
from .options import Endpoint

_MOST_FRAMING_BYTES = 65_536
"""For everything that is not the body: heads, interim ones too, sizes of chunks and trailers."""
_END_OF_LINE, _END_OF_HEAD = b"\r\n", b"\r\n\r\n"
_BEGINNING, _OLD = b"HTTP/1.", b"HTTP/1.0 "
_VERSIONS = (b"HTTP/1.1 ", _OLD)
_HEX, _LONGEST_SIZE = b"0123456789abcdefABCDEF", 8
_TOKEN = b"!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NO_HTTP = say("the answer is no HTTP")
_CUT = say("the answer was cut")

T = TypeVar("T")
Reading: TypeAlias = Generator[None, None, T]
"""Yields whenever more bytes are needed."""


class Unreadable(Worded):
    """An answer that is cut, oversized, encoded or badly framed. The text says which."""


def request_head(endpoint: Endpoint) -> bytes:
    """Return all of a request that is the same for every call: it lacks the length of the body and the body."""
    lines = [f"POST {endpoint.target or '/'} HTTP/1.1", f"Host: {endpoint.authority}"]
    lines += [f"{name}: {value}" for name, value in HEADERS.items()]
    return "\r\n".join([*lines, "Content-Length: "]).encode("ascii")


def request(head: bytes, body: bytes) -> bytes:
    """Return a whole request, in one piece."""
    return b"%b%d\r\n\r\n%b" % (head, len(body), body)


class Fields(msgspec.Struct):
    """What the head of an answer says that matters here."""

    status: int
    closes: bool
    length: int | None = None
    chunked: bool = False
    retry_after: str | None = None


class AnswerReader:
    """Reads one answer. Feed it what comes, and an empty ``bytes`` when the connection ends."""

    def __init__(self, most_bytes: int, *, head_only: bool = False) -> None:
        self.started = False
        """Whether a byte has come."""
        self.reusable = False
        """Whether the connection can carry another exchange; known when the answer is whole."""
        self._most_bytes = most_bytes
        self._head_only = head_only
        self._framing_left = _MOST_FRAMING_BYTES
        self._received = bytearray()
        self._ended = False
        self._reading = self._answer()

    def feed(self, data: bytes) -> Answer | None:
        """Take *data*; return the answer when it is whole. Raises `Unreadable`."""
        if data:
            self.started = True
            self._received += data
        else:
            self._ended = True
        try:
            next(self._reading)
        except StopIteration as whole:
            answer: Answer = whole.value
            return answer
        return None

    def _answer(self) -> Reading[Answer]:
        head = yield from self._final_head()
        if self._head_only or head.status in (204, 304):
            body = b""
        elif head.chunked:
            body = yield from self._chunks()
        elif head.length is not None:
            body = yield from self._exactly(head.length)
        else:
            body = yield from self._rest()
        # Bytes behind the answer belong to nothing that was asked: who knows what comes next on this connection.
        self.reusable = not (head.closes or self._received or self._ended)
        return Answer(status=head.status, body=body, retry_after=head.retry_after)

    def _final_head(self) -> Reading[Fields]:
        """Read heads until one is not interim."""
        while True:
            head = _fields((yield from self._head()))
            if head.status == 101:
                raise Unreadable(say("the server changed to another protocol"))
            if head.status >= 200:
                return head

    def _head(self) -> Reading[bytes]:
        seen = 0
        while (end := self._received.find(_END_OF_HEAD, max(0, seen - 3))) < 0:
            # What is no HTTP is not waited for.
            line_end = self._received.find(b"\n", seen)
            if not self._begins_like_http() or (line_end >= 0 and not self._received.endswith(b"\r", 0, line_end)):
                raise Unreadable(_NO_HTTP)
            seen = len(self._received)
            self._within_framing(seen)
            yield from self._more()
        return self._taken_framing(end, len(_END_OF_HEAD))

    def _begins_like_http(self) -> bool:
        beginning = self._received[: len(_BEGINNING)]
        return _BEGINNING.startswith(beginning)

    def _chunks(self) -> Reading[bytes]:
        body = bytearray()
        while True:
            size_line = yield from self._line()
            digits = size_line.partition(b";")[0].rstrip(b" \t")
            if not 0 < len(digits) <= _LONGEST_SIZE or digits.translate(None, _HEX):
                raise Unreadable(say("the answer has a bad chunk"))
            size = int(digits, 16)
            if size == 0:
                break
            self._within_body(len(body) + size)
            body += yield from self._exactly(size)
            if (yield from self._line()):
                raise Unreadable(say("the answer has a bad chunk"))
        while (yield from self._line()):
            pass  # trailers say nothing that matters here
        return bytes(body)

    def _line(self) -> Reading[bytes]:
        seen = 0
        while (end := self._received.find(_END_OF_LINE, max(0, seen - 1))) < 0:
            seen = len(self._received)
            self._within_framing(seen)
            yield from self._more()
        return self._taken_framing(end, len(_END_OF_LINE))

    def _exactly(self, size: int) -> Reading[bytes]:
        self._within_body(size)
        while len(self._received) < size:
            yield from self._more()
        return self._taken(size)

    def _rest(self) -> Reading[bytes]:
        while not self._ended:
            self._within_body(len(self._received))
            yield
        return self._taken(len(self._received))

    def _more(self) -> Reading[None]:
        if self._ended:
            raise Unreadable(_CUT if self.started else say("the connection was closed before an answer came"))
        yield

    def _taken_framing(self, size: int, separator: int) -> bytes:
        self._within_framing(size)
        self._framing_left -= size + separator
        taken = self._taken(size)
        del self._received[:separator]
        return taken

    def _taken(self, size: int) -> bytes:
        taken = bytes(self._received[:size])
        del self._received[:size]
        return taken

    def _within_framing(self, size: int) -> None:
        if size > self._framing_left:
            raise Unreadable(
                say("the answer has more than {most} bytes around its body", {"most": _MOST_FRAMING_BYTES})
            )

    def _within_body(self, size: int) -> None:
        if size > self._most_bytes:
            raise Unreadable(say("the answer is longer than {most} bytes", {"most": self._most_bytes}))


def _fields(head: bytes) -> Fields:
    lines = head.split(b"\r\n")
    version, status, rest = lines[0][:9], lines[0][9:12], lines[0][12:13]
    breaks = len(lines) - 1
    if version not in _VERSIONS or not (len(status) == 3 and status.isdigit() and status >= b"100") or rest not in b" ":
        raise Unreadable(_NO_HTTP)
    if head.count(b"\n") != breaks or head.count(b"\r") != breaks or b"\0" in head:
        raise Unreadable(_NO_HTTP)
    is_old = version == _OLD
    found = Fields(status=int(status), closes=is_old)
    for line in lines[1:]:
        name, colon, value = line.partition(b":")
        if not colon or not name or name.translate(None, _TOKEN):
            raise Unreadable(_NO_HTTP)
        _read_field(found, name.lower(), value.strip(b" \t"))
    if found.chunked and (found.length is not None or is_old):
        raise Unreadable(say("the answer gives its length in two ways"))
    return found


def _read_field(found: Fields, name: bytes, value: bytes) -> None:
    if name == b"content-length":
        if not value.isdigit() or len(value) > 18 or found.length not in (None, int(value)):
            raise Unreadable(say("the answer has a bad Content-Length"))
        found.length = int(value)
    elif name == b"transfer-encoding":
        if value.lower() != b"chunked" or found.chunked:
            raise Unreadable(say("the answer has a Transfer-Encoding that was not asked for"))
        found.chunked = True
    elif name == b"content-encoding":
        if value.lower() not in (b"identity", b""):
            shown = value[:40].decode("ascii", "replace")
            raise Unreadable(say("the answer is encoded as {encoding!r}, which was not asked for", {"encoding": shown}))
    elif name == b"connection":
        found.closes |= b"close" in [token.strip(b" \t") for token in value.lower().split(b",")]
    elif name == b"retry-after":
        found.retry_after = value[:100].decode("ascii", "replace")
