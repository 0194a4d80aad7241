"""Python expressions over as many lines as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import msgspec


class Brackets(msgspec.Struct, frozen=True):
    """An expression that can be broken: what opens it, its items with what stands before each, what closes it."""

    opening: str
    items: Sequence[tuple[str, Source]]
    closing: str


Source: TypeAlias = str | Brackets


def flat(source: Source) -> str:
    """Return *source* in one line."""
    if isinstance(source, str):
        return source
    return source.opening + ", ".join(label + flat(item) for label, item in source.items) + source.closing


def lines(source: Source, room: int, taken: int = 0) -> list[str]:
    """Return *source* in lines of at most *room* characters where its texts allow it.

    *taken*: what else stands in the same line if there is only one.
    """
    whole = flat(source)
    if isinstance(source, str) or not source.items or len(whole) + taken <= room:
        return [whole]
    found = [source.opening]
    for label, item in source.items:
        first, *rest = lines(item, room - 4, len(label) + 1)
        inner = [label + first, *rest]
        found += [f"    {line}" for line in [*inner[:-1], inner[-1] + ","]]
    return [*found, source.closing]


def quoted(text: str) -> str:
    """Return the literal of *text*, in double quotes where that takes no escape."""
    source = repr(text)
    return source if '"' in text or source.startswith('"') else f'"{source[1:-1]}"'
