"""How the console bears a large inbox: its first page, a filter, and how much stands in the page, in a real browser."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from playwright.sync_api import Page, sync_playwright
from uis_callapi.v1.models import PlaceCallsParams
from uis_callapi_sandbox.dialling.plan import plan
from uis_callapi_sandbox.inbox import Inbox
from uis_callapi_sandbox.options import Options
from uis_callapi_sandbox.records import Entry
from uis_callapi_sandbox.tenants import Tenants

from .lines import Limit, Line, beside
from .processes import ROOT
from .rounds import Sample

CALLS = 50_000
LIMITS = {"first page": 1.0, "filter": 0.2}
"""Seconds on the clock."""
_MOST_ROWS = 200
_ROUNDS = 7
_ROWS = ".calls tbody tr"


class _Where(msgspec.Struct):
    """What the sandbox prints first."""

    base_url: str


def lines() -> list[Line]:
    """Measure in Debian's Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("inbox: not measured, there is no Chromium: apt-get install -y chromium", file=sys.stderr)
        return []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "inbox.db"
        _fill(file)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        with _running(file) as url:
            page = browser.new_page()
            rounds = [(*_first_page(page, url), _filter(page, number)) for number in range(_ROUNDS)]
        browser.close()
    first, rows, filtered = zip(*rounds[1:], strict=True)  # nobody is there for the first start of a browser
    print(f"inbox: {max(rows)} rows stand in the page, of {_MOST_ROWS} that may")
    return [_within("first page", first), _within("filter", filtered)]


def _within(name: str, seconds: tuple[float, ...]) -> Line:
    given = f"{LIMITS[name]:g} s"
    both = {
        name: [Sample(one, one) for one in seconds],
        given: [Sample(LIMITS[name], LIMITS[name]) for _ in seconds],
    }
    return beside(f"{CALLS:,} calls", both, name, given, Limit(name, given, 1.0, "wall"))


def _first_page(page: Page, url: str) -> tuple[float, int]:
    started = time.perf_counter()
    page.goto(url)
    page.wait_for_selector(_ROWS)
    taken = time.perf_counter() - started
    rows = page.locator("tr").count()
    if rows > _MOST_ROWS:
        raise SystemExit(f"inbox: {rows} rows stand in the page, not more than {_MOST_ROWS} may")
    return taken, rows


def _filter(page: Page, number: int) -> float:
    """From the answer's request to its end: how long a page waits for typing to stop is its own matter."""
    wanted = f"7495{number:03}"
    with page.expect_response(lambda response: f"q={wanted}" in response.url) as waiting:
        page.fill('[type="search"]', wanted)
    waiting.value.finished()
    timing = waiting.value.request.timing
    page.fill('[type="search"]', "")
    return (timing["responseEnd"] - timing["requestStart"]) / 1000


def _fill(file: Path) -> None:
    """Place the calls by hand: through HTTP it would take a minute."""
    inbox = Inbox(str(file))
    tenants = Tenants(Options(), inbox, now=1_700_000_000, speed=0)
    switchboard, clock = tenants.demo.switchboard, tenants.demo.clock
    for number in range(CALLS):
        params = PlaceCallsParams(
            first_call="numc",
            switch_at_once=True,
            numa=f"7495{number * 7919 % 10_000_000:07}",
            numb="74993720692",
            numc=f"7916{number:07}",
            is_queue=False,
        )
        entry = Entry(
            number=inbox.next_call,
            at=switchboard.now / 1000,
            login=tenants.demo.login,
            request_id=number,
            params=params,
            notes=(),
            answer="success",
            fault=None,
        )
        switchboard.place(entry, plan(params, switchboard.world))
        clock.advance(100)
        switchboard.catch_up()
    inbox.let_go()


@contextmanager
def _running(file: Path) -> Generator[str]:
    command = [sys.executable, "-m", "uis_callapi_sandbox", "--port", "0", "--db", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        try:
            yield msgspec.json.decode(process.stdout.readline(), type=_Where).base_url
        finally:
            process.kill()
