"""Answers that come when the two are joined, or when it is certain that they never will be."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from uis_callapi import OutcomeUnknownError
from uis_callapi_sandbox import Options, Sandbox

from ..colours import Colour
from .panel import Panel, Stream
from .wire import NUMBER, Reply, Wire

BRIDGED = Options(mode="bridged")


@pytest.fixture
def bridged() -> Iterator[Sandbox]:
    """A sandbox that answers when two are joined; its clocks stand still."""
    with Sandbox(options=BRIDGED, speed=0, now=1_700_000_000) as sandbox:
        yield sandbox


@contextmanager
def placing(sandbox: Sandbox, **params: object) -> Generator[Future[Reply]]:
    """Place a call from another thread; once the block begins, telephones ring."""
    with (
        Stream(sandbox.base_url) as stream,
        Wire(sandbox.base_url) as wire,
        ThreadPoolExecutor(1) as pool,
    ):
        key = wire.key()
        reply = pool.submit(wire.place, key, {**NUMBER, **params})
        stream.take(lambda name, _data: name == "call")
        yield reply


def served(sandbox: Sandbox) -> None:
    """Return when whatever could be answered by now has been."""
    with Wire(sandbox.base_url) as wire:
        wire.key()


def test_the_answer_comes_with_the_bridge(bridged: Sandbox) -> None:
    """Not before, and not with the end of the talk."""
    with placing(bridged) as reply:
        bridged.advance(9.999)
        served(bridged)
        assert [call.answer for call in bridged.calls] == [None]
        assert not reply.done()
        bridged.advance(0.001)
        assert reply.result(5).result() == "success"
    assert [summary.state for summary in bridged.demo.summaries] == ["bridged"]
    assert [call.answer for call in bridged.calls] == ["success"]


@pytest.mark.parametrize(
    ("params", "after"),
    [
        pytest.param({"numc": "79164570101"}, 1, id="the office is busy"),
        pytest.param({"numa": "74951230103"}, 65, id="the client does not answer"),
        pytest.param({"numc": "79164570104"}, 0, id="the office cannot be reached, at once"),
        pytest.param({"numa": "74951239904"}, 5, id="the client that stands for failure"),
        pytest.param({"numc": "79164570103", "is_queue": True, "queue_timeout": 9}, 9, id="the queue is over"),
    ],
)
def test_a_call_that_fails_is_answered_with_fail(bridged: Sandbox, params: dict[str, object], after: float) -> None:
    """In the moment in which it is certain."""
    with placing(bridged, **params) as reply:
        if after:
            bridged.advance(after - 0.001)
            served(bridged)
            assert [call.answer for call in bridged.calls] == [None]
            bridged.advance(0.001)
        assert reply.result(5).result() == "fail"
    assert [call.answer for call in bridged.calls] == ["fail"]


def test_errors_come_at_once(bridged: Sandbox) -> None:
    """Nobody need turn a clock for them, even where telephones ring."""
    with Wire(bridged.base_url) as wire:
        key = wire.key()
        assert wire.place(key, {**NUMBER, "numa": "+7"}).fault().code == -32602
        assert wire.place(key, {**NUMBER, "numa": "74951239603"}).fault().code == -32603
    assert [call.answer for call in bridged.calls] == ["-32603 Internal error"]


def test_both_clients_wait_for_it(colour: Colour) -> None:
    """A clock that runs at a thousand seconds a second brings it about by itself."""
    with Sandbox(options=BRIDGED, speed=1000) as sandbox:
        client = colour.client(base_url=sandbox.base_url)
        assert client.call("place_calls", **NUMBER) == "success"
        assert client.call("place_calls", **{**NUMBER, "numc": "79164570102"}) == "fail"


def test_a_clock_is_turned_from_another_thread(bridged: Sandbox, colour: Colour) -> None:
    """Many calls wait, one turn answers all."""
    client = colour.client(base_url=bridged.base_url)
    client.call("authenticate")
    with Stream(bridged.base_url) as stream, ThreadPoolExecutor(1) as pool:

        def turn() -> None:
            for _ in range(5):
                stream.take(lambda name, _data: name == "call")
            bridged.advance(10)

        turning = pool.submit(turn)
        assert client.together("place_calls", [NUMBER] * 5) == ["success"] * 5
        turning.result(5)


def test_a_client_that_gives_up_leaves_the_call_as_it_is(bridged: Sandbox) -> None:
    """Telephones ring on, the journal says what would have been answered, and others are served meanwhile."""
    with Wire(bridged.base_url) as wire:
        key = wire.key()
    params = {"session_key": key, **NUMBER}
    body = json.dumps({"jsonrpc": "2.0", "id": 5, "method": "place_calls", "params": params}).encode()
    with Stream(bridged.base_url) as stream, Panel(bridged.base_url) as panel:
        host, _, port = bridged.base_url.removeprefix("http://").rpartition(":")
        with socket.create_connection((host, int(port)), timeout=5) as gone:
            gone.sendall(b"POST /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
            stream.take(lambda name, _data: name == "call")
        panel.advance(10)
        stream.take(lambda name, data: name == "request" and data["request_id"] == 5)
        panel.advance(30)
        assert [call["state"] for call in panel.calls()] == ["finished"]
        assert [entry["answer"] for entry in panel.rows("journal")] == ["success"]


def test_a_reset_answers_who_waits(bridged: Sandbox) -> None:
    """With fail: these telephones ring no more. The call is forgotten, and the next is answered as ever."""
    with placing(bridged) as reply:
        bridged.demo.reset()
        assert reply.result(5).result() == "fail"
    bridged.advance(60)
    assert bridged.calls == []
    with placing(bridged) as reply:
        bridged.advance(10)
        assert reply.result(5).result() == "success"


def test_the_end_of_the_sandbox_keeps_nobody_waiting(capfd: pytest.CaptureFixture[str], colour: Colour) -> None:
    """Whoever waits cannot know what came of the call; the end takes no longer than without them."""
    sandbox = Sandbox(options=BRIDGED, speed=0)
    ended: list[float] = []
    with sandbox:
        client = colour.client(base_url=sandbox.base_url)
        client.call("authenticate")
        stream = Stream(sandbox.base_url)

        def end() -> None:
            for _ in range(3):
                stream.take(lambda name, _data: name == "call")
            begun = time.monotonic()
            sandbox.__exit__(None, None, None)
            ended.append(time.monotonic() - begun)

        ending = threading.Thread(target=end)
        ending.start()
        answers = client.together("place_calls", [NUMBER] * 3)
        ending.join(5)
        stream.close()
    assert [isinstance(answer, OutcomeUnknownError) for answer in answers] == [True] * 3, answers
    assert ended and ended[0] < 0.8
    assert capfd.readouterr().err == ""
