"""HTTP on an event loop, by aiohttp. Its redirects, cookies, decompression and environment are off.

aiohttp tells less than a socket does: from the moment that it has a connection for a request, the request counts as
handed over. Coarser than the other transport, never bolder.
"""

from __future__ import annotations

import asyncio
import math
import ssl
import threading
from contextvars import ContextVar
from typing import TYPE_CHECKING

import aiohttp
import yarl

from .effects import Answer, Failure, Fault, Report, Send
from .errors import Phase
from .http_headers import HEADERS
from .options import Options
from .words import words

if TYPE_CHECKING:
    from aiohttp.connector import Connection
    from aiohttp.tracing import Trace

_KEEP_ALIVE = 1.0
"""Seconds. aiohttp keeps one limit for all requests, so it is that of the unsafe ones."""


class _Progress:
    """How far one request got."""

    def __init__(self, send: Send) -> None:
        self.send = send
        self.has_slot = False
        self.answered = False


_current: ContextVar[_Progress] = ContextVar("_current")


class _Connector(aiohttp.TCPConnector):
    """Tells the request that a connection is ready for it: from then on it counts as handed over."""

    async def connect(
        self, req: aiohttp.ClientRequest, traces: list[Trace], timeout: aiohttp.ClientTimeout
    ) -> Connection:
        # A kept one on which more came than was asked for: its next answer would be that of the last request.
        while _is_spoilt(connection := await super().connect(req, traces, timeout)):
            connection.close()
        _current.get().send.handed_over = True
        return connection


def _is_spoilt(connection: Connection) -> bool:
    return connection.protocol is not None and connection.protocol.should_close


class AiohttpTransport:
    """Keeps up to ``max_connections`` connections to one endpoint, all of one event loop."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._clock = options.clock
        self._url = yarl.URL(options.endpoint.url)
        self._session: aiohttp.ClientSession | None = None
        self._free = asyncio.Semaphore(options.max_connections)
        self._closed = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._claiming = threading.Lock()

    async def exchange(self, send: Send) -> Report:
        """Hand the request over and read the answer, within its deadline."""
        progress = _Progress(send)
        left = send.deadline - self._clock.monotonic()
        if left <= 0:
            return _failure("late", progress, "the deadline passed before there was a connection")
        try:
            async with asyncio.timeout(left), self._free:
                progress.has_slot = True
                return await self._exchange(send, progress)
        except TimeoutError:
            waited_for = f"all {self._options.max_connections} connections are in use"
            return _failure("late", progress, "the deadline passed" if progress.has_slot else waited_for)

    async def _exchange(self, send: Send, progress: _Progress) -> Report:
        if self._closed:
            return Failure(fault="closed", phase="connect", handed_over=False, reason="the client was closed")
        _current.set(progress)
        try:
            response = await self._opened().post(self._url, data=send.body, allow_redirects=False)
            progress.answered = True
            try:
                return await self._read(response)
            finally:
                response.release()  # closes the connection if anything is left unread
        except aiohttp.ConnectionTimeoutError:
            return self._not_connected("it took too long")
        except aiohttp.ClientConnectorCertificateError as error:
            reason = f"the certificate of {self._options.endpoint.host} was refused: {_verdict(error)}"
            return Failure(fault="certificate", phase="tls", handed_over=False, reason=reason)
        except aiohttp.ClientConnectorSSLError as error:
            return _tls_failure(error)
        except aiohttp.ClientConnectorDNSError:
            reason = f"the host name {self._options.endpoint.host} could not be resolved"
            return Failure(fault="connect", phase="connect", handed_over=False, reason=reason)
        except aiohttp.ClientConnectorError as error:
            return self._not_connected(words(error.os_error))
        except aiohttp.ClientResponseError:
            return _failure("damaged", progress, "the answer is no HTTP")
        except (aiohttp.ClientError, OSError) as error:
            fault: Fault = "damaged" if progress.answered else "lost" if progress.send.handed_over else "connect"
            return _failure(fault, progress, words(error))

    def _not_connected(self, why: str) -> Failure:
        where = self._options.endpoint
        reason = f"no connection to {where.host}:{where.port}: {why}"
        return Failure(fault="connect", phase="connect", handed_over=False, reason=reason)

    def unusable(self) -> str | None:
        """Say whether it is closed or belongs to another event loop; the first one to ask owns it."""
        if self._closed:
            return "the client is closed"
        running = asyncio.get_running_loop()
        if self._loop is not running:
            with self._claiming:
                self._loop = self._loop or running
            if self._loop is not running:
                return "this client belongs to another event loop; make one client for each"
        return None

    async def close(self) -> None:
        """Close every connection."""
        self._closed = True
        if self._session is not None:
            await self._session.close()

    def _opened(self) -> aiohttp.ClientSession:
        """Return the session, made inside the running loop at the first call."""
        if self._session is None:
            self._session = self._new_session()
        return self._session

    def _new_session(self) -> aiohttp.ClientSession:
        secure = self._options.endpoint.scheme == "https"
        connector = _Connector(
            limit=0,  # slots are given out here: aiohttp cancels whoever waits for one when it is closed
            keepalive_timeout=_KEEP_ALIVE,
            ssl=self._options.tls() if secure else True,
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            timeout=aiohttp.ClientTimeout(
                total=None, sock_connect=self._options.connect_timeout, ceil_threshold=math.inf
            ),
            trust_env=False,
            headers=HEADERS,
        )

    async def _read(self, response: aiohttp.ClientResponse) -> Report:
        encoding = response.headers.get("Content-Encoding", "identity")
        if encoding.strip().lower() != "identity":
            return _damaged(f"the answer is encoded as {encoding[:40]!r}, which was not asked for")
        body = bytearray()
        while not response.content.is_eof() and len(body) <= self._options.max_answer_bytes:
            body += await response.content.readany()
        body += response.content.read_nowait()
        if len(body) > self._options.max_answer_bytes:
            return _damaged(f"the answer is longer than {self._options.max_answer_bytes} bytes")
        return Answer(status=response.status, body=bytes(body), retry_after=response.headers.get("Retry-After"))


def _tls_failure(error: aiohttp.ClientConnectorError) -> Failure:
    broken = error.os_error
    broke_off = isinstance(broken, ssl.SSLEOFError | ssl.SSLZeroReturnError)
    fault: Fault = "handshake" if broke_off or not isinstance(broken, ssl.SSLError) else "certificate"
    reason = f"TLS: {broken.reason}" if isinstance(broken, ssl.SSLError) else "the TLS handshake broke off"
    return Failure(fault=fault, phase="tls", handed_over=False, reason=reason)


def _failure(fault: Fault, progress: _Progress, reason: str) -> Failure:
    phase: Phase = "read" if progress.answered else "wait" if progress.send.handed_over else "connect"
    return Failure(fault=fault, phase=phase, handed_over=progress.send.handed_over, reason=reason)


def _damaged(reason: str) -> Failure:
    return Failure(fault="damaged", phase="read", handed_over=True, reason=reason)


def _verdict(error: aiohttp.ClientConnectorCertificateError) -> str:
    cause = error.certificate_error
    return cause.verify_message if isinstance(cause, ssl.SSLCertVerificationError) else str(cause)
