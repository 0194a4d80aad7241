"""A client of v4.0 and the literal answers that it is told."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import ExitStack

import pytest
from uis_callapi import v4_0

from ..colours import Calling, Colour, StillClock
from ..sdk.calls import E
from ..sdk.wire import KEYS, Reply, Server, error, result

CLIENTS = (v4_0.Client, v4_0.AsyncClient)
STARTED = result('{"data":{"call_session_id":237859081}}')
DONE = result('{"data":{"success":"true"}}')
NOBODY = result('{"data":[]}')
SIMPLE: Mapping[str, object] = {
    "first_call": "operator",
    "virtual_phone_number": "74993720692",
    "contact": "79260000000",
    "operator": "79262444491",
}
LIMITS = (
    '{"limits":{"day_limit":750,"day_remaining":741,"day_reset":31492,'
    '"minute_limit":150,"minute_remaining":149,"minute_reset":52}}'
)


def opened(key: str, expire_at: int = 1475853742) -> Reply:
    """Answer login.user with *key*."""
    return result(json.dumps({"data": {"access_token": key, "expire_at": expire_at}}))


def refused(code: int, mnemonic: str, more: str = "") -> Reply:
    """Answer with an error of this name."""
    return error('{"code":%d,"message":"?","data":{"mnemonic":"%s"%s}}' % (code, mnemonic, more))  # noqa: UP031


INVALID = refused(-32001, "access_token_invalid")


class Wire:
    """A server that opens sessions with one key after another, and a client at it."""

    def __init__(self, colour: Colour, running: ExitStack, still: StillClock) -> None:
        self._colour = colour
        self._running = running
        self._still = still
        self.server = Server()

    def client(self, options: Mapping[str, object] | None = None, /, **replies: Sequence[Reply]) -> Calling:
        """Return a client with *options*; *replies* by the names of methods in Python."""
        scripts = {name.replace("_", ".", 1): list(script) for name, script in replies.items()}
        self.server.close()
        self.server = self._running.enter_context(Server(others={"login.user": [*map(opened, KEYS)], **scripts}))
        return self.another({"login": "demo", "password": "hunter2"} if options is None else options)

    def another(self, options: Mapping[str, object]) -> Calling:
        """Return one more client at the same server."""
        return self._colour.client_of(CLIENTS, **{"base_url": self.server.base_url, "clock": self._still, **options})

    @property
    def methods(self) -> list[str]:
        """What was asked for, in its order."""
        return [request.method for request in self.server.requests]

    @property
    def keys(self) -> list[object]:
        """The keys that requests carried."""
        return [request.params["access_token"] for request in self.server.requests if request.method != "login.user"]


def raised(kind: type[E], calling: Calling, method: str, /, **params: object) -> E:
    """Call *method* and return the error of exactly *kind*."""
    with pytest.raises(v4_0.CallApiError) as caught:
        calling.call(method, **params)
    assert type(caught.value) is kind, repr(caught.value)
    return caught.value
