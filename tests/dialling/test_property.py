"""The invariants of the dialling model, over random worlds with calls that meet in them."""

from __future__ import annotations

from collections import Counter

from .conftest import Findings
from .search import SCENARIOS, search
from .seen import Violation

_EXAMPLES = 5000


def test_every_invariant_holds(dialling_seed: int, dialling_findings: Findings) -> None:
    tally: Counter[str] = Counter()
    violations = 0
    try:
        search(_EXAMPLES, dialling_seed, tally)
    except Violation:
        violations = 1  # the search ends with the first
        raise
    finally:
        dialling_findings.report(tally.pop(SCENARIOS), dialling_seed, violations, tally)
    # A property of what is never met would prove nothing.
    for what in ("queued", "contending"):
        assert tally[what] >= 500, f"hardly ever: {what}"
    ways = ("busy", "rejected", "unreachable", "no_answer", "unanswered", "no_channel", "queue_timeout", "hung_up")
    for way in (*ways, "success"):
        assert tally[way] >= 300, f"hardly ever: {way}"
