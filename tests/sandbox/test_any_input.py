"""Whatever is sent: never a failure inside, always a valid answer of JSON-RPC."""

from __future__ import annotations

import json
import string

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .wire import GROUP, NUMBER, Wire, groups

ANSWERS = {
    (-32002, "Authentication error"),
    (-32003, "Permission denied"),
    (-32600, "Invalid Request"),
    (-32601, "Method not found"),
    (-32602, "Invalid params"),
    (-32700, "Parse error"),
}

# The wire fixture is one connection to one sandbox, which no input may harm: sharing it between inputs is the point.
many = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

WORDS = st.sampled_from(
    ["2.0", "authenticate", "place_calls", "demo", "numc", "success", "text", "74951234567", *NUMBER, *GROUP]
)
# st.characters() has lone surrogates, which JSON can only escape.
TEXTS = WORDS | st.text(st.characters(), max_size=20)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | TEXTS
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=12
)
PARAMS = st.sampled_from([NUMBER, groups(), {"login": "demo", "password": "demo"}, {"session_key": "x", **NUMBER}])


def answered(wire: Wire, body: bytes) -> None:
    """Post *body*; the answer must be a result, or an error that the documentation has."""
    reply = wire.post(body)
    if "error" in reply.document():
        assert reply.fault().name in ANSWERS
        assert reply.fault().detail


@many
@given(st.binary(max_size=200))
def test_any_bytes(wire: Wire, body: bytes) -> None:
    """Hardly any of them JSON."""
    answered(wire, body)


@many
@given(st.text(string.printable, max_size=100), st.integers(0, 150), st.binary(max_size=3))
def test_any_damage_to_a_good_request(wire: Wire, method: str, at: int, damage: bytes) -> None:
    """Bytes put in somewhere, inside a string as elsewhere."""
    good = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": dict(NUMBER)}).encode()
    answered(wire, good[:at] + damage + good[at:])


@many
@given(VALUES)
def test_any_json(wire: Wire, value: object) -> None:
    """Hardly any of it a request. Python writes NaN and Infinity too, which are no JSON."""
    answered(wire, json.dumps(value).encode())


@many
@given(st.dictionaries(st.sampled_from(["jsonrpc", "id", "method", "params"]), VALUES))
def test_any_envelope(wire: Wire, changes: dict[str, object]) -> None:
    """A good one with any of its fields changed for anything."""
    good = {"jsonrpc": "2.0", "id": 1, "method": "authenticate", "params": {"login": "demo", "password": "demo"}}
    answered(wire, json.dumps({**good, **changes}).encode())


@many
@given(st.sampled_from(["authenticate", "place_calls"]), PARAMS, st.dictionaries(TEXTS, VALUES, max_size=3))
def test_any_params(wire: Wire, method: str, params: dict[str, object], changes: dict[str, object]) -> None:
    """Good ones with some changed for anything, some added."""
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": {**params, **changes}}
    answered(wire, json.dumps(request).encode())


@many
@given(VALUES, st.dictionaries(TEXTS, VALUES, max_size=3))
def test_any_groups(wire: Wire, value: object, changes: dict[str, object]) -> None:
    """The param with the most inside it."""
    for numc in (value, [value], [{**GROUP, **changes}], [{"phones": [{"numb": "79164572521", **changes}]}]):
        params = {"session_key": "x", **NUMBER, "numc": numc}
        answered(wire, json.dumps({"jsonrpc": "2.0", "id": 1, "method": "place_calls", "params": params}).encode())
