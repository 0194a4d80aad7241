"""Every magic number and login: how its telephone rings, and what both clients make of the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pytest
from uis_callapi import (
    BadAnswerError,
    CallApiError,
    CredentialsRefusedError,
    InternalError,
    IpAddressError,
    LimitExceededError,
    NoAnswerError,
    PermissionDeniedError,
)
from uis_callapi_sandbox import Account, Sandbox

from ..colours import Colour
from .wire import NUMBER, groups


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """One for all: each test has a login of its own."""
    with Sandbox(speed=0, now=1_700_000_000) as sandbox:
        yield sandbox


@pytest.fixture
def account(sandbox: Sandbox, request: pytest.FixtureRequest) -> Account:
    """A login for this test."""
    return sandbox.account(request.node.name, "secret")


class Magic(NamedTuple):
    """What is dialled, what the client gets, and what telephones do: (leg, event, ms), of legs and bridge."""

    params: Mapping[str, object]
    answer: object
    happens: tuple[tuple[str, str, int], ...] | None
    """None: no call was placed."""


RINGS = ("C", "leg.dialing", 0)
ORDINARY = (
    RINGS,
    ("C", "leg.answered", 5000),
    ("A", "leg.dialing", 5000),
    ("A", "leg.answered", 10_000),
    ("call", "call.bridged", 10_000),
    ("A", "leg.hangup", 40_000),
    ("C", "leg.hangup", 40_000),
)


def answers_after(seconds: int, *, leg: str = "C") -> tuple[tuple[str, str, int], ...]:
    """Return what happens when one side answers after so many seconds and the other after five."""
    office, client = (seconds, 5) if leg == "C" else (5, seconds)
    up, both = 1000 * office, 1000 * (office + client)
    return (
        RINGS,
        ("C", "leg.answered", up),
        ("A", "leg.dialing", up),
        ("A", "leg.answered", both),
        ("call", "call.bridged", both),
        ("A", "leg.hangup", both + 30_000),
        ("C", "leg.hangup", both + 30_000),
    )


def office(ending: str) -> dict[str, object]:
    """Return a call to an operator whose number ends so."""
    return {**NUMBER, "numc": f"7916457{ending}"}


def client(ending: str) -> dict[str, object]:
    """Return a call to a client whose number ends so."""
    return {**NUMBER, "numa": f"7495123{ending}"}


MAGIC: dict[str, Magic] = {
    "numc 0000": Magic(office("0000"), "success", ORDINARY),
    "numc any other": Magic(office("8642"), "success", ORDINARY),
    "numc 0101 is busy": Magic(office("0101"), "success", (RINGS, ("C", "leg.busy", 1000))),
    "numc 0102 rejects": Magic(office("0102"), "success", (RINGS, ("C", "leg.rejected", 3000))),
    "numc 0103 never answers": Magic(office("0103"), "success", (RINGS, ("C", "leg.no_answer", 60_000))),
    "numc 0104 cannot be reached": Magic(office("0104"), "success", (RINGS, ("C", "leg.unreachable", 0))),
    "numc 0105 hangs up before the bridge": Magic(
        office("0105"),
        "success",
        (
            RINGS,
            ("C", "leg.answered", 1000),
            ("A", "leg.dialing", 1000),
            ("C", "leg.hangup", 3000),
            ("A", "leg.cancelled", 3000),
        ),
    ),
    "numc 0106 at the last moment": Magic(office("0106"), "success", answers_after(59)),
    "numc 0106 in a group": Magic(
        groups({"phones": [{"numb": "79164570106", "timeout": 7}]}),
        "success",
        tuple((leg.replace("C", "C1"), event, ms) for leg, event, ms in answers_after(6)),
    ),
    "numc 0107 is voicemail": Magic(office("0107"), "success", answers_after(20)),
    "numc 0200 answers at once": Magic(office("0200"), "success", answers_after(0)),
    "numc 0212 answers after 12 s": Magic(office("0212"), "success", answers_after(12)),
    "numc 0259 answers after 59 s": Magic(office("0259"), "success", answers_after(59)),
    "numc 0260 is too late": Magic(office("0260"), "success", (RINGS, ("C", "leg.no_answer", 60_000))),
    "numc 0312 hangs up after 12 s": Magic(
        office("0312"),
        "success",
        (*ORDINARY[:5], ("C", "leg.hangup", 17_000), ("A", "leg.hangup", 17_000)),
    ),
    "numc 0300 hangs up as it answers": Magic(
        office("0300"),
        "success",
        (*ORDINARY[:3], ("C", "leg.hangup", 5000), ("A", "leg.cancelled", 5000)),
    ),
    "numa 0101 is busy": Magic(
        client("0101"), "success", (*ORDINARY[:3], ("A", "leg.busy", 6000), ("C", "leg.hangup", 6000))
    ),
    "numa 0103 never answers": Magic(
        client("0103"), "success", (*ORDINARY[:3], ("A", "leg.no_answer", 65_000), ("C", "leg.hangup", 65_000))
    ),
    "numa 0212 answers after 12 s": Magic(client("0212"), "success", answers_after(12, leg="A")),
    "numb 9003": Magic({**NUMBER, "numb": "74993729003"}, PermissionDeniedError, None),
    "numa 9004": Magic(client("9004"), LimitExceededError, None),
    "numa 9603": Magic(client("9603"), InternalError, ORDINARY),
    "numa 9900": Magic(client("9900"), NoAnswerError, ORDINARY),
    "numa 9901": Magic(client("9901"), NoAnswerError, None),
    "numa 9902": Magic(client("9902"), NoAnswerError, ORDINARY),
    "numa 9903": Magic(client("9903"), BadAnswerError, ORDINARY),
    "numa 9904": Magic(
        client("9904"), "fail", (*ORDINARY[:3], ("A", "leg.unreachable", 5000), ("C", "leg.hangup", 5000))
    ),
}


@pytest.mark.parametrize("name", MAGIC)
def test_a_number(colour: Colour, sandbox: Sandbox, account: Account, name: str) -> None:
    """What the client is told, and what happens in truth."""
    magic = MAGIC[name]
    hangs = name == "numa 9902"
    caller = colour.client(
        login=account.login, password=account.password, base_url=sandbox.base_url, timeout=0.5 if hangs else 10.0
    )
    caller.call("authenticate")
    assert outcome(caller.call, magic.params) == magic.answer
    account.advance_until("idle")
    if magic.happens is None:
        assert account.calls == []
        return
    (call,) = account.calls
    happened = [
        (event.leg, event.event, event.t)
        for event in account.detail(call.number).events
        if event.event.startswith("leg.") or event.event == "call.bridged"
    ]
    by_time = sorted(happened, key=lambda told: (told[2], told[:2]))
    assert by_time == sorted(magic.happens, key=lambda told: (told[2], told[:2]))


def outcome(call: object, params: Mapping[str, object]) -> object:
    """Return what a client returns, or the kind of what it raises."""
    assert callable(call)
    try:
        return call("place_calls", **params)
    except CallApiError as error:
        return type(error)


@pytest.mark.parametrize(
    ("login", "kind"),
    [
        ("wrong-password", CredentialsRefusedError),
        ("blocked-ip", IpAddressError),
        ("no-permission", PermissionDeniedError),
        ("nobody", CredentialsRefusedError),
    ],
)
def test_a_login_that_may_not_call(colour: Colour, sandbox: Sandbox, login: str, kind: type[CallApiError]) -> None:
    """Whatever the password; nothing is dialled, and the client knows that."""
    caller = colour.client(login=login, password="any", base_url=sandbox.base_url)
    with pytest.raises(kind) as refused:
        caller.call("place_calls", **NUMBER)
    assert refused.value.outcome == "not_placed"
    assert login not in {call.login for call in sandbox.calls}


def test_an_expired_session_is_renewed_by_the_client(colour: Colour) -> None:
    """Six seconds later the key is dead: the client gets another, and the call is placed once."""
    with Sandbox(speed=0) as sandbox:
        caller = colour.client(login="expired-session", password="any", base_url=sandbox.base_url)
        for _ in range(3):
            assert caller.call("place_calls", **NUMBER) == "success"
            sandbox.advance(6)
        assert len(sandbox.calls) == 3


def test_a_single_session_is_taken_over(colour: Colour) -> None:
    """Two clients take the key from each other and both go on, each by logging in again."""
    with Sandbox(speed=0) as sandbox:
        one, other = (
            colour.client(login="single-session", password="any", base_url=sandbox.base_url) for _ in range(2)
        )
        for caller in (one, other, one, other):
            assert caller.call("place_calls", **NUMBER) == "success"
        assert len(sandbox.calls) == 4
