"""HTTP and JSON by hand, so that the sandbox is held against the facts and not against our own client."""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import NoReturn, Self, TypeGuard

NUMBER: Mapping[str, object] = {
    "first_call": "numc",
    "switch_at_once": True,
    "numa": "74951234567",
    "numb": "74993720692",
    "numc": "79164572521",
}
"""The params of a call that nothing is wrong with, but for the session key."""

GROUP: Mapping[str, object] = {"phones": [{"numb": "79164572521"}]}


def groups(*several: Mapping[str, object]) -> dict[str, object]:
    """Return the params of a good call to forwarding groups."""
    return {**NUMBER, "numc": list(several or (GROUP,))}


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


@dataclass(frozen=True)
class Fault:
    """The error object of an answer."""

    code: int
    message: str
    detail: str
    detail_key: str

    @property
    def name(self) -> tuple[int, str]:
        """What the table of errors lists: code and message."""
        return self.code, self.message


@dataclass(frozen=True)
class Reply:
    """What came back over HTTP."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def document(self) -> dict[str, object]:
        """Return the answer, held against every rule that JSON-RPC 2.0 has for one."""
        assert (self.status, self.headers["content-type"]) == (200, "application/json"), self.body
        answer: object = json.loads(self.body.decode("utf-8"), parse_constant=_no_json)
        assert is_object(answer)
        assert answer["jsonrpc"] == "2.0"
        assert type(answer.get("id", 0)) is int
        assert set(answer) - {"id"} in ({"jsonrpc", "result"}, {"jsonrpc", "error"})
        if "error" in answer:
            assert is_object(answer["error"])
            assert type(answer["error"]["code"]) is int
            assert type(answer["error"]["message"]) is str
            assert set(answer["error"]) - {"code", "message"} in (set(), {"data"}, {"details"})
        else:
            assert "id" in answer
        return answer

    def result(self) -> object:
        """Return the result."""
        answer = self.document()
        assert "error" not in answer, answer
        return answer["result"]

    def fault(self) -> Fault:
        """Return the error."""
        answer = self.document()
        assert "error" in answer, answer
        error = answer["error"]
        assert is_object(error)
        code, message = error["code"], error["message"]
        assert isinstance(code, int) and isinstance(message, str)
        key = next((key for key in ("data", "details") if key in error), "")
        detail = error.get(key, "")
        assert isinstance(detail, str)
        return Fault(code, message, detail, key)


class Wire:
    """One connection to a sandbox, kept alive; what is sent is literally what the test says."""

    def __init__(self, base_url: str, timeout: float = 10) -> None:
        self.base_url = base_url
        self._connection = http.client.HTTPConnection(base_url.removeprefix("http://"), timeout=timeout)

    def send(self, verb: str, path: str, body: bytes | None = None) -> Reply:
        """Send one HTTP request."""
        self._connection.request(verb, path, body, {"Content-Type": "application/json"})
        response = self._connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Reply(response.status, headers, response.read())

    def post(self, body: bytes, path: str = "/v1") -> Reply:
        """Post bytes."""
        return self.send("POST", path, body)

    def envelope(self, value: object, path: str = "/v1") -> Reply:
        """Post any JSON value."""
        return self.post(json.dumps(value).encode(), path)

    def call(self, method: str, params: Mapping[str, object], *, request_id: int = 1) -> Reply:
        """Post a request whose envelope nothing is wrong with."""
        return self.envelope({"jsonrpc": "2.0", "id": request_id, "method": method, "params": dict(params)})

    def authenticate(self, login: str = "demo", password: str = "demo") -> Reply:
        """Ask for a session key."""
        return self.call("authenticate", {"login": login, "password": password})

    def key(self, login: str = "demo", password: str = "demo") -> str:
        """Return a new session key."""
        result = self.authenticate(login, password).result()
        assert is_object(result)
        key = result["session_key"]
        assert isinstance(key, str) and key
        return key

    def place(self, key: str, params: Mapping[str, object] = NUMBER, *, request_id: int = 1) -> Reply:
        """Place a call."""
        return self.call("place_calls", {"session_key": key, **params}, request_id=request_id)

    def journal(self) -> list[dict[str, object]]:
        """Return what the journal of the sandbox holds."""
        reply = self.send("GET", "/_sandbox/journal")
        assert (reply.status, reply.headers["content-type"]) == (200, "application/json")
        entries: object = json.loads(reply.body)
        assert is_array(entries)
        objects = [entry for entry in entries if is_object(entry)]
        assert len(objects) == len(entries)
        return objects

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._connection.close()


def _no_json(constant: str) -> NoReturn:
    raise AssertionError(f"{constant} is no JSON")
