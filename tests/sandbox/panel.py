"""The control API and its server-sent events by hand."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

from .wire import Wire, is_array, is_object

PREFIX = "/_sandbox/"


def objects(value: object) -> list[dict[str, object]]:
    """Return *value*, which must be a list of objects."""
    assert is_array(value)
    found = [item for item in value if is_object(item)]
    assert len(found) == len(value)
    return found


def one(value: object) -> dict[str, object]:
    """Return *value*, which must be an object."""
    assert is_object(value), value
    return value


class Panel:
    """What a console does: asks the control API over a connection of its own, kept alive."""

    def __init__(self, base_url: str) -> None:
        self.wire = Wire(base_url)

    def ask(self, verb: str, path: str, body: object = None) -> tuple[int, object]:
        """Send a request, with *body* as JSON unless it is None; return the status and the JSON that came."""
        raw = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        reply = self.wire.send(verb, PREFIX + path, raw)
        assert reply.headers["content-type"] == "application/json", reply
        return reply.status, json.loads(reply.body)

    def done(self, verb: str, path: str, body: object = None) -> object:
        """Send a request that nothing is wrong with; return what came."""
        status, answer = self.ask(verb, path, body)
        assert status in (200, 201), answer
        return answer

    def get(self, path: str) -> dict[str, object]:
        """Read an object."""
        return one(self.done("GET", path))

    def rows(self, path: str, within: str | None = None) -> list[dict[str, object]]:
        """Read a list, or the one under *within*."""
        answer = self.done("GET", path)
        return objects(answer if within is None else one(answer)[within])

    def calls(self, query: str = "") -> list[dict[str, object]]:
        """Read a page of calls."""
        return self.rows(f"calls?{query}", "calls")

    def events(self, number: int) -> list[dict[str, object]]:
        """Read what has happened to a call."""
        return objects(self.get(f"calls/{number}")["events"])

    def refusal(self, verb: str, path: str, body: object = None) -> tuple[int, str]:
        """Send a request that something is wrong with; return the status and the sentence."""
        status, answer = self.ask(verb, path, body)
        assert 400 <= status < 600, answer
        problem = one(answer)
        assert set(problem) == {"error"}
        return status, str(problem["error"])

    def advance(self, seconds: float, login: str = "demo") -> dict[str, object]:
        """Turn a clock forward."""
        return one(self.done("POST", f"clock/advance?login={login}", {"seconds": seconds}))

    def until(self, what: str, login: str = "demo") -> dict[str, object]:
        """Turn a clock to the next event, or to the end of every call."""
        return one(self.done("POST", f"clock/advance?login={login}", {"until": what}))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.wire.__exit__(kind, error, traceback)


class Stream:
    """Server-sent events. Once it is made, nothing that happens is missed."""

    def __init__(self, base_url: str, login: str | None = None) -> None:
        self._connection = http.client.HTTPConnection(base_url.removeprefix("http://"), timeout=10)
        self._connection.request("GET", f"{PREFIX}events" + ("" if login is None else f"?login={login}"))
        self._response = self._connection.getresponse()
        assert self._response.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        assert self._response.readline() == b"retry: 1000\n"
        assert self._response.readline() == b"\n"

    def next(self) -> tuple[str, dict[str, object]] | None:
        """Wait for the next news; None: the stream has ended."""
        first = self._response.readline()
        if not first:
            return None
        second, empty = self._response.readline(), self._response.readline()
        assert first.startswith(b"event: ") and second.startswith(b"data: ") and empty == b"\n", (first, second, empty)
        return first[7:-1].decode(), one(json.loads(second[6:]))

    def take(self, enough: Callable[[str, Mapping[str, object]], bool]) -> list[tuple[str, dict[str, object]]]:
        """Collect news up to the first that is *enough*."""
        taken: list[tuple[str, dict[str, object]]] = []
        while (news := self.next()) is not None:
            taken.append(news)
            if enough(*news):
                return taken
        raise AssertionError(f"the stream has ended after {taken}")

    def close(self) -> None:
        """Go away."""
        self._response.close()
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def finished(name: str, data: Mapping[str, object]) -> bool:
    """Whether that is the end of a call."""
    return name == "call" and data["state"] == "finished"


def is_request(name: str, _data: Mapping[str, object]) -> bool:
    """Whether that is a request to the API."""
    return name == "request"
