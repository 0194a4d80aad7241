"""Calls that are told what to do: properties of random ones, and the ways to be wrong that they see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from uis_callapi_sandbox.dialling import Event

from .conftest import Findings
from .ordering import Happened, Ordered, obeyed, ordered
from .scenarios import Scenario
from .seen import Violation
from .sharing import check_sharing
from .talk_mutants import TALK_MUTANTS
from .talking import check_orders

_EXAMPLES = 2500
_MUTANT_EXAMPLES = 5000
"""At most: each is found among some dozens."""


def _check(scenario: Ordered) -> Counter[str]:
    happened = obeyed(scenario)
    met = check_orders(scenario, happened)
    # Lines and channels are of the office alone, whoever else is rung later.
    check_sharing(Scenario(scenario.world, scenario.calls), _of_the_office(happened))
    return met


def _of_the_office(happened: list[Happened]) -> list[tuple[int, Event]]:
    """Leave out orders, coaches, and telephones that are rung after the bridge."""
    bridged: set[int] = set()
    beside: set[tuple[int, str]] = set()
    kept: list[tuple[int, Event]] = []
    for call, event in happened:
        if not isinstance(event, Event):
            continue
        if event.event == "call.bridged":
            bridged.add(call)
        if event.event == "leg.dialing" and call in bridged:
            beside.add((call, event.leg))
        if (call, event.leg) not in beside:
            kept.append((call, event))
    return kept


def _search(examples: int, start: int, check: Callable[[Ordered], None], *, shrink: bool) -> None:
    @seed(start)
    @settings(
        max_examples=examples,
        phases=(Phase.generate, Phase.shrink) if shrink else (Phase.generate,),
        derandomize=False,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )
    @given(ordered)
    def holds(scenario: Ordered) -> None:
        check(scenario)

    holds()


def test_every_invariant_holds(dialling_seed: int, dialling_findings: Findings) -> None:
    tally: Counter[str] = Counter()
    scenarios = 0

    def count(scenario: Ordered) -> None:
        nonlocal scenarios
        scenarios += 1
        tally.update(_check(scenario))

    violations = 1
    try:
        _search(_EXAMPLES, dialling_seed, count, shrink=True)
        violations = 0
    finally:
        orders = {what: times for what, times in tally.items() if " " in what}
        dialling_findings.report(scenarios, dialling_seed, violations, orders)
    # A property of what is never met would prove nothing.
    for event in ("call.held", "call.unheld", "call.consulting", "call.consulted", "call.restored", "call.transferred"):
        assert tally[event] >= 10, f"hardly ever: {event}"
    commands = {what.split()[0] for what in orders}
    assert len(commands) == 11
    for command in commands:
        for outcome in ("obeyed", "no_call", *(() if command == "release" else ("wrong_state",))):
            assert tally[f"{command} {outcome}"] >= 10, f"hardly ever: {command} {outcome}"


@pytest.mark.parametrize("name", TALK_MUTANTS)
def test_a_mutant_is_found(name: str, dialling_seed: int) -> None:
    """By the invariant that it breaks."""
    mutant = TALK_MUTANTS[name]
    found: Violation | None = None
    with pytest.MonkeyPatch.context() as patch:
        mutant.apply(patch)
        try:
            _search(_MUTANT_EXAMPLES, dialling_seed, lambda scenario: void(_check(scenario)), shrink=False)
        except Violation as violation:
            found = violation
    assert found is not None, "it was not found"
    assert found.invariant in mutant.breaks, str(found)


def void(_value: object) -> None:
    """Forget it."""
