"""The asynchronous client in an event loop of another make."""

from __future__ import annotations

import asyncio

import pytest
from uis_callapi import AsyncClient, NoAnswerError
from uis_callapi_sandbox import Sandbox

uvloop = pytest.importorskip("uvloop", reason="needs uvloop: pip install uvloop")


@pytest.mark.parametrize("tls", [False, True], ids=["plain", "tls"])
def test_calls_in_uvloop(tls: bool) -> None:
    """Placed, told apart when the answer is lost, and placed again on another connection."""
    with Sandbox(speed=0, tls=tls) as sandbox, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        seen = runner.run(_calls(sandbox))
        assert len(sandbox.calls) == 3
    assert seen == ["success", ("unknown", "wait"), "success"]


async def _calls(sandbox: Sandbox) -> list[object]:
    async with AsyncClient(login="demo", password="demo", base_url=sandbox.base_url, ca_file=sandbox.ca_file) as client:
        seen: list[object] = [await _place(client)]
        sandbox.demo.fail_next("reset")
        with pytest.raises(NoAnswerError) as caught:
            await _place(client)
        return [*seen, (caught.value.outcome, caught.value.phase), await _place(client)]


async def _place(client: AsyncClient) -> object:
    return await client.place_calls(
        first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
    )
