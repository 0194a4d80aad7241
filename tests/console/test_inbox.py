"""Calls as they happen: from any client, found again, a page at a time, by the keyboard alone."""

from __future__ import annotations

import re
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.request import Request, urlopen

import pytest
from uis_callapi import Client, Message
from uis_callapi_sandbox import Sandbox

pytest.importorskip("playwright", reason="needs Playwright: pip install playwright")

from playwright.sync_api import Browser, expect

from .browser import Watched, watched

ROWS = ".calls tbody tr"


def place(sandbox: Sandbox, *numbers: str, login: str = "demo", password: str = "demo") -> None:
    """Place a call to each of *numbers*, from outside of the page."""
    with Client(login=login, password=password, base_url=sandbox.base_url) as client:
        for number in numbers:
            client.place_calls(
                first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc=number
            )


def test_a_call_of_another_program_appears_and_goes_on(seen: Watched, sandbox: Sandbox) -> None:
    """Nobody touches the page."""
    seen.open()
    expect(seen.at(".nothing h2")).to_have_text("No calls yet")
    seen.picture("inbox-empty")
    place(sandbox, "79164572521", "79160000101")
    expect(seen.at(ROWS)).to_have_count(2)
    expect(seen.at(ROWS).first).to_contain_text("79160000101")
    sandbox.advance(1)
    expect(seen.at(ROWS).first.locator(".badge")).to_have_text("fail")
    expect(seen.at(ROWS).first).to_contain_text("C: busy")
    sandbox.advance(11)
    expect(seen.at(ROWS).last.locator(".badge")).to_have_text("talking")
    expect(seen.at(ROWS).last.locator(".length")).to_have_text("0:12")
    expect(seen.at(ROWS).last.locator(".ring")).to_have_attribute("style", re.compile(r"0\.166"))  # 10 s of a minute
    expect(seen.at(ROWS).last.locator(".talk")).to_have_attribute("style", re.compile(r"0\.033"))
    seen.picture("inbox")
    sandbox.demo.reset()
    expect(seen.at(ROWS)).to_have_count(0)


def test_search_and_filters(seen: Watched, sandbox: Sandbox) -> None:
    """Asked of the server, kept in the address, and live as well."""
    place(sandbox, "79164572521", "79160000101", "79160000102")
    sandbox.advance(2)
    seen.open()
    expect(seen.at(ROWS)).to_have_count(3)
    seen.page.fill('[type="search"]', "0000101")
    expect(seen.at(ROWS)).to_have_count(1)
    expect(seen.at(".count")).to_have_text("1 call matches")
    seen.page.fill('[type="search"]', "")
    seen.page.select_option('[aria-label="Result"]', "fail")
    expect(seen.at(ROWS)).to_have_count(1)
    sandbox.advance(1)  # the third is rejected now
    expect(seen.at(ROWS)).to_have_count(2)
    seen.page.reload()
    expect(seen.at(ROWS)).to_have_count(2)
    seen.page.locator(ROWS).last.click()
    expect(seen.at("h1")).to_have_text("Call 2")
    seen.page.keyboard.press("Escape")  # back to what was searched, at the same row
    expect(seen.at(ROWS)).to_have_count(2)
    expect(seen.at(f"{ROWS}:focus-within")).to_have_attribute("data-number", "2")
    seen.page.select_option('[aria-label="State"]', "queued")
    expect(seen.at(".nothing")).to_contain_text("No call matches")


def test_a_page_at_a_time(seen: Watched, sandbox: Sandbox) -> None:
    """However many calls there are, few rows stand in the page; new ones do not push old pages about."""
    place(sandbox, *["79164572521"] * 230)
    seen.open()
    expect(seen.at(".count")).to_have_text("230 calls")
    expect(seen.at(ROWS)).to_have_count(100)
    seen.page.click("text=Older")
    expect(seen.at(ROWS).first).to_have_attribute("data-number", "130")
    place(sandbox, "79160000101")
    seen.page.click("text=Older")
    expect(seen.at(ROWS)).to_have_count(30)
    expect(seen.at("button", "Older")).to_be_disabled()
    seen.page.click("text=Newer")
    expect(seen.at(ROWS).first).to_have_attribute("data-number", "130")
    seen.page.click("text=Newest")
    expect(seen.at(ROWS).first).to_have_attribute("data-number", "231")
    expect(seen.at(ROWS)).to_have_count(100)


def test_by_keyboard_alone(seen: Watched, sandbox: Sandbox) -> None:
    """Rows, search, views, clock, help; what has the focus keeps it while calls come in."""
    place(sandbox, "79164572521", "79160000101", "79160000102")
    seen.open()
    expect(seen.at(ROWS)).to_have_count(3)
    press = seen.page.keyboard.press
    press("j")
    press("j")
    expect(seen.at(f"{ROWS}:focus-within")).to_have_attribute("data-number", "2")
    place(sandbox, "79160000103")
    expect(seen.at(ROWS)).to_have_count(4)
    expect(seen.at(f"{ROWS}:focus-within")).to_have_attribute("data-number", "2")
    press("k")
    press("Enter")
    expect(seen.at("h1")).to_have_text("Call 3")
    press("j")
    expect(seen.at("h1")).to_have_text("Call 2")
    press("n")  # the next event: it is busy
    expect(seen.at(".title .badge")).to_have_text("fail")
    press("Escape")
    expect(seen.at(ROWS)).to_have_count(4)
    press("/")
    expect(seen.at('[type="search"]')).to_be_focused()
    seen.page.keyboard.type("79160000102")  # less of it may be in the id of a request, too
    expect(seen.at(ROWS)).to_have_count(1)
    press("Escape")
    expect(seen.at(ROWS)).to_have_count(4)
    press("?")
    expect(seen.at("dialog[open] h2")).to_have_text("Keyboard")
    seen.picture("help")
    press("Escape")
    expect(seen.at("dialog[open]")).to_have_count(0)
    press("p")
    expect(seen.at("h1")).to_have_text("Place a call")
    press("Tab")
    press("Tab")
    outline: object = seen.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"  # where the focus is, is seen


def test_each_login_sees_its_own(seen: Watched, sandbox: Sandbox) -> None:
    """Or all, where that is chosen; the choice is remembered."""
    place(sandbox, "79164572521")
    seen.open()
    expect(seen.at(ROWS)).to_have_count(1)
    sandbox.account("shop", "secret")
    place(sandbox, "79160000101", login="shop", password="secret")
    seen.page.hover('[aria-label="Login"]')
    seen.page.select_option('[aria-label="Login"]', "shop")
    expect(seen.at(ROWS)).to_have_count(1)
    expect(seen.at(ROWS)).to_contain_text("79160000101")
    seen.page.select_option('[aria-label="Login"]', "")
    expect(seen.at(ROWS)).to_have_count(2)
    expect(seen.at(ROWS).first).to_contain_text("shop")
    seen.page.click('[data-advance="idle"]')  # every login's
    expect(seen.at(f"{ROWS}[data-state=finished]")).to_have_count(2)
    seen.page.reload()
    expect(seen.at(ROWS)).to_have_count(2)


def test_a_login_that_is_gone(seen: Watched, sandbox: Sandbox) -> None:
    """A browser may remember one of an earlier sandbox: then it is demo again."""
    seen.expected = "404"
    place(sandbox, "79164572521")
    seen.open()
    seen.page.evaluate("localStorage.setItem('uis.login', 'gone')")
    seen.page.reload()
    expect(seen.at('[aria-label="Login"]')).to_have_value("demo")
    expect(seen.at(ROWS)).to_have_count(1)
    sandbox.advance(5)
    expect(seen.at(f"{ROWS} .badge")).to_have_text("one side is up")


def test_nothing_of_a_call_becomes_markup(seen: Watched, sandbox: Sandbox) -> None:
    """What clients send is text, wherever it is shown."""
    evil = "<img src=x onerror=alert(1)>"
    sandbox.account(evil, "secret")
    with Client(login=evil, password="secret", base_url=sandbox.base_url) as client:
        client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa="74951234567",
            numb="74993720692",
            numc="79164572521",
            numc_message=Message(type="text", value=evil),
        )
    seen.open()
    seen.page.select_option('[aria-label="Login"]', "")
    expect(seen.at(ROWS)).to_contain_text(evil)
    seen.open("/#/calls/1")
    expect(seen.at(".json").first).to_contain_text(evil)
    seen.open("/#/requests")
    seen.page.locator("summary").first.click()
    expect(seen.at(".json").first).to_contain_text(evil)
    expect(seen.at("main img")).to_have_count(0)


class Another:
    """Another program on the port, which knows nothing."""

    def __init__(self, port: int) -> None:
        self.asked = asked = threading.Event()

        class Refusing(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_error(404)
                if self.path.startswith("/_sandbox/events"):
                    asked.set()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as it is called there
                pass

        self._server = HTTPServer(("127.0.0.1", port), Refusing)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def test_requests_of_no_login(seen: Watched, sandbox: Sandbox) -> None:
    """A key that nobody was given tells of no login: the page says where such requests are."""
    body = b'{"jsonrpc":"2.0","id":1,"method":"place_calls","params":{"session_key":"foreign"}}'
    with urlopen(Request(f"{sandbox.base_url}/v1", body)) as answer:
        assert b"error" in answer.read()
    seen.open("/#/requests")
    expect(seen.at(".about")).to_contain_text("stand under “All logins” only")
    expect(seen.at("summary")).to_have_count(0)
    seen.page.select_option('[aria-label="Login"]', "")
    expect(seen.at("summary")).to_have_count(1)
    expect(seen.at(".about")).not_to_contain_text("All logins")


def test_calls_that_a_restart_cut_off(browser: Browser, tmp_path: Path) -> None:
    """They ended, and why is said in words."""
    inbox = str(tmp_path / "calls.db")
    with Sandbox(db=inbox, speed=0) as before:
        place(before, "79164572521")
    with Sandbox(db=inbox, speed=0) as after, watched(browser, after) as seen:
        seen.open()
        expect(seen.at(ROWS)).to_contain_text("the sandbox was restarted")


def test_a_sandbox_that_is_gone(seen: Watched, sandbox: Sandbox) -> None:
    """The page says so, and finds it again by itself."""
    seen.expected = "Failed to load resource|ERR_"
    seen.open()
    expect(seen.at(".nothing h2")).to_be_visible()
    sandbox.__exit__(None, None, None)
    expect(seen.at(".toast")).to_contain_text("does not answer")
    seen.page.press("body", "f")  # whatever is asked for meanwhile
    expect(seen.at("h1")).to_have_text("Faults")
    seen.page.wait_for_load_state("networkidle")
    expect(seen.at(".toast")).to_have_text(re.compile("^The sandbox does not answer"))
    port = int(sandbox.base_url.rpartition(":")[2])
    with Another(port) as another:  # refuses the stream: for that a browser gives up for good
        assert another.asked.wait(10)
    with Sandbox(port=port, speed=0) as again:
        place(again, "79164572521")
        expect(seen.at('[name="kind"]')).to_be_visible()
        seen.page.press("body", "c")
        expect(seen.at(ROWS)).to_have_count(1)
        expect(seen.at(".toast")).to_be_hidden()


def test_a_login_chosen_while_the_stream_is_away(seen: Watched, sandbox: Sandbox) -> None:
    """The page finds the stream of that one again, not the one that it lost."""
    seen.expected = "Failed to load resource"
    sandbox.account("shop", "secret")
    asked: list[str] = []
    seen.page.on("request", lambda request: asked.append(request.url))
    seen.page.clock.install()
    seen.page.route("**/_sandbox/events*", lambda route: route.fulfill(status=503))
    seen.open()
    expect(seen.at(".toast")).to_contain_text("does not answer")
    seen.page.unroute("**/_sandbox/events*")
    seen.page.select_option('[aria-label="Login"]', "shop")
    expect(seen.at(".toast")).to_be_hidden()
    seen.page.clock.run_for(2000)
    streams = [url for url in asked if "/_sandbox/events" in url]
    assert [url.rpartition("=")[2] for url in streams] == ["demo", "shop"]


def test_an_address_that_is_no_view(seen: Watched) -> None:
    """Shows the calls, whatever it says."""
    seen.open("/#/constructor")
    expect(seen.at(".nothing h2")).to_be_visible()
