# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
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

    def value(self, params: Model) -> float | None:
        for condition in self.when:
            if not condition.holds(params):
                return None
        if self.present and not select(params, self.present, sent=True):
            return None
        if not self.sum_of:
            return self.seconds
        numbers = [value for value in select(params, self.sum_of) if isinstance(value, int | float)]
        return float(sum(numbers)) if numbers else None


class Deadline(msgspec.Struct, frozen=True, kw_only=True):
    """A base in seconds plus, for each of *terms*, the first alternative that applies."""

    seconds: float
    terms: tuple[tuple[Term, ...], ...] = ()

    def for_params(self, params: Model) -> float:
        """Return the deadline of a call in seconds from its start."""
        total = self.seconds
        for alternatives in self.terms:
            for term in alternatives:
                if (value := term.value(params)) is not None:
                    total += value
                    break
        return total
