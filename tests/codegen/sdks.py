"""Generated packages, imported by name and used through their public doors."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import itertools
import json
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Literal, Protocol, Self, cast

import msgspec
import pytest

Colour = Literal["sync", "async"]
Json = dict[str, object]


class Method(Protocol):
    """A descriptor, as far as tests read it. Each package has a class of its own for it."""

    name: str
    params: type[msgspec.Struct]
    result: object
    retry_safe: bool
    opens_session: bool
    session_param: str | None


class Handlers:
    """Serves every method: notes what it was given, then returns or raises what *outcomes* hold for it.

    An outcome that is an iterator gives one to each call.
    """

    def __init__(self, **outcomes: object) -> None:
        self.seen: list[msgspec.Struct] = []
        self.calls: list[object] = []
        self._outcomes = {name: _outcomes(outcome) for name, outcome in outcomes.items()}

    def __getattr__(self, method: str) -> Callable[[msgspec.Struct, object], Awaitable[object]]:
        async def handler(params: msgspec.Struct, call: object) -> object:
            self.seen.append(params)
            self.calls.append(call)
            outcome = next(self._outcomes[method]) if method in self._outcomes else None
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        return handler

    @property
    def called(self) -> list[str]:
        """The names of the methods that were called, as on the wire."""
        return [str(getattr(call, "method", None)) for call in self.calls]

    @property
    def keys(self) -> list[str]:
        """The session keys that the calls carried."""
        return [str(getattr(call, "key", None)) for call in self.calls]

    @property
    def told(self) -> object:
        """The params of the last request as plain values under their names on the wire."""
        return msgspec.to_builtins(self.seen[-1])


def _outcomes(outcome: object) -> Iterator[object]:
    if isinstance(outcome, Iterator):
        return cast("Iterator[object]", outcome)
    return itertools.repeat(outcome)


class Sdk:
    """One generated package with one version in it, both called *name*."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.package = importlib.import_module(name)
        self.version = importlib.import_module(f"{name}.{name}")

    def named(self, module: str, name: str) -> object:
        """Return what is called *name* in a *module* of the version."""
        found: object = getattr(importlib.import_module(f"{self.name}.{self.name}.{module}"), name)
        return found

    def struct(self, name: str) -> type[msgspec.Struct]:
        """Return a generated struct."""
        found = self.named("models", name)
        assert isinstance(found, type) and issubclass(found, msgspec.Struct)
        return found

    def error(self, name: str) -> type[Exception]:
        """Return an error as users of the package import it."""
        found: object = getattr(self.package, name)
        assert isinstance(found, type) and issubclass(found, Exception)
        return found

    def fault(self, name: str, detail: str | None = None) -> Exception:
        """Return what a handler raises to answer with the error *name*."""
        of: Callable[..., Exception] = getattr(self.named("server", "RpcFault"), "of")  # noqa: B009  # no type has it
        return of(self.error(name), detail)

    def client(self) -> AbstractContextManager[object]:
        """Return a synchronous client with the options that it has by default."""
        made: AbstractContextManager[object] = importlib.import_module(self.name).Client()
        return made

    def client_method(self, name: str) -> Callable[..., object]:
        """Return a method of the synchronous client, not bound to any."""
        found: Callable[..., object] = getattr(importlib.import_module(self.name).Client, name)
        return found

    def methods(self) -> dict[str, Method]:
        """Return all descriptors by the names that the methods have in Python."""
        handlers = self.named("server", "Handlers")
        names = [name for name, found in vars(handlers).items() if inspect.iscoroutinefunction(found)]
        api = importlib.import_module(f"{self.name}.{self.name}.methods").API
        described: tuple[Method, ...] = api.methods
        return dict(zip(names, described, strict=True))

    def decode(self, type_: object, data: bytes) -> object:
        """Decode *data* as the runtime does; what it refuses is a `ValueError` whose text holds the path."""
        unions = importlib.import_module(f"{self.name}._runtime.unions")
        return msgspec.json.Decoder(type_, dec_hook=unions.decode_hook).decode(data)

    def answer(self, handlers: Handlers, body: bytes) -> bytes:
        """Return what the server side answers to the request in *body*."""
        answer: Callable[[Handlers, bytes], Coroutine[None, None, bytes]]
        answer = importlib.import_module(f"{self.name}.{self.name}.server").answer
        return asyncio.run(answer(handlers, body))

    def serve(self, handlers: Handlers, method: str, params: str) -> object:
        """Send literal JSON *params* to the server side; return the JSON of its result or error."""
        body = f'{{"jsonrpc":"2.0","id":1,"method":{json.dumps(method)},"params":{params}}}'
        answer = msgspec.json.decode(self.answer(handlers, body.encode()), type=Json)
        assert (answer.pop("jsonrpc"), answer.pop("id")) == ("2.0", 1)
        (only,) = answer.values()
        return only

    def call(
        self,
        method: str,
        params: Mapping[str, object],
        *,
        base_url: str | None,
        colour: Colour = "sync",
        **options: object,
    ) -> object:
        """Call *method* with a new client of either *colour*; return its result or raise what it raises."""
        if colour == "sync":
            make: Callable[..., AbstractContextManager[object]] = importlib.import_module(self.name).Client
            with make(base_url=base_url, max_retries=0, **options) as client:
                bound: Callable[..., object] = getattr(client, method)
                return bound(**params)
        make_async: Callable[..., AbstractAsyncContextManager[object]] = importlib.import_module(self.name).AsyncClient

        async def called() -> object:
            async with make_async(base_url=base_url, max_retries=0, **options) as client:
                bound: Callable[..., Awaitable[object]] = getattr(client, method)
                return await bound(**params)

        return asyncio.run(called())


class Loopback:
    """A server on this machine that answers with the generated server side of *sdk*."""

    def __init__(self, sdk: Sdk, handlers: Handlers) -> None:
        class Requests(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:  # http.server asks for this name
                answer = sdk.answer(handlers, self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # named so in the base
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Requests)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self.root = f"http://127.0.0.1:{self._server.server_port}"
        self.url = f"{self.root}/rpc"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def sent(params: msgspec.Struct) -> Mapping[str, object]:
    """Return the fields of *params* that were given, as a client's method takes them."""
    given = ((name, getattr(params, name)) for name in params.__struct_fields__)
    return {name: value for name, value in given if value is not msgspec.UNSET}


def both_refuse(sdk: Sdk, method: str, wire: str, params: Mapping[str, object], place: str, *, base_url: str) -> None:
    """Hold that the client refuses *params* before any network, the server when they come, both naming *place*."""
    with pytest.raises(sdk.error("ParamsError")) as caught:
        sdk.call(method, params, base_url=base_url)
    assert f"`{place}`" in str(caught.value)
    error = sdk.serve(Handlers(), wire, msgspec.json.encode(params).decode())
    assert isinstance(error, dict)
    assert (error["code"], error["message"]) == (-32602, "Invalid params")
    assert f"`{place}`" in error["data"]


def gets_through(sdk: Sdk, method: str, params: Mapping[str, object], *, base_url: str) -> None:
    """Hold that the client finds nothing wrong with *params*: it gets as far as the network, where nobody listens."""
    with pytest.raises(sdk.error("ConnectionFailedError")):
        sdk.call(method, params, base_url=base_url)
