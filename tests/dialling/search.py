"""Looks for a scenario that breaks an invariant, the same way for the same seed."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, Phase, given, seed, settings

from .invariants import check
from .scenarios import Scenario, scenarios
from .seen import Violation
from .sharing import check_sharing
from .telling import played

SCENARIOS = "scenarios"


def hold_scenario(scenario: Scenario, tally: Counter[str]) -> None:
    """Raise the first `Violation` in *scenario*, and count in *tally* what is met."""
    happened = played(scenario)
    tally[SCENARIOS] += 1
    for number, call in enumerate(scenario.calls):
        seen = check(call.params, scenario.world, [event for of, event in happened if of == number])
        tally["calls"] += 1
        tally["queued"] += seen.queued is not None
        tally["in groups"] += not isinstance(call.params.numc, str)
        tally[seen.result if seen.bridged is not None else seen.cause.split()[-1]] += 1
    for what, count in check_sharing(scenario, happened).items():
        tally[what] += count


def search(examples: int, start: int, tally: Counter[str], *, shrink: bool = True) -> None:
    """Raise the `Violation` of the smallest scenario that can be found among *examples* random ones."""

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
    @given(scenarios)
    def holds(scenario: Scenario) -> None:
        hold_scenario(scenario, tally)

    holds()


def violation(examples: int, start: int) -> Violation | None:
    """Return the first violation among *examples* random scenarios, not made small."""
    try:
        search(examples, start, Counter(), shrink=False)
    except Violation as found:
        return found
    return None


def some_scenarios(examples: int, start: int) -> list[Scenario]:
    """Return *examples* random scenarios."""
    found: list[Scenario] = []

    @seed(start)
    @settings(max_examples=examples, phases=(Phase.generate,), database=None, deadline=None)
    @given(scenarios)
    def gather(scenario: Scenario) -> None:
        found.append(scenario)

    gather()
    return found
