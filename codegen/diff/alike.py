"""What is gone beside what is new: whether the one may be the other, renamed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")

_SIMILAR = 0.6
_MOST_PAIRS = 10_000
"""Where so much is gone and new, a hint is no help, and takes long."""


def lookalike(
    gone: Sequence[T], come: Sequence[T], alike: Callable[[T, T], bool], name: Callable[[T], str]
) -> dict[str, T]:
    """Return for those of *gone*, by their names, what they may be called now, each of *come* at most once.

    What is *alike* and has a similar name is first; what is alike at all has to be the only one of its likes.
    """
    if len(gone) * len(come) > _MOST_PAIRS:
        return {}
    pairs = [(_similarity(name(one), name(other)), one, other) for one in gone for other in come if alike(one, other)]
    pairs.sort(key=lambda pair: -pair[0])
    found: dict[str, T] = {}
    taken: set[str] = set()

    def match(one: T, other: T) -> None:
        if name(one) not in found and name(other) not in taken:
            found[name(one)] = other
            taken.add(name(other))

    for similarity, one, other in pairs:
        if similarity >= _SIMILAR:
            match(one, other)
    left = [(one, other) for _, one, other in pairs if name(one) not in found and name(other) not in taken]
    ones, others = Counter(name(one) for one, _ in left), Counter(name(other) for _, other in left)
    for one, other in left:
        if ones[name(one)] == others[name(other)] == 1:
            match(one, other)
    return found


def _similarity(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
