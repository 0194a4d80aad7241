"""Python source text: literals, calls and docstrings."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Mapping, Sequence
from typing import cast

from .runtime.shapes import is_array, is_object

WIDTH = 100


class Code(str):
    """Text that is Python already."""


class Kept(str):
    """Text whose lines stay as they are."""


def literal(value: object) -> Code:
    """Return the source of *value*: constants, tuples, lists, mappings and sets of them, `Code` as it is."""
    if isinstance(value, Code):
        return value
    if isinstance(value, tuple):
        items = [literal(item) for item in cast("tuple[object, ...]", value)]
        return Code("(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")")
    if isinstance(value, frozenset):
        items = sorted(literal(item) for item in cast("frozenset[object]", value))
        return Code("frozenset({" + ", ".join(items) + "})" if items else "frozenset()")
    if is_array(value):
        return Code("[" + ", ".join(literal(item) for item in value) + "]")
    if is_object(value):
        return Code("{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}")
    return Code(repr(value))


def call(name: str, arguments: Mapping[str, object]) -> Code:
    """Return the source of a call with keyword *arguments*; empty ones are left to their defaults."""
    given = (f"{key}={literal(value)}" for key, value in arguments.items() if value not in (None, "", (), {}))
    return Code(f"{name}({', '.join(given)})")


def printable(text: str) -> str:
    """Return *text* in one line, what cannot be printed escaped."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in text
    )


def legible(text: str) -> str:
    """Return *text* with line breaks of one kind, and other control characters escaped."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        character if character in "\n\t" or unicodedata.category(character) != "Cc" else printable(character)
        for character in text
    )


def inline(text: str) -> str:
    """Return *text* as it can stand within any line of a docstring."""
    return legible(text).replace("\\", "\\\\").replace('"', '\\"')


def docstring(paragraphs: Sequence[str], indent: int) -> str:
    """Return *paragraphs* as a docstring, wrapped, its first line without indentation.

    Lines of a paragraph that are indented or begin with ``- `` keep their breaks; `Kept` is not wrapped at all.
    """
    text = "\n\n".join(
        paragraph if isinstance(paragraph, Kept) else _wrapped(paragraph, WIDTH - indent)
        for paragraph in paragraphs
        if paragraph
    )
    text = legible(text).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    margin = " " * indent
    lines = [margin + line if line else "" for line in text.split("\n")]
    body = "\n".join(lines).strip()
    if len(lines) == 1 and len(body) + indent + 6 <= WIDTH and not body.endswith('"'):
        return f'"""{body}"""'
    return f'"""{body}\n{margin}"""'


def _wrapped(paragraph: str, width: int) -> str:
    return "\n".join(
        "\n".join(
            textwrap.wrap(
                line,
                width,
                subsequent_indent=" " * (len(line) - len(line.lstrip()) + _hang(line)),
                break_long_words=False,
                break_on_hyphens=False,
            )
        )
        for line in paragraph.split("\n")
    )


def _hang(line: str) -> int:
    """Return how far the lines after the first of an item of a list are moved in."""
    return 4 if line.startswith("    ") else 2 if line.lstrip().startswith("- ") else 0


def described(text: str) -> list[str]:
    """Return the paragraphs of a description, its single line breaks joined."""
    return [" ".join(block.split()) for block in text.split("\n\n")]
