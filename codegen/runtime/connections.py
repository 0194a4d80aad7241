"""Connections to one endpoint on threads, opened by urllib3 and kept for the next exchange."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.util.connection import allowed_gai_family

from .effects import Failure
from .failures import has_unknown_issuer, unconnected, unsecured
from .forks import begin_anew
from .http1 import Unreadable
from .interruptions import interrupts
from .options import Options, unverifying

Left = Callable[[], float]
"""How many seconds are left; raises TimeoutError when there are none."""


class _Unopened(Exception):
    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.reason)
        self.failure = failure


class _Dialling(HTTPConnection):
    """A connection of urllib3 whose one timeout holds for all that comes before TLS, and then for TLS."""

    options: Options
    left: Left

    def _new_conn(self) -> socket.socket:
        proxy = self.options.proxy
        where = proxy or self.options.endpoint
        place = f"{where.host}:{where.port}"
        try:
            found = socket.getaddrinfo(where.host, where.port, allowed_gai_family(), socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            if interrupts(error):
                raise
            raise _Unopened(unconnected(place, error, is_proxy=proxy is not None)) from None
        failed: OSError = TimeoutError()
        for index, (family, kind, protocol, _, address) in enumerate(found):
            sock = None
            try:
                sock = socket.socket(family, kind, protocol)
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                # A dead address leaves its share of the time to the others.
                sock.settimeout(self.left() / (len(found) - index))
                sock.connect(address)
                sock.settimeout(self.left())
                return sock
            except BaseException as error:
                if sock is not None:
                    sock.close()
                if not isinstance(error, OSError) or interrupts(error):
                    raise
                failed = error
        raise _Unopened(unconnected(place, failed, is_proxy=proxy is not None))

    def _tunnel(self) -> None:
        from .tunnels import no_tunnel, refused, tunnel_reader, tunnel_request  # hardly anybody has a proxy

        proxy, sock = self.options.proxy, self.sock
        assert proxy is not None and sock is not None  # urllib3 asks for a tunnel when it was told of one
        reader, answer = tunnel_reader(), None
        try:
            sock.sendall(tunnel_request(self.options.endpoint, proxy))
            while answer is None:
                sock.settimeout(self.left())
                answer = reader.feed(sock.recv(4096))
            sock.settimeout(self.left())
        except (OSError, Unreadable) as error:
            if interrupts(error):
                raise
            raise _Unopened(no_tunnel(proxy, error)) from None
        if failure := refused(proxy, answer, reader):
            raise _Unopened(failure)


class _PlainConnection(_Dialling):
    pass


class _SecureConnection(_Dialling, HTTPSConnection):
    pass


class Connections:
    """Idle connections, the most recent on top. Safe to use from many threads."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._clock = options.clock
        self._idle: list[tuple[HTTPConnection, float]] = []
        self._tls: ssl.SSLContext | None = None
        self.closed = False
        begin_anew(self)

    def after_fork(self) -> None:
        """Leave the connections to the parent, which goes on using them."""
        self._close_idle()  # says nothing to the server: the parent has them open, too

    def kept(self, reuse_idle: float) -> HTTPConnection | None:
        """Return an idle connection that was used less than *reuse_idle* seconds ago and is still open."""
        while kept := self._take():
            connection, since = kept
            if self._clock.monotonic() - since < reuse_idle and connection.is_connected:
                return connection
            connection.close()
        return None

    def keep(self, connection: HTTPConnection) -> None:
        """Take back a connection on which the last exchange ended as it should."""
        self._idle.append((connection, self._clock.monotonic()))
        if self.closed:
            self._close_idle()

    def close(self) -> None:
        """Close every idle connection; one in use is closed when it comes back."""
        self.closed = True
        self._close_idle()

    def _close_idle(self) -> None:
        while kept := self._take():
            kept[0].close()

    def _take(self) -> tuple[HTTPConnection, float] | None:
        # No lock: it is a single step, and whoever is interrupted leaves nothing locked.
        try:
            return self._idle.pop()
        except IndexError:
            return None

    def open(self, left: Left) -> HTTPConnection | Failure:
        """Return a new connection, TLS done, or what kept it from being made."""
        host = self._options.endpoint.host
        connection = self._new(left, self._context())
        try:
            connection.connect()
            return connection
        except _Unopened as unopened:
            failure = unopened.failure
        except (OSError, HTTPError) as error:
            if interrupts(error):
                connection.close()
                raise
            broken = error if isinstance(error, OSError) else OSError()
            failure = unsecured(host, broken, self._issuer(left) if has_unknown_issuer(broken) else None)
        except BaseException:
            connection.close()
            raise
        connection.close()
        return failure

    def _context(self) -> ssl.SSLContext | None:
        if self._options.endpoint.scheme == "http":
            return None
        if self._tls is None:
            self._tls = self._options.tls()
        return self._tls

    def _new(self, left: Left, context: ssl.SSLContext | None) -> _Dialling:
        where, proxy = self._options.endpoint, self._options.proxy
        host, port = (where.host, where.port) if proxy is None else (proxy.host, proxy.port)
        connection: _Dialling
        if context is None:
            connection = _PlainConnection(host, port)
        else:
            connection = _SecureConnection(host, port, ssl_context=context)
        if proxy is not None:
            connection.set_tunnel(where.host, where.port)
        connection.options, connection.left = self._options, left
        return connection

    def _issuer(self, left: Left) -> str | None:
        """Return who issued the certificate that was refused, as a second connection without any trust finds out."""
        from .certificates import issuer

        connection = self._new(left, unverifying())
        try:
            connection.connect()
            certificate = connection.sock.getpeercert(True) if isinstance(connection.sock, ssl.SSLSocket) else None
            return issuer(certificate) if certificate else None
        except (_Unopened, OSError, HTTPError) as error:
            if interrupts(error):
                raise
            return None
        finally:
            connection.close()
