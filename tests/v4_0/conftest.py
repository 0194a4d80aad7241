"""What the tests of v4.0 start from."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from ..colours import Colour, StillClock
from .calls import Wire


@pytest.fixture
def wire(colour: Colour, running: ExitStack, still: StillClock) -> Wire:
    """A server of v4.0 with a script of its own for each method."""
    return Wire(colour, running, still)
