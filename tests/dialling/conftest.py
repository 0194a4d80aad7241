"""One seed for the properties, printed at the end with what was met: in ``UIS_PROPERTY_SEED`` it repeats a run."""

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

    def report(self, scenarios: int, seed: int, violations: int, met: Mapping[str, int]) -> None:
        """Tell of *scenarios* tried and of what was *met* in them."""
        counted = ", ".join(f"{count:,} {what}" for what, count in sorted(met.items(), key=lambda item: -item[1]))
        self.lines.append(f"dialling: {scenarios:,} scenarios, {_VARIABLE}={seed}, {violations} violations; {counted}")


_findings = Findings()


@pytest.fixture(scope="session")
def dialling_seed() -> int:
    """From the environment, else anew each time."""
    return int(os.environ.get(_VARIABLE) or random.SystemRandom().randrange(2**32))


@pytest.fixture(scope="session")
def dialling_findings() -> Findings:
    return _findings


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in _findings.lines:
        terminalreporter.write_line(line)
