"""The property on the simulated wire."""

from __future__ import annotations

from collections import Counter

from .conftest import Findings
from .invariants import Violation
from .search import SCHEDULES, hold

_EXAMPLES = 2000


def test_never_twice(property_seed: int, findings: Findings) -> None:
    """Whatever becomes of requests, callers and processes."""
    tally: Counter[str] = Counter()
    violations = 0
    try:
        hold(_EXAMPLES, property_seed, tally)
    except Violation:
        violations = 1  # the search ends with the first
        raise
    finally:
        findings.report("simulated wire", tally.pop(SCHEDULES), property_seed, violations, tally)
    # A property about ends that never come would prove nothing.
    for end in ("placed", "not_placed", "unknown", "crashed", "interrupted, not_placed", "interrupted, unknown"):
        assert tally[end] >= 20, f"hardly ever: {end}"
