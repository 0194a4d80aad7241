"""Keys of v4.0: fetched and renewed by the client, or made in the account and given to it."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from pathlib import Path

import pytest
from uis_callapi import ConfigurationError, FileSessionStore, MemorySessionStore, v1, v4_0

from ..colours import StillClock
from ..sdk.wire import KEYS, Server
from .calls import DONE, INVALID, NOBODY, SIMPLE, STARTED, Wire, opened, raised, refused

PERMANENT = "permanent0c0ffee00"
GIVEN: Mapping[str, object] = {"access_token": PERMANENT}


def test_login_then_every_call_with_its_key(wire: Wire) -> None:
    calling = wire.client(start_simple_call=[STARTED], list_calls=[NOBODY])
    calling.call("start_simple_call", **SIMPLE)
    calling.call("list_calls")
    assert wire.methods == ["login.user", "start.simple_call", "list.calls"]
    assert wire.keys == [KEYS[0]] * 2


def test_an_invalid_key_is_renewed_and_the_call_sent_once_more(wire: Wire) -> None:
    """It was refused by name: nothing was done, so that even a call that rings a telephone is sent again."""
    calling = wire.client(start_simple_call=[INVALID, STARTED])
    calling.call("start_simple_call", **SIMPLE)
    assert wire.methods == ["login.user", "start.simple_call"] * 2
    assert wire.keys == KEYS[:2]


@pytest.mark.parametrize("name", ["auth_error", "access_token_expired", "access_token_blocked"])
def test_no_other_error_of_keys_is_cured_by_a_new_one(name: str, wire: Wire) -> None:
    """They have one code: the name decides."""
    calling = wire.client(list_calls=[refused(-32001, name)])
    kinds = {
        "auth_error": v4_0.AuthError,
        "access_token_expired": v4_0.AccessTokenExpiredError,
        "access_token_blocked": v4_0.AccessTokenBlockedError,
    }
    raised(kinds[name], calling, "list_calls")
    assert wire.methods == ["login.user", "list.calls"]


def test_an_end_that_is_no_time_is_passed_over(wire: Wire) -> None:
    calling = wire.client(login_user=[opened(KEYS[0], 10**400)], list_calls=[NOBODY])
    calling.call("list_calls")
    assert wire.methods == ["login.user", "list.calls"]


def test_wrong_credentials_are_tried_once(wire: Wire) -> None:
    calling = wire.client(login_user=[refused(-32001, "auth_error")], list_calls=[NOBODY])
    error = raised(v4_0.AuthError, calling, "list_calls")
    assert (wire.methods, error.outcome) == (["login.user"], "not_placed")


@pytest.mark.parametrize(
    ("ends_in", "age", "logins"),
    [(600, 500, 1), (600, 599, 2), (7200, 3700, 1), (7200, 7100, 2), (-5, 3000, 1), (-5, 3500, 2), (30, 3000, 1)],
)
def test_a_key_lives_as_long_as_its_answer_says(
    ends_in: int, age: float, logins: int, wire: Wire, still: StillClock
) -> None:
    """Unless it would be over at once: then the two clocks differ, and it lives for the hour of the spec."""
    keys = [opened(key, int(still.time()) + ends_in) for key in KEYS[:2]]
    calling = wire.client(login_user=keys, list_calls=[NOBODY])
    calling.call("list_calls")
    still.advance(age)
    calling.call("list_calls")
    assert wire.methods.count("login.user") == logins


def test_the_life_of_a_key_goes_with_it_through_a_store(wire: Wire, still: StillClock) -> None:
    store = MemorySessionStore()
    keys = [opened(key, int(still.time()) + 600) for key in KEYS[:2]]
    sharing = {"login": "demo", "password": "hunter2", "session_store": store}
    wire.client(sharing, login_user=keys, list_calls=[NOBODY]).call("list_calls")
    wire.another(sharing).call("list_calls")
    still.advance(599)
    wire.another(sharing).call("list_calls")
    assert wire.keys == [KEYS[0], KEYS[0], KEYS[1]]


def test_after_logout_the_next_call_logs_in_anew(wire: Wire) -> None:
    calling = wire.client(logout_user=[DONE], list_calls=[INVALID, NOBODY])
    result = calling.call("logout_user")
    assert isinstance(result, v4_0.Done)
    assert result.data.success is True
    calling.call("list_calls")
    assert wire.methods == ["login.user", "logout.user", "list.calls", "login.user", "list.calls"]


def test_a_permanent_key_is_used_and_nothing_logged_in(wire: Wire) -> None:
    calling = wire.client(GIVEN, start_simple_call=[STARTED], list_calls=[NOBODY])
    calling.call("start_simple_call", **SIMPLE)
    calling.with_options(timeout=5.0).call("list_calls")
    assert wire.methods == ["start.simple_call", "list.calls"]
    assert wire.keys == [PERMANENT] * 2


def test_a_permanent_key_never_gets_too_old(wire: Wire, still: StillClock) -> None:
    calling = wire.client(GIVEN, list_calls=[NOBODY])
    calling.call("list_calls")
    still.advance(10 * 365 * 86_400.0)
    calling.call("list_calls")
    still.now = -5.0  # a clock that was set back tells no age
    calling.call("list_calls")
    assert (wire.methods, wire.keys) == (["list.calls"] * 3, [PERMANENT] * 3)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("access_token_invalid", v4_0.AccessTokenInvalidError),
        ("access_token_expired", v4_0.AccessTokenExpiredError),
        ("access_token_blocked", v4_0.AccessTokenBlockedError),
    ],
)
def test_a_permanent_key_is_never_renewed(name: str, kind: type[v4_0.CallApiError], wire: Wire) -> None:
    calling = wire.client(GIVEN, list_calls=[refused(-32001, name, f',"value":"{PERMANENT}"')])
    error = raised(kind, calling, "list_calls")
    assert wire.methods == ["list.calls"]
    assert PERMANENT not in repr(error) + str(error) + error.report() + repr(vars(error))
    pickle.loads(pickle.dumps(error))  # our own


def test_a_permanent_key_comes_from_the_environment_too(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    """And counts before a login there: v1 beside it has no other."""
    for name, value in (("ACCESS_TOKEN", PERMANENT), ("LOGIN", "demo"), ("PASSWORD", "hunter2")):
        monkeypatch.setenv(f"UIS_CALLAPI_{name}", value)
    wire.client({}, list_calls=[NOBODY]).call("list_calls")
    assert (wire.methods, wire.keys) == (["list.calls"], [PERMANENT])
    wire.client({"login": "demo"}, list_calls=[NOBODY]).call("list_calls")
    assert wire.methods == ["login.user", "list.calls"]


@pytest.mark.parametrize("credentials", [{"login": "demo"}, {"password": "x"}, {"login": "demo", "password": "x"}])
def test_a_permanent_key_excludes_credentials(credentials: Mapping[str, str], wire: Wire) -> None:
    with pytest.raises(ConfigurationError, match="exclude each other") as caught:
        wire.client({**GIVEN, **credentials})
    assert PERMANENT not in str(caught.value)


@pytest.mark.parametrize("key", ["", 5, b"x"])
def test_a_key_that_is_none_is_refused(key: object, wire: Wire) -> None:
    with pytest.raises(ConfigurationError, match="access_token must be a text that is not empty"):
        wire.client({"access_token": key})


def test_without_anything_the_first_call_says_what_to_give(wire: Wire) -> None:
    error = raised(v4_0.ConfigurationError, wire.client({}, list_calls=[NOBODY]), "list_calls")
    assert "access_token= alone" in str(error)


def test_a_client_with_a_key_has_no_login_of_its_own(wire: Wire) -> None:
    """Others can be tried all the same; its own key stays."""
    calling = wire.client(GIVEN, list_calls=[NOBODY])
    with pytest.raises(ConfigurationError, match="was given access_token="):
        calling.call("login_user")
    calling.call("login_user", login="somebody", password="else")
    calling.call("list_calls")
    assert wire.keys == [PERMANENT]


def test_a_permanent_key_goes_into_no_store(wire: Wire, tmp_path: Path) -> None:
    store = FileSessionStore(tmp_path / "session")
    wire.client({**GIVEN, "session_store": store}, list_calls=[NOBODY]).call("list_calls")
    assert (wire.keys, list(tmp_path.iterdir())) == ([PERMANENT], [])


def test_a_permanent_key_is_shown_nowhere(wire: Wire) -> None:
    calling = wire.client(GIVEN)
    assert PERMANENT not in repr(calling.client) + repr(vars(calling.client))


def test_both_versions_side_by_side(wire: Wire) -> None:
    """In one process, each with its own login at its own path."""
    calling = wire.client(list_calls=[NOBODY])
    with Server() as old, v1.Client(login="demo", password="demo", base_url=old.base_url) as client:
        answered = client.place_calls(
            first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
        )
        calling.call("list_calls")
        assert (answered, {request.line for request in old.requests}) == ("success", {"POST /v1 HTTP/1.1"})
    assert {request.line for request in wire.server.requests} == {"POST /v4.0 HTTP/1.1"}
