"""Clocks: still, turned, running; each login's own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from uis_callapi_sandbox import Sandbox, World

from .panel import Panel, Stream, finished
from .wire import NUMBER, Wire

NOW = 1_700_000_000.0


@pytest.fixture
def panel(sandbox: Sandbox) -> Iterator[Panel]:
    """The control API of the sandbox of the test."""
    with Panel(sandbox.base_url) as panel:
        yield panel


def test_a_clock_that_stands_still_lets_nothing_happen(panel: Panel) -> None:
    """However often it is looked at."""
    panel.wire.place(panel.wire.key()).result()
    assert panel.get("clock") == {
        "login": "demo",
        "now": NOW,
        "iso": "2023-11-14T22:13:20.000Z",
        "speed": 0,
        "turns": 1,
        "next": NOW + 5,
    }
    assert [call["state"] for call in panel.calls()] == ["dialling"]
    assert [(event["t"], event["event"]) for event in panel.events(1)] == [(0, "call.accepted"), (0, "leg.dialing")]


def test_turned_by_seconds_it_stops_where_it_was_told_to(panel: Panel) -> None:
    """What is due at that very moment has happened, what comes a millisecond later has not."""
    panel.wire.place(panel.wire.key()).result()
    states: list[object] = []
    for seconds in (4.999, 0.001, 4.999, 0.001, 29.999, 0.001):
        panel.advance(seconds)
        states += [call["state"] for call in panel.calls()]
    assert states == ["dialling", "connected", "connected", "bridged", "bridged", "finished"]
    (call,) = panel.calls()
    assert (call["result"], call["cause"], call["ended_at"]) == ("success", "normal_clearing", NOW + 40)


def test_turned_to_the_next_event_and_to_the_end(panel: Panel) -> None:
    """``next`` is a moment in which something happens; when all is still, it stays where it is."""
    key = panel.wire.key()
    panel.wire.place(key).result()
    panel.advance(2)
    panel.wire.place(key).result()
    assert [panel.until("next")["now"] for _ in range(3)] == [NOW + 5, NOW + 7, NOW + 10]
    assert panel.until("idle")["now"] == NOW + 42
    assert (panel.until("next")["now"], panel.until("idle")["now"]) == (NOW + 42, NOW + 42)
    assert [call["state"] for call in panel.calls()] == ["finished", "finished"]


def test_a_clock_that_runs_needs_nobody_to_look(panel: Panel, sandbox: Sandbox) -> None:
    """At a minute a second a call of 40 s is over in less than one; its times are exact all the same."""
    with Stream(sandbox.base_url) as stream:
        panel.done("POST", "clock/auto", {"speed": 60})
        panel.wire.place(panel.wire.key()).result()
        news = stream.take(finished)
    assert [data["state"] for name, data in news if name == "call"] == ["dialling", "connected", "bridged", "finished"]
    assert [data["t"] for name, data in news if name == "leg"][-1] == 40_000
    assert panel.done("POST", "clock/auto", {"speed": 0}) == panel.get("clock")


def test_a_call_goes_on_when_its_clock_begins_to_run(panel: Panel, sandbox: Sandbox) -> None:
    """It was placed while the clock stood still, and again after it had been told to run slowly."""
    with Stream(sandbox.base_url) as stream:
        panel.wire.place(panel.wire.key()).result()
        panel.done("POST", "clock/auto", {"speed": 0.001})
        panel.done("POST", "clock/auto", {"speed": 1000})
        stream.take(finished)


def test_a_sandbox_may_be_made_with_a_clock_that_runs() -> None:
    """And turned, too: what is due is not waited for."""
    with Sandbox(speed=1) as sandbox, Wire(sandbox.base_url) as wire, Stream(sandbox.base_url) as stream:
        wire.place(wire.key()).result()
        sandbox.advance(40)
        stream.take(finished)


def test_every_login_has_a_clock_of_its_own(panel: Panel, sandbox: Sandbox) -> None:
    """Turned alone, or all together."""
    shop = sandbox.account("shop", "secret")
    key = panel.wire.key("shop", "secret")
    panel.wire.place(key).result()
    panel.wire.place(panel.wire.key()).result()
    panel.advance(5000, "shop")
    assert (shop.now, sandbox.demo.now) == (NOW + 5000, NOW)
    assert [call["state"] for call in panel.calls()] == ["dialling", "finished"]
    assert panel.wire.place(key).fault().code == -32005
    panel.advance(7, "*")
    assert (shop.now, sandbox.demo.now) == (NOW + 5007, NOW + 7)
    sandbox.advance(1)
    assert (shop.now, sandbox.demo.now) == (NOW + 5008, NOW + 8)


def test_magic_logins_have_clocks_too(panel: Panel) -> None:
    """Even one that has never been used."""
    assert panel.advance(3, "single-session")["now"] == NOW + 3
    assert panel.get("clock")["now"] == NOW


def test_time_ends_with_the_year_9999(panel: Panel) -> None:
    """Years can be turned at once; where dates end, the clock is left where it was."""
    year = 31_536_000
    for _ in range(3):
        panel.advance(year)
    assert panel.get("clock")["iso"] == "2026-11-13T22:13:20.000Z"
    with Sandbox(speed=0, now=253_402_300_799) as late, Panel(late.base_url) as other:
        other.wire.place(other.wire.key()).result()
        for body in ({"seconds": 1}, {"until": "next"}, {"until": "idle"}):
            status, sentence = other.refusal("POST", "clock/advance", body)
            assert (status, "9999" in sentence) == (400, True)
        assert other.advance(0.999)["iso"] == "9999-12-31T23:59:59.999Z"
        other.done("POST", "clock/auto", {"speed": 100_000})
        assert other.get("clock")["iso"] == "9999-12-31T23:59:59.999Z"


def test_nothing_may_be_set_to_take_more_than_a_day(panel: Panel) -> None:
    """Nobody waits for that, and a queue would have to be worked out second by second; a day is fine."""
    key = panel.wire.key()
    for seconds in (86_401, 10**12, 10**40, 10**400):
        phone = {"numb": "79164570101", "timeout": seconds}
        for params, path in (
            ({**NUMBER, "is_queue": True, "queue_timeout": seconds}, "$.queue_timeout"),
            ({**NUMBER, "numc": [{"phones": [{"numb": "79164570101"}, phone]}]}, "$.numc[0].phones[1].timeout"),
        ):
            fault = panel.wire.place(key, params).fault()
            assert (fault.code, path in fault.detail) == (-32602, True)
    assert panel.calls() == []
    panel.wire.place(key, {**NUMBER, "numc": "79164570101", "is_queue": True, "queue_timeout": 86_400}).result()
    assert panel.until("idle")["now"] == NOW + 86_400


def test_what_is_ignored_may_be_as_long_as_it_likes(panel: Panel) -> None:
    """The time in a queue, where there is none."""
    panel.wire.place(panel.wire.key(), {**NUMBER, "is_queue": False, "queue_timeout": 10**40}).result()


def test_a_world_that_is_set_from_python(sandbox: Sandbox, fresh: Wire) -> None:
    """As over HTTP."""
    sandbox.demo.world = World(media={"ad": 3})
    fresh.place(fresh.key(), {**NUMBER, "numc_message": {"type": "media", "value": "ad"}}).result()
    sandbox.demo.advance_until("idle")
    assert sandbox.demo.now == NOW + 43
    sandbox.demo.reset()
    assert sandbox.demo.calls == []
