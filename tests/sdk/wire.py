"""A scripted server: a real socket that answers literal bytes, so that clients are held against the wire itself.

Each method has a script of replies, taken one a request; the last one stays. In bodies ``<id>`` stands for the id of
the request. The server knows no more HTTP than it takes to find the end of a request.
"""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import struct
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType, TracebackType
from typing import Literal, Self

from .shapes import is_object

_ID = b"<id>"
End = Literal["keep", "close", "reset", "hang"]
"""What becomes of a connection: it stays, ends by FIN, ends by RST, or falls silent until the server is closed."""


@dataclass(frozen=True)
class Reply:
    """What is done when a request has been read: bytes are sent, then the connection ends as *end* says."""

    body: bytes = b""
    status: int = 200
    headers: Sequence[str] = ("Content-Type: application/json",)
    end: End = "keep"
    raw: bytes | None = None
    """Sent instead of all the above."""
    before: bytes = b""
    after: bytes = b""
    gate: threading.Event | None = None
    """Waited for before anything is sent."""
    drip: bytes = b""
    """Sent again and again afterwards, every 20 ms, until the client is gone."""

    def data(self, request_id: bytes) -> bytes:
        """Return the bytes of the answer to the request with *request_id*."""
        if self.raw is not None:
            return self.raw.replace(_ID, request_id)
        body = self.body.replace(_ID, request_id)
        head = [f"HTTP/1.1 {self.status} Scripted", *self.headers, f"Content-Length: {len(body)}"]
        return self.before + "\r\n".join([*head, "", ""]).encode() + body + self.after


def result(value: str, *, status: int = 200, gate: threading.Event | None = None) -> Reply:
    """Answer with the JSON text *value* as the result."""
    return Reply(b'{"jsonrpc":"2.0","id":<id>,"result":%b}' % value.encode(), status, gate=gate)


def error(value: str, *, status: int = 200, gate: threading.Event | None = None) -> Reply:
    """Answer with the JSON text *value* as the error."""
    return Reply(b'{"jsonrpc":"2.0","id":<id>,"error":%b}' % value.encode(), status, gate=gate)


def opened(key: str, *, end: End = "keep") -> Reply:
    """Answer authenticate with *key*; with *end* ``close`` the connection ends as HTTP announces it."""
    body = '{"jsonrpc":"2.0","id":<id>,"result":{"session_key":' + json.dumps(key) + "}}"
    return Reply(body.encode(), headers=["Connection: close"] if end == "close" else [], end=end)


def page(status: int, *headers: str) -> Reply:
    """Answer as a gateway does: with HTML."""
    return Reply(b"<html><body>gateway</body></html>", status, ("Content-Type: text/html", *headers))


FIN = Reply(raw=b"", end="close")
"""Say nothing and end the connection."""
RST = Reply(raw=b"", end="reset")
"""Say nothing and reset the connection."""
SILENCE = Reply(raw=b"", end="hang")
"""Say nothing and keep the connection."""
KEYS = [f"5ca1ab1e00c0ffee{number:02}" for number in range(1, 51)]
"""The session keys that are given out unless a script says otherwise."""
OPENED, SUCCESS = opened(KEYS[0]), result('"success"')


@dataclass(frozen=True)
class Request:
    """One request as it came."""

    connection: int
    """Counted from 1."""
    head: bytes
    body: bytes

    @property
    def line(self) -> str:
        return self.head.decode("ascii").split("\r\n")[0]

    @property
    def headers(self) -> list[tuple[str, str]]:
        """Names in lower case, in their order, repetitions kept."""
        lines = self.head.decode("ascii").split("\r\n")[1:]
        split = [line.split(":", 1) for line in lines if line]
        return [(name.lower(), value.strip()) for name, value in split]

    @property
    def document(self) -> dict[str, object]:
        parsed: object = json.loads(self.body, object_pairs_hook=_each_once)
        assert is_object(parsed)
        return parsed

    @property
    def method(self) -> str:
        return str(self.document["method"])

    @property
    def params(self) -> dict[str, object]:
        params = self.document["params"]
        assert is_object(params)
        return params


class Server:
    """Listens on a port of its own; one thread a connection.

    Args:
        authenticate: The script of authenticate.
        place_calls: The script of place_calls.
        others: The scripts of other methods, by their names.
        accepting: What becomes of the first connections, the first one first, before anything is read.
        tls: Speaks TLS with this context.
        up: Whether it listens at once; a port that is bound and does not listen refuses connections.
    """

    def __init__(
        self,
        *,
        authenticate: Sequence[Reply] = tuple(map(opened, KEYS)),
        place_calls: Sequence[Reply] = (SUCCESS,),
        others: Mapping[str, Sequence[Reply]] = MappingProxyType({}),
        accepting: Sequence[End] = (),
        tls: ssl.SSLContext | None = None,
        up: bool = True,
    ) -> None:
        self._scripts: Mapping[str, list[Reply]] = {
            "authenticate": list(authenticate),
            "place_calls": list(place_calls),
            **{name: list(script) for name, script in others.items()},
        }
        self._accepting = list(accepting)
        self._tls = tls
        self._mutex = threading.Lock()
        self._closing = threading.Event()
        self._requests: list[Request] = []
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self.connections = 0
        """How many were accepted."""
        self.application_bytes = 0
        """How many bytes came in, below HTTP and above TLS."""
        self.arrived = threading.Semaphore(0)
        """Released once for each request that came whole."""
        self.ended = threading.Semaphore(0)
        """Released once for each connection that ended."""
        self.dripped = threading.Semaphore(0)
        """Released once for each drip."""
        self._last = socket.socket()
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self._acceptor = threading.Thread(target=self._accept, daemon=True)
        if up:
            self.listen()

    @property
    def base_url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self._socket.getsockname()[1]}"

    @property
    def requests(self) -> list[Request]:
        """Every request that came whole, in the order of coming."""
        with self._mutex:
            return list(self._requests)

    def of(self, method: str) -> list[Request]:
        """Return the requests for *method*."""
        return [request for request in self.requests if request.method == method]

    @property
    def counts(self) -> tuple[int, int]:
        """How many requests came for authenticate and for place_calls."""
        return len(self.of("authenticate")), len(self.of("place_calls"))

    def listen(self) -> None:
        """Begin to take connections."""
        self._socket.listen()
        self._acceptor.start()

    def close(self) -> None:
        """End every connection; when this returns, whatever has come is counted."""
        if self._closing.is_set():
            return
        self._closing.set()
        if self._acceptor.ident is not None:
            # The last in the queue: whoever connected before is still served and counted.
            self._last.bind(("127.0.0.1", 0))
            self._last.connect(self._socket.getsockname())
            self._acceptor.join()
        self._last.close()
        self._socket.close()
        with self._mutex:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    socket.socket.shutdown(connection, socket.SHUT_RDWR)  # of a TLS socket: without its goodbye
        for thread in self._threads:
            thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _accept(self) -> None:
        while True:
            connection, peer = self._socket.accept()
            if self._closing.is_set() and peer == self._last.getsockname():
                connection.close()
                return
            self.connections += 1
            thread = threading.Thread(target=self._serve, args=(connection, self.connections), daemon=True)
            with self._mutex:
                self._open.append(connection)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        end: End = "close"
        stream = connection
        try:
            end = self._accepting[number - 1] if number <= len(self._accepting) else "keep"
            if end == "keep":
                end = "close"
                if self._tls is not None:
                    stream = self._tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
                    with self._mutex:
                        self._open[self._open.index(connection)] = stream
                    stream.do_handshake()
                while (request := self._read(stream, number)) is not None:
                    reply = self.reply_to(request)
                    if reply.gate is not None:
                        reply.gate.wait(10)
                    stream.sendall(reply.data(str(request.document["id"]).encode()))
                    while reply.drip and not self._closing.wait(0.02):
                        stream.sendall(reply.drip)
                        self.dripped.release()
                    if reply.end != "keep":
                        end = reply.end
                        break
            if end == "hang":
                self._closing.wait()
        except OSError:
            pass  # the client went away, or refused this side's certificate
        finally:
            with self._mutex:
                self._open.remove(stream)
            if end == "reset":
                with contextlib.suppress(OSError):
                    stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            stream.close()
            connection.close()
            self.ended.release()

    def _read(self, stream: socket.socket, number: int) -> Request | None:
        data = b""
        while b"\r\n\r\n" not in data:
            if not (more := self._receive(stream)):
                return None
            data += more
        head, _, body = data.partition(b"\r\n\r\n")
        length = int(dict(Request(number, head, b"").headers)["content-length"])
        while len(body) < length:
            if not (more := self._receive(stream)):
                return None
            body += more
        request = Request(number, head, body)
        with self._mutex:
            self._requests.append(request)
        self.arrived.release()
        return request

    def _receive(self, stream: socket.socket) -> bytes:
        data = stream.recv(65536)
        with self._mutex:
            self.application_bytes += len(data)
        return data

    def reply_to(self, request: Request) -> Reply:
        """Return the next reply of the script. Runs on the thread of the connection."""
        with self._mutex:
            script = self._scripts[request.method]
            return script.pop(0) if len(script) > 1 else script[0]


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), f"a name stands twice: {names}"
    return dict(pairs)
