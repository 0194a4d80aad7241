"""What was built: its pages, where their links lead, the code on them."""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

LANGUAGES = ("en", "ru")


_ALIKE = str.maketrans("“”„«»’‘–—", '"""""\'\'--')


def bare(text: str) -> str:
    """Return *text* without what Markdown and typography make of it."""
    return re.sub(r"[`*\\\s]", "", text.translate(_ALIKE).replace("…", "...")).replace("--", "-")


@dataclass
class Page(HTMLParser):
    """One page, as far as tests look at it."""

    links: list[str] = field(default_factory=list[str])
    loaded: list[str] = field(default_factory=list[str])
    """What a browser asks for by itself."""
    ids: set[str] = field(default_factory=set[str])
    terms: set[str] = field(default_factory=set[str])
    """Texts of all inline code."""
    pictures: int = 0
    prose: str = ""
    """All text that is no code."""
    said: str = ""
    """All text, but for blocks of code, as `bare` leaves it."""

    @classmethod
    def of(cls, path: Path) -> Page:
        """Read the page at *path*."""
        page = cls()
        page.feed(path.read_text("utf-8"))
        page.said = bare(page.said)
        return page

    def __post_init__(self) -> None:
        super().__init__()
        self._in_code = self._in_block = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take down what *tag* refers to."""
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given["id"]} if "id" in given else set()
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "link" and given.get("rel") not in ("index", "search", "next", "prev", "canonical"):
            self.loaded.append(given["href"])
        if tag in ("script", "img", "iframe") and "src" in given:
            self.loaded.append(given["src"])
        self.pictures += tag == "figure" and given.get("class") == "timeline"
        self._in_code += tag == "code"
        self._in_block += tag in ("pre", "script", "style")

    def handle_endtag(self, tag: str) -> None:
        """Leave *tag*."""
        self._in_code -= tag == "code"
        self._in_block -= tag in ("pre", "script", "style")

    def handle_data(self, data: str) -> None:
        """Take down what is said, and what of it stands as code."""
        if self._in_code:
            self.terms.add(data)
        elif not self._in_block:
            self.prose += data
        if not self._in_block:
            self.said += data


@dataclass
class Site:
    """The sources that were printed, and the pages that Sphinx made of them."""

    sources: Path
    folder: Path
    _pages: dict[Path, Page] = field(default_factory=dict[Path, Page])

    def files(self, language: str) -> list[Path]:
        """Return every page of a language."""
        return sorted((self.folder / language).rglob("*.html"))

    def page(self, path: Path) -> Page:
        """Return the page at *path*, read once."""
        if path not in self._pages:
            self._pages[path] = Page.of(path)
        return self._pages[path]

    def broken(self, path: Path) -> list[str]:
        """Return the links of a page that lead nowhere within the site."""
        return [link for link in self.page(path).links if not self._leads(path, link)]

    def _leads(self, path: Path, link: str) -> bool:
        parts = urlsplit(link)
        if parts.scheme:
            return True
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if not target.is_file():
            return False
        return not parts.fragment or target.suffix != ".html" or unquote(parts.fragment) in self.page(target).ids

    def printed_code(self, language: str) -> list[str]:
        """Return the blocks of Python on the pages of the reference."""
        pages = sorted((self.sources / language / "reference").rglob("*.md"))
        return [
            block for page in pages for block in re.findall(r"^```python\n(.*?)^```$", page.read_text(), re.M | re.S)
        ]

    @property
    def base_url(self) -> str:
        """Where it is served, inside `serving`."""
        return self._base_url

    @contextmanager
    def serving(self) -> Generator[Site]:
        """Serve the pages on this machine."""
        handler = partial(_Quiet, directory=str(self.folder))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            self._base_url = f"http://127.0.0.1:{server.server_port}"
            thread = Thread(target=server.serve_forever)
            thread.start()
            try:
                yield self
            finally:
                server.shutdown()
                thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as the base class has it
        """Say nothing."""
