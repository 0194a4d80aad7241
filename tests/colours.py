"""One way to use both clients, so that every test of behaviour is written once and runs in both colours."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Literal, Self

from uis_callapi import AsyncClient, Client
from uis_callapi._runtime.client import BaseClient
from uis_callapi._runtime.client_async import BaseAsyncClient

AnyClient = BaseClient | BaseAsyncClient
Clients = tuple[Callable[..., BaseClient], Callable[..., BaseAsyncClient]]
"""The two clients of one version of the API."""


class StillClock:
    """A clock for clients that stands still until it is turned; sleeping turns it."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def advance(self, seconds: float) -> None:
        """Turn both the monotonic and the wall time forward."""
        self.now += seconds

    def monotonic(self) -> float:
        return self.now

    def time(self) -> float:
        return 1_700_000_000.0 + self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)


class Calling:
    """A client of either colour; every method is called and waited for by `call`."""

    def __init__(self, client: AnyClient, run: Callable[[object], object]) -> None:
        self.client = client
        self._run = run

    def call(self, method: str, /, **params: object) -> object:
        """Call *method* of the client and return its result, or raise what it raises."""
        bound: Callable[..., object] = getattr(self.client, method)
        return self._run(bound(**params))

    def wait(self, value: object) -> object:
        """Wait for *value* if it is a coroutine, on the loop of this client."""
        return self._run(value)

    def together(self, method: str, calls: Sequence[Mapping[str, object]]) -> list[object]:
        """Make all *calls* of *method* at once, in threads or in tasks; return what each returned or raised."""
        done: list[object] = []
        if isinstance(self.client, BaseAsyncClient):
            tasks: Callable[..., Coroutine[object, object, object]] = getattr(self.client, method)
            self._run(_gather([tasks(**call) for call in calls], done))
        else:
            bound: Callable[..., object] = getattr(self.client, method)
            with ThreadPoolExecutor(len(calls)) as threads:
                futures = [threads.submit(bound, **call) for call in calls]
            done += [future.exception() or future.result() for future in futures]
        return done

    def journal(self, method: str, /, *args: object, **params: object) -> object:
        """Call *method* of the client's journal and return its result, or raise what it raises."""
        bound: Callable[..., object] = getattr(self.client.journal, method)
        return self._run(bound(*args, **params))

    def settle(self) -> None:
        """Let an event loop notice what has happened on its sockets; threads ask when they need to know."""
        if isinstance(self.client, BaseAsyncClient):
            for _ in range(3):
                self._run(asyncio.sleep(0))

    def with_options(self, **options: object) -> Calling:
        """Return the clone of the client that differs in *options*."""
        clone: Callable[..., AnyClient] = getattr(self.client, "with_options")  # noqa: B009  # any options
        return Calling(clone(**options), self._run)


async def _gather(calls: Sequence[Coroutine[object, object, object]], done: list[object]) -> None:
    done += await asyncio.gather(*calls, return_exceptions=True)


class Colour:
    """Makes clients of one colour and closes them at the end."""

    def __init__(self, name: Literal["sync", "async"]) -> None:
        self.name: Literal["sync", "async"] = name
        self._runner = asyncio.Runner()
        self._made: list[Calling] = []

    def client(self, **options: object) -> Calling:
        """Return a client with *options*, login demo unless they say otherwise."""
        return self.client_of((Client, AsyncClient), **{"login": "demo", "password": "demo", **options})

    def client_of(self, clients: Clients, **options: object) -> Calling:
        """Return the client of this colour among those of another version, with just these *options*."""
        make: Callable[..., AnyClient] = clients[self.name == "async"]
        calling = Calling(make(**options), self._wait)
        self._made.append(calling)
        return calling

    def _wait(self, value: object) -> object:
        if not inspect.iscoroutine(value):
            return value
        return self._runner.run(value)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for calling in self._made:
            calling.call("close")
        self._runner.close()
