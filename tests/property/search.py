"""Looks for a schedule that breaks an invariant, the same way for the same seed."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, Phase, given, seed, settings

from .invariants import Violation
from .schedules import Schedule, schedules
from .simulation import simulate

SCHEDULES = "schedules"


def hold(examples: int, start: int, tally: Counter[str], *, shrink: bool = True) -> None:
    """Raise the `Violation` of the smallest schedule that can be found among *examples* random ones."""

    @seed(start)
    @settings(
        max_examples=examples,
        phases=(Phase.generate, Phase.shrink) if shrink else (Phase.generate,),
        derandomize=False,
        database=None,
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )
    @given(schedules)
    def holds(schedule: Schedule) -> None:
        tally[SCHEDULES] += 1
        simulate(schedule, tally)

    holds()


def violation(examples: int, start: int) -> Violation | None:
    """Return the first violation among *examples* random schedules, not made small."""
    try:
        hold(examples, start, Counter(), shrink=False)
    except Violation as found:
        return found
    return None
