"""How long a call may take when the caller does not say: a base and what its params add."""

from __future__ import annotations

import msgspec

from .model import Model
from .paths import Path, select
from .rules import Condition


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One way to count a part of the deadline; it applies when all it names is there."""

    seconds: float = 0.0
    sum_of: Path = ()
    when: tuple[Condition, ...] = ()
    present: Path = ()

    def value(self, given: Model, effective: Model) -> float | None:
        if not all(condition.holds(effective) for condition in self.when):
            return None
        if self.present and not select(given, self.present):
            return None
        if not self.sum_of:
            return self.seconds
        numbers = [value for value in select(effective, self.sum_of) if isinstance(value, int | float)]
        return float(sum(numbers)) if numbers else None


class Deadline(msgspec.Struct, frozen=True, kw_only=True):
    """A base in seconds plus, for each of *terms*, the first alternative that applies."""

    seconds: float
    terms: tuple[tuple[Term, ...], ...] = ()

    def for_params(self, given: Model, effective: Model) -> float:
        """Return the deadline of a call in seconds from its start."""
        total = self.seconds
        for alternatives in self.terms:
            values = (term.value(given, effective) for term in alternatives)
            total += next((value for value in values if value is not None), 0.0)
        return total
