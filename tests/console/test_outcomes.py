"""Faults as the page adds them, and what a client may conclude from what then comes back."""

from __future__ import annotations

import pytest
from uis_callapi_sandbox import Options, Sandbox
from uis_callapi_sandbox.faults import KINDS, KindName, When

pytest.importorskip("playwright", reason="needs Playwright: pip install playwright")

from playwright.sync_api import Browser, expect

from .browser import Watched, watched
from .test_placing import SEND, turn

NETWORK = "Failed to load resource"


def test_a_fault_is_added_and_met(seen: Watched, sandbox: Sandbox) -> None:
    """The call is placed, its answer is lost: unknown. One call: a browser sends a lost POST again if it can."""
    seen.expected = NETWORK
    seen.open("/#/faults")
    seen.page.select_option('[name="kind"]', "reset")
    seen.page.click(SEND)
    expect(seen.at("[data-fault]")).to_contain_text("reset")
    seen.picture("fault")
    seen.open("/#/place")
    seen.page.click(SEND)
    expect(seen.at("[data-outcome=unknown]")).to_contain_text("may have been placed")
    expect(seen.at(".placed .badge")).to_be_visible()  # the page finds the call all the same
    seen.picture("outcome-unknown")
    assert [call.fault for call in sandbox.calls] == ["reset"]
    seen.open("/#/faults")
    expect(seen.at("[data-fault]")).to_have_count(0)  # it was for once
    seen.open("/#/requests")
    expect(seen.at("summary .badge").first).to_have_text("reset")


@pytest.mark.parametrize(
    ("kind", "when", "outcome", "calls"),
    [
        ("reset", "before", "unknown", 0),
        ("cut", "after", "unknown", 1),
        ("bad_gateway", "after", "unknown", 1),
        ("damaged", "after", "unknown", 1),
        ("wrong_id", "after", "unknown", 1),
        ("redirect", "before", "unknown", 0),
        ("too_many", "before", "not_placed", 0),
        ("error", "after", "unknown", 1),
    ],
)
def test_what_an_answer_says_of_the_call(
    seen: Watched, sandbox: Sandbox, kind: KindName, when: When, outcome: str, calls: int
) -> None:
    """As the SDK judges it; but a browser does not tell 302 from 307, so that a redirect is unknown."""
    seen.expected = NETWORK
    sandbox.demo.fail_next(kind, when=when)
    seen.open("/#/place")
    seen.page.click(SEND)
    expect(seen.at(f"[data-outcome={outcome}]")).to_be_visible()
    assert len(sandbox.calls) == calls


def test_nobody_waits_for_ever(seen: Watched, sandbox: Sandbox) -> None:
    """Whoever stops waiting knows no more than before."""
    sandbox.demo.fail_next("hang")
    seen.open("/#/place")
    seen.page.click(SEND)
    expect(seen.at(".placed .badge")).to_have_text("dialling")
    seen.page.click("text=Stop waiting")
    expect(seen.at("[data-outcome=unknown]")).to_contain_text("Nobody waited")
    assert len(sandbox.calls) == 1


def test_a_login_that_fails_has_called_nobody(seen: Watched, sandbox: Sandbox) -> None:
    """Whatever became of it."""
    seen.expected = NETWORK
    sandbox.demo.fail_next("reset", method="authenticate")
    seen.open("/#/place")
    seen.page.click(SEND)
    expect(seen.at("[data-outcome=not_placed]")).to_contain_text("At the login")


def test_an_answer_when_the_two_are_joined(browser: Browser) -> None:
    """The call is seen while its answer is waited for."""
    with (
        Sandbox(speed=0, options=Options(mode="bridged")) as sandbox,
        watched(browser, sandbox) as seen,
    ):
        seen.open("/#/place")
        seen.page.click(SEND)
        expect(seen.at(".placed .badge")).to_have_text("dialling")
        turn(seen, "next")
        expect(seen.at(".placed .badge")).to_have_text("one side is up")
        expect(seen.at(".answer")).to_contain_text("Waiting")
        turn(seen, "next")
        expect(seen.at("[data-outcome=result]")).to_contain_text("success")


def test_every_kind_is_explained_and_can_be_added(seen: Watched) -> None:
    """In the sandbox's own words, with what each needs."""
    seen.open("/#/faults")
    for kind, about in KINDS.items():
        seen.page.select_option('[name="kind"]', kind)
        expect(seen.at("form small").first).to_have_text(about.en)
        seen.page.click(SEND)
        expect(seen.at("[data-fault] strong").last).to_have_text(kind)
    seen.picture("faults")
    seen.expected = "400"
    seen.page.fill('[name="probability"]', "7")
    seen.page.click(SEND)
    expect(seen.at("form > .error")).to_contain_text("`$.probability` is 7")
    seen.page.click("text=Remove all")
    expect(seen.at("[data-fault]")).to_have_count(0)
