"""Applications are clicked in a browser, hastily, and the sandbox sees one call; every end is told as what it is."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from uis_callapi_sandbox import Sandbox

pytest.importorskip("playwright", reason="needs Playwright: pip install playwright")
pytest.importorskip("django", reason="needs Django: pip install --group guides")
pytest.importorskip("fastapi", reason="needs FastAPI: pip install --group guides")

from playwright.sync_api import Browser, Locator, Page, expect

from ..console.browser import DESK, PHONE, Watched, watched
from .conftest import ROOT, Example, Start, surroundings

WIDTHS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((DESK, "light"), (PHONE, "dark"))
ENDS = {
    "Boris": "Nobody was joined",
    "Gleb": "Not placed, nobody was rung",
    "Vera": "Do not call again",
}
"""What the pages of the two CRMs say of whom; Anna picks up."""


def row(page: Page, name: str) -> Locator:
    return page.locator("li", has_text=name)


def told(where: Locator, what: str | re.Pattern[str]) -> None:
    """Wait until a page says so: behind it there is another program, which has to find the time."""
    expect(where).to_contain_text(what, timeout=20_000)


def numbers(sandbox: Sandbox) -> list[str]:
    """Return who was called, in order."""
    return [call.params.numa for call in sandbox.calls]


def look(seen: Watched, example: Example) -> None:
    """Keep pictures of the page as it is now; it fits."""
    for width, theme in WIDTHS:
        seen.page.set_viewport_size({"width": width, "height": 600})
        seen.page.emulate_media(color_scheme=theme)
        assert seen.width() <= width
        seen.picture(f"examples/{example.name}-{width}")


def click_all(seen: Watched, sandbox: Sandbox) -> None:
    """Press Anna's button twice, come back, and press those of everybody else."""
    seen.open()
    row(seen.page, "Anna").get_by_role("button").dblclick()
    told(row(seen.page, "Anna"), "Placed")
    assert numbers(sandbox) == ["74951234567"]
    for name, end in ENDS.items():
        row(seen.page, name).get_by_role("button").click()
        told(row(seen.page, name), end)
    assert numbers(sandbox) == ["74951234567", "74950009904", "74950009900"]


def until(true: Callable[[], bool]) -> None:
    """Wait for what no page shows."""
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_django(browser: Browser, sandbox: Sandbox, start: Start) -> None:
    """Killed in the middle of a call, it knows when it is started again: nobody is called before that is settled."""
    crm = start("django")
    with watched(browser, crm) as seen:
        click_all(seen, sandbox)
        told(row(seen.page, "Gleb"), re.compile("limit ?(is )?exceeded", re.I))
        expect(row(seen.page, "Vera").get_by_role("button")).to_have_count(0)
        key = seen.at("input[name=key]").first.input_value()
        forged = seen.page.request.post(f"{crm.base_url}/customers/1/calls", form={"key": key})
        assert forged.status == 403
        sandbox.demo.fail_next("hang")
        row(seen.page, "Anna").get_by_role("button").click()
        told(row(seen.page, "Anna"), "Calling")
        until(lambda: len(numbers(sandbox)) == 4)
        look(seen, crm)
        crm.kill()
    crm = start("django")
    with watched(browser, crm) as seen:
        seen.open()
        anna = row(seen.page, "Anna")
        told(anna, "Do not call again")
        command = anna.locator("code").inner_text().split()
        subprocess.run(
            [sys.executable, "-m", "uis_callapi_cli", *command[1:]],
            cwd=crm.folder,
            env=surroundings(sandbox),
            check=True,
            capture_output=True,
            timeout=30,
        )
        seen.open()
        told(anna, "Placed")
        anna.get_by_role("button").click()
        until(lambda: len(numbers(sandbox)) == 5)


def test_fastapi(browser: Browser, sandbox: Sandbox, start: Start) -> None:
    """Reloaded in the middle of a call, the page asks by the same key, and is told."""
    desk = start("fastapi")
    with watched(browser, desk) as seen:
        click_all(seen, sandbox)
        row(seen.page, "Vera").get_by_role("button").click()  # it is the same call: nobody is rung
        told(row(seen.page, "Vera"), "Do not call again")
        assert len(numbers(sandbox)) == 3
        sandbox.demo.fail_next("hang")
        anna = row(seen.page, "Anna")
        anna.get_by_role("button").click()
        told(anna, "Calling")
        until(lambda: len(numbers(sandbox)) == 4)
        seen.open()
        with seen.page.expect_response("**/calls/*") as answer:
            anna.get_by_role("button").click()
        assert '"intent"' in answer.value.text()
        assert len(numbers(sandbox)) == 4
        look(seen, desk)


def test_the_marketplace(browser: Browser, sandbox: Sandbox, start: Start) -> None:
    """Neither side sees the other's number, on the page or on its telephone; what rang nobody may be tried again."""
    shop = start("marketplace")
    with watched(browser, shop) as seen:
        says = seen.at("[role=status]")
        seen.open("/orders/4711")
        assert "7916" not in seen.page.content()
        seen.at("button").dblclick()
        told(says, "We have called you both")
        assert "7916" not in seen.page.content()
        look(seen, shop)
        called = seen.page.url
        seen.page.reload()
        seen.page.go_back()
        seen.at("button").click()
        told(says, "We have called you both")
        assert seen.page.url == called
        assert numbers(sandbox) == ["79161112233"]

        sandbox.demo.fail_next("error", code=-32004, when="before")
        seen.open("/orders/4711")
        seen.at("button").click()
        told(says, "nobody was rung")
        seen.at("button").click()
        told(says, "We have called you both")
        seen.expected = "404"
        seen.open("/orders/4712")
        told(seen.at("body"), "no such order")
    assert numbers(sandbox) == ["79161112233"] * 2
    sandbox.advance(60)
    rung = {event.to: event.cli for event in sandbox.demo.detail(1).events if event.event == "leg.dialing"}
    assert rung == {"79161112233": "74993720692", "79164445566": "74993720692"}


def test_the_tests_of_somebody_else_find_a_call_too_many(tmp_path: Path) -> None:
    """They pass, at the sandbox of the fixture; and what calls twice they do not let pass."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns(".*"))
    ends: list[str] = []
    leads = tmp_path / "examples" / "pytest_project" / "leads.py"
    right = leads.read_text("utf-8")
    wrong = re.sub("^( +answer = client.*\n)", r"\1\1", right, flags=re.MULTILINE)
    for text in (right, wrong):
        leads.write_text(text, "utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "examples", "pytest_project"],
            cwd=tmp_path,
            env=surroundings(),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert "Calls arrive at http://127.0.0.1:" in done.stdout
        ends.append(re.sub(r" in .*", "", done.stdout.rstrip("= \n").rpartition("= ")[2]))
    assert ends == ["6 passed", "2 failed, 4 passed"]
