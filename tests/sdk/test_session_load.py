"""Many callers over one key that expires under them: one fetches the new one, and the others are not held up."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from ..colours import Colour
from .calls import NUMBER
from .one_session import OneSession

CALLERS = {"sync": 50, "async": 500}
OVERLAP = 40


@pytest.mark.parametrize("share", [0.0, 0.1], ids=["before them", "amid them"])
def test_one_new_key_for_all_and_no_queue_behind_it(share: float, colour: Colour, running: ExitStack) -> None:
    """F23 at full load: 50 threads, 500 tasks, three expiries; at least 40 calls are in the server's hands at once."""
    server = running.enter_context(OneSession())
    callers = CALLERS[colour.name]
    calling = colour.client(base_url=server.base_url, max_connections=64)
    calling.call("authenticate")
    for expiry in range(1, 4):
        server.expire(after=int(share * callers), gather=OVERLAP)
        assert calling.together("place_calls", [NUMBER] * callers) == ["success"] * callers
        assert len(server.of("authenticate")) == 1 + expiry
        assert server.most >= OVERLAP
    keys = {str(request.params["session_key"]) for request in server.of("place_calls")}
    assert len(keys) == 4
