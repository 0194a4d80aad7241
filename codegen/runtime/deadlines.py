"""How long a call may take when the caller does not say: a base and what its params add."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec import UNSET

from .model import Model
from .paths import Path, reader, selector
from .rules import Condition
from .settings import LONGEST_WAIT


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One way to count a part of the deadline; it applies when all it names is there."""

    seconds: float = 0.0
    sum_of: Path = ()
    when: tuple[Condition, ...] = ()
    present: Path = ()

    def counter(self) -> Callable[[Model], float | None]:
        """Return what counts the seconds of this term for params, None when it does not apply."""
        conditions = [condition.test() for condition in self.when]
        present = reader(self.present, sent=True) if self.present else None
        select = selector(self.sum_of) if self.sum_of else None
        seconds = self.seconds

        def count(params: Model) -> float | None:
            for holds in conditions:
                if not holds(params):
                    return None
            if present is not None and present(params) is UNSET:
                return None
            if select is None:
                return seconds
            if not (found := select(params)):
                return None
            numbers = [min(value, LONGEST_WAIT) for value in found if isinstance(value, int | float)]
            return sum(numbers) if numbers else None

        return count


class Deadline:
    """A base in seconds plus, for each of *terms*, the first alternative that applies."""

    def __init__(self, seconds: float, terms: tuple[tuple[Term, ...], ...] = ()) -> None:
        self.seconds = seconds
        self.terms = terms
        self._counters = [[term.counter() for term in alternatives] for alternatives in terms]

    def __reduce__(self) -> tuple[object, ...]:
        return Deadline, (self.seconds, self.terms)

    def for_params(self, params: Model) -> float:
        """Return the deadline of a call in seconds from its start."""
        total = self.seconds
        for alternatives in self._counters:
            for count in alternatives:
                if (seconds := count(params)) is not None:
                    total += seconds
                    break
        return total
