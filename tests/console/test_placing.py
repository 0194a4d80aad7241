"""A call is placed by the form, rings, talks and ends; each form of the API; what is wrong stands at its field."""

from __future__ import annotations

import subprocess
import sys

import pytest
from uis_callapi_sandbox import Sandbox

pytest.importorskip("playwright", reason="needs Playwright: pip install playwright")

from playwright.sync_api import expect

from .browser import Watched

SEND = "button[type=submit]"
RUFF = (sys.executable, "-m", "ruff", "format", "--isolated", "-")


def lane(name: str, segment: str) -> str:
    """Return the selector of a segment in the picture of a call."""
    return f'.timeline [data-lane="{name}"] [data-segment="{segment}"]'


def turn(seen: Watched, how: str) -> None:
    """Turn the clock by a button of the page."""
    seen.page.click(f'[data-advance="{how}"]')


def test_a_call_is_seen_to_ring_to_talk_and_to_end(seen: Watched, sandbox: Sandbox) -> None:
    """The clock stands still, and is turned by the page's own buttons."""
    seen.open("/#/place")
    seen.page.click(SEND)
    expect(seen.at("[data-outcome=result]")).to_contain_text("success")
    expect(seen.at(".placed .badge")).to_have_text("dialling")
    turn(seen, "1")
    expect(seen.at(lane("C", "ringing"))).to_be_visible()
    seen.picture("placed-rings")
    turn(seen, "next")  # the operator answers
    expect(seen.at(".placed .badge")).to_have_text("one side is up")
    turn(seen, "1")
    expect(seen.at(lane("C", "music"))).to_be_visible()
    expect(seen.at(lane("A", "ringing"))).to_be_visible()
    turn(seen, "10")
    expect(seen.at(".placed .badge")).to_have_text("talking")
    expect(seen.at(lane("A", "talk"))).to_be_visible()
    expect(seen.at(".timeline .now")).to_be_attached()  # a line has no width
    seen.picture("placed-talks")
    turn(seen, "idle")
    expect(seen.at(".placed .badge")).to_have_text("success")
    expect(seen.at(".timeline .now")).to_have_count(0)
    expect(seen.at('.timeline [data-lane="A"] .why')).to_have_text("hung up after the talk")
    assert [call.answer for call in sandbox.calls] == ["success"]


def test_a_call_in_detail(seen: Watched, sandbox: Sandbox) -> None:
    """What was asked and answered, event by event; no key is shown."""
    seen.open("/#/place")
    seen.page.click(SEND)
    seen.page.click(".placed a")
    expect(seen.at("h1")).to_have_text("Call 1")
    turn(seen, "idle")
    expect(seen.at("[data-event]").last).to_contain_text("The call has ended")
    expect(seen.at("[data-event]")).to_have_count(len(sandbox.demo.detail(1).events))
    expect(seen.at('[data-fact="numa"]')).to_have_text("74951234567")
    expect(seen.at(".json").first).to_contain_text('"session_key": "•••"')
    expect(seen.at(".json").last).to_contain_text('"result": "success"')
    seen.picture("call")
    seen.page.reload()  # the address is the call's own
    expect(seen.at("h1")).to_have_text("Call 1")
    seen.expected = "404"
    seen.open("/#/calls/99")
    expect(seen.at(".nothing")).to_contain_text("there is no call 99")


EXAMPLES = ["number", "messages", "fan_out", "queue"]


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_python_beside_the_form_places_the_same_call(seen: Watched, sandbox: Sandbox, example: str) -> None:
    """Copied and run as it is, for both clients."""
    seen.open("/#/place")
    seen.page.select_option(".example", example)
    seen.page.click(SEND)
    expect(seen.at("[data-outcome=result]")).to_be_visible()
    for tab in ("python", "async"):
        seen.page.click(f'[data-tab="{tab}"]')
        seen.page.click("text=Copy")
        expect(seen.at("button", "Copied")).to_be_visible()
        code: object = seen.page.evaluate("navigator.clipboard.readText()")
        assert isinstance(code, str)
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=False)
        assert (run.stdout, run.stderr) == ("success\n", "")
        laid_out = subprocess.run(RUFF, input=code, capture_output=True, text=True, timeout=30, check=True).stdout
        assert code == laid_out
    by_form, by_client, by_async_client = (call.params for call in sandbox.calls)
    assert by_form == by_client == by_async_client
    seen.picture(f"example-{example}")


def test_a_number_that_is_refused(seen: Watched, sandbox: Sandbox) -> None:
    """The server's words stand at the field, which has the focus."""
    seen.open("/#/place")
    seen.page.fill('[data-path="numa"] input', "+7 495")
    seen.page.click(SEND)
    expect(seen.at('[data-path="numa"] .error')).to_contain_text("Expected `str` matching regex")
    expect(seen.at('[data-path="numa"] input')).to_be_focused()
    expect(seen.at('[data-path="numa"] input')).to_have_attribute("aria-invalid", "true")
    expect(seen.at("[data-outcome=not_placed]")).to_be_visible()
    seen.picture("refused")
    seen.page.fill('[data-path="numa"] input', "")
    seen.page.click(SEND)
    expect(seen.at('[data-path="numa"] .error')).to_contain_text("missing required field `numa`")
    assert sandbox.calls == []


@pytest.mark.parametrize(
    ("path", "value", "others"),
    [
        ("numc[0].lines_start", "3", ["numc[0].lines_limit"]),
        ("numc[0].phones[1].numb", "12", []),
        ("numc[0].phones[0].timeout", "soon", []),
        ("numc[0].lines_limit", "2", ["numc[0].dialing_increment", "numc[0].incremental_dialing_timeout"]),
    ],
)
def test_what_is_wrong_deep_in_a_group(seen: Watched, path: str, value: str, others: list[str]) -> None:
    """The field is found however deep it is; every field that the message names is marked."""
    seen.open("/#/place")
    seen.page.check('input[name="office"][value="groups"]')
    seen.page.fill(f'[data-path="{path}"] input', value)
    seen.page.click(SEND)
    for place in others or [path]:
        expect(seen.at(f'[data-path="{place}"] > .error')).not_to_be_empty()


def test_groups_and_phones_are_added_and_removed(seen: Watched, sandbox: Sandbox) -> None:
    """What is on the page is what is sent."""
    seen.open("/#/place")
    seen.page.check('input[name="office"][value="groups"]')
    seen.page.click("text=+ group")
    seen.page.fill('[data-path="numc[1].phones[0].numb"] input', "79160000107")
    seen.page.locator("text=+ phone").first.click()
    seen.page.fill('[data-path="numc[0].phones[2].numb"] input', "79160000103")
    seen.page.locator('[aria-label="Remove the phone"]').first.click()
    seen.page.click(SEND)
    expect(seen.at("[data-outcome=result]")).to_be_visible()
    numc = sandbox.calls[0].params.numc
    assert not isinstance(numc, str)
    assert [[phone.numb for phone in group.phones] for group in numc] == [
        ["79164572522", "79160000103"],
        ["79160000107"],
    ]


def test_a_form_outlives_a_change_of_language(seen: Watched) -> None:
    """What was typed stays."""
    seen.open("/#/place")
    seen.page.fill('[data-path="numa"] input', "74957654321")
    seen.page.click("text=RU")
    expect(seen.at("h1")).to_have_text("Позвонить")
    expect(seen.at('[data-path="numa"] input')).to_have_value("74957654321")
