"""A server that fails on purpose: each connection runs a script that may do anything at any moment of an exchange.

It speaks TLS from memory, so that a script can damage a record or leave out the goodbye, and it keeps a journal: a call
counts as carried out once its request was read whole, unless the script refuses it.
"""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self, TypeAlias

from ..sdk.shapes import is_object

_ID, _LENGTH = b"<id>", b"<length>"
"""In what is sent: the id of the last request, and the length of what follows the head."""
_END_OF_HEAD = b"\r\n\r\n"
_FAR = 5_000
_ONE_SEGMENT = 536
"""Bytes. With segments as short as this a client's socket takes only some 100 kB that nobody reads."""


class Request:
    """One request that was read whole."""

    def __init__(self, connection: int, head: bytes, body: bytes) -> None:
        self.connection = connection
        self.head = head
        document: dict[str, object] = json.loads(body)
        self.method = str(document["method"])
        self.id = str(document["id"]).encode()
        params = document["params"]
        assert is_object(params)
        self.key = params.get("session_key")
        self.refused = False


class Connection:
    """One connection, as its script sees it. Every verb raises OSError when the client is gone."""

    def __init__(self, server: Server, sock: socket.socket, number: int) -> None:
        self.server = server
        self.number = number
        """Counted from 1."""
        self._sock = sock
        self._tls: ssl.SSLObject | None = None
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._unread = b""
        self._id = b""

    def secure(self, context: ssl.SSLContext | None = None) -> None:
        """Shake hands, with the server's own context unless another one is given; once is enough."""
        context = context or self.server.tls
        if context is None or self._tls is not None:
            return
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_side=True)
        self._until_done(self._tls.do_handshake)

    def request(self) -> Request:
        """Read a whole request: from here on it counts."""
        head, length = self._announced()
        while len(self._unread) < length:
            self._unread += self._receive()
        request = Request(self.number, head, self._unread[:length])
        self._unread = self._unread[length:]
        self._id = request.id
        self.server.note(request)
        return request

    def part(self) -> None:
        """Read a request up to the middle of its body, but not far into a long one: TCP would speed up."""
        _, length = self._announced()
        while len(self._unread) < min(length // 2, _FAR):
            self._unread += self._receive()

    def head(self) -> bytes:
        """Read the head of a request: all that a proxy is told."""
        while _END_OF_HEAD not in self._unread:
            self._unread += self._receive()
        head, _, self._unread = self._unread.partition(_END_OF_HEAD)
        return head

    def relay(self, port: int) -> None:
        """Pass on whatever comes, to and from *port*."""
        with socket.create_connection(("127.0.0.1", port)) as other:
            back = threading.Thread(target=_pump, args=(other, self._sock), daemon=True)
            back.start()
            _pump(self._sock, other)
            back.join()

    def hello(self) -> None:
        """Read whatever comes first, below TLS."""
        self._sock.recv(65536)

    def send(self, data: bytes, *, times: int = 1, damaged: bool = False) -> None:
        """Send *data* in one piece, its marks filled in; *damaged*: a bit of its TLS record is flipped."""
        self.secure()
        data = data.replace(_ID, self._id)
        if _LENGTH in data:
            data = data.replace(_LENGTH, str(len(data.partition(_END_OF_HEAD)[2])).encode())
        data *= times
        if self._tls is not None:
            self._tls.write(data)
            data = self._outgoing.read()
        if damaged:
            data = data[:-1] + bytes([data[-1] ^ 1])
        self._sock.sendall(data)

    def send_below(self, data: bytes) -> None:
        """Send *data* as it is, whether there is TLS or not."""
        self._sock.sendall(data)

    def refuse(self, request: Request, data: bytes) -> None:
        """Answer with *data*, which says that *request* was not carried out."""
        request.refused = True
        self.send(data)

    def drip(self, data: bytes, seconds: float) -> None:
        """Send *data* again and again, *seconds* between, until the client is gone."""
        while not self.server.closing.wait(seconds):
            self.send(data)
            self.server.dripped.set()

    def goodbye(self) -> None:
        """Announce the end of TLS: what ends without it was cut."""
        if self._tls is not None:
            with contextlib.suppress(ssl.SSLError):  # it wants to read the other end's, too
                self._tls.unwrap()
            self._sock.sendall(self._outgoing.read())

    def reset(self) -> None:
        """End the connection by RST."""
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._sock.close()

    def hang(self) -> None:
        """Do nothing, and keep the connection."""
        self.server.closing.wait()

    def _announced(self) -> tuple[bytes, int]:
        self.secure()
        head = self.head()
        lines = head.lower().split(b"\r\n")[1:]
        (length,) = [line.partition(b":")[2] for line in lines if line.startswith(b"content-length:")]
        return head, int(length)

    def _receive(self) -> bytes:
        while True:
            if self._tls is None:
                return self._counted(self._from_socket())
            with contextlib.suppress(ssl.SSLWantReadError):
                return self._counted(self._tls.read(65536))
            self._incoming.write(self._from_socket())

    def _from_socket(self) -> bytes:
        data = self._sock.recv(65536)
        if not data:
            raise ConnectionError("the client went away")
        return data

    def _counted(self, data: bytes) -> bytes:
        if not data:
            raise ConnectionError("the client went away")
        self.server.application_bytes += len(data)
        return data

    def _until_done(self, step: Callable[[], None]) -> None:
        while True:
            try:
                step()
            except ssl.SSLWantReadError:
                self._sock.sendall(self._outgoing.read())
                self._incoming.write(self._from_socket())
            except ssl.SSLError:
                self._sock.sendall(self._outgoing.read())  # the alert that says why
                raise
            else:
                self._sock.sendall(self._outgoing.read())
                return


def _pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65_536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


Script: TypeAlias = Callable[[Connection], None]


class Server:
    """Listens on a port of its own; connection number *n* runs script number *n*, those beyond run the last one.

    Args:
        scripts: What each connection does. When a script returns, its connection is closed.
        tls: Speaks TLS with this context.
        up: Whether it listens at once; a port that is bound and does not listen refuses connections.
        narrow: Takes no more from a client than it has read.
    """

    def __init__(
        self, *scripts: Script, tls: ssl.SSLContext | None = None, up: bool = True, narrow: bool = False
    ) -> None:
        self.tls = tls
        self.closing = threading.Event()
        self.connections = 0
        """How many were accepted."""
        self.application_bytes = 0
        """How many bytes came in, above TLS."""
        self.wrong: list[str] = []
        """What scripts found wrong with what they read."""
        self.arrived = threading.Semaphore(0)
        """Released once for each request that was read whole."""
        self.dripped = threading.Event()
        """Set when something was dripped."""
        self._scripts: Sequence[Script] = scripts
        self._mutex = threading.Lock()
        self._requests: list[Request] = []
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._last = socket.socket()
        self._socket = socket.socket()
        if narrow:
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, _ONE_SEGMENT)
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._socket.bind(("127.0.0.1", 0))
        self._acceptor = threading.Thread(target=self._accept, daemon=True)
        if up:
            self.listen()

    @property
    def port(self) -> int:
        port: int = self._socket.getsockname()[1]
        return port

    @property
    def base_url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    def read(self, method: str) -> int:
        """How many requests for *method* were read whole."""
        return sum(request.method == method for request in self.requests)

    @property
    def journal(self) -> int:
        """How many calls were carried out: read whole and not refused."""
        return sum(request.method == "place_calls" and not request.refused for request in self.requests)

    @property
    def requests(self) -> list[Request]:
        """Every request that was read whole, in the order of coming."""
        with self._mutex:
            return list(self._requests)

    def note(self, request: Request) -> None:
        """Write *request* into the journal."""
        with self._mutex:
            self._requests.append(request)
        self.arrived.release()

    def listen(self) -> None:
        """Begin to take connections."""
        self._socket.listen(128)
        self._acceptor.start()

    def fill_up(self) -> None:
        """Listen, with a queue that is full: whoever knocks hears nothing."""
        self._socket.listen(0)
        self._last.connect(self._socket.getsockname())

    def close(self) -> None:
        """End every connection; when this returns, whatever has come is counted."""
        if self.closing.is_set():
            return
        self.closing.set()
        if self._acceptor.ident is not None:
            # The last in the queue: whoever connected before is still served and counted.
            self._last.bind(("127.0.0.1", 0))
            self._last.connect(self._socket.getsockname())
            self._acceptor.join()
        self._last.close()
        self._socket.close()
        with self._mutex:
            for sock in self._open:
                with contextlib.suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)
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
            sock, peer = self._socket.accept()
            if self.closing.is_set() and peer == self._last.getsockname():
                sock.close()
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # what is sent apart arrives apart
            self.connections += 1
            thread = threading.Thread(target=self._serve, args=(sock, self.connections), daemon=True)
            with self._mutex:
                self._open.append(sock)
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket, number: int) -> None:
        script = self._scripts[min(number, len(self._scripts)) - 1]
        try:
            script(Connection(self, sock, number))
        except OSError:
            pass  # the client went away, or refused this side's certificate
        except AssertionError as wrong:
            self.wrong.append(str(wrong))
        finally:
            with self._mutex:
                self._open.remove(sock)
            sock.close()
