"""What must hold when everything that was under way has come to its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from codegen.runtime.errors import AnsweredError, Outcome, RpcError, outcome_words
from codegen.runtime.outcomes import Accepted

from .caller import Caller, Crash, Interruption
from .server import Carried
from .shop import METHODS

NEVER_TWICE = "never twice"
NOT_PLACED = "not placed: carried out by nobody"
PLACED = "placed: carried out"
IN_TIME = "ended within the deadline"
ENDED = "ended at all"
SAME_INTERRUPTION = "an interruption passes as it is"
FEW_REQUESTS = "no more requests than allowed"

_EPSILON = 1e-6
"""Seconds that sums of floats may be off."""


class Violation(AssertionError):
    """An invariant that did not hold."""

    def __init__(self, invariant: str, case: str) -> None:
        super().__init__(f"{invariant}: {case}")
        self.invariant = invariant


def violations(callers: Sequence[Caller], journal: Sequence[Carried]) -> Iterator[Violation]:
    """Hold what *callers* were told against the *journal* of the server."""
    carried = Counter(line.caller for line in journal)
    for caller in callers:
        times = carried[caller.number]
        for broken in _broken(caller, times):
            yield Violation(broken, f"caller {caller.number}, carried out {times} times")


def _broken(caller: Caller, times: int) -> Iterator[str]:
    plan, end = caller.plan, caller.end
    unsafe = not METHODS[plan.method].retry_safe
    if unsafe and times > 1:
        yield NEVER_TWICE
    if end is None:
        yield ENDED
        return
    if isinstance(end, Crash):
        return
    outcome = told(end)
    # What does no harm twice may be sent again after an answer was lost; a refusal then speaks of the last request.
    of_the_last = not unsafe and isinstance(end, AnsweredError) and end.method == plan.method
    if outcome == "not_placed" and times > 0 and not of_the_last:
        yield NOT_PLACED
    if outcome == "placed" and times == 0:
        yield PLACED
    if isinstance(end, Interruption) and (end is not caller.interruption or outcome is None):
        yield SAME_INTERRUPTION
    if caller.overdue > _EPSILON and not isinstance(end, Interruption):
        yield IN_TIME
    # One more for a key that was refused; a session key is asked for twice at most, and each asking has its resends.
    if caller.sent > plan.max_retries + 2:
        yield FEW_REQUESTS


def told(end: Accepted[str] | RpcError | Interruption) -> Outcome | None:
    """Return what *end* says became of the call, None if it does not say."""
    if isinstance(end, Accepted):
        return "placed"
    if isinstance(end, RpcError):
        return end.outcome
    notes: list[str] = getattr(end, "__notes__", [])
    outcomes: tuple[Outcome, ...] = ("not_placed", "unknown", "placed")
    said = [outcome for outcome in outcomes if any(outcome_words(outcome) in note for note in notes)]
    return said[0] if len(said) == 1 else None
