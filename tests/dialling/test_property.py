"""The invariants of the dialling model, over random worlds with calls that meet in them."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence

from .conftest import Findings
from .replaying import as_bytes
from .scenarios import Scenario
from .search import SCENARIOS, search, some_scenarios
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


def test_the_same_happens_in_every_process(dialling_seed: int) -> None:
    """Byte for byte, whatever the order in which a process keeps its sets."""
    ours = some_scenarios(100, dialling_seed)
    told = {_replayed(ours, hash_seed) for hash_seed in ("0", "1", "4711")}
    assert told == {as_bytes(ours)}
    assert told.pop().count(b"\n") > 1000


def _replayed(scenarios: Sequence[Scenario], hash_seed: str) -> bytes:
    child = subprocess.run(
        [sys.executable, "-m", "tests.dialling.replaying"],
        input=pickle.dumps(scenarios),
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        check=True,
    )
    return child.stdout
