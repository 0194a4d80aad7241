"""Params of v4.0: what is refused before anything is sent, and what is passed on untouched."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from uis_callapi import DryRun, v4_0

from ..sdk.wire import FIN
from .calls import DONE, NOBODY, SIMPLE, STARTED, Wire, raised, refused

MESSAGE = v4_0.Message(type="tts", value="Hello")
EARLY = {**SIMPLE, "switch_at_once": True, "early_switching": True}


@pytest.mark.parametrize(
    ("method", "params", "place"),
    [
        ("start_simple_call", {**SIMPLE, "contact": "+79260000000"}, "contact"),
        ("start_simple_call", {**SIMPLE, "operator": ""}, "operator"),
        ("start_simple_call", {**SIMPLE, "virtual_phone_number": "7 499"}, "virtual_phone_number"),
        ("start_simple_call", {**SIMPLE, "first_call": "employee"}, "first_call"),
        ("start_simple_call", {**SIMPLE, "dtmf_string": "1,2"}, "dtmf_string"),
        ("start_simple_call", {**SIMPLE, "operator_confirmation": "10"}, "operator_confirmation"),
        ("start_simple_call", {**SIMPLE, "virtual_phone_usage_rule": "any"}, "virtual_phone_usage_rule"),
        ("start_simple_call", {**SIMPLE, "media_file_id": "2701"}, "media_file_id"),
        ("start_simple_call", {**EARLY, "switch_at_once": False}, "early_switching"),
        ("start_simple_call", {**EARLY, "first_call": "contact"}, "early_switching"),
        ("start_simple_call", {**SIMPLE, "early_switching": True}, "switch_at_once"),
        ("send_dtmf", {"call_session_id": 1, "dtmf_string": "12"}, "dtmf_string"),
        ("list_calls", {"virtual_phone_number": "84951045771"}, "virtual_phone_number"),
        ("record_call", {"call_session_id": 1, "action": "pause"}, "action"),
    ],
)
def test_refused_before_anything_is_sent(method: str, params: Mapping[str, object], place: str, wire: Wire) -> None:
    error = raised(v4_0.ParamsError, wire.client(), method, **params)
    assert f"`$.{place}`" in str(error)
    assert wire.methods == []


@pytest.mark.parametrize("seconds", [0, 121])
def test_how_long_an_informer_call_may_ring(seconds: int, wire: Wire) -> None:
    params = {"virtual_phone_number": "7499", "contact": "7926", "contact_message": MESSAGE}
    error = raised(v4_0.ParamsError, wire.client(), "start_informer_call", **params, dialing_timeout=seconds)
    assert "`$.dialing_timeout`" in str(error)


def test_early_switching_where_it_may_be(wire: Wire) -> None:
    calling = wire.client(start_simple_call=[STARTED])
    for params in (EARLY, {**EARLY, "early_switching": False}, {**SIMPLE, "early_switching": False}):
        calling.call("start_simple_call", **params)
    sent = [request.params for request in wire.server.of("start.simple_call")]
    assert [params["early_switching"] for params in sent] == [True, False, False]


def test_a_call_that_rings_is_never_sent_twice(wire: Wire) -> None:
    """One that lists is. What became of the first is not known."""
    rings: Mapping[str, Mapping[str, object]] = {
        "start_simple_call": SIMPLE,
        "make_call": {"call_session_id": 1, "to": "101"},
        "add_coach": {"call_session_id": 1},
        "hold_call": {"call_session_id": 1, "contact_message": MESSAGE},
        "tag_call": {"call_session_id": 1, "tag_id": 36},
    }
    for method, given in rings.items():
        error = raised(v4_0.NoAnswerError, wire.client(None, **{method: [FIN, DONE]}), method, **given)
        assert (error.outcome, error.retry_safe, wire.methods[1:]) == ("unknown", False, [method.replace("_", ".", 1)])
    wire.client(release_call=[FIN, DONE]).call("release_call", call_session_id=1)
    assert wire.methods == ["login.user", "release.call", "release.call"]
    wire.client(list_calls=[FIN, NOBODY]).call("list_calls")
    assert wire.methods == ["login.user", "list.calls", "list.calls"]


def test_nobody_is_called_who_may_not_be(wire: Wire) -> None:
    calling = wire.client(
        {"access_token": "x", "allow_numbers": ["79260000000", "79262444491"]}, start_simple_call=[STARTED]
    )
    calling.call("start_simple_call", **SIMPLE)
    for params in ({**SIMPLE, "contact": "79260000009"}, {**SIMPLE, "operator": "101"}):
        raised(v4_0.NotAllowedError, calling, "start_simple_call", **params)
    employee = v4_0.Employee(id=25, phone_number="79260000009")
    others: Mapping[str, Mapping[str, object]] = {
        "start_employee_call": {
            "first_call": "contact",
            "virtual_phone_number": "7499",
            "contact": "79260000000",
            "employee": employee,
        },
        "make_call": {"call_session_id": 1, "to": "101"},
        "add_coach": {"call_session_id": 1, "phone_number": "101"},
    }
    for method, given in others.items():
        raised(v4_0.NotAllowedError, calling, method, **given)
    assert wire.methods == ["start.simple_call"]


def test_a_dry_run_sends_nothing_and_tells_what_would_be_sent(wire: Wire) -> None:
    calling = wire.client()
    run = calling.call("start_simple_call", **SIMPLE, external_id="334otr01", dry_run=True)
    assert isinstance(run, DryRun)
    assert (wire.methods, run.method, run.url) == ([], "start.simple_call", f"{wire.server.base_url}/v4.0")


def test_a_guarded_call_is_made_once(wire: Wire, tmp_path: object) -> None:
    options = {"login": "demo", "password": "hunter2", "journal": f"{tmp_path}/calls.db"}
    calling = wire.client(options, start_simple_call=[STARTED])
    calling.call("start_simple_call", **SIMPLE, dedup_key="order-5")
    error = raised(v4_0.DuplicateCallError, calling, "start_simple_call", **SIMPLE, dedup_key="order-5")
    assert (error.outcome, wire.methods.count("start.simple_call")) == ("placed", 1)


def test_what_support_finds_a_call_by(wire: Wire) -> None:
    calling = wire.client(
        start_simple_call=[refused(-32603, "internal_error")], release_call=[refused(-32602, "call_session_not_found")]
    )
    started = raised(v4_0.InternalError, calling, "start_simple_call", **SIMPLE, external_id="334otr01")
    assert started.references == {"virtual_phone_number": "74993720692", "external_id": "334otr01"}
    ended = raised(v4_0.CallSessionNotFoundError, calling, "release_call", call_session_id=5)
    assert ended.references == {"call_session_id": "5"}
    assert "334otr01" in started.report()
