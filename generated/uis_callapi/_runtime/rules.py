# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Rules between params that a JSON Schema cannot say, given as data and checked on both ends of the wire."""

from __future__ import annotations

from typing import Literal

import msgspec

from .model import Model
from .paths import Path, first, label, names, select

Kind = Literal["different", "ordered", "together", "required"]


class Condition(msgspec.Struct, frozen=True):
    """The value at *path* is *value*."""

    path: Path
    value: object

    def holds(self, params: Model) -> bool:
        return self.value in select(params, self.path)


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

    def violations(self, params: Model) -> list[str]:
        """Return a message for each place that breaks the rule."""
        places = select(params, self.each)
        broken = [index for index, place in enumerate(places) if self._is_broken(place)]
        if not broken or any(condition.holds(params) for condition in self.unless):
            return []
        labels = names(params, self.each)
        return [f"{self._finding(labels[index], places[index])}: {self.text}" for index in broken]

    def _is_broken(self, place: object) -> bool:
        if self.kind == "different":
            left, right = (first(place, path) for path in self.paths)
            return left == right and left is not msgspec.UNSET
        if self.kind == "ordered":
            left, right = (first(place, path) for path in self.paths)
            return _less(right, left)
        if self.if_less and not _less(*(first(place, path) for path in self.if_less)):
            return False
        missing = [first(place, path, sent=True) for path in self.paths].count(msgspec.UNSET)
        return missing > 0 and not (self.kind == "together" and missing == len(self.paths))

    def _finding(self, name: str, place: object) -> str:
        labels = [label(name, place, path) for path in self.paths]
        if self.kind == "different":
            return f"{labels[0]} is the same as {labels[1]}"
        if self.kind == "ordered":
            left, right = (first(place, path) for path in self.paths)
            return f"{labels[0]} = {left} is greater than {labels[1]} = {right}"
        values = (first(place, path, sent=True) for path in self.paths)
        missing = (label for label, value in zip(labels, values, strict=True) if value is msgspec.UNSET)
        return f"{' and '.join(missing)} missing"


def _less(left: object, right: object) -> bool:
    return isinstance(left, int | float) and isinstance(right, int | float) and left < right
