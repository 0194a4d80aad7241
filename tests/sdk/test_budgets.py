"""Time that is set from outside: what a call is warned of, and when it ends."""

from __future__ import annotations

import asyncio
import threading
import warnings
from contextlib import ExitStack

import pytest
from uis_callapi import (
    AsyncClient,
    ConfigurationError,
    DeadlineWarning,
    DryRun,
    NoAnswerError,
    NotSentInTimeError,
)

from ..colours import Colour, StillClock
from .calls import place, raised
from .wire import SILENCE, Server

TOLD = r"^place_calls may take 150 s, more than is left of the 25 s of within\(\): .* Make the call from a job, or "


def test_a_call_that_may_outlive_its_request_is_warned_of(
    colour: Colour, running: ExitStack, still: StillClock
) -> None:
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    with calling.client.within(25), pytest.warns(DeadlineWarning, match=TOLD):
        assert place(calling) == "success"
    assert place(calling) == "success"  # and no warning, which would be an error here


def test_it_is_said_in_the_language_of_the_client(colour: Colour, running: ExitStack, still: StillClock) -> None:
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still, lang="ru")
    with calling.client.within(25), pytest.warns(DeadlineWarning, match="^place_calls может занять 150 с, а из 25 с, "):
        place(calling)
    with pytest.raises(ConfigurationError, match="больше нуля"):
        calling.client.within(0)


def test_what_is_left_counts(colour: Colour, running: ExitStack, still: StillClock) -> None:
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    with calling.client.within(160):
        assert place(calling) == "success"
        still.advance(20)
        with pytest.warns(DeadlineWarning, match="left of the 160 s"):
            place(calling)


def test_what_asks_for_less_is_not(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Nor what may be sent twice, nor what sends nothing, nor another client."""
    server = running.enter_context(Server())
    calling, other = (colour.client(base_url=server.base_url, clock=still) for _ in range(2))
    with calling.client.within(25):
        assert place(calling, timeout=20) == "success"
        assert place(calling.with_options(timeout=20)) == "success"
        calling.call("authenticate")
        dry = place(calling, dry_run=True)
        assert isinstance(dry, DryRun) and dry.deadline == 150
        assert place(other) == "success"


def test_the_earliest_end_counts_for_clones_too(colour: Colour, running: ExitStack) -> None:
    server = running.enter_context(Server(place_calls=[SILENCE]))
    calling = colour.client(base_url=server.base_url)  # by the clock of this machine: it is waited for
    with calling.client.within(0.2), calling.client.within(60), pytest.warns(DeadlineWarning, match=r"the 0\.2 s"):
        error = raised(NoAnswerError, calling.with_options(timeout=30))
    assert error.outcome == "unknown" and error.attempts[-1].seconds < 20


def test_of_blocks_in_one_another_the_one_that_ends_first_is_told_of(
    colour: Colour, running: ExitStack, still: StillClock
) -> None:
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    with calling.client.within(60), calling.client.within(25), pytest.warns(DeadlineWarning, match=TOLD) as told:
        place(calling)
    assert len(told) == 1


def test_when_the_time_is_up_nothing_is_sent(colour: Colour, running: ExitStack, still: StillClock) -> None:
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    with calling.client.within(25):
        still.advance(26)
        with pytest.warns(DeadlineWarning):
            raised(NotSentInTimeError, calling, timeout=5)
        raised(NotSentInTimeError, calling, "authenticate")
    assert server.requests == []


def test_the_warning_itself_takes_of_the_time(
    colour: Colour, running: ExitStack, still: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is warned may write it to a disk that is slow."""

    def slow(*_: object, **__: object) -> None:
        still.advance(26)

    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    running.enter_context(warnings.catch_warnings())
    warnings.simplefilter("always")
    monkeypatch.setattr(warnings, "showwarning", slow)
    with calling.client.within(25):
        raised(NotSentInTimeError, calling)
    assert server.requests == []


def test_where_warnings_are_errors_nobody_is_rung(colour: Colour, running: ExitStack, still: StillClock) -> None:
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    with calling.client.within(25), pytest.raises(DeadlineWarning) as caught:
        place(calling)
    assert server.requests == []
    frames = [entry.frame.code.name for entry in caught.traceback if "_runtime" in str(entry.path)]
    assert frames == ["_call"]  # none that holds what was to be sent


def test_a_line_is_warned_of_once(running: ExitStack, still: StillClock) -> None:
    """It is the caller's line: what the standard library does with it is what it does with any other."""
    server = running.enter_context(Server())

    async def twice() -> None:
        async with AsyncClient(login="demo", password="demo", base_url=server.base_url, clock=still) as client:
            for _ in range(2):
                with client.within(25):
                    still.advance(1)
                    await client.place_calls(
                        first_call="numc",
                        switch_at_once=True,
                        numa="74951234567",
                        numb="74993720692",
                        numc="79164572521",
                    )

    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("default")
        asyncio.run(twice())
    assert [(warning.category, warning.filename) for warning in seen] == [(DeadlineWarning, __file__)]


async def _place(client: AsyncClient) -> None:
    await client.place_calls(
        first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
    )


def test_it_binds_tasks_for_as_long_as_it_lasts_and_no_threads(running: ExitStack, still: StillClock) -> None:
    server = running.enter_context(Server())

    async def main() -> None:
        async with AsyncClient(login="demo", password="demo", base_url=server.base_url, clock=still) as client:
            go_on = asyncio.Event()

            async def call() -> None:
                await _place(client)

            async def later() -> None:
                await go_on.wait()
                await call()

            with client.within(25):
                with pytest.warns(DeadlineWarning):
                    await asyncio.create_task(call())
                outliving = asyncio.create_task(later())
                await asyncio.sleep(0)
            go_on.set()
            await outliving

    asyncio.run(main())
    with Colour("sync") as colour:
        calling = colour.client(base_url=server.base_url, clock=still)
        answers: list[object] = []
        with calling.client.within(25):
            thread = threading.Thread(target=lambda: answers.append(place(calling)))
            thread.start()
            thread.join()
        assert answers == ["success"]


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), True, "25"])
def test_what_is_no_time(colour: Colour, seconds: float) -> None:
    calling = colour.client()
    with pytest.raises(ConfigurationError, match=r"^within\(\) must be a positive number of seconds, not "):
        calling.client.within(seconds)
