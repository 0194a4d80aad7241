"""Languages, themes, the width of a telephone, the headers: what every page keeps to."""

from __future__ import annotations

import http.client
import json
import re
from collections.abc import Mapping
from importlib import resources
from typing import Literal

import msgspec
import pytest
from uis_callapi_sandbox import Sandbox
from uis_callapi_sandbox.dialling.world import Busy, Phone, World

pytest.importorskip("playwright", reason="needs Playwright: pip install playwright")

from playwright.sync_api import Browser, expect

from .browser import DESK, PHONE, Watched, watched
from .test_inbox import place
from .test_placing import turn

PAGES = {
    "/#/calls": ".calls tbody tr",
    "/#/calls/1": ".timeline .lane",
    "/#/place": ".code",
    "/#/requests": "summary",
    "/#/faults": "[data-fault]",
    "/#/phones": ".edit input",
    "/#/account": ".rows tbody tr",
    "/#/about": "article td",
    "/demo/crm": ".history li",
    "/demo/supplier": ".phone",
}
"""Every page, and what stands on it once it is there."""
TABLES = ("en.js", "ru.js")
FILES = {file.name: file for file in resources.files("uis_callapi_sandbox").joinpath("console").iterdir()}


def name(address: str) -> str:
    """Return *address* as part of a file's name."""
    return re.sub(r"\W+", "-", address).strip("-")


def sentences(seen: Watched, language: str) -> dict[str, str]:
    """Return the table of a language, as the browser reads it; the forms of a plural in one."""
    text: object = seen.page.evaluate(
        f"import('/_console/{language}.js').then((table) => JSON.stringify(table.default))"
    )
    assert isinstance(text, str)
    sentences = msgspec.json.decode(text, type=dict[str, str | dict[str, str]])
    return {key: value if isinstance(value, str) else " ".join(value.values()) for key, value in sentences.items()}


def test_both_languages_say_the_same(seen: Watched) -> None:
    """Every sentence stands in both tables, has the same places to fill in, and is used."""
    seen.open()
    english, russian = sentences(seen, "en"), sentences(seen, "ru")
    assert list(english) == list(russian)
    for key, sentence in english.items():
        assert set(re.findall(r"{\w+}", sentence)) == set(re.findall(r"{\w+}", russian[key])), key
    code = "".join(file.read_text() for name, file in FILES.items() if name.endswith(".js") and name not in TABLES)
    said = set(re.findall(r'"([^"]+)"', code))
    patterns = [re.sub(r"\\\$\\{.*?\\}", ".+", re.escape(key)) for key in re.findall(r"`([\w.]*\${[^`]+)`", code)]
    assert [key for key in english if key not in said and not any(re.fullmatch(one, key) for one in patterns)] == []


def test_the_language_of_the_browser_then_of_the_button(browser: Browser, sandbox: Sandbox) -> None:
    """Russian for who reads Russian; the choice is remembered."""
    place(sandbox, "79164572521", "79160000101", "79160000102")
    with watched(browser, sandbox, locale="ru-RU") as seen:
        seen.open()
        expect(seen.at("html")).to_have_attribute("lang", "ru")
        expect(seen.at(".count")).to_have_text("3 звонка")
        turn(seen, "idle")
        expect(seen.at(".calls tbody tr").first).to_contain_text("C: отклонён")
        seen.picture("inbox-ru")
        seen.page.click("text=EN")
        expect(seen.at(".count")).to_have_text("3 calls")
        seen.page.reload()
        expect(seen.at(".count")).to_have_text("3 calls")


@pytest.mark.parametrize(
    ("width", "theme", "locale"),
    [(DESK, "light", "en-US"), (DESK, "dark", "ru-RU"), (PHONE, "dark", "en-US"), (PHONE, "light", "ru-RU")],
)
def test_every_page_fits(
    browser: Browser, sandbox: Sandbox, width: int, theme: Literal["light", "dark"], locale: str
) -> None:
    """Into its width, with more on it than it has as a rule."""
    place(sandbox, "79164572521", "79160000103", "79160000101")
    sandbox.advance(12)
    sandbox.demo.fail_next("redirect", location="/" + "a" * 90, times=None)
    sandbox.demo.world = World(
        phones={"79160000010": Phone()}, media={"jingle": 5}, busy={"79160000010": (Busy(channels=1, until=7),)}
    )
    with watched(browser, sandbox, width=width, theme=theme, locale=locale) as seen:
        for address, there in PAGES.items():
            seen.open(address)
            expect(seen.at(there).first).to_be_visible()
            if address == "/#/place":
                seen.page.select_option(".example", "fan_out")
            assert seen.width() <= width, address
            seen.picture(f"{width}-{theme}-{locale[:2]}-{name(address)}")


def test_what_is_the_sandboxs_own_assumption(seen: Watched) -> None:
    """The page of limitations, whole."""
    text = resources.files("uis_callapi_sandbox").joinpath("LIMITATIONS.md").read_text()
    seen.open("/#/about")
    expect(seen.at("article h2")).to_have_text(re.findall(r"^## (.*)$", text, re.M))
    expect(seen.at("article tr")).to_have_count(len(re.findall(r"^\| ", text, re.M)))
    expect(seen.at("article li")).to_have_count(len(re.findall(r"^\* ", text, re.M)))
    expect(seen.at("article")).not_to_contain_text("`")


def test_the_theme_of_the_system_then_of_the_button(browser: Browser, sandbox: Sandbox) -> None:
    """The choice is remembered, on every page."""

    def ground(seen: Watched) -> object:
        return seen.page.evaluate("getComputedStyle(document.body).backgroundColor")

    with watched(browser, sandbox, theme="dark") as seen:
        seen.open()
        dark = ground(seen)
        seen.page.click("#theme")
        expect(seen.at("html")).to_have_attribute("data-theme", "light")
        light = ground(seen)
        assert light != dark
        seen.open("/demo/crm")
        assert ground(seen) == light
        seen.page.click("#theme")
        assert ground(seen) == dark
        seen.expected = "ERR_FAILED"
        seen.page.route("**/crm.js", lambda route: route.abort())
        seen.open("/demo/crm")
        expect(seen.at("html")).to_have_attribute("data-theme", "dark")  # before anything is painted


def get(sandbox: Sandbox, path: str, headers: Mapping[str, str] = {}) -> tuple[int, Mapping[str, str], bytes]:
    """Return what one GET is answered."""
    connection = http.client.HTTPConnection(sandbox.base_url.removeprefix("http://"), timeout=10)
    try:
        connection.request("GET", path, headers=dict(headers))
        response = connection.getresponse()
        return response.status, {key.lower(): value for key, value in response.getheaders()}, response.read()
    finally:
        connection.close()


def test_how_files_are_served(sandbox: Sandbox) -> None:
    """With a policy that lets nothing foreign in, by their types, and not twice while they are the same."""
    types = {"html": "text/html", "js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}
    for path in ("/", "/demo/crm", "/demo/supplier", *(f"/_console/{file}" for file in FILES)):
        status, headers, body = get(sandbox, path)
        kind = types[path.rpartition(".")[2]] if "." in path else "text/html"
        assert (status, headers["content-type"].partition(";")[0]) == (200, kind)
        assert headers["content-security-policy"].startswith("default-src 'self';")
        assert headers["x-content-type-options"] == "nosniff"
        status, _, again = get(sandbox, path, {"If-None-Match": headers["etag"]})
        assert (status, again) == (304, b"")
        assert b"://" not in body.replace(b"http://www.w3.org/", b""), path
    assert get(sandbox, "/_console/no.js")[0] == 404
    assert get(sandbox, "/_console/..%2fpages.py")[0] == 404
    assert "reset" in json.loads(get(sandbox, "/_console/tables.json")[2])["faults"]


def test_a_module_fits_in_the_head() -> None:
    """Tables of sentences are only tables."""
    lines = {name: len(file.read_text().splitlines()) for name, file in FILES.items() if name not in TABLES}
    assert {name: count for name, count in lines.items() if count > 250} == {}
