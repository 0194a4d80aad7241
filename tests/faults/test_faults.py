"""The matrix, a test a line: all of them are played side by side, as ``make faults`` does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import Future

import pytest

from .matrix import Line, Verdict, lines, played

LINES = lines()


@pytest.fixture(scope="module")
def futures(request: pytest.FixtureRequest) -> Iterator[Mapping[Line, Future[Verdict]]]:
    """Plays the lines that were chosen."""
    names = {item.name for item in request.session.items}
    with played(line for line in LINES if f"{test_line.__name__}[{line.id}]" in names) as futures:
        yield futures


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.id)
def test_line(line: Line, futures: Mapping[Line, Future[Verdict]]) -> None:
    """Exception, outcome, phase and journal are those that the page demands."""
    assert not futures[line].result().wrong
