"""What is gone beside what is new: whether the one may be the other, renamed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")

_SIMILAR = 0.6


def lookalike(
    gone: Sequence[T], come: Sequence[T], alike: Callable[[T, T], bool], name: Callable[[T], str]
) -> dict[str, T]:
    """Return for each of *gone*, by its name, what it may be called now, each of *come* at most once.

    What is *alike* and has a similar name is first; what is alike at all has to be the only one of its likes.
    """
    found: dict[str, T] = {}
    left = list(come)
    pairs = [(_similarity(name(one), name(other)), one, other) for one in gone for other in come if alike(one, other)]
    for similarity, one, other in sorted(pairs, key=lambda pair: -pair[0]):
        if name(one) in found or not any(other is rest for rest in left):
            continue
        likes = [pair for pair in pairs if name(pair[1]) not in found and any(pair[2] is rest for rest in left)]
        only = sum(pair[1] is one for pair in likes) == 1 == sum(pair[2] is other for pair in likes)
        if similarity >= _SIMILAR or only:
            found[name(one)] = other
            left = [rest for rest in left if rest is not other]
    return found


def _similarity(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
