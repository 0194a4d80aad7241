"""What is turned in the page is turned in the sandbox: clock, phones, limits, sessions, logins, everything anew."""

from __future__ import annotations

import pytest
from uis_callapi import Client, LimitExceededError
from uis_callapi_sandbox import Sandbox
from uis_callapi_sandbox.dialling.world import Phone

pytest.importorskip("playwright", reason="needs Playwright: pip install playwright")

from playwright.sync_api import expect

from .browser import Watched
from .test_inbox import ROWS, place
from .test_placing import SEND, turn

PASSED = """async () => {
    const { now } = await import("/_console/time.js");
    const before = now();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return now() - before;
}"""
"""The seconds of the sandbox that pass between two frames of the page."""


def test_the_clock(seen: Watched, sandbox: Sandbox) -> None:
    """It stands, is turned by each button, and runs when it is told to."""
    began = sandbox.demo.now
    seen.open()
    for step in ("1", "10", "60", "3600"):
        turn(seen, step)
    expect(seen.at(".clock time")).to_have_attribute("datetime", "2023-11-14T23:14:31.000Z")
    assert sandbox.demo.now == began + 3671
    place(sandbox, "79164572521")
    expect(seen.at(".next")).to_have_text("next event in 0:05")
    turn(seen, "next")
    assert sandbox.demo.now == began + 3676
    turn(seen, "idle")
    expect(seen.at(".next")).to_have_text("nothing is going on")
    seen.page.click('[data-speed="60"]')
    expect(seen.at('[data-speed="60"]')).to_have_attribute("aria-pressed", "true")
    passed: object = seen.page.evaluate(PASSED)
    assert isinstance(passed, float | int) and passed > 0  # the page carries it on by itself
    place(sandbox, "79164572521")
    expect(seen.at(ROWS).first.locator(".badge")).to_have_text("success")  # forty seconds in less than one
    sandbox.demo.run_at(0)  # whoever turns it, every page shows it
    expect(seen.at('[data-speed="0"]')).to_have_attribute("aria-pressed", "true")


def test_how_a_phone_behaves(seen: Watched, sandbox: Sandbox) -> None:
    """From the next call on; what is wrong is said, and not saved."""
    seen.open("/#/phones")
    seen.page.locator("text=+ number").first.click()
    seen.page.fill('[aria-label="Number"]', "79164572521")
    seen.page.select_option('[aria-label="Behaviour"]', "rejected")
    seen.page.fill('[aria-label="after, s"]', "2")
    seen.page.fill('[aria-label="talks, s"]', "1,5")
    seen.page.fill('[aria-label="hangs up after, s"]', "9")
    seen.page.click("text=+ file")
    seen.page.fill('[aria-label="Name"]', "jingle")
    seen.page.click("form " + SEND)
    expect(seen.at(".toast")).to_contain_text("Saved")
    seen.picture("phones")
    place(sandbox, "79164572521")
    sandbox.demo.advance_until("idle")
    assert sandbox.demo.summaries[0].cause == "C rejected"
    assert sandbox.demo.world.media == {"jingle": 5}
    assert sandbox.demo.world.phones == {"79164572521": Phone("rejected", after=2, talk=1.5, hangup_after=9)}
    seen.page.reload()
    expect(seen.at('[aria-label="after, s"]')).to_have_value("2")
    seen.expected = "400"
    seen.page.fill('[aria-label="after, s"]', "soon")
    seen.page.click("form " + SEND)
    expect(seen.at("form > .error")).to_contain_text("after")
    seen.page.locator('[aria-label="Remove"]').first.click()
    seen.page.click("form " + SEND)
    expect(seen.at("form > .error")).to_be_hidden()
    assert sandbox.demo.world.phones == {}


def test_limits(seen: Watched, sandbox: Sandbox) -> None:
    """Set by the page, met by a client, counted live."""
    seen.open("/#/account")
    seen.page.fill('[name="per_minute"]', "1")
    seen.page.click("text=Set limits")
    expect(seen.at(".gauge").first).to_have_text("This minute: 0 of 1")
    place(sandbox, "79164572521")
    expect(seen.at(".gauge").first).to_have_text("This minute: 1 of 1")
    with pytest.raises(LimitExceededError):
        place(sandbox, "79164572521")
    turn(seen, "60")
    expect(seen.at(".gauge").first).to_have_text("This minute: 0 of 1")
    seen.picture("account")
    seen.expected = "400"
    seen.page.fill('[name="per_day"]', "few")
    seen.page.click("text=Set limits")
    expect(seen.at("form .error").filter(has_text="per_day")).to_be_visible()


def test_sessions(seen: Watched, sandbox: Sandbox) -> None:
    """Seen without their keys; ended, and a client gets a new one."""
    with Client(login="demo", password="demo", base_url=sandbox.base_url) as client:
        key = client.authenticate().session_key
        seen.open("/#/account")
        expect(seen.at(".rows tbody tr")).to_have_count(1)
        expect(seen.at(".rows .badge")).to_have_text("live")
        seen.page.click("text=Expire all")
        expect(seen.at(".rows .badge")).to_have_text("expired")
        assert key not in seen.page.content()
        seen.page.click("text=Forget all")
        expect(seen.at(".rows")).to_have_count(0)
    seen.open("/#/place")
    seen.page.click(SEND)
    expect(seen.at("[data-outcome=result]")).to_be_visible()
    sandbox.demo.expire_sessions()
    seen.page.click(SEND)
    expect(seen.at("[data-outcome=result]")).to_be_visible()
    expect(seen.at(".placed a")).to_have_text("Call 2")  # the page renews its key, too


def test_a_new_login(seen: Watched, sandbox: Sandbox) -> None:
    """Is chosen at once and can call; its password is nowhere in the page."""
    seen.open("/#/account")
    seen.page.fill('[name="new-login"]', "shop")
    seen.page.fill('[name="new-password"]', "hush-hush")
    seen.page.click("text=Make the login")
    expect(seen.at('[aria-label="Login"]')).to_have_value("shop")
    seen.page.click("nav >> text=Place a call")
    seen.page.click(SEND)
    expect(seen.at("[data-outcome=result]")).to_be_visible()
    assert [call.login for call in sandbox.calls] == ["shop"]
    expect(seen.at(".code")).to_contain_text('password=os.environ["UIS_CALLAPI_PASSWORD"]')
    assert "hush-hush" not in seen.page.content()
    seen.expected = "409"
    seen.page.click("nav >> text=Account")
    seen.page.fill('[name="new-login"]', "demo")
    seen.page.click("text=Make the login")
    expect(seen.at("form .error").filter(has_text="there is a login 'demo' already")).to_be_visible()


def test_everything_anew(seen: Watched, sandbox: Sandbox) -> None:
    """Only when that is meant."""
    place(sandbox, "79164572521")
    seen.open("/#/account")
    seen.page.once("dialog", lambda dialog: dialog.dismiss())
    seen.page.click("text=Forget everything")
    assert len(sandbox.calls) == 1
    seen.page.once("dialog", lambda dialog: dialog.accept())
    seen.page.click("text=Forget everything")
    expect(seen.at(".toast")).to_have_text("1 call forgotten.")
    assert sandbox.calls == []
