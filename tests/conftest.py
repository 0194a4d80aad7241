"""What every folder of tests starts from: a sandbox with a clock to turn, and a client in either colour."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from uis_callapi_sandbox import ManualClock, Sandbox

from .colours import Colour


@pytest.fixture
def sandbox_clock() -> ManualClock:
    """The clock of the sandbox; turn it with ``advance``."""
    return ManualClock()


@pytest.fixture
def sandbox(sandbox_clock: ManualClock) -> Iterator[Sandbox]:
    """A sandbox with default options on a port of its own."""
    with Sandbox(clock=sandbox_clock) as sandbox:
        yield sandbox


@pytest.fixture(params=["sync", "async"])
def colour(request: pytest.FixtureRequest) -> Iterator[Colour]:
    """Runs a test once with `Client` and once with `AsyncClient`."""
    with Colour(request.param) as colour:
        yield colour
