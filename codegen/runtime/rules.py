"""Rules between params that a JSON Schema cannot say, given as data and checked on both ends of the wire."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from .model import Model
from .paths import Path, first, names, select

Kind = Literal["different", "ordered", "together", "required"]


class Condition(msgspec.Struct, frozen=True):
    """The value at *path* is *value*."""

    path: Path
    value: object

    def holds(self, root: Model) -> bool:
        return self.value in select(root, self.path)


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

    def violations(self, given: Model, effective: Model) -> Iterator[str]:
        """Yield a message for each place that breaks the rule.

        *given* is what was sent, *effective* the same with the defaults of the spec filled in.
        """
        places = select(effective, self.each)
        if not places or any(condition.holds(effective) for condition in self.unless):
            return
        for index, (sent, filled) in enumerate(zip(select(given, self.each), places, strict=True)):
            if self._broken(sent, filled):
                yield f"{self._finding(names(given, self.each)[index], sent, filled)}: {self.text}"

    def _broken(self, sent: object, filled: object) -> bool:
        if self.kind == "different":
            left, right = self._values(filled)
            return left == right and left is not msgspec.UNSET
        if self.kind == "ordered":
            left, right = self._values(filled)
            return _less(right, left)
        if self.if_less and not _less(*(first(filled, path) for path in self.if_less)):
            return False
        missing = self._values(sent).count(msgspec.UNSET)
        return missing > 0 and not (self.kind == "together" and missing == len(self.paths))

    def _finding(self, place: str, sent: object, filled: object) -> str:
        labels = [f"`{'.'.join((place, *path))}`" for path in self.paths]
        if self.kind == "different":
            return f"{labels[0]} is the same as {labels[1]}"
        if self.kind == "ordered":
            left, right = self._values(filled)
            return f"{labels[0]} = {left} is greater than {labels[1]} = {right}"
        values = zip(labels, self._values(sent), strict=True)
        return " and ".join(label for label, value in values if value is msgspec.UNSET) + " missing"

    def _values(self, root: object) -> list[object]:
        return [first(root, path) for path in self.paths]


def _less(left: object, right: object) -> bool:
    return isinstance(left, int | float) and isinstance(right, int | float) and left < right
