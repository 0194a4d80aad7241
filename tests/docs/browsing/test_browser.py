"""The site in a real browser: nothing goes wrong in it, nothing is asked of any other machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import pytest

pytest.importorskip("playwright", reason="needs Playwright: pip install playwright")

from playwright.sync_api import Browser, expect

from docs.picture import PICTURE, taken

from ...console.browser import DESK, PHONE, Watched, watched
from ..site import Site

PAGES = ("index", "reference/v1/place_calls", "reference/v1/errors", "guides/outcomes")
SHORT = ("index", "guides/outcomes")
SEARCHES = {"en": "queue_timeout", "ru": "очередь"}
FOUND = {"en": re.compile(r"found \d+ pages"), "ru": re.compile(r"Найдено страниц: \d+\.")}
TITLES = {"en": "Timeouts and outcomes", "ru": "Сроки и исходы"}
"""Words that begin a page: what is quoted of it begins there, too."""


@pytest.fixture
def served(site: Site) -> Iterator[Site]:
    with site.serving():
        yield site


def ground(seen: Watched) -> object:
    return seen.page.evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize(
    ("width", "theme", "language"),
    [(DESK, "light", "en"), (DESK, "dark", "ru"), (PHONE, "dark", "en"), (PHONE, "light", "ru")],
)
def test_every_kind_of_page_fits(
    browser: Browser, served: Site, width: int, theme: Literal["light", "dark"], language: str
) -> None:
    with watched(browser, served, width=width, theme=theme) as seen:
        for page in PAGES:
            seen.open(f"/{language}/{page}.html")
            expect(seen.at("h1").first).to_be_visible()
            expect(seen.at("html")).to_have_attribute("lang", language)
            assert seen.width() <= width, page
            seen.picture(f"docs/{width}-{theme}-{language}-{page.replace('/', '-')}", whole=page in SHORT)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_search_finds(browser: Browser, served: Site, language: str) -> None:
    with watched(browser, served) as seen:
        seen.open(f"/{language}/index.html")
        seen.page.fill(".sidebar-search", SEARCHES[language])
        seen.page.press(".sidebar-search", "Enter")
        expect(seen.at("#search-results li a").first).to_be_visible()
        expect(seen.at(".search-summary")).to_have_text(FOUND[language])
        seen.picture(f"docs/search-{language}")
        seen.at("#search-results li a").first.click()
        expect(seen.at("h1").first).to_be_visible()
        seen.open(f"/{language}/search.html?q={TITLES[language]}")
        quoted = seen.at("#search-results li p", TITLES[language]).first
        expect(quoted).to_be_visible()
        expect(quoted).not_to_contain_text("English")


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_other_language_is_a_click_away(browser: Browser, served: Site, width: int) -> None:
    """The same page there, and back."""
    with watched(browser, served, width=width) as seen:
        seen.open("/en/reference/v1/place_calls.html")
        seen.page.click(".languages a")
        expect(seen.page).to_have_url(f"{served.base_url}/ru/reference/v1/place_calls.html")
        expect(seen.at("h2", "Параметры")).to_be_visible()
        seen.page.click(".languages a")
        expect(seen.at("h2", "Params")).to_be_visible()


def test_the_root_leads_to_the_language_of_the_browser(browser: Browser, served: Site) -> None:
    for locale, language in {"ru-RU": "ru", "de-DE": "en"}.items():
        with watched(browser, served, locale=locale) as seen:
            seen.open("/")
            expect(seen.page).to_have_url(f"{served.base_url}/{language}/index.html")


def test_the_theme_is_switched_and_code_is_copied(browser: Browser, served: Site) -> None:
    with watched(browser, served) as seen:
        seen.open("/en/index.html")
        light = ground(seen)
        seen.page.click(".theme-toggle-content button")
        assert ground(seen) != light
        block = seen.at("div.highlight-python").first
        block.hover()
        block.locator("button.copybtn").click()
        copied: object = seen.page.evaluate("navigator.clipboard.readText()")
        assert isinstance(copied, str)
        assert copied.startswith("from uis_callapi import Client\n")


def test_one_choice_of_tab_holds_for_all_examples(browser: Browser, served: Site) -> None:
    with watched(browser, served) as seen:
        seen.open("/en/reference/v1/place_calls.html")
        seen.at("label.sd-tab-label", "Python, async").first.click()
        shown = seen.at(".sd-tab-content:visible", "asyncio.run(main())")
        assert shown.count() > 5


def test_the_picture_can_be_taken_anew(browser: Browser) -> None:
    """Of the size that it has; what is on it is the console of today."""
    webp, kept = taken(browser), PICTURE.read_bytes()
    assert (webp[:4], webp[8:16]) == (b"RIFF", b"WEBPVP8X")
    assert webp[24:30] == kept[24:30]  # width and height
