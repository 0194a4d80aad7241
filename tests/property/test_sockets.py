"""The property on real sockets: both clients, real threads and tasks, short deadlines, a journal on a real disk."""

from __future__ import annotations

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .conftest import Findings
from .invariants import Violation
from .sockets import Shop, random_schedule, run

_SCHEDULES = 100
_AT_A_TIME = 4


def test_never_twice_on_real_sockets(tmp_path: Path, property_seed: int, findings: Findings) -> None:
    """Several clients of both colours at a time, on one server that does as the schedule says."""

    def share(first: int) -> list[Violation]:
        found: list[Violation] = []
        with Shop() as shop:
            for number in range(first, _SCHEDULES, _AT_A_TIME):
                schedule = random_schedule(random.Random(property_seed + number), number)
                found += run(shop, schedule, tmp_path / f"{number}.sqlite", ends)
        return found

    ends: Counter[str] = Counter()
    # They mostly wait.
    with ThreadPoolExecutor(_AT_A_TIME) as threads:
        violations = [violation for found in threads.map(share, range(_AT_A_TIME)) for violation in found]
    findings.report("real sockets", _SCHEDULES, property_seed, len(violations), ends)
    for violation in violations:
        raise violation
    for end in ("placed", "not_placed", "unknown", "duplicate", "interrupted"):
        assert ends[end] >= 3, f"hardly ever: {end}"
