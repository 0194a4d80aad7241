"""A real browser at a server of this project: what a page may not do is watched while a test looks at it."""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request

SCREENSHOTS = Path("build/screenshots")
PHONE = 360
DESK = 1280
_PATIENCE = 5000
"""Milliseconds until a page that does not come to what is expected has failed."""


class Served(Protocol):
    """A sandbox, or whatever else has pages."""

    @property
    def base_url(self) -> str: ...


@dataclass
class Watched:
    """A page of what is served, and what it did that no page of it may do."""

    page: Page
    base_url: str
    wrongs: list[str] = field(default_factory=list[str])
    expected: str = "^$"
    """What the browser may complain of: a fault of the network that the test asked for."""

    def open(self, address: str = "/") -> None:
        """Go to *address* there."""
        self.page.goto(self.base_url + address)

    def at(self, selector: str, text: str | None = None) -> Locator:
        """Return what *selector* finds, only with *text* in it where that is given."""
        return self.page.locator(selector, has_text=text)

    def picture(self, name: str, *, whole: bool = True) -> None:
        """Keep what the page looks like, for people to look at; not *whole*: as much as one sees at once."""
        path = SCREENSHOTS / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.evaluate("scrollTo(0, 0)")
        self.page.screenshot(path=path, full_page=whole)

    def width(self) -> int:
        """Return how wide the page would like to be."""
        width: object = self.page.evaluate("document.documentElement.scrollWidth")
        assert isinstance(width, int)
        return width

    def heard(self, message: ConsoleMessage) -> None:
        """Take down a complaint of the browser."""
        if message.type in ("error", "warning") and not re.search(self.expected, message.text):
            self.wrongs.append(f"console: {message.text}")

    def asked(self, request: Request) -> None:
        """Take down a request to any other host."""
        if not request.url.startswith(f"{self.base_url}/"):
            self.wrongs.append(f"request to {request.url}")


@contextmanager
def watched(
    browser: Browser,
    served: Served,
    *,
    width: int = DESK,
    theme: Literal["light", "dark"] = "light",
    locale: str = "en-US",
) -> Generator[Watched]:
    """Open a page as a new visitor; at the end nothing may have gone wrong in it."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=theme,
        locale=locale,
        timezone_id="Europe/Moscow",
        permissions=["clipboard-read", "clipboard-write"],
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.set_default_timeout(_PATIENCE)
    seen = Watched(page, served.base_url)
    page.on("console", seen.heard)
    page.on("pageerror", lambda error: seen.wrongs.append(f"error: {error}"))
    page.on("request", seen.asked)
    try:
        yield seen
    finally:
        context.close()
    assert seen.wrongs == [], seen.wrongs
