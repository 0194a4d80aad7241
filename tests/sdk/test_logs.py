"""The log: one logger, ``uis_callapi``; a line for each call and each resend, every step at DEBUG; facts beside."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Coroutine
from contextlib import ExitStack

import pytest
from uis_callapi import (
    AsyncClient,
    CallFailedError,
    ClientClosedError,
    Event,
    LimitExceededError,
    NoAnswerError,
    ParamsError,
)
from uis_callapi_sandbox import Sandbox

from ..colours import Colour, StillClock
from .calls import place, raised
from .wire import KEYS, SILENCE, SUCCESS, Server, error, page

Facts = dict[str, object]


def _logged(caplog: pytest.LogCaptureFixture) -> list[tuple[int, str, Facts]]:
    """Return what was told since this was asked: levels, lines and facts."""
    found: list[tuple[int, str, Facts]] = []
    for record in caplog.records:
        assert record.name == "uis_callapi" and not record.exc_info
        facts: Facts = {name: value for name, value in vars(record).items() if name.startswith("rpc_")}
        found.append((record.levelno, record.getMessage(), facts))
    caplog.clear()
    return found


def test_a_line_for_each_call(colour: Colour, caplog: pytest.LogCaptureFixture) -> None:
    """It says what somebody who looks into a log asks first; an unknown outcome is a warning."""
    with Sandbox() as sandbox, caplog.at_level(logging.INFO, "uis_callapi"):
        calling = colour.client(base_url=sandbox.base_url)
        place(calling)
        raised(LimitExceededError, calling, numa="74951239004")
        raised(CallFailedError, calling, numa="74951239904", on_fail="raise")
        raised(NoAnswerError, calling, numa="74951239901")
        raised(ParamsError, calling, numa="8 495")
    success, limit, failed, unknown, wrong = _logged(caplog)
    levels = [level for level, _, _ in (success, limit, failed, unknown, wrong)]
    assert levels == [logging.INFO, logging.INFO, logging.INFO, logging.WARNING, logging.INFO]
    assert re.fullmatch(r"place_calls #\d+: placed in \d\.\d{3} s, 'success'", success[1])
    assert re.fullmatch(
        r"place_calls #\d+: not_placed in .* s, LimitExceededError: the server answered -32004 .*", limit[1]
    )
    assert re.fullmatch(r"place_calls #\d+: placed in .* s, CallFailedError: the server answered 'fail'.*", failed[1])
    assert re.fullmatch(r"place_calls #\d+: unknown in .* s, NoAnswerError: connection reset by peer", unknown[1])
    assert re.fullmatch(r"place_calls: not_placed, ParamsError: .*`\$\.numa`", wrong[1])
    facts = success[2]
    assert (facts["rpc_method"], facts["rpc_outcome"], facts["rpc_result"], facts["rpc_attempts"]) == (
        "place_calls",
        "placed",
        "success",
        1,
    )
    assert f"#{facts['rpc_request_id']}:" in success[1] and isinstance(facts["rpc_seconds"], float)
    assert (limit[2]["rpc_error"], limit[2]["rpc_code"], limit[2]["rpc_phase"]) == (
        "LimitExceededError",
        -32004,
        "server",
    )


def test_a_line_for_a_call_of_a_closed_client(colour: Colour, caplog: pytest.LogCaptureFixture) -> None:
    calling = colour.client(base_url="http://127.0.0.1:9")
    calling.call("close")
    with caplog.at_level(logging.INFO, "uis_callapi"):
        raised(ClientClosedError, calling)
    ((level, line, facts),) = _logged(caplog)
    assert (level, line) == (logging.INFO, "place_calls: not_placed, ClientClosedError: the client is closed")
    assert facts["rpc_attempts"] == 0


def test_a_warning_for_each_resend(
    colour: Colour, running: ExitStack, still: StillClock, caplog: pytest.LogCaptureFixture
) -> None:
    """What is sent again by itself is nothing to hide."""
    server = running.enter_context(Server(place_calls=[page(503), SUCCESS]))
    with caplog.at_level(logging.INFO, "uis_callapi"):
        place(colour.client(base_url=server.base_url, clock=still, retry_503=True))
    (resent, ended) = _logged(caplog)
    assert resent[0] == logging.WARNING
    assert re.fullmatch(
        r"place_calls #\d+ is sent again in \d\.\d{3} s: HTTP 503 without a JSON-RPC answer; .*", resent[1]
    )
    assert ended[0] == logging.INFO and ", 2 attempts, 'success'" in ended[1]


def test_an_interruption(
    colour: Colour, running: ExitStack, still: StillClock, caplog: pytest.LogCaptureFixture
) -> None:
    """Also of a call that has neither a result nor an error."""

    def interrupting(event: object) -> None:
        if getattr(event, "step", "") == "answered" and getattr(event, "method", "") == "place_calls":
            raise KeyboardInterrupt

    calling = colour.client(base_url=running.enter_context(Server()).base_url, clock=still, hooks=[interrupting])
    with caplog.at_level(logging.INFO, "uis_callapi"), pytest.raises(KeyboardInterrupt):
        place(calling)
    ((level, line, _),) = _logged(caplog)
    assert level == logging.WARNING
    assert re.fullmatch(r"place_calls #\d+: unknown in 0\.000 s, interrupted by KeyboardInterrupt", line)


@pytest.mark.parametrize(
    ("method", "step", "attempts"), [("authenticate", "sending", 0), ("place_calls", "waiting", 1)]
)
def test_an_interruption_between_attempts(
    method: str,
    step: str,
    attempts: int,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What had not begun is not counted."""

    def interrupting(event: Event) -> None:
        if (event.method, event.step) == (method, step):
            raise KeyboardInterrupt

    server = running.enter_context(Server(place_calls=[page(503)]))
    calling = colour.client(base_url=server.base_url, clock=still, hooks=[interrupting], retry_503=True)
    with caplog.at_level(logging.INFO, "uis_callapi"), pytest.raises(KeyboardInterrupt):
        place(calling)
    ((_, _, facts),) = _logged(caplog)
    assert (facts["rpc_outcome"], facts["rpc_attempts"]) == ("not_placed", attempts)


def test_every_step(colour: Colour, running: ExitStack, still: StillClock, caplog: pytest.LogCaptureFixture) -> None:
    """At DEBUG: to whom, with what, how far it got and what came back; nothing that is secret."""
    server = running.enter_context(Server(place_calls=[page(502)]))
    calling = colour.client(base_url=server.base_url, clock=still, password="tops3cret")
    with caplog.at_level(logging.DEBUG, "uis_callapi"), pytest.raises(Exception, match="502"):
        place(calling)
    steps = _logged(caplog)
    where = server.base_url.removeprefix("http://")
    opening, opened, sending, failed, _ = [line for _, line, _ in steps]
    assert f"attempt 1: sending to {where} AuthenticateParams(" in opening and " bytes, 0.000 s)" in opened
    assert f"attempt 1: sending to {where} PlaceCallsParams(" in sending and "numa='7495•••4567'" in sending
    assert "attempt 1: failed [unknown] at server: HTTP 502" in failed and "(HTTP 502, " in failed
    assert {level for level, _, _ in steps[:4]} == {logging.DEBUG}
    assert (steps[3][2]["rpc_status"], steps[3][2]["rpc_host"], steps[3][2]["rpc_step"]) == (502, where, "failed")
    shown = repr(steps)
    assert not [hidden for hidden in ("tops3cret", KEYS[0], "74951234567", "79164572521") if hidden in shown]


def test_a_line_is_one_whatever_a_server_says(
    colour: Colour, running: ExitStack, still: StillClock, caplog: pytest.LogCaptureFixture
) -> None:
    """It must not be able to write lines that look like ours; a terminal must not take its words for orders."""
    words = error(r'{"code":-32004,"message":"?","data":"x\nplace_calls #1: placed \u001b[2J"}')
    server = running.enter_context(Server(place_calls=[words]))
    with caplog.at_level(logging.DEBUG, "uis_callapi"):
        raised(LimitExceededError, colour.client(base_url=server.base_url, clock=still))
    *_, failed, ended = [line for _, line, _ in _logged(caplog)]
    for line in (failed, ended):
        assert "x place_calls #1: placed" in line and line.isprintable()


def test_a_filter_that_raises_changes_nothing(
    colour: Colour, running: ExitStack, still: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    """The call was carried out by then: who is told of something else may make it again."""

    def failing(_: logging.LogRecord) -> bool:
        raise ValueError("a filter of my own")

    logger = logging.getLogger("uis_callapi")
    running.callback(logger.setLevel, logger.level)
    running.callback(logger.removeFilter, failing)
    logger.setLevel(logging.DEBUG)
    logger.addFilter(failing)
    assert place(colour.client(base_url=running.enter_context(Server()).base_url, clock=still)) == "success"
    assert "a filter of my own" in capsys.readouterr().err


def test_a_call_that_nobody_waits_for_any_more(running: ExitStack, caplog: pytest.LogCaptureFixture) -> None:
    """Its task is gone with the event loop, and nobody is left to be told but the log."""
    server = running.enter_context(Server(place_calls=[SILENCE]))

    client = AsyncClient(login="demo", password="demo", base_url=server.base_url)

    async def main() -> tuple[Coroutine[object, object, object], asyncio.Task[object]]:
        calling = client.place_calls(
            first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
        )
        task = asyncio.ensure_future(calling)
        while len(server.requests) < 2:
            await asyncio.sleep(0)
        return calling, task

    loop = asyncio.new_event_loop()
    running.callback(loop.close)
    with caplog.at_level(logging.INFO, "uis_callapi"):
        calling, task = loop.run_until_complete(main())
        calling.close()
    loop.run_until_complete(client.close())
    loop.run_until_complete(asyncio.sleep(0))  # transports are closed a round later
    setattr(task, "_log_destroy_pending", False)  # noqa: B010  # asyncio would complain of it, too
    ((level, line, _),) = _logged(caplog)
    assert level == logging.WARNING and ": unknown in " in line and line.endswith("interrupted by GeneratorExit")


def test_no_word_where_nobody_listens(
    colour: Colour, running: ExitStack, still: StillClock, caplog: pytest.LogCaptureFixture
) -> None:
    """A call that ends well says nothing at WARNING, which is what a program has that sets up no log."""
    with caplog.at_level(logging.WARNING, "uis_callapi"):
        place(colour.client(base_url=running.enter_context(Server()).base_url, clock=still))
    assert caplog.records == []
