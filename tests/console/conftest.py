"""Debian's Chromium, driven by Playwright; without them these tests are skipped, and say how to have them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from uis_callapi_sandbox import Sandbox

from .browser import Watched, watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# Not for the session: while it is open, no other test of this thread could run an event loop.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One browser for all tests; each has a profile of its own."""
    api = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install playwright")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("needs Chromium: apt-get update && apt-get install -y chromium")
    with api.sync_playwright() as playwright:
        browser: Browser = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def seen(browser: Browser, sandbox: Sandbox) -> Iterator[Watched]:
    """A page at a desk, light and in English; nothing may go wrong in it."""
    with watched(browser, sandbox) as seen:
        yield seen
