"""One seed for the whole run, printed at its end: with it in ``UIS_PROPERTY_SEED`` the run is the same again."""

from __future__ import annotations

import os
import random
from collections.abc import Mapping

import pytest

_VARIABLE = "UIS_PROPERTY_SEED"


class Findings:
    """What the terminal says at the end."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def report(self, where: str, schedules: int, seed: int, violations: int, ends: Mapping[str, int]) -> None:
        """Tell of *schedules* tried on the wire *where*, and how many calls came to which end."""
        counted = ", ".join(f"{count:,} {end}" for end, count in sorted(ends.items(), key=lambda item: -item[1]))
        tried = f"{schedules:,} schedules, {_VARIABLE}={seed}, {violations} violations"
        self.lines.append(f"property, {where}: {tried}; calls: {counted}")


_findings = Findings()


@pytest.fixture(scope="session")
def property_seed() -> int:
    """From the environment, else anew each time."""
    return int(os.environ.get(_VARIABLE) or random.SystemRandom().randrange(2**32))


@pytest.fixture(scope="session")
def findings() -> Findings:
    return _findings


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in _findings.lines:
        terminalreporter.write_line(line)
