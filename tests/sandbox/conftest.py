"""Sandboxes for the tests of the sandbox: one for all that leave nothing behind, and fresh ones."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from uis_callapi_sandbox import Sandbox

from .wire import Wire


@pytest.fixture(scope="session")
def shared_url() -> Iterator[str]:
    """Where one sandbox is that no test may ask for its journal, its clock or its limits."""
    with Sandbox(speed=0) as sandbox:
        yield sandbox.base_url


@pytest.fixture
def wire(shared_url: str) -> Iterator[Wire]:
    """A connection to the shared sandbox."""
    with Wire(shared_url) as wire:
        yield wire


@pytest.fixture
def key(wire: Wire) -> str:
    """A session key for the shared sandbox."""
    return wire.key()


@pytest.fixture
def fresh(sandbox: Sandbox) -> Iterator[Wire]:
    """A connection to a sandbox of the test's own; ``sandbox`` turns its clock."""
    with Wire(sandbox.base_url) as wire:
        yield wire


@pytest.fixture
def quiet(capfd: pytest.CaptureFixture[str]) -> Iterator[Sandbox]:
    """A sandbox that stands still and must not print a word, until its end."""
    with Sandbox(speed=0, now=1_700_000_000) as sandbox:  # made here: it prints where it found the stream
        yield sandbox
    assert capfd.readouterr() == ("", "")


@pytest.fixture(scope="module")
def magic() -> Iterator[Wire]:
    """A connection to a sandbox that the tests of one module share, its journal too."""
    with Sandbox(speed=0) as sandbox, Wire(sandbox.base_url) as wire:
        yield wire
