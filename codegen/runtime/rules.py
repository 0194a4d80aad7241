"""Rules between params that a JSON Schema cannot say, given as data and checked on both ends of the wire."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from .paths import Path, Place, first, select

Kind = Literal["different", "ordered", "together", "required"]


class Condition(msgspec.Struct, frozen=True):
    """The value at *path* is *value*."""

    path: Path
    value: object

    def holds(self, root: Place) -> bool:
        return any(place.value == self.value for place in select(root, self.path))


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule. *paths* start at each match of *each*; *unless* starts at the root.

    ``different``: the two values differ. ``ordered``: the first is not greater than the second.
    ``together``: all are sent or none. ``required``: all are sent when the first of *if_less* is less than the second.
    """

    kind: Kind
    paths: tuple[Path, ...]
    text: str
    each: Path = ()
    if_less: tuple[Path, Path] | None = None
    unless: tuple[Condition, ...] = ()

    def violations(self, given: Place, effective: Place) -> Iterator[str]:
        """Yield a message for each place that breaks the rule.

        *given* is what was sent, *effective* the same with the defaults of the spec filled in.
        """
        if any(condition.holds(effective) for condition in self.unless):
            return
        for sent, filled in zip(select(given, self.each), select(effective, self.each), strict=True):
            if message := self._broken(sent, filled):
                yield f"{message}: {self.text}"

    def _broken(self, sent: Place, filled: Place) -> str | None:
        if self.kind in ("different", "ordered"):
            left, right = (first(filled, path) for path in self.paths)
            if self.kind == "different" and left.value == right.value and left.value is not msgspec.UNSET:
                return f"`{left.name}` is the same as `{right.name}`"
            if self.kind == "ordered" and _less(right.value, left.value):
                return f"`{left.name}` = {left.value} is greater than `{right.name}` = {right.value}"
            return None
        places = [first(sent, path) for path in self.paths]
        missing = [place.name for place in places if place.value is msgspec.UNSET]
        if not missing or (self.kind == "together" and len(missing) == len(places)):
            return None
        if self.if_less and not _less(*(first(filled, path).value for path in self.if_less)):
            return None
        return " and ".join(f"`{name}`" for name in missing) + " missing"


def _less(left: object, right: object) -> bool:
    return isinstance(left, int | float) and isinstance(right, int | float) and left < right
