"""What must hold when everything that was under way has come to its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from codegen.runtime.errors import (
    AnsweredError,
    DedupMismatchError,
    DuplicateCallError,
    Outcome,
    RpcError,
    outcome_words,
)
from codegen.runtime.outcomes import Accepted

from .caller import Caller, Crash, Interruption
from .server import Carried
from .shop import METHODS

NEVER_TWICE = "never twice"
NOT_PLACED = "not placed: carried out by nobody"
PLACED = "placed: carried out"
ONE_PER_KEY = "one per dedup key"
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
    by_key = lines_by_key(callers, journal)
    for caller in callers:
        times = carried[caller.number]
        for broken in _broken(caller, times, by_key):
            yield Violation(broken, f"caller {caller.number}, carried out {times} times")
    for key, lines in by_key.items():
        unforced = [by_number for by_number in (callers[line.caller - 1].plan for line in lines) if not by_number.force]
        plain = [plan for plan in unforced if not plan.retry_failed]
        in_vain = sum(line.in_vain for line in lines)
        if len(plain) > 1 or len(unforced) > 1 + in_vain:
            yield Violation(ONE_PER_KEY, f"key {key!r}, carried out for callers {[line.caller for line in lines]}")


def _broken(caller: Caller, times: int, by_key: Mapping[str | None, Sequence[Carried]]) -> Iterator[str]:
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
    # A second use of a key is told what became of the first.
    of_another = isinstance(end, DuplicateCallError | DedupMismatchError)
    done = len(by_key.get(plan.key, ())) if of_another else times
    if outcome == "placed" and done == 0:
        yield PLACED
    if isinstance(end, Interruption) and (end is not caller.interruption or outcome is None):
        yield SAME_INTERRUPTION
    if caller.overdue > _EPSILON and not isinstance(end, Interruption):
        yield IN_TIME
    # One more for a key that was refused; a session key may be asked for before each, with resends of its own.
    requests = plan.max_retries + 2
    if caller.sent > requests or caller.logins > requests * (plan.max_retries + 1):
        yield FEW_REQUESTS


def lines_by_key(callers: Sequence[Caller], journal: Sequence[Carried]) -> dict[str | None, list[Carried]]:
    """Return what was carried out under each dedup key."""
    found: dict[str | None, list[Carried]] = {}
    for line in journal:
        key = callers[line.caller - 1].plan.key
        if key is not None:
            found.setdefault(key, []).append(line)
    return found


def told(end: Accepted[str] | RpcError | Interruption) -> Outcome | None:
    """Return what *end* says became of the call, None if it does not say."""
    if isinstance(end, Accepted):
        return "placed"
    if isinstance(end, RpcError):
        return end.outcome
    return outcome_in_notes(end)


def outcome_in_notes(interruption: BaseException) -> Outcome | None:
    """Return the outcome that the notes on *interruption* tell, None unless there is exactly one."""
    notes: list[str] = getattr(interruption, "__notes__", [])
    outcomes: tuple[Outcome, ...] = ("not_placed", "unknown", "placed")
    said: list[Outcome] = [outcome for outcome in outcomes if any(outcome_words(outcome) in note for note in notes)]
    return said[0] if len(said) == 1 else None
