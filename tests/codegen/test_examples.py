"""The examples of every spec, called by the generated client and served by the generated server side, over HTTP."""

from __future__ import annotations

import json

import msgspec
import pytest

from codegen.runtime.shapes import is_array, is_object

from .conftest import Load
from .goldens import features
from .pairings import Named, Pairing, answered
from .sdks import Colour, Handlers, Loopback, Method, Sdk, sent


@pytest.mark.parametrize("feature", features())
def test_examples_make_the_round_trip(feature: str, load: Load, client_colour: Colour) -> None:
    """What a caller gives arrives as it is, and what the handler returns comes back as it is."""
    sdk = load(feature)
    tried = [
        (python, described, pairing, result)
        for (python, described), pairings in zip(sdk.methods().items(), answered(feature), strict=True)
        for pairing, result in pairings
    ]
    assert tried
    for python, described, pairing, result in tried:
        _round_trip(sdk, client_colour, python, described, pairing, result)


def _round_trip(sdk: Sdk, colour: Colour, python: str, described: Method, pairing: Pairing, returned: Named) -> None:
    wire = {item.name: item.value for item in pairing.params if item.name != described.session_param}
    params = sdk.decode(described.params, msgspec.json.encode(wire))
    result = sdk.decode(described.result, bytes(returned.value))
    assert isinstance(params, msgspec.Struct)
    handlers = _serving(sdk, python, result)
    with Loopback(sdk, handlers) as server:
        heard = sdk.call(python, sent(params), base_url=server.url, colour=colour, **_credentials(sdk))
    assert heard == result, pairing.name
    assert _plain(heard) == json.loads(bytes(returned.value))
    # The server may fill in defaults, but loses nothing.
    assert _holds(_plain(handlers.told), json.loads(msgspec.json.encode(wire))), pairing.name


def _serving(sdk: Sdk, python: str, result: object) -> Handlers:
    """Return handlers that answer *python* with *result*, and open a session where there is one."""
    if sdk.name != "sessions" or python == "session_open":
        return Handlers(**{python: result})
    opened = sdk.decode(sdk.struct("SessionOpenResult"), b'{"granted":{"key":"k-123"}}')
    return Handlers(**{python: result, "session_open": opened})


def _credentials(sdk: Sdk) -> dict[str, str]:
    return {"user": "u", "password": "p"} if sdk.name == "sessions" else {}


def _plain(value: object) -> object:
    return json.loads(msgspec.json.encode(value))


def _holds(value: object, part: object) -> bool:
    """Tell whether *value* is *part*, or *part* with more fields in its objects."""
    if is_object(value) and is_object(part):
        return all(key in value and _holds(value[key], inner) for key, inner in part.items())
    if is_array(value) and is_array(part):
        return len(value) == len(part) and all(map(_holds, value, part))
    return value == part and isinstance(value, bool) == isinstance(part, bool)
