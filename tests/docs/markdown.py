"""What stands in a Markdown page beside its prose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "spec/README.md",
    "sandbox/uis_callapi_sandbox/LIMITATIONS.md",
)


class Block(msgspec.Struct, frozen=True):
    """A fenced block."""

    language: str
    text: str
    line: int
    """The line of its fence, counted from 1."""
    end: int
    """The line behind it."""


def _tokens(page: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse((ROOT / page).read_text("utf-8"))


def blocks(page: str) -> list[Block]:
    """Return all fenced blocks of *page* in their order."""
    found: list[Block] = []
    for token in _tokens(page):
        if token.type == "fence":
            assert token.map is not None
            found.append(Block(token.info, token.content, token.map[0] + 1, token.map[1] + 1))
    return found


def shown_tests(page: str) -> list[Block]:
    """Return the blocks of *page* that are tests for pytest."""
    return [block for block in blocks(page) if block.language == "python" and "def test_" in block.text]


def spans(page: str) -> list[str]:
    """Return all inline code of *page*."""
    return [child.content for token in _tokens(page) for child in token.children or () if child.type == "code_inline"]


def rows(page: str, *header: str) -> list[tuple[str, ...]]:
    """Return the rows of the table under *header*, as they are written."""
    (found,) = [table for table in _tables(page) if table[0] == header]
    return found[1:]


def links(page: str) -> list[str]:
    """Return where the links of *page* lead."""
    inline = (child for token in _tokens(page) for child in token.children or ())
    return [str(child.attrs["href"]) for child in inline if child.type == "link_open"]


def _tables(page: str) -> Iterator[list[tuple[str, ...]]]:
    table: list[tuple[str, ...]] = []
    row: list[str] = []
    for token in _tokens(page):
        if token.type == "table_open":
            table = []
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            table.append(tuple(row))
        elif token.type == "table_close":
            yield table
        elif token.type == "inline":
            row.append(token.content)
