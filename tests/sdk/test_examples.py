"""Every Example Pairing of every version, as a client says it and hears it on a real wire, in both colours."""

from __future__ import annotations

import json
from contextlib import ExitStack

import msgspec
import pytest
from uis_callapi import AnsweredError, CallApiError

from ..colours import Calling, Colour, StillClock
from .calls import raised
from .pairings import VERSIONS, Pairing, Version, pairings
from .shapes import is_object
from .wire import KEYS, Reply, Server, result

HEADERS = {
    "content-type": "application/json; charset=UTF-8",
    "accept": "application/json",
    "accept-encoding": "identity",
    "user-agent": "uis_callapi",
}
PAIRINGS = [pairing for version in VERSIONS for pairing in pairings(version)]
every_pairing = pytest.mark.parametrize("pairing", PAIRINGS, ids=str)
every_version = pytest.mark.parametrize("version", VERSIONS, ids=lambda version: version.name)


def _opening(version: Version, key: str) -> str:
    """Return the result that opens a session with *key*, as the first pairing of the method has it."""
    assert version.api.session is not None
    opened = next(one for one in PAIRINGS if one.version is version and one.info.opens_session and one.error is None)
    old = version.api.session.key_of(msgspec.convert(opened.result, version.api.session.method.result))
    assert old is not None
    return json.dumps(opened.result).replace(old, key)


def server_of(pairing: Pairing, running: ExitStack, *replies: Reply) -> Server:
    """Return a server that opens sessions, with one key after another, and answers the method of *pairing*."""
    session = pairing.version.api.session
    assert session is not None
    scripts = {session.method.name: [result(_opening(pairing.version, key)) for key in KEYS]}
    return running.enter_context(Server(others={**scripts, pairing.info.name: replies or [pairing.reply]}))


def _client(pairing: Pairing, colour: Colour, server: Server, still: StillClock) -> Calling:
    return colour.client_of(
        pairing.version.clients, login="demo", password="demo", base_url=server.base_url, clock=still
    )


@every_version
def test_there_are_pairings_of_every_method_and_of_every_error(version: Version) -> None:
    """Or the tests below hold nothing."""
    own = [pairing for pairing in PAIRINGS if pairing.version is version]
    assert {one.info.name for one in own if not one.error} == set(version.method_names)
    kinds = {kind.__name__ for method in version.api.methods for kind in method.errors}
    assert {one.kind for one in own if one.error} == kinds


@every_pairing
def test_the_request_on_the_wire(pairing: Pairing, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Exactly what was said, under the exact headers; nothing that was not said."""
    server = server_of(pairing, running)
    try:
        _client(pairing, colour, server, still).call(pairing.called, **pairing.arguments)
    except CallApiError:
        assert pairing.error
    request = server.of(pairing.info.name)[0]
    document = request.document
    request_id = document.pop("id")
    assert isinstance(request_id, int) and 1 <= request_id < 2**31
    key = {} if pairing.info.session_param is None else {pairing.info.session_param: KEYS[0]}
    assert document == {"jsonrpc": "2.0", "method": pairing.info.name, "params": {**pairing.params, **key}}
    assert request.line == f"POST {pairing.version.api.path} HTTP/1.1"
    length, host = str(len(request.body)), server.base_url.removeprefix("http://")
    assert sorted(request.headers) == sorted({**HEADERS, "content-length": length, "host": host}.items())


@every_pairing
def test_the_answer(pairing: Pairing, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """The typed result, or the error of the class that the document names, with all that the server said."""
    server, info = server_of(pairing, running), pairing.info
    calling = _client(pairing, colour, server, still)
    if pairing.error is None:
        answer = calling.call(pairing.called, **pairing.arguments)
        assert json.loads(msgspec.json.encode(answer)) == pairing.result
        assert not isinstance(answer, dict)
        return
    kind = getattr(pairing.version.module, pairing.kind)
    assert issubclass(kind, AnsweredError)
    caught = raised(kind, calling, pairing.called, **pairing.arguments)
    assert caught.code == pairing.error["code"]
    assert caught.server_message == pairing.error["message"]
    data = pairing.error.get("data")
    assert caught.detail == data if not is_object(data) else str(caught.detail).startswith(str(data["mnemonic"]))
    assert (caught.outcome, caught.phase, caught.method) == (pairing.outcome, "server", info.name)
    assert caught.cure and caught.cure in str(caught)
    session = pairing.version.api.session
    assert session is not None
    keys, sent = len(server.of(session.method.name)), len(server.of(info.name))
    once = 1 + info.retry_safe * (pairing.outcome == "unknown")
    if info.opens_session:
        assert sent == once
    else:
        assert (keys, sent) == ((2, 2) if pairing.renews else (1, once))
    assert len(caught.attempts) == sent


@every_version
def test_ids_differ(version: Version, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """They are random: 50 of them in a row are 50 different ones."""
    opening = next(one for one in PAIRINGS if one.version is version and one.info.opens_session and one.error is None)
    server = server_of(opening, running)
    calling = _client(opening, colour, server, still)
    for _ in range(50):
        calling.call(opening.called)
    assert len({request.document["id"] for request in server.requests}) == 50
