"""Every error of the API, with the code and the message that the documentation gives; and the magic numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from uis_callapi_sandbox import Options, Sandbox

from .wire import NUMBER, Reply, Wire

Bring: TypeAlias = Callable[[Wire, Sandbox], Reply]


def expired(wire: Wire, sandbox: Sandbox) -> Reply:
    key = wire.key()
    sandbox.advance(3600)
    return wire.place(key)


def number(**changes: str) -> Bring:
    return lambda wire, _: wire.place(wire.key(), {**NUMBER, **changes})


ERRORS: list[tuple[int, str, Bring]] = [
    (-32001, "IP address error", lambda wire, _: wire.authenticate("blocked-ip")),
    (-32002, "Authentication error", lambda wire, _: wire.place("unknown")),
    (-32003, "Permission denied", lambda wire, _: wire.authenticate("wrong-password")),
    (-32003, "Permission denied", lambda wire, _: wire.place(wire.key("no-permission"))),
    (-32003, "Permission denied", number(numb="74950009003")),
    (-32004, "Limit is exceeded", number(numa="74950009004")),
    (-32005, "Session key has expired", expired),
    (-32000, "Api version not supported", lambda wire, _: wire.post(b"{}", "/v2")),
    (-32600, "Invalid Request", lambda wire, _: wire.post(b"{}")),
    (-32601, "Method not found", lambda wire, _: wire.call("place_call", {})),
    (-32602, "Invalid params", lambda wire, _: wire.call("place_calls", {})),
    (-32603, "Internal error", number(numa="74950009603")),
    (-32700, "Parse error", lambda wire, _: wire.post(b"{")),
]


@pytest.mark.parametrize("detail_key", ["data", "details"])
def test_every_error_of_the_api(detail_key: str) -> None:
    """Each with its detail, which stands where the options say."""
    options = Options(detail_key="details" if detail_key == "details" else "data")
    with Sandbox(options=options, speed=0) as sandbox, Wire(sandbox.base_url) as wire:
        for code, message, bring in ERRORS:
            fault = bring(wire, sandbox).fault()
            assert (*fault.name, fault.detail_key) == (code, message, detail_key)
            assert fault.detail


@pytest.mark.parametrize("prefix", ["749", "4479463", "79164572521"])
@pytest.mark.parametrize(
    ("name", "ending", "answer", "dialled"),
    [
        ("numb", "9003", -32003, []),
        ("numa", "9004", -32004, []),
        ("numa", "9603", -32603, ["-32603 Internal error"]),
        ("numa", "9904", "fail", ["fail"]),
        # The same endings where they have no meaning.
        ("numa", "9003", "success", ["success"]),
        ("numb", "9004", "success", ["success"]),
        ("numb", "9603", "success", ["success"]),
        ("numb", "9904", "success", ["success"]),
        ("numc", "9004", "success", ["success"]),
    ],
)
def test_magic_numbers(magic: Wire, prefix: str, name: str, ending: str, answer: int | str, dialled: list[str]) -> None:
    """The last four digits decide; the journal holds what was dialled before the error was answered."""
    before = len(magic.journal())
    reply = magic.place(magic.key(), {**NUMBER, name: prefix + ending})
    assert answer == (reply.fault().code if isinstance(answer, int) else reply.result())
    assert [entry["answer"] for entry in magic.journal()[before:]] == dialled
