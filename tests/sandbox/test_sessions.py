"""Session keys: how long they live, whose they are, and the logins that bring up one situation each."""

from __future__ import annotations

import pytest
from uis_callapi_sandbox import Sandbox

from .wire import Wire

NOT_FOUND = (-32002, "Authentication error")
EXPIRED = (-32005, "Session key has expired")
DENIED = (-32003, "Permission denied")


def test_a_key_lives_for_an_hour_from_issue(fresh: Wire, sandbox: Sandbox) -> None:
    """Using it does not prolong it, and an expired key is not an unknown one."""
    key = fresh.key()
    sandbox.advance(3599)
    assert fresh.place(key).result() == "success"
    sandbox.advance(1)
    assert fresh.place(key).fault().name == EXPIRED
    sandbox.advance(1_000_000)
    assert fresh.place(key).fault().name == EXPIRED
    assert fresh.place(fresh.key()).result() == "success"


def test_a_key_that_expired_a_month_ago_is_forgotten(fresh: Wire, sandbox: Sandbox) -> None:
    """When the next one is issued: who runs for months fills no memory with keys."""
    month = 30 * 86_400
    old = fresh.key()
    sandbox.advance(10)
    young = fresh.key()
    sandbox.advance(3600 + month - 11)
    fresh.key()
    assert fresh.place(old).fault().name == EXPIRED
    sandbox.advance(1)
    last = fresh.key()
    assert [fresh.place(key).fault().name for key in (old, young)] == [NOT_FOUND, EXPIRED]
    assert fresh.place(last).result() == "success"


@pytest.mark.parametrize("key", ["", "x", "0" * 40])
def test_a_key_that_was_never_issued(wire: Wire, key: str) -> None:
    """-32002."""
    assert wire.place(key).fault().name == NOT_FOUND


def test_keys_of_one_login_live_side_by_side(wire: Wire) -> None:
    """A second login does not end the first; each key is new."""
    first, second = wire.key(), wire.key()
    assert first != second
    assert [wire.place(key).result() for key in (first, second, first)] == ["success"] * 3


def test_single_session_ends_the_key_before(fresh: Wire) -> None:
    """As if it had never been; keys of other logins live on."""
    other, first = fresh.key(), fresh.key("single-session", "any")
    assert fresh.place(first).result() == "success"
    second = fresh.key("single-session", "any")
    assert fresh.place(first).fault().name == NOT_FOUND
    assert [fresh.place(key).result() for key in (second, other)] == ["success"] * 2


def test_expired_session_lives_for_five_seconds(fresh: Wire, sandbox: Sandbox) -> None:
    """Short enough to wait for."""
    key = fresh.key("expired-session", "any")
    sandbox.advance(4.9)
    assert fresh.place(key).result() == "success"
    sandbox.advance(0.1)
    assert fresh.place(key).fault().name == EXPIRED


def test_no_permission_logs_in_and_may_not_call(fresh: Wire) -> None:
    """Nothing is dialled."""
    assert fresh.place(fresh.key("no-permission", "any")).fault().name == DENIED
    assert fresh.journal() == []


@pytest.mark.parametrize(
    ("login", "password", "error"),
    [
        ("wrong-password", "any", DENIED),
        ("demo", "hunter2", DENIED),
        ("demo", "", DENIED),
        ("demo", "DEMO", DENIED),
        ("nobody", "demo", DENIED),
        ("", "", DENIED),
        ("blocked-ip", "any", (-32001, "IP address error")),
    ],
)
def test_logins_that_are_refused(wire: Wire, login: str, password: str, error: tuple[int, str]) -> None:
    """No session is opened."""
    assert wire.authenticate(login, password).fault().name == error


def test_a_refusal_quotes_no_password(wire: Wire) -> None:
    """Details end up in logs."""
    assert b"hunter2" not in wire.authenticate("demo", "hunter2").body
