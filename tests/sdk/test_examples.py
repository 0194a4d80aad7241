"""Every Example Pairing of the spec, as a client says it and hears it on a real wire, in both colours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
import uis_callapi
from uis_callapi import AnsweredError, AuthenticateResult, CallApiError, Group, Message

from ..colours import Colour, StillClock
from .calls import raised
from .shapes import is_array, is_object
from .wire import KEYS, Reply, Server, error, result

SPEC = Path(__file__).parents[2] / "spec" / "v1.openrpc.json"
HEADERS = {
    "content-type": "application/json; charset=UTF-8",
    "accept": "application/json",
    "accept-encoding": "identity",
    "user-agent": "uis_callapi",
}


@dataclass(frozen=True)
class Example:
    """One pairing, and what the spec says of its error."""

    method: str
    name: str
    params: dict[str, object]
    result: object
    error: dict[str, object] | None
    kind: str
    outcome: str
    renews: bool
    """Whether the error is cured by a new key."""

    @property
    def reply(self) -> Reply:
        return error(json.dumps(self.error)) if self.error else result(json.dumps(self.result))

    @property
    def arguments(self) -> dict[str, object]:
        """The params as the client takes them: without the session key, objects as structs."""
        return {name: _struct(value) for name, value in self.params.items() if name != "session_key"}


def _struct(value: object) -> object:
    if is_array(value):
        return msgspec.convert(value, list[Group])
    return msgspec.convert(value, Message) if is_object(value) else value


def _objects(value: object) -> list[dict[str, object]]:
    assert is_array(value)
    objects = [item for item in value if is_object(item)]
    assert len(objects) == len(value)
    return objects


def _object(value: object) -> dict[str, object]:
    assert is_object(value)
    return value


def _examples() -> Iterator[Example]:
    spec = _object(json.loads(SPEC.read_text(encoding="utf-8")))
    codes = _object(_object(spec["components"])["errors"])
    said = _object(spec["x-errors"])
    renewing = _object(spec["x-session"])["renew"]
    assert is_array(renewing)
    for method in _objects(spec["methods"]):
        names = [str(item["$ref"]).rpartition("/")[2] for item in _objects(method["errors"])]
        for example in _objects(method["examples"]):
            answered = _object(example["x-error"]) if "x-error" in example else None
            component = next(
                (name for name in names if answered and _object(codes[name])["code"] == answered["code"]), ""
            )
            yield Example(
                method=str(method["name"]),
                name=str(example["name"]),
                params={str(item["name"]): item["value"] for item in _objects(example["params"])},
                result=None if answered else _object(example["result"])["value"],
                error=answered,
                kind=component if component.endswith("Error") else f"{component}Error",
                outcome=str(_object(said.get(component, {})).get("outcome", "not_placed")),
                renews=component in renewing,
            )


EXAMPLES = list(_examples())
every_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.method}-{example.name}")


def _answering(example: Example, running: ExitStack) -> Server:
    if example.method == "authenticate":
        return running.enter_context(Server(authenticate=[example.reply]))
    return running.enter_context(Server(place_calls=[example.reply]))


def test_there_are_examples_of_results_and_of_every_error() -> None:
    """Or the tests below hold nothing."""
    assert {example.method for example in EXAMPLES if not example.error} == {"authenticate", "place_calls"}
    assert len({example.kind for example in EXAMPLES if example.error}) == 12


@every_example
def test_the_request_on_the_wire(example: Example, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Exactly what was said, under the exact headers; nothing that was not said."""
    server = _answering(example, running)
    calling = colour.client(base_url=server.base_url, clock=still)
    try:
        calling.call(example.method, **example.arguments)
    except CallApiError:
        assert example.error
    request = server.of(example.method)[0]
    document = request.document
    request_id = document.pop("id")
    assert isinstance(request_id, int) and 1 <= request_id < 2**31
    key = {} if example.method == "authenticate" else {"session_key": KEYS[0]}
    assert document == {"jsonrpc": "2.0", "method": example.method, "params": {**example.params, **key}}
    assert request.line == "POST /v1 HTTP/1.1"
    length, host = str(len(request.body)), server.base_url.removeprefix("http://")
    assert sorted(request.headers) == sorted({**HEADERS, "content-length": length, "host": host}.items())


@every_example
def test_the_answer(example: Example, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """The typed result, or the error of the class that the spec names, with all that the server said."""
    server = _answering(example, running)
    calling = colour.client(base_url=server.base_url, clock=still)
    if example.error is None:
        answer = calling.call(example.method, **example.arguments)
        if example.method == "authenticate":
            assert isinstance(answer, AuthenticateResult)
            assert answer == msgspec.convert(example.result, AuthenticateResult)
        else:
            assert answer == example.result
        return
    kind = getattr(uis_callapi, example.kind)
    assert issubclass(kind, AnsweredError)
    caught = raised(kind, calling, example.method, **example.arguments)
    assert caught.code == example.error["code"]
    assert caught.server_message == example.error["message"]
    assert caught.detail == example.error.get("data")
    assert (caught.outcome, caught.phase, caught.method) == (example.outcome, "server", example.method)
    assert caught.cure and caught.cure in str(caught)
    once, twice = ((1, 0), (0, 0)) if example.method == "authenticate" else ((1, 1), (2, 2))
    assert server.counts == (twice if example.renews else once)
    assert len(caught.attempts) == server.counts[1 if example.method == "place_calls" else 0]


def test_ids_differ(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """They are random: 50 of them in a row are 50 different ones."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    for _ in range(50):
        calling.call("authenticate")
    assert len({request.document["id"] for request in server.requests}) == 50
