"""Where one case is played in one colour: its servers, its clients, its clock and its children."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, TypeAlias

from uis_callapi import Event

from ..colours import Calling, Colour, StillClock
from .call import CALL, PASSWORD
from .server import Server

ColourName: TypeAlias = Literal["sync", "async"]


class Clock(StillClock):
    """Stands still, and has something happen while a client sleeps."""

    def __init__(self) -> None:
        super().__init__()
        self.meanwhile: Callable[[], None] = lambda: None

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds)
        self.meanwhile()


class Stage:
    """Everything that a case is played with."""

    def __init__(self, colour: ColourName) -> None:
        self.colour: ColourName = colour
        self.clock = Clock()
        self.servers: list[Server] = []
        self.bystanders: list[Server] = []
        """Servers that nobody may connect to."""
        self._beside: list[Server] = []
        self.calls = 0
        """How many calls were made that the journal may hold."""
        self.shown: list[str] = []
        """What hooks were told."""
        self.child = 0
        """The process that makes the call, if it is not this one."""
        self.started = time.monotonic()
        """When the call that counts began."""
        self.bytes_before = 0
        """How many bytes the servers had read by then."""
        self._stack = ExitStack()
        self._clients = Colour(colour)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with self._stack, self._clients:
            self.end()

    def end(self) -> None:
        """Close the servers: whatever has come is counted."""
        for server in self._all:
            server.close()

    def serve(self, server: Server) -> Server:
        """Take *server* on: its journal is the one that counts."""
        self.servers.append(server)
        return server

    def bystander(self, server: Server) -> Server:
        """Take on *server*, which nobody may connect to."""
        self.bystanders.append(server)
        return server

    def beside(self, server: Server) -> Server:
        """Take on *server*, whose journal does not count."""
        self._beside.append(server)
        return server

    @cached_property
    def folder(self) -> Path:
        """A folder for this case."""
        return Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="faults-")))

    @cached_property
    def ca_file(self) -> str:
        """The authority to trust."""
        from .certificates import TRUSTED_PEM  # made at once, and no child needs one of its own

        path = self.folder / "ca.pem"
        path.write_bytes(TRUSTED_PEM)
        return str(path)

    def client(self, base_url: str, **options: object) -> Calling:
        """Return a client of this colour; its clock stands still unless *options* say otherwise."""
        return self._clients.client(**self.options(base_url, **options))

    def options(self, base_url: str, **options: object) -> dict[str, object]:
        """Return what a client is made with: *options* and the usual ones."""
        usual = {"login": "demo", "password": PASSWORD, "clock": self.clock, "hooks": [self._remember]}
        if base_url.startswith("https:") and "ssl_context" not in options:
            usual["ca_file"] = self.ca_file
        return {"base_url": base_url, **usual, **options}

    def call(self, calling: Calling, method: str = "place_calls", /, **params: object) -> object:
        """Make the call that counts; `CALL` with *params* if it is place_calls."""
        self.begin(1 if method == "place_calls" else 0)
        return calling.call(method, **({**CALL, **params} if method == "place_calls" else params))

    def together(self, calling: Calling, count: int) -> list[object]:
        """Make *count* calls at once."""
        self.begin(count)
        return calling.together("place_calls", [CALL] * count)

    def begin(self, calls: int) -> None:
        """Start the watch: from here on *calls* more calls count."""
        self.calls += calls
        self.started = time.monotonic()
        self.bytes_before = self.application_bytes

    @property
    def wrong(self) -> list[str]:
        """What scripts found wrong."""
        return [text for server in self._all for text in server.wrong]

    @property
    def _all(self) -> list[Server]:
        return [*self.servers, *self.bystanders, *self._beside]

    @property
    def application_bytes(self) -> int:
        return sum(server.application_bytes for server in self.servers)

    @property
    def sent(self) -> tuple[int, int]:
        """How many requests for authenticate and for place_calls were read whole."""
        methods: Sequence[str] = ("authenticate", "place_calls")
        session, calls = (sum(server.read(method) for server in self.servers) for method in methods)
        return session, calls

    @property
    def journal(self) -> int:
        """How many calls were carried out."""
        return sum(server.journal for server in self.servers)

    def _remember(self, event: Event) -> None:
        self.shown.append(repr(event))
