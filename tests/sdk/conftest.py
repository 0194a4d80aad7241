"""What the tests of the SDK start from: an environment without settings, a clock that stands still, running servers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import trustme

from ..colours import StillClock


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No client finds settings outside the test."""
    for name in ("LOGIN", "PASSWORD", "URL"):
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


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """The one authority that the clients of these tests trust."""
    return trustme.CA()


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> str:
    """Its certificate, as ``ca_file`` takes it."""
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)
