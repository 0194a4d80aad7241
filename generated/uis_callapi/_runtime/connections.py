# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Connections to one endpoint, opened by urllib3 and kept for the next exchange."""

from __future__ import annotations

import http.client
import os
import ssl
import threading

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NameResolutionError, NewConnectionError

from .effects import Failure, Fault
from .options import Options
from .words import words


class Connections:
    """Idle connections, the most recent on top. Safe to use from many threads."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._clock = options.clock
        self._mutex = threading.Lock()
        self._process = os.getpid()
        self._idle: list[tuple[HTTPConnection, float]] = []
        self._tls: ssl.SSLContext | None = None
        self.closed = False

    def kept(self, reuse_idle: float) -> HTTPConnection | None:
        """Return an idle connection that was used less than *reuse_idle* seconds ago and is still open."""
        while True:
            with self._mutex:
                if self._process != os.getpid():
                    # A forked child: these connections are its parent's, which goes on using them.
                    self._process, self._idle = os.getpid(), []
                if not self._idle:
                    return None
                connection, since = self._idle.pop()
            if self._clock.monotonic() - since < reuse_idle and connection.is_connected:
                return connection
            connection.close()

    def keep(self, connection: HTTPConnection) -> None:
        """Take back a connection on which the last exchange ended as it should."""
        with self._mutex:
            if not self.closed:
                self._idle.append((connection, self._clock.monotonic()))
                return
        connection.close()

    def close(self) -> None:
        """Close every idle connection; one in use is closed when it comes back."""
        with self._mutex:
            self.closed = True
            idle, self._idle = self._idle, []
        for connection, _ in idle:
            connection.close()

    def open(self, timeout: float) -> HTTPConnection | Failure:
        """Return a new connection, TLS done, or what kept it from being made."""
        connection = self._new(timeout)
        try:
            connection.connect()
        except (NameResolutionError, NewConnectionError, ConnectTimeoutError) as error:
            return self._not_connected(error)
        except ssl.SSLCertVerificationError as error:
            reason = f"the certificate of {self._options.endpoint.host} was refused: {error.verify_message}"
            return Failure(fault="certificate", phase="tls", handed_over=False, reason=reason)
        except ssl.SSLError as error:
            broke_off = isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError)
            fault: Fault = "handshake" if broke_off else "certificate"
            return Failure(fault=fault, phase="tls", handed_over=False, reason=f"TLS: {error.reason or error}")
        except (OSError, HTTPError, http.client.HTTPException):
            return Failure(fault="handshake", phase="tls", handed_over=False, reason="the TLS handshake broke off")
        return connection

    def _new(self, timeout: float) -> HTTPConnection:
        where = self._options.endpoint
        if where.scheme == "http":
            return HTTPConnection(where.host, where.port, timeout=timeout)
        with self._mutex:
            if self._tls is None:
                self._tls = self._options.tls()
        return HTTPSConnection(where.host, where.port, timeout=timeout, ssl_context=self._tls)

    def _not_connected(self, error: HTTPError) -> Failure:
        where = self._options.endpoint
        if isinstance(error, NameResolutionError):
            reason = f"the host name {where.host} could not be resolved"
        elif isinstance(error, NewConnectionError):  # a ConnectTimeoutError too
            reason = f"no connection to {where.host}:{where.port}: {words(error.__cause__ or error)}"
        else:
            reason = f"no connection to {where.host}:{where.port}: it took too long"
        return Failure(fault="connect", phase="connect", handed_over=False, reason=reason)
