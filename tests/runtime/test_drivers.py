"""What the drivers do when they are interrupted."""

from __future__ import annotations

import asyncio
import threading

import pytest

from codegen.runtime.clock import SystemClock
from codegen.runtime.drivers_async import in_thread, run
from codegen.runtime.effects import Failure, Report, Send, Sleep, Steps, Work


class _NoTransport:
    async def exchange(self, send: Send) -> Report:  # noqa: ARG002  # as the protocol says
        return Failure(fault="connect", phase="connect", handed_over=False, reason="none")

    def unusable(self) -> str | None:
        return None

    async def close(self) -> None:
        return


def test_work_is_never_left_half_done() -> None:
    """A cancellation, even a second one, comes through when the job has ended."""
    begun, go, ended = threading.Event(), threading.Event(), threading.Event()

    def job() -> None:
        begun.set()
        go.wait(5)
        ended.set()

    async def main() -> None:
        task = asyncio.create_task(in_thread(job))
        assert await asyncio.to_thread(begun.wait, 5)
        for _ in range(2):
            task.cancel()
            await asyncio.sleep(0)
        assert not task.done()
        go.set()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert ended.is_set()

    asyncio.run(main())


def test_a_core_that_is_cancelled_may_still_have_work_done() -> None:
    """The cancellation is thrown into it; what it asks for then is done before it passes."""
    written: list[str] = []

    def steps() -> Steps[None]:
        try:
            yield Sleep(60.0)
        except asyncio.CancelledError:
            yield Work(lambda: written.append("cancelled"), blocks=True)
            raise

    async def main() -> None:
        task = asyncio.create_task(run(steps(), _NoTransport(), SystemClock()))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert written == ["cancelled"]


def test_what_a_job_raises_comes_back_where_it_was_asked_for() -> None:
    """So that the core can say what it means."""

    def job() -> None:
        raise OSError("disk full")

    def steps() -> Steps[str]:
        try:
            yield Work(job, blocks=True)
        except OSError as error:
            return str(error)
        return "nothing"

    assert asyncio.run(run(steps(), _NoTransport(), SystemClock())) == "disk full"
