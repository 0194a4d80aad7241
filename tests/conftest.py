"""What the tests start from: clocks to turn, a sandbox, a client in either colour, an environment without settings."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import ExitStack

import pytest
from uis_callapi_sandbox import Sandbox

from .colours import Colour, StillClock

NO_SKIPS = os.environ.get("UIS_NO_SKIPS") == "1"
"""Set where everything that a test may need is installed: a test that is skipped there has found nothing out."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if NO_SKIPS and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and UIS_NO_SKIPS=1 forbids that: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No client finds settings outside the test."""
    for name in ("LOGIN", "PASSWORD", "URL", "ACCESS_TOKEN"):
        monkeypatch.delenv(f"UIS_CALLAPI_{name}", raising=False)


@pytest.fixture
def still() -> StillClock:
    """A clock for clients: nobody sleeps for real."""
    return StillClock()


@pytest.fixture
def running() -> Iterator[ExitStack]:
    """Closes at the end whatever was entered: ``running.enter_context(Server())``."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox with default options on a port of its own; its clocks stand still until they are turned."""
    with Sandbox(speed=0, now=1_700_000_000) as sandbox:
        yield sandbox


@pytest.fixture(params=["sync", "async"])
def colour(request: pytest.FixtureRequest) -> Iterator[Colour]:
    """Runs a test once with `Client` and once with `AsyncClient`."""
    with Colour(request.param) as colour:
        yield colour
