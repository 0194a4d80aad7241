"""The envelope: `jsonrpc`, `method`, `id` and `params`, all four obligatory, and no batches."""

from __future__ import annotations

from typing import Literal

import pytest
from uis_callapi_sandbox import Options, Sandbox

from .wire import NUMBER, Wire

GOOD: dict[str, object] = {
    "jsonrpc": "2.0",
    "id": 7,
    "method": "authenticate",
    "params": {"login": "demo", "password": "demo"},
}


def test_the_id_comes_back(wire: Wire) -> None:
    """With a result and with an error, small and large."""
    for request_id in (0, 1, -5, 2**31 - 1, 2**53 + 1):
        assert wire.envelope({**GOOD, "id": request_id}).document()["id"] == request_id
        assert wire.envelope({**GOOD, "id": request_id, "params": {}}).document()["id"] == request_id


def test_further_fields_are_not_minded(wire: Wire) -> None:
    """JSON-RPC does not forbid them."""
    assert wire.envelope({**GOOD, "trace": "x"}).result()


@pytest.mark.parametrize("field", ["jsonrpc", "id", "method", "params"])
def test_a_field_that_is_missing_is_named(wire: Wire, field: str) -> None:
    """Without `id` it would be a notification: there are none."""
    fault = wire.envelope({name: value for name, value in GOOD.items() if name != field}).fault()
    assert fault.name == (-32600, "Invalid Request")
    assert f"`{field}`" in fault.detail


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("jsonrpc", "1.0"),
        ("jsonrpc", "2"),
        ("jsonrpc", 2.0),
        ("jsonrpc", None),
        ("id", "7"),
        ("id", ""),
        ("id", 7.5),
        ("id", 7.0),
        ("id", True),
        ("id", None),
        ("id", [7]),
        ("id", {}),
        ("method", 1),
        ("method", None),
        ("method", ["authenticate"]),
        ("params", []),
        ("params", ["demo", "demo"]),
        ("params", "demo"),
        ("params", None),
        ("params", 5),
    ],
)
def test_a_field_of_the_wrong_type_is_named(wire: Wire, field: str, value: object) -> None:
    """-32600 with its place."""
    fault = wire.envelope({**GOOD, field: value}).fault()
    assert fault.name == (-32600, "Invalid Request")
    assert f"`$.{field}`" in fault.detail


def test_only_an_integer_is_asked_for_as_id(wire: Wire) -> None:
    """The detail must not offer a string, which would be refused next."""
    details = [wire.envelope({**GOOD, "id": value}).fault().detail for value in (1.5, True, None)]
    assert [detail for detail in details if "str" in detail] == []


@pytest.mark.parametrize("unknown_params", ["refuse", "ignore"])
def test_a_number_beyond_all_numbers_is_named(unknown_params: Literal["refuse", "ignore"]) -> None:
    """It is good JSON, and nothing that a param can be."""
    params = b'{"session_key":"x","numa":1e999,"more":1e999}'
    body = b'{"jsonrpc":"2.0","id":7,"method":"place_calls","params":%b}' % params
    with Sandbox(options=Options(unknown_params=unknown_params)) as sandbox, Wire(sandbox.base_url) as wire:
        assert wire.post(body).fault().name == (-32602, "Invalid params")


@pytest.mark.parametrize("batch", [[], [GOOD], [GOOD, GOOD], [1]])
def test_a_batch_is_refused_whole(wire: Wire, batch: list[object]) -> None:
    """One answer, and nothing is carried out."""
    assert wire.envelope(batch).fault().name == (-32600, "Invalid Request")


def test_neither_a_batch_nor_a_notification_dials(fresh: Wire) -> None:
    """However good the calls in it are."""
    call = {"jsonrpc": "2.0", "method": "place_calls", "params": {"session_key": fresh.key(), **NUMBER}}
    assert fresh.envelope(call).fault().code == -32600
    assert fresh.envelope([{**call, "id": 1}, {**call, "id": 2}]).fault().code == -32600
    assert fresh.journal() == []


@pytest.mark.parametrize("value", [None, True, 5, 1.5, "text"])
def test_what_is_no_object_is_no_request(wire: Wire, value: object) -> None:
    """Though it is JSON."""
    assert wire.envelope(value).fault().name == (-32600, "Invalid Request")


@pytest.mark.parametrize("method", ["", "place_call", "Authenticate", "start.simple_call", "__init__", "authenticate "])
def test_an_unknown_method_is_named(wire: Wire, method: str) -> None:
    """Before any look at the params."""
    reply = wire.envelope({**GOOD, "method": method})
    assert reply.fault().name == (-32601, "Method not found")
    assert repr(method) in reply.fault().detail
    assert reply.document()["id"] == 7
