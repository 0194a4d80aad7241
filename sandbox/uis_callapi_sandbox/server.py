"""A sandbox that runs: in a thread of this process, or as the process itself."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from types import TracebackType
from typing import Self

try:
    import uvicorn
    from starlette.types import ASGIApp
except ModuleNotFoundError:
    raise ModuleNotFoundError(
        "uis_callapi_sandbox needs starlette and uvicorn: pip install 'uis-callapi[sandbox]'"
    ) from None

from . import pages
from .account import Account
from .app import application
from .checking import checked
from .control import Control
from .hosts import Hosts
from .inbox import Inbox
from .options import Options
from .playing import Connection
from .records import Entry, Started
from .tenants import DEMO, EVERY, Tenants
from .ticking import Ticking
from .tls import Certificate, leave

_PATIENCE = 1
"""Seconds that a request may go on after the end was asked for: a client that hangs must not keep a test running."""
_LAST_PORT = 65535


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ticking: Ticking, tenants: Tenants) -> None:
        super().__init__(config)
        self._ticking = ticking
        self._tenants = tenants
        self.on_started: Callable[[], None] | None = None
        self.certificate: Certificate | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ticking.start()
        if self.on_started is not None:
            self.on_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._ticking.stop()
        self._tenants.end()
        if self.certificate is None:
            await super().shutdown(sockets)
        else:
            leave(self.server_state.connections)
            await super().shutdown(sockets)
            leave(self.server_state.connections, at_once=True)
            self.certificate.close()  # here: the signal that ended the server may end the process next


_HERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}
"""Where who is on this machine finds what listens at all its addresses."""


def _url(listening: socket.socket, scheme: str) -> str:
    host, port = map(str, listening.getsockname()[:2])
    host = _HERE.get(host, host)
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


class Sandbox:
    """A sandbox on a port of its own; ``with`` runs it in a background thread.

    The login ``demo`` with the password ``demo`` is there from the beginning.

    Args:
        port: TCP port, 0 for a free one.
        host: Address to listen at.
        options: What is not known of the platform.
        speed: Seconds of its clocks in a real second: 1 real time, 60 a minute, 0 stand still until turned.
        now: Where the clocks begin, in seconds since the epoch; None: the time of this machine.
        db: A file of SQLite in which calls outlive the sandbox; None keeps them in memory.
        tls: Speak HTTPS, with a certificate made for it; a folder keeps that, so that it is trusted once.
        allow_hosts: Names that it may be called beside addresses, *host*, and names without a dot. Any other is
            refused: a page of another site could let its own name lead here and read what is in the journal.

    Raises:
        OSError: the port is taken.
        ValueError: an option, the port, the speed, the time or the name of a host cannot be.
        InboxError: the file *db* cannot be used.
        CannotKeep: the folder *tls* cannot be used.

    Examples:
        >>> from uis_callapi import Client
        >>> from uis_callapi_sandbox import Sandbox
        >>> with Sandbox() as sandbox:
        ...     client = Client(login="demo", password="demo", base_url=sandbox.base_url)
        ...     client.authenticate()
        ...     client.close()
        AuthenticateResult(session_key='•••')
    """

    def __init__(
        self,
        *,
        port: int = 0,
        host: str = "127.0.0.1",
        options: Options | None = None,
        speed: float = 1.0,
        now: float | None = None,
        db: str | os.PathLike[str] | None = None,
        tls: bool | str | os.PathLike[str] = False,
        allow_hosts: Iterable[str] = (),
    ) -> None:
        if not 0 <= port <= _LAST_PORT:
            raise ValueError(f"port is {port}: give one of 1 to {_LAST_PORT}, or 0 for a free one")
        hosts = Hosts([*filter(None, [host]), *allow_hosts])
        with ExitStack() as failing:
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            self._socket = failing.enter_context(socket.create_server((host, port), family=family))
            self.certificate: Certificate | None = None
            if tls:
                self.certificate = Certificate(host, None if isinstance(tls, bool) else tls)
                failing.callback(self.certificate.close)
            self._inbox = Inbox(None if db is None else os.fspath(db))
            self._tenants = Tenants(checked(options or Options()), self._inbox, now=now, speed=speed)
            failing.pop_all()
        # Accepted sockets inherit it. asyncio sets it only on sockets made with the TCP protocol number, and without
        # it every answer waits 40 ms for the client's delayed acknowledgement.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        ticking = Ticking(self._tenants)
        self._control = Control(self._tenants, ticking)
        app: ASGIApp = application(self._tenants, self._control, ticking, hosts, pages.routes())
        config = uvicorn.Config(
            app,
            http=Connection,
            log_level="error",
            lifespan="off",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            loop="asyncio",  # faults are played on its transports
            timeout_graceful_shutdown=_PATIENCE,
        )
        if self.certificate is not None:
            config.ssl_certfile = self.certificate.chain_file
        self._server = _Server(config, ticking, self._tenants)
        self._server.certificate = self.certificate
        self._base_url = _url(self._socket, "https" if self.certificate else "http")
        self._thread: threading.Thread | None = None
        self.demo: Account = Account(DEMO, DEMO, self._tenants, self._control)
        """The login that is always there."""

    @property
    def base_url(self) -> str:
        """What clients take as ``base_url``."""
        return self._base_url

    @property
    def ca_file(self) -> str | None:
        """What clients take as ``ca_file``: the authority to trust (PEM), None without TLS."""
        return self.certificate.ca_file if self.certificate is not None else None

    @property
    def calls(self) -> list[Entry]:
        """Every accepted call of v1, of every login, oldest first."""
        with self._tenants.lock:
            return [call for call in self._inbox.entries() if isinstance(call, Entry)]

    @property
    def started(self) -> list[Started]:
        """Every call that a method of v4.0 has started, of every login, oldest first."""
        with self._tenants.lock:
            return [call for call in self._inbox.entries() if isinstance(call, Started)]

    def account(self, login: str, password: str) -> Account:
        """Make a login that shares nothing with others: calls, clock, faults, limits.

        Raises:
            ValueError: there is such a login already.
        """
        return Account.make(login, password, self._tenants, self._control)

    def advance(self, seconds: float) -> None:
        """Turn the clock of every login forward."""
        Account(EVERY, "", self._tenants, self._control).advance(seconds)

    def run(self, *, on_started: Callable[[], None] | None = None) -> None:
        """Serve in this thread until it is interrupted; *on_started* is called when it can be."""
        self._server.on_started = on_started
        self._server.run(sockets=[self._socket])

    def __enter__(self) -> Self:
        # The socket listens already: who connects before the server runs waits in its backlog.
        self._thread = threading.Thread(target=self.run, name="uis-callapi-sandbox", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        if self._thread is not None:
            self._thread.join()
        self._socket.close()
        with self._tenants.lock:
            self._inbox.let_go()
