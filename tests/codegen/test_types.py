"""What is printed holds under mypy --strict, and makes type checkers refuse what the spec refuses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .conftest import compiles
from .goldens import features
from .uses import USES, refusals


@pytest.mark.parametrize("feature", features())
def test_what_is_printed_is_strictly_typed(feature: str, mypy: list[str], packages: Path) -> None:
    assert compiles(packages / feature)
    assert [line for line in mypy if line.startswith(f"{feature}/")] == []


@pytest.mark.parametrize("feature", USES)
def test_users_may_do_what_the_spec_allows_and_nothing_else(feature: str, mypy: list[str], packages: Path) -> None:
    found = (re.fullmatch(rf"use_{feature}\.py:(\d+): error: .*\[([\w-]+)\]", line) for line in mypy)
    expected = refusals((packages / f"use_{feature}.py").read_text("utf-8"))
    assert {(int(match[1]), match[2]) for match in found if match} == expected


@pytest.mark.parametrize("feature", USES)
def test_another_checker_refuses_the_same_lines(feature: str, pyright: set[tuple[str, int]], packages: Path) -> None:
    expected = refusals((packages / f"use_{feature}.py").read_text("utf-8"))
    assert {line for name, line in pyright if name == f"use_{feature}.py"} == {line for line, _ in expected}
