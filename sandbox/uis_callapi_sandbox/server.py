"""A sandbox that runs: in a thread of this process, or as the process itself."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

import uvicorn

from .app import application
from .clock import Clock, SystemClock
from .faults import FaultRules
from .journal import Entry, Journal
from .playing import Connection
from .rules import Options

_PATIENCE = 1
"""Seconds that a request may go on after the end was asked for: a client that hangs must not keep a test running."""


class _Server(uvicorn.Server):
    on_started: Callable[[], None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.on_started is not None:
            self.on_started()


def _url(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class Sandbox:
    """A sandbox on a port of its own; ``with`` runs it in a background thread.

    Args:
        port: TCP port, 0 for a free one.
        host: Address to listen at.
        options: What is not known of the platform.
        clock: Where its time comes from.

    Raises:
        OSError: the port is taken.

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
        clock: Clock | None = None,
    ) -> None:
        self._journal = Journal()
        self._faults = FaultRules("demo")
        self._socket = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
        # Accepted sockets inherit it. asyncio sets it only on sockets made with the TCP protocol number, and without
        # it every answer waits 40 ms for the client's delayed acknowledgement.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        app = application(options or Options(), clock or SystemClock(), self._journal, self._faults)
        config = uvicorn.Config(
            app,
            http=Connection,
            log_level="critical",
            lifespan="off",
            access_log=False,
            timeout_graceful_shutdown=_PATIENCE,
        )
        self._server = _Server(config)
        self._base_url = _url(self._socket)
        self._thread: threading.Thread | None = None

    @property
    def base_url(self) -> str:
        """What clients take as ``base_url``."""
        return self._base_url

    @property
    def calls(self) -> list[Entry]:
        """Every accepted call, oldest first."""
        return self._journal.entries()

    @property
    def faults(self) -> FaultRules:
        """What goes wrong with the next requests."""
        return self._faults

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
