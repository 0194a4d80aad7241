"""HTTP on an event loop, straight on asyncio's own connections.

One connection carries one exchange at a time. A request counts as handed over from the moment that it is written: how
much of it the socket takes later is not asked. Coarser than the other transport, never bolder.
"""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import threading
from typing import cast

from urllib3.util.connection import allowed_gai_family
from urllib3.util.wait import wait_for_read

from .certificates import issuer
from .drivers_async import in_thread
from .effects import Answer, Failure, Report, Send
from .failures import (
    CLOSED,
    NO_TIME_LEFT,
    all_in_use,
    has_unknown_issuer,
    late,
    unanswered,
    unconnected,
    unsecured,
    unsent,
)
from .http1 import AnswerReader, Unreadable, request, request_head
from .interruptions import interrupts
from .messages import say
from .options import Options, unverifying
from .tunnels import no_tunnel, refused, tunnel_reader, tunnel_request


class _Connection(asyncio.Protocol):
    """One connection, and the exchange that it carries."""

    def __init__(self) -> None:
        self.since = 0.0
        """When it became idle."""
        self.lost = asyncio.get_running_loop().create_future()
        self._tcp: asyncio.Transport
        self._stream: asyncio.Transport
        self._reader: AnswerReader | None = None
        self._end: asyncio.Future[Answer | OSError | Unreadable]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # Event loops of other makes, uvloop's for one, have transports that are asyncio's by their methods only.
        self._tcp = self._stream = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        if self._reader is None:
            self.abort()  # nobody asked for it
            return
        try:
            answer = self._reader.feed(data)
        except Unreadable as unreadable:
            self._ended(unreadable)
        else:
            if answer is not None:
                self._ended(answer)

    def eof_received(self) -> None:
        # asyncio tells of an end without TLS's goodbye as well: that one is a loss, and follows as one.
        if self._said_goodbye():
            self.data_received(b"")

    def _said_goodbye(self) -> bool:
        shown: ssl.SSLObject | None = self._stream.get_extra_info("ssl_object")
        try:
            return shown is None or shown.read(1) == b""
        except ssl.SSLError:  # it waits for more
            return False

    def connection_lost(self, exc: Exception | None) -> None:
        self._ended(exc if isinstance(exc, OSError) else OSError())
        if not self.lost.done():
            self.lost.set_result(None)

    def _ended(self, end: Answer | OSError | Unreadable) -> None:
        if self._reader is not None:
            self._reader = None
            if not self._end.done():  # by a cancellation
                self._end.set_result(end)

    def abort(self) -> None:
        """End it, without waiting for anything."""
        self._stream.abort()

    @property
    def usable(self) -> bool:
        """Whether it is open, and holds nothing that was not asked for, an end included."""
        if self._stream.is_closing() or self._tcp.is_closing():
            return False
        return not wait_for_read(self._tcp.get_extra_info("socket"), timeout=0.0)

    async def secure(self, context: ssl.SSLContext, host: str) -> None:
        """Speak TLS from here on. Raises OSError."""
        loop = asyncio.get_running_loop()
        stream = await loop.start_tls(self._tcp, self, context, server_hostname=host.rstrip("."))
        if stream is None:  # closed meanwhile
            raise ConnectionAbortedError
        self._stream = stream

    @property
    def certificate(self) -> bytes | None:
        """What the other side showed, in DER."""
        shown: ssl.SSLObject | None = self._stream.get_extra_info("ssl_object")
        return shown.getpeercert(binary_form=True) if shown is not None else None

    def write(self, data: bytes, reader: AnswerReader) -> bool:
        """Write *data*, for *reader* to take what comes; return whether the socket may have taken any of it."""
        self._reader = reader
        self._end = asyncio.get_running_loop().create_future()
        self._stream.write(data)
        # asyncio offers all bytes to the socket at once: one that refused them is given up by now.
        return not self._tcp.is_closing()

    async def answer(self, seconds: float) -> Answer | OSError | Unreadable:
        """Wait for what was written to be answered."""
        timer = asyncio.get_running_loop().call_later(seconds, self._ended, TimeoutError())
        try:
            return await self._end
        finally:
            timer.cancel()
            self._reader = None


class AsyncioTransport:
    """Keeps up to ``max_connections`` connections to one endpoint, all of one event loop."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._clock = options.clock
        self._head = request_head(options.endpoint)
        self._tls: ssl.SSLContext | None = None
        self._free = asyncio.Semaphore(options.max_connections)
        self._idle: list[_Connection] = []
        self._closed = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._process = 0
        self._claiming = threading.Lock()

    def unusable(self) -> str | None:
        """Say whether it is closed or belongs to another event loop; the first one to ask owns it."""
        if self._closed:
            return say("the client is closed")
        running = asyncio.get_running_loop()
        if self._loop is None:
            with self._claiming:
                if self._loop is None:
                    self._loop, self._process = running, os.getpid()
        if self._process != os.getpid():
            # A forked child: these connections are its parent's, which goes on using them.
            return say("this client belongs to another process; make one client for each")
        if self._loop is not running:
            return say("this client belongs to another event loop; make one client for each")
        return None

    async def close(self) -> None:
        """Close every connection that is not in use, and the others when their exchange ends.

        Those of another event loop are left to it, and those of another process to that one.
        """
        self._closed = True
        if self._process != os.getpid() or self._loop is not asyncio.get_running_loop():
            return
        idle, self._idle = self._idle, []
        for connection in idle:
            connection.abort()
        for connection in idle:
            await connection.lost

    async def exchange(self, send: Send) -> Report:
        """Hand the request over and read the answer, within its deadline."""
        left = send.deadline - self._clock.monotonic()
        if left <= 0:
            return late(NO_TIME_LEFT)
        if self._free.locked():
            try:
                async with asyncio.timeout(left):
                    await self._free.acquire()
            except TimeoutError:
                return all_in_use(self._options.max_connections)
        else:
            await self._free.acquire()
        try:
            if self._closed:
                return CLOSED
            connection = self._kept(send.reuse_idle) or await self._connect(send)
            if isinstance(connection, Failure):
                return connection
            return await self._carry(connection, send)
        finally:
            self._free.release()

    def _kept(self, reuse_idle: float) -> _Connection | None:
        while self._idle:
            connection = self._idle.pop()
            if self._clock.monotonic() - connection.since < reuse_idle and connection.usable:
                return connection
            connection.abort()
        return None

    async def _connect(self, send: Send) -> _Connection | Failure:
        left = send.deadline - self._clock.monotonic()
        if left <= 0:
            return late(NO_TIME_LEFT)
        seconds = min(left, self._options.connect_timeout)
        until = asyncio.get_running_loop().time() + seconds
        if self._options.endpoint.scheme == "http":
            return await self._open(None, until)
        if self._tls is None:
            self._tls = await in_thread(self._options.tls)  # reads every certificate of this machine
        return await self._open(self._tls, until)

    async def _open(self, context: ssl.SSLContext | None, until: float) -> _Connection | Failure:
        """Return a new connection, TLS done, or what kept it from being made."""
        endpoint, proxy = self._options.endpoint, self._options.proxy
        where = proxy or endpoint
        try:
            async with asyncio.timeout_at(until):
                connection = await _dialled(where.host, where.port, until)
        except (OSError, UnicodeError) as error:
            if interrupts(error):
                raise
            return unconnected(f"{where.host}:{where.port}", error, is_proxy=proxy is not None)
        failure = None
        try:
            if proxy is not None:
                failure = await self._tunnel(connection, until)
            if context is not None and failure is None:
                try:
                    async with asyncio.timeout_at(until):
                        await connection.secure(context, endpoint.host)
                except OSError as error:
                    if interrupts(error):
                        raise
                    seen = await self._issuer(until) if has_unknown_issuer(error) else None
                    failure = unsecured(endpoint.host, error, seen)
        except BaseException:
            connection.abort()
            raise
        if failure is not None:
            connection.abort()
        return failure or connection

    async def _tunnel(self, connection: _Connection, until: float) -> Failure | None:
        proxy, reader = self._options.proxy, tunnel_reader()
        assert proxy is not None
        connection.write(tunnel_request(self._options.endpoint, proxy), reader)
        end = await connection.answer(until - asyncio.get_running_loop().time())
        if isinstance(end, Answer):
            return refused(proxy, end, reader)
        return no_tunnel(proxy, end)

    async def _issuer(self, until: float) -> str | None:
        """Return who issued the certificate that was refused, as a second connection without any trust finds out."""
        connection = await self._open(unverifying(), until)
        if isinstance(connection, Failure):
            return None
        certificate = connection.certificate
        connection.abort()
        return issuer(certificate) if certificate else None

    async def _carry(self, connection: _Connection, send: Send) -> Report:
        seconds = send.deadline - self._clock.monotonic()
        if seconds <= 0:
            connection.abort()
            return late(NO_TIME_LEFT)
        reader = AnswerReader(self._options.max_answer_bytes)
        try:
            send.handed_over = True
            send.handed_over = connection.write(request(self._head, send.body), reader)
            end = await connection.answer(seconds)
        except BaseException:
            connection.abort()
            raise
        if not isinstance(end, Answer):
            connection.abort()
            return unanswered(end, reader) if send.handed_over or isinstance(end, Unreadable) else unsent(end)
        if reader.reusable and not self._closed:
            connection.since = self._clock.monotonic()
            self._idle.append(connection)
        else:
            connection.abort()
        return end


async def _dialled(host: str, port: int, until: float) -> _Connection:
    """Return a connection to the first address of *host* that takes one. Raises OSError and UnicodeError."""
    loop = asyncio.get_running_loop()
    found = await _addresses(host, port)
    failed: OSError = TimeoutError()
    for index, (family, address) in enumerate(found):
        # A dead address leaves its share of the time to the others.
        share = (until - loop.time()) / (len(found) - index)
        try:
            async with asyncio.timeout(share):
                _, connection = await loop.create_connection(_Connection, address, port, family=family)
                return connection
        except OSError as error:
            if interrupts(error):
                raise
            failed = error
    raise failed


async def _addresses(host: str, port: int) -> list[tuple[int, str]]:
    """Return family and text of each address of *host*. Raises OSError and UnicodeError."""
    family, kind = allowed_gai_family(), socket.SOCK_STREAM
    loop = asyncio.get_running_loop()
    try:
        found = socket.getaddrinfo(host, port, family, kind, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:  # a name
        try:
            found = await loop.getaddrinfo(host, port, family=family, type=kind)
        except RuntimeError:  # the interpreter is ending, and has no other threads any more
            found = socket.getaddrinfo(host, port, family, kind)
    return [(one[0], str(one[4][0])) for one in found]
