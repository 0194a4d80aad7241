"""What the tests of guarded calls start from: a journal of each kind, and clients that use it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from uis_callapi import Journal, MemoryJournal, SqliteJournal

from ..colours import Colour, StillClock
from .keys import Keyed


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Where a journal can be made."""
    return str(tmp_path / "calls.db")


@pytest.fixture(params=["memory", "SQLite"])
def journal(request: pytest.FixtureRequest, path: str) -> Iterator[Journal]:
    """Runs a test with each journal."""
    made = MemoryJournal() if request.param == "memory" else SqliteJournal(path)
    yield made
    made.close()


@pytest.fixture
def keyed(colour: Colour, journal: Journal, still: StillClock, running: ExitStack) -> Keyed:
    """Makes servers, and clients of them with that journal."""
    return Keyed(colour, journal, still, running)
