"""HTTP on a thread, by urllib3's connections. Its retries, redirects, pools and decoding are not used at all.

One connection carries one exchange at a time. What went wrong is told by the step that raised, not by guessing
from the exception: connecting, the TLS handshake, handing the request over, waiting for an answer, reading it.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Mapping
from typing import Literal

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NameResolutionError, NewConnectionError
from urllib3.response import BaseHTTPResponse

from .effects import Answer, Exchange, Failure, Fault, Report
from .errors import Phase
from .http_headers import HEADERS
from .options import Options

_CHUNK = 65536
_Step = Literal["send", "wait", "read"]
_BROKEN_AT: Mapping[_Step, Fault] = {"send": "send", "wait": "lost", "read": "damaged"}


class Urllib3Transport:
    """Keeps up to ``max_connections`` connections to one endpoint. Safe to use from many threads."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._clock = options.clock
        self._free = threading.BoundedSemaphore(options.max_connections)
        self._mutex = threading.Lock()
        self._idle: list[tuple[HTTPConnection, float]] = []
        self._tls: ssl.SSLContext | None = None
        self._closed = False

    def send(self, exchange: Exchange) -> Report:
        """Hand *exchange* over and read the answer, within its deadline."""
        if not self._free.acquire(timeout=max(0.0, self._left(exchange))):
            return _late(
                "connect",
                handed_over=False,
                reason=f"all {self._options.max_connections} connections are in use",
            )
        try:
            connection = self._kept(exchange.reuse_idle) or self._connect(exchange)
            if isinstance(connection, Failure):
                return connection
            report = None
            try:
                report = self._exchange(connection, exchange)
                return report
            finally:
                self._give_back(connection, reusable=isinstance(report, Answer))
        finally:
            self._free.release()

    @property
    def closed(self) -> bool:
        return self._closed

    def close(self) -> None:
        """Close every idle connection; one that is in use is closed when its exchange ends."""
        with self._mutex:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection, _ in idle:
            connection.close()

    def _left(self, exchange: Exchange) -> float:
        return exchange.deadline - self._clock.monotonic()

    def _kept(self, reuse_idle: float) -> HTTPConnection | None:
        while True:
            with self._mutex:
                if not self._idle:
                    return None
                connection, since = self._idle.pop()
            if self._clock.monotonic() - since < reuse_idle and connection.is_connected:
                return connection
            connection.close()

    def _give_back(self, connection: HTTPConnection, *, reusable: bool) -> None:
        with self._mutex:
            if reusable and not self._closed and connection.sock is not None:
                self._idle.append((connection, self._clock.monotonic()))
                return
        connection.close()

    def _connect(self, exchange: Exchange) -> HTTPConnection | Failure:
        left = self._left(exchange)
        if left <= 0:
            return _late("connect", handed_over=False, reason="the deadline passed before a connection was made")
        connection = self._new_connection(min(left, self._options.connect_timeout))
        try:
            connection.connect()
        except (NameResolutionError, NewConnectionError, ConnectTimeoutError) as error:
            return self._not_connected(error)
        except ssl.SSLCertVerificationError as error:
            reason = f"the certificate of {self._options.endpoint.host} was refused: {error.verify_message}"
            return Failure(fault="certificate", phase="tls", handed_over=False, reason=reason)
        except ssl.SSLError as error:
            fault: Fault = "handshake" if isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError) else "certificate"
            return Failure(fault=fault, phase="tls", handed_over=False, reason=f"TLS: {error.reason or error}")
        except (OSError, HTTPError, http.client.HTTPException) as error:
            return Failure(fault="handshake", phase="tls", handed_over=False, reason=_words(error))
        return connection

    def _new_connection(self, timeout: float) -> HTTPConnection:
        where = self._options.endpoint
        if where.scheme == "http":
            return HTTPConnection(where.host, where.port, timeout=timeout)
        if self._tls is None:
            self._tls = self._options.tls()
        return HTTPSConnection(where.host, where.port, timeout=timeout, ssl_context=self._tls)

    def _not_connected(self, error: HTTPError) -> Failure:
        where = self._options.endpoint
        if isinstance(error, NameResolutionError):
            reason = f"the host name {where.host} could not be resolved"
        elif isinstance(error, NewConnectionError):  # a ConnectTimeoutError too
            reason = f"no connection to {where.host}:{where.port}: {_words(error.__cause__ or error)}"
        else:
            reason = f"no connection to {where.host}:{where.port} in time"
        return Failure(fault="connect", phase="connect", handed_over=False, reason=reason)

    def _exchange(self, connection: HTTPConnection, exchange: Exchange) -> Report:
        step: _Step = "send"
        try:
            connection.timeout = self._positive_left(exchange)
            connection.request(
                "POST",
                self._options.endpoint.target,
                body=exchange.body,
                headers=HEADERS,
                preload_content=False,
                decode_content=False,
            )
            step = "wait"
            connection.timeout = self._positive_left(exchange)
            sock = connection.sock
            assert sock is not None  # the request has just been written to it
            response = connection.getresponse()
            step = "read"
            return self._read(response, sock, exchange)
        except TimeoutError:
            return _late(step, handed_over=step != "send", reason="the deadline passed")
        except http.client.RemoteDisconnected as error:
            return Failure(fault="lost", phase=step, handed_over=True, reason=_words(error))
        except (http.client.HTTPException, HTTPError) as error:
            return _damaged(step, _words(error))
        except OSError as error:
            return Failure(fault=_BROKEN_AT[step], phase=step, handed_over=step != "send", reason=_words(error))

    def _read(self, response: BaseHTTPResponse, sock: socket.socket, exchange: Exchange) -> Report:
        encoding = response.headers.get("Content-Encoding", "identity")
        if encoding != "identity":
            return _damaged("read", f"the answer is encoded as {encoding!r}, which was not asked for")
        body = bytearray()
        while True:
            sock.settimeout(self._positive_left(exchange))
            chunk = response.read(_CHUNK, decode_content=False)
            if not chunk:
                return Answer(status=response.status, body=bytes(body))
            body += chunk
            if len(body) > self._options.max_answer_bytes:
                return _damaged("read", f"the answer is longer than {self._options.max_answer_bytes} bytes")

    def _positive_left(self, exchange: Exchange) -> float:
        left = self._left(exchange)
        if left <= 0:
            raise TimeoutError
        return left


def _late(phase: Phase, *, handed_over: bool, reason: str) -> Failure:
    return Failure(fault="late", phase=phase, handed_over=handed_over, reason=reason)


def _damaged(phase: Phase, reason: str) -> Failure:
    return Failure(fault="damaged", phase=phase, handed_over=True, reason=reason)


def _words(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error) or type(error).__name__
