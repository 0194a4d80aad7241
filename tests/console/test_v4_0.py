"""Calls that v4.0 starts, on the pages: seen as they go on, told what to do, and the keys that they come with."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from uis_callapi import v4_0
from uis_callapi_sandbox import Sandbox

pytest.importorskip("playwright", reason="needs Playwright: pip install playwright")

from playwright.sync_api import Browser, expect

from .browser import Watched, watched

ROWS = ".calls tbody tr"


def start(sandbox: Sandbox) -> None:
    """Start two calls, from outside of the page: to two sides, and to one."""
    with v4_0.Client(login="demo", password="demo", base_url=sandbox.base_url) as client:
        client.start_simple_call(
            first_call="operator", virtual_phone_number="74993720692", contact="74951234567", operator="79164572521"
        )
        client.start_informer_call(
            virtual_phone_number="74993720692",
            contact="74951230001",
            contact_message=v4_0.Message(type="tts", value="Your order is here."),
        )


def test_a_call_is_seen_and_told_what_to_do(seen: Watched, sandbox: Sandbox) -> None:
    """Held, joined again, released; what is refused is said."""
    seen.open()
    start(sandbox)
    expect(seen.at(ROWS)).to_have_count(2)
    expect(seen.at(ROWS).first).to_contain_text("v4.0 start.informer_call")
    expect(seen.at(ROWS).first.locator(".who")).to_have_text("74951230001")
    seen.at(ROWS).last.click()
    expect(seen.at("[data-fact=method]")).to_have_text("v4.0 start.simple_call")
    seen.page.click("[data-command='hold.call']")
    expect(seen.at(".toast")).to_contain_text("hold.call: This method can not be called in this state")
    sandbox.advance(12)
    seen.page.click("[data-command='hold.call']")
    expect(seen.at("[data-event='call.held']")).to_have_count(1)
    expect(seen.at("[data-lane=C] [data-segment=held]")).to_have_count(1)
    sandbox.advance(4)
    seen.page.click("[data-command='unhold.call']")
    expect(seen.at("[data-event='call.unheld']")).to_contain_text("Held no more")
    sandbox.advance(4)
    expect(seen.at("[data-lane=A] [data-segment=talk]")).to_have_count(2)
    seen.picture("detail-v4_0")
    seen.page.click("[data-command='release.call']")
    expect(seen.at("[data-fact=cause]")).to_have_text("released")
    expect(seen.at(".commands")).to_be_hidden()
    assert sandbox.demo.detail(1).summary.cause == "released"


def test_a_call_of_one_side(seen: Watched, sandbox: Sandbox) -> None:
    """It has no office."""
    start(sandbox)
    sandbox.advance(30)
    seen.open("/#/calls/2")
    expect(seen.at("[data-fact=numa]")).to_have_text("74951230001")
    expect(seen.at("[data-fact=numc]")).to_have_count(0)
    expect(seen.at(".lane")).to_have_count(1)


def test_the_form_has_every_param_of_the_document(browser: Browser, sandbox: Sandbox) -> None:
    """Those that it has no place of its own for, too, with what is said of them; what is wrong stands at its field."""
    with watched(browser, sandbox, locale="ru-RU") as seen:
        seen.open("/#/place")
        expect(seen.at("[data-path=direction]")).to_have_count(0)  # v1 knows none
        seen.page.check("[name=version][value='v4.0']")
        expect(seen.at("[data-path=external_id] small")).to_contain_text("list.calls")
        expect(seen.at("[data-path=external_id] small")).to_have_text(re.compile("[а-я]{4}"))
        seen.page.select_option("[data-path=direction] select", "out")
        seen.page.select_option("[data-path=early_switching] select", "true")
        seen.page.fill("[data-path=dtmf_string] input", "nine")
        seen.page.click("button[type=submit]")
        expect(seen.at("[data-path=dtmf_string] .error")).not_to_be_empty()
        seen.page.fill("[data-path=dtmf_string] input", "9")
        seen.page.click("button[type=submit]")
        expect(seen.at("[data-outcome=result]")).to_contain_text("call_session_id 1")
    sent = sandbox.demo.started[0].params
    assert (sent["direction"], sent["early_switching"], sent["dtmf_string"]) == ("out", True, "9")
    assert "external_id" not in sent


def test_the_form_starts_a_call(seen: Watched, sandbox: Sandbox) -> None:
    """With what v4.0 has of it; the code beside it starts the same."""
    seen.open("/#/place")
    seen.page.select_option(".example", "messages")
    seen.page.check("[name=version][value='v4.0']")
    expect(seen.at("[data-path=office]")).to_have_count(0)
    expect(seen.at("[name=first_call]")).to_have_count(2)
    seen.page.fill("[data-path=media_file] input", "hello")
    seen.page.click("button[type=submit]")
    expect(seen.at("[data-outcome=result]")).to_contain_text("call_session_id 1")
    expect(seen.at(".placed .lane")).to_have_count(1)
    for tab in ("python", "async"):
        seen.page.click(f'[data-tab="{tab}"]')
        code = seen.at(".same pre").inner_text()
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=False)
        assert run.stderr == "" and run.stdout.startswith("CallStarted("), (run.stdout, run.stderr)
    by_form, by_client, by_async_client = (call.params for call in sandbox.started)
    assert by_form == by_client == by_async_client
    assert by_form["contact_message"] == {"type": "media", "value": "4"}
    assert by_form["operator_message"] == {"type": "tts", "value": "A client from the web site"}
    assert by_form["media_file_id"] == 5
    seen.picture("place-v4_0")


def test_what_the_form_is_told(seen: Watched, sandbox: Sandbox) -> None:
    """At the field that an error names, as the form has it; a refusal has rung nobody."""
    seen.open("/#/place")
    seen.page.check("[name=version][value='v4.0']")
    for number, words in (("74951239002", "blacklist"), ("+7495", "contact")):
        seen.page.fill("[data-path=numa] input", number)
        seen.page.click("button[type=submit]")
        expect(seen.at("[data-outcome=not_placed]")).to_contain_text(words)
        expect(seen.at("[data-path=numa] .error")).not_to_be_empty()
    assert sandbox.started == []


def test_a_permanent_key(seen: Watched, sandbox: Sandbox) -> None:
    """Shown in full when it is made, and never again."""
    seen.open("/#/account")
    seen.page.click("text=Make a permanent key")
    key = seen.at(".made code").inner_text()
    with v4_0.Client(access_token=key, base_url=sandbox.base_url) as client:
        assert client.list_calls().data == []
    row = seen.at(".rows tbody tr")
    expect(row).to_contain_text("permanent")
    expect(row).to_contain_text("never")
    expect(row).not_to_contain_text(key)


def test_a_fault_of_v4_0(seen: Watched, sandbox: Sandbox) -> None:
    """By its mnemonic, for one method."""
    seen.open("/#/faults")
    seen.page.select_option("[name=kind]", "error")
    seen.page.fill("[name=mnemonic]", "account_inactive")
    seen.page.select_option("[name=method]", "list.calls")
    seen.page.click("form button.primary")
    expect(seen.at("[data-fault]")).to_contain_text("account_inactive")
    with (
        v4_0.Client(login="demo", password="demo", base_url=sandbox.base_url) as client,
        pytest.raises(v4_0.AccountInactiveError),
    ):
        client.list_calls()
