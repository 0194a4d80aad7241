"""Examples of a document held against the code printed from it: a client calls the server side over a real socket.

Printed tests are made of this; nothing else imports it.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import threading
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Generic, Self, TypeVar

import msgspec

from .codec import decode_spelled, encode
from .description import ApiInfo, MethodInfo
from .errors import AnsweredError
from .model import Model
from .server import RpcFault, ServerCall
from .shapes import is_array, is_object

C = TypeVar("C")


class Example(msgspec.Struct, Generic[C], frozen=True, kw_only=True):
    """One call, as one makes it and as the document has it in JSON."""

    name: str
    method: MethodInfo[Model, object]
    call: Callable[[C], object]
    params: str
    """By their names, without the session key."""
    result: str = "null"
    error: str = ""

    def __str__(self) -> str:
        return self.name


class Answers:
    """The handlers of every method: they answer as an example says, and open a session with what *opened* says.

    The params of the method of the example are put into *taken*.
    """

    def __init__(self, api: ApiInfo, example: Example[C], opened: str, taken: list[Model]) -> None:
        self._opening = api.session.method if api.session is not None else None
        self._method, self._result, self._error = example.method, example.result, example.error
        self._opened = opened
        self._taken = taken

    def __getattr__(self, name: str) -> Callable[[Model, ServerCall], Awaitable[object]]:
        return self._answer

    async def _answer(self, params: Model, call: ServerCall) -> object:
        if self._opening is not None and call.method == self._opening.name != self._method.name:
            return decode_spelled(self._opened.encode(), self._opening.result)
        self._taken.append(params)
        if self._error:
            raise _fault(self._error)
        return decode_spelled(self._result.encode(), self._method.result)


Serve = Callable[[Answers, bytes], Awaitable[bytes]]
"""The server side of an API: it answers the request in bytes."""


class Stage:
    """Plays examples of one API."""

    def __init__(self, api: ApiInfo, serve: Serve, *, opened: str = "") -> None:
        self._api = api
        self._serve = serve
        self._opened = opened

    def play(self, example: Example[C], connect: Callable[[str], AbstractContextManager[C]]) -> None:
        """Hold *example* with the client that *connect* makes for a base URL. Raises `AssertionError`."""
        with self._serving(example) as server:
            try:
                with connect(server.url) as client:
                    heard = example.call(client)
            except AnsweredError as error:
                heard = error
        self._hold(example, server, heard)

    def play_async(self, example: Example[C], connect: Callable[[str], AbstractAsyncContextManager[C]]) -> None:
        """Do the same with an asynchronous client."""
        with self._serving(example) as server:
            heard = asyncio.run(_awaited(example, connect(server.url)))
        self._hold(example, server, heard)

    def _hold(self, example: Example[C], server: _Loopback, heard: object) -> None:
        place = example.method.place
        path = (self._api.path if place is None else place.path) or "/"
        if server.paths[-1] != path:
            raise AssertionError(f"{example}: it was sent to {server.paths[-1]}, and is served at {path}")
        _hold(example, server, heard)

    def _serving(self, example: Example[C]) -> _Loopback:
        taken: list[Model] = []
        answers = Answers(self._api, example, self._opened, taken)
        return _Loopback(lambda body: self._serve(answers, body), taken)


async def _awaited(example: Example[C], opening: AbstractAsyncContextManager[C]) -> object:
    try:
        async with opening as client:
            waiting = example.call(client)
            assert inspect.isawaitable(waiting), "the method of an asynchronous client is to be awaited"
            heard: object = await waiting
    except AnsweredError as error:
        return error
    return heard


class _Loopback:
    """A server on this machine; it notes the requests that come, and knows what the handlers have *taken* of them."""

    def __init__(self, answer: Callable[[bytes], Awaitable[bytes]], taken: Sequence[Model]) -> None:
        self.bodies: list[bytes] = []
        self.paths: list[str] = []
        self.taken = taken

        async def answered(body: bytes) -> bytes:
            return await answer(body)

        bodies, paths = self.bodies, self.paths

        class Requests(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
                paths.append(self.path)
                answer = asyncio.run(answered(bodies[-1]))
                self.send_response(200 if answer else 204)
                if answer:
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # named so in the base
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Requests)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.005})
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _hold(example: Example[C], server: _Loopback, heard: object) -> None:
    wanted = json.loads(example.params)
    sent = [found for body in server.bodies if (found := _sent(example.method, json.loads(body))) is not None]
    if not sent:
        raise AssertionError(f"{example}: {example.method.name} was not sent")
    for params in sent:
        if not _are(example.method, params, wanted):
            raise AssertionError(f"{example}: sent were the params {params}, and the example has {wanted}")
    taken = _plain(server.taken[-1]) if server.taken else None
    fields = {wire: name for name, wire in example.method.escaped.items()}
    if not _holds(taken, {fields.get(name, name): value for name, value in wanted.items()}):  # defaults are filled in
        raise AssertionError(f"{example}: the handler took {taken}, and the example has {wanted}")
    if example.error:
        _hold_error(example, heard, json.loads(example.error))
        return
    if isinstance(heard, AnsweredError):
        raise heard
    result = json.loads(example.result)
    # What the model of an open object does not know is passed over.
    if heard != decode_spelled(example.result.encode(), example.method.result) or not _holds(result, _plain(heard)):
        raise AssertionError(f"{example}: the result was {heard!r}, and the example has {result}")


def _hold_error(example: Example[C], heard: object, wanted: Mapping[str, object]) -> None:
    if not isinstance(heard, example.method.errors):
        raise AssertionError(f"{example}: it ended in {heard!r}, and the example in the error {wanted}")
    # Its texts may hold what is masked.
    if heard.code != wanted["code"] or (heard.detail is None) != (wanted.get("data") is None):
        raise AssertionError(f"{example}: the error was {heard.code} ({heard.detail}), and the example has {wanted}")


def _sent(method: MethodInfo[Model, object], request: Mapping[str, object]) -> dict[str, object] | list[object] | None:
    """Return the params of a *request* without the session key, None if it is one for another method."""
    if request.get("method") != method.name:
        return None
    if ("id" not in request) != method.notification:
        raise AssertionError(f"{method.name}: a notification has no id, and any other request has one")
    params = request.get("params")
    if is_array(params):
        return params
    assert is_object(params)
    return {name: value for name, value in params.items() if name != method.session_param}


def _are(
    method: MethodInfo[Model, object], params: dict[str, object] | list[object], wanted: Mapping[str, object]
) -> bool:
    """Tell whether *params* are what is *wanted* by name; in an array, something may stand for what was left out."""
    if not is_array(params):
        return not method.by_position and _same(params, wanted)
    names = method.params.__struct_encode_fields__[: len(params)]
    given = {name: value for name, value in zip(names, params, strict=False) if name in wanted}
    return method.by_position and _same(given, wanted) and (not params or names[-1] in wanted)


def _fault(error: str) -> RpcFault:
    said = json.loads(error)
    data = said.get("data")
    if is_object(data):
        return RpcFault(said["code"], said["message"], data=data)
    return RpcFault(said["code"], said["message"], data if data is None or isinstance(data, str) else json.dumps(data))


def _plain(value: object) -> object:
    return json.loads(encode(value))


def _same(value: object, other: object) -> bool:
    return _holds(value, other) and _holds(other, value)


def _holds(value: object, part: object) -> bool:
    """Tell whether *value* is *part*, or *part* with more fields in its objects, as far as a float can hold it."""
    if is_object(value) and is_object(part):
        return all(key in value and _holds(value[key], inner) for key, inner in part.items())
    if is_array(value) and is_array(part):
        return len(value) == len(part) and all(map(_holds, value, part))
    if isinstance(value, bool) or isinstance(part, bool):  # to Python, True is 1
        return value is part
    if isinstance(value, int | float) and isinstance(part, int | float) and float in (type(value), type(part)):
        return float(value) == float(part)
    return value == part
