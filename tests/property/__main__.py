"""Tries schedules for as long as it is given: ``python -m tests.property --minutes 10 [--seed 1]``."""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections import Counter

from .invariants import Violation
from .search import SCHEDULES, hold

_EXAMPLES = 500
"""Schedules to a seed: few enough to stop in time, and to find a violation again soon."""


def main() -> int:
    """Print what was found; 1 if that was a violation."""
    parser = argparse.ArgumentParser(prog="python -m tests.property", description=__doc__)
    parser.add_argument("--minutes", type=float, required=True, help="how long to go on")
    parser.add_argument("--seed", type=int, help="begin with this one; the next ones are counted up")
    given = parser.parse_args()
    first: int = random.SystemRandom().randrange(2**32) if given.seed is None else given.seed
    seed, failing = first, list[int]()
    tally: Counter[str] = Counter()
    started = time.monotonic()
    while seed == first or time.monotonic() - started < 60.0 * given.minutes:
        try:
            hold(_EXAMPLES, seed, tally)
        except Violation as found:
            failing.append(seed)
            traceback.print_exception(found)
        seed += 1
    seconds = time.monotonic() - started
    count = tally.pop(SCHEDULES)
    pace = f"{count:,} schedules in {seconds:.0f} s ({count / seconds:.0f} a second)"
    print(f"property: {pace}, seeds {first} to {seed - 1}")
    print("calls: " + ", ".join(f"{number:,} {end}" for end, number in tally.most_common()))
    print(f"violations: {len(failing)}" + (f", with --seed {', '.join(map(str, failing))}" if failing else ""))
    return 1 if failing else 0


if __name__ == "__main__":
    sys.exit(main())
