"""How far a request got when there is no answer, and what may be sent again: counted at the server."""

from __future__ import annotations

import asyncio
import resource
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest
from uis_callapi import (
    AsyncClient,
    Client,
    ClientClosedError,
    ConnectionFailedError,
    Event,
    Message,
    NoAnswerError,
    NotSentInTimeError,
    SessionError,
)

from ..colours import Colour, StillClock
from .calls import NUMBER, place, raised
from .wire import FIN, KEYS, OPENED, RST, SILENCE, SUCCESS, End, Reply, Server, opened, result

GONE = opened(KEYS[0], end="close")
"""A session, and the connection is gone: the call needs a new one."""


class ComesUp(StillClock):
    """A clock on which somebody starts the server while the client waits."""

    def __init__(self, server: Server, after: int) -> None:
        super().__init__()
        self._server = server
        self._after = after

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds)
        if len(self.slept) == self._after:
            self._server.listen()


@pytest.mark.parametrize(("retries", "attempts"), [(None, 3), (0, 1), (1, 2), (2, 3), (9, 3)])
@pytest.mark.parametrize("method", ["place_calls", "authenticate"])
def test_a_refused_connection_is_tried_again(
    method: str, retries: int | None, attempts: int, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """R1: nothing had left. Waiting between is the clock's matter."""
    server = running.enter_context(Server(up=False))
    options = {} if retries is None else {"max_retries": retries}
    started = time.monotonic()
    calling = colour.client(base_url=server.base_url, clock=still, **options)
    caught = raised(ConnectionFailedError, calling, method)
    assert time.monotonic() - started < 2
    assert (caught.outcome, caught.phase, caught.retry_safe) == ("not_placed", "connect", True)
    assert [attempt.outcome for attempt in caught.attempts] == ["not_placed"] * attempts
    assert all(0 <= wait <= 0.2 * 2**number for number, wait in enumerate(still.slept))
    assert len(still.slept) == attempts - 1
    assert "base_url" in str(caught)


def test_the_reason_is_said(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """In the words of the operating system, not of a library."""
    server = running.enter_context(Server(up=False))
    caught = raised(ConnectionFailedError, colour.client(base_url=server.base_url, clock=still))
    where = server.base_url.removeprefix("http://")
    assert caught.message == f"no connection to {where}: connection refused"


@pytest.mark.parametrize("after", [1, 2])
def test_refused_then_up(after: int, colour: Colour, running: ExitStack) -> None:
    """F1: one call."""
    server = running.enter_context(Server(up=False))
    assert place(colour.client(base_url=server.base_url, clock=ComesUp(server, after))) == "success"
    assert server.counts == (1, 1)


def test_a_call_is_tried_again_too(colour: Colour, running: ExitStack) -> None:
    """Not only its session: here the key is there already when nobody takes connections any more."""
    first = running.enter_context(Server(authenticate=[GONE]))
    still = StillClock()
    calling = colour.client(base_url=first.base_url, clock=still)
    calling.call("authenticate")
    first.close()
    caught = raised(ConnectionFailedError, calling)
    assert [attempt.method for attempt in caught.attempts] == ["place_calls"] * 3
    assert first.counts == (1, 0)


def test_a_host_name_that_does_not_exist(colour: Colour, still: StillClock) -> None:
    """F2: .invalid never does."""
    caught = raised(ConnectionFailedError, colour.client(base_url="https://callapi.invalid", clock=still))
    assert (caught.outcome, caught.phase, len(caught.attempts)) == ("not_placed", "connect", 3)
    assert "callapi.invalid" in str(caught)


@pytest.mark.parametrize("end", ["close", "reset"])
def test_accepted_and_ended_before_reading(end: End, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """F6: 0 or 1 call, never 2; "not placed" is only said when there was none, and only then it is tried again."""
    server = running.enter_context(Server(authenticate=[GONE], accepting=["keep", end]))
    calling = colour.client(base_url=server.base_url, clock=still)
    [done] = calling.together("place_calls", [NUMBER])
    server.close()
    if done == "success":
        assert server.counts == (1, 1)
    else:
        assert isinstance(done, NoAnswerError | ConnectionFailedError)
        assert len(done.attempts) == (1 if isinstance(done, NoAnswerError) else 3)
        assert server.counts == (1, 0)


@pytest.mark.parametrize("reply", [FIN, RST], ids=["FIN", "RST"])
@pytest.mark.parametrize("session", [OPENED, GONE], ids=["kept connection", "new connection"])
def test_read_and_never_answered(
    reply: Reply, session: Reply, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """F8: unknown, exactly one call, and nobody waits for another try."""
    server = running.enter_context(Server(authenticate=[session], place_calls=[reply, SUCCESS]))
    calling = colour.client(base_url=server.base_url, clock=still)
    caught = raised(NoAnswerError, calling)
    assert (caught.outcome, caught.phase, caught.retry_safe) == ("unknown", "wait", False)
    assert len(caught.attempts) == 1
    assert "not known" in str(caught)
    server.close()
    assert (server.counts, still.slept) == ((1, 1), [])


@pytest.mark.parametrize("reply", [FIN, RST], ids=["FIN", "RST"])
def test_authenticate_is_sent_again_after_a_lost_answer(
    reply: Reply, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """R6: it does no harm twice; three in all, then it gives up."""
    server = running.enter_context(Server(authenticate=[reply, reply, OPENED]))
    assert place(colour.client(base_url=server.base_url, clock=still)) == "success"
    assert server.counts == (3, 1)
    server = running.enter_context(Server(authenticate=[reply]))
    caught = raised(NoAnswerError, colour.client(base_url=server.base_url, clock=still), "authenticate")
    assert (caught.outcome, caught.retry_safe, len(caught.attempts)) == ("unknown", True, 3)
    assert server.counts == (3, 0)


def test_a_try_that_never_arrived_does_not_make_the_first_known(colour: Colour, running: ExitStack) -> None:
    """Lost, then refused: what became of the first is still not known."""
    first = running.enter_context(Server(authenticate=[FIN]))

    class GoesDown(StillClock):
        def sleep(self, seconds: float) -> None:
            super().sleep(seconds)
            first.close()

    caught = raised(NoAnswerError, colour.client(base_url=first.base_url, clock=GoesDown()), "authenticate")
    assert [attempt.outcome for attempt in caught.attempts] == ["unknown", "not_placed", "not_placed"]
    assert first.counts == (1, 0)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"


@pytest.mark.parametrize(
    ("reply", "phase"),
    [
        (SILENCE, "wait"),
        (Reply(raw=b"HTTP/1.1 2", end="hang"), "read"),
        (Reply(raw=HEAD + b"{", end="hang"), "read"),
        (Reply(raw=HEAD, drip=b" "), "read"),
        (Reply(raw=b"", drip=b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"), "read"),
    ],
    ids=["silence", "half a status", "half an answer", "dripping", "endless interim answers"],
)
def test_no_answer_in_time(reply: Reply, phase: str, colour: Colour, running: ExitStack) -> None:
    """F9: unknown within the deadline, exactly one call. In real time: it is the sockets' time."""
    server = running.enter_context(Server(place_calls=[reply]))
    calling = colour.client(base_url=server.base_url)
    calling.call("authenticate")
    started = time.monotonic()
    caught = raised(NoAnswerError, calling, timeout=0.3)
    assert 0.25 < time.monotonic() - started < 1.0
    assert (caught.outcome, caught.retry_safe) == ("unknown", False)
    assert caught.phase == phase or (colour.name, caught.phase) == ("async", "wait")
    server.close()
    assert server.counts == (1, 1)


def test_a_request_that_is_not_taken_whole(running: ExitStack) -> None:
    """R9: the server stops reading half-way, and the last byte never leaves. The loop's transport cannot tell."""
    server = running.enter_context(Server(authenticate=[GONE], accepting=("keep", "hang")))
    with Client(login="demo", password="demo", base_url=server.base_url, max_request_bytes=30_000_000) as client:
        client.authenticate()
        with pytest.raises(NotSentInTimeError) as caught:
            client.place_calls(
                first_call="numc",
                switch_at_once=True,
                numa="74951234567",
                numb="74993720692",
                numc="79164572521",
                numa_message=Message(type="text", value="x" * 20_000_000),
                timeout=2,  # so long a text takes a while before anything is sent
            )
    assert (caught.value.outcome, caught.value.phase, len(caught.value.attempts)) == ("not_placed", "send", 1)
    server.close()
    assert server.counts == (1, 0)


def test_the_deadline_holds_for_session_and_call_together(colour: Colour, running: ExitStack) -> None:
    """The client's own timeout; the call itself never left."""
    server = running.enter_context(Server(authenticate=[SILENCE]))
    calling = colour.client(base_url=server.base_url, timeout=0.3)
    started = time.monotonic()
    caught = raised(SessionError, calling)
    assert 0.25 < time.monotonic() - started < 1.0
    assert caught.outcome == "not_placed"
    server.close()
    assert server.counts == (1, 0)


@pytest.mark.parametrize("session", [OPENED, GONE], ids=["kept connection", "new connection"])
def test_a_deadline_that_passed_before_sending(
    session: Reply, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """R9: nothing was sent, and the error says so. Here a hook took its time."""

    def dawdle(event: Event) -> None:
        if event.method == "place_calls":
            still.advance(1000)

    server = running.enter_context(Server(authenticate=[session]))
    calling = colour.client(base_url=server.base_url, clock=still, hooks=[dawdle])
    caught = raised(NotSentInTimeError, calling)
    assert (caught.outcome, len(caught.attempts)) == ("not_placed", 1)
    assert "timeout=" in str(caught)
    calling.settle()
    server.close()
    assert server.counts == (1, 0)


def test_calls_use_one_connection(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """The session too."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    assert [place(calling), place(calling)] == ["success", "success"]
    assert [request.connection for request in server.requests] == [1, 1, 1]


def test_an_unsafe_call_does_not_use_a_connection_that_was_idle(
    colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """R10: whether a reset came before the request was read could not be told."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    for seconds in (0.9, 1.1):
        place(calling)
        still.advance(seconds)
    place(calling)
    assert [request.connection for request in server.of("place_calls")] == [1, 1, 2]


def test_a_safe_call_may_use_it(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Sending it twice does no harm."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    calling.call("authenticate")
    still.advance(60)
    calling.call("authenticate")
    assert [request.connection for request in server.requests] == [1, 1]


@pytest.mark.parametrize("end", ["close", "reset"])
def test_a_connection_that_the_server_ended_is_not_used(
    end: str, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """Its end was there before the call: nothing is lost, nothing is unknown."""
    last = Reply(SUCCESS.body, end="close" if end == "close" else "reset")
    server = running.enter_context(Server(place_calls=[last, SUCCESS]))
    calling = colour.client(base_url=server.base_url, clock=still)
    assert place(calling) == "success"
    assert server.ended.acquire(timeout=5)
    calling.settle()
    assert place(calling) == "success"
    assert server.counts == (1, 2)


def test_a_second_call_waits_for_the_only_connection(colour: Colour, running: ExitStack) -> None:
    """Two at once, and never more than one connection."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, max_connections=1)
    calling.call("authenticate")
    assert calling.together("place_calls", [NUMBER] * 2) == ["success", "success"]
    assert {request.connection for request in server.requests} == {1}


def test_a_second_thread_waits_no_longer_than_its_deadline(running: ExitStack) -> None:
    """It was never sent."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[result('{"session_key":"x"}', gate=gate)]))
    client = Client(login="demo", password="demo", base_url=server.base_url, max_connections=1)
    with client, ThreadPoolExecutor(1) as threads:
        first = threads.submit(client.authenticate)
        assert server.arrived.acquire(timeout=5)
        with pytest.raises(NotSentInTimeError, match="all 1 connections are in use"):
            client.authenticate(timeout=0.3)
        gate.set()
        first.result()
    assert server.counts == (1, 0)


def test_a_second_task_waits_no_longer_than_its_deadline(running: ExitStack) -> None:
    """As a thread does."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[result('{"session_key":"x"}', gate=gate)]))

    async def two() -> None:
        async with AsyncClient(login="demo", password="demo", base_url=server.base_url, max_connections=1) as client:
            first = asyncio.create_task(client.authenticate())
            assert await asyncio.to_thread(server.arrived.acquire, timeout=5)
            with pytest.raises(NotSentInTimeError):
                await client.authenticate(timeout=0.3)
            gate.set()
            await first

    asyncio.run(two())
    assert server.counts == (1, 0)


def test_closing_in_the_middle_of_a_call(running: ExitStack) -> None:
    """F31: a call that is under way in another thread ends as it would have, its connection after it."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[result('{"session_key":"x"}', gate=gate)]))
    client = Client(login="demo", password="demo", base_url=server.base_url)
    with ThreadPoolExecutor(1) as threads:
        first = threads.submit(client.authenticate)
        assert server.arrived.acquire(timeout=5)
        client.close()
        gate.set()
        assert first.result().session_key == "x"
    assert server.ended.acquire(timeout=5)


def test_closing_in_the_middle_of_a_call_on_a_loop(running: ExitStack) -> None:
    """F31: just so in another task."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[result('{"session_key":"x"}', gate=gate)]))

    async def closed() -> None:
        client = AsyncClient(login="demo", password="demo", base_url=server.base_url)
        first = asyncio.create_task(client.authenticate())
        assert await asyncio.to_thread(server.arrived.acquire, timeout=5)
        await client.close()
        gate.set()
        assert (await asyncio.wait_for(first, 5)).session_key == "x"
        assert await asyncio.to_thread(server.ended.acquire, timeout=5)

    asyncio.run(closed())


def test_a_closed_client_says_so(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Whatever is called; closing twice is no error."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    place(calling)
    clone = calling.with_options(timeout=5)
    calling.call("close")
    for closed in (calling, clone):
        for method in ("authenticate", "place_calls"):
            caught = raised(ClientClosedError, closed, method)
            assert (caught.outcome, caught.attempts) == ("not_placed", ())
    calling.call("close")
    assert server.counts == (1, 1)


def test_closing_ends_the_connections(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """The server sees the end of each."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    place(calling)
    calling.call("close")
    assert server.ended.acquire(timeout=5)


def test_a_client_of_one_loop_refuses_another(running: ExitStack) -> None:
    """A clear error instead of a hang."""
    server = running.enter_context(Server())
    client = AsyncClient(login="demo", password="demo", base_url=server.base_url)
    with asyncio.Runner() as first, asyncio.Runner() as second:
        first.run(client.authenticate())
        with pytest.raises(ClientClosedError, match="another event loop") as caught:
            second.run(client.authenticate())
        assert caught.value.outcome == "not_placed"
        first.run(client.authenticate())
        first.run(client.close())
    assert server.counts == (2, 0)


def test_closing_on_another_loop(running: ExitStack) -> None:
    """The client is closed, and its connections are left to the loop that has them."""
    server = running.enter_context(Server())
    client = AsyncClient(login="demo", password="demo", base_url=server.base_url)
    with asyncio.Runner() as first, asyncio.Runner() as second:
        first.run(client.authenticate())
        second.run(client.close())
        with pytest.raises(ClientClosedError, match="the client is closed"):
            first.run(client.authenticate())
        first.run(client.close())
    assert server.ended.acquire(timeout=5)


def test_no_socket_to_be_had(colour: Colour, running: ExitStack) -> None:
    """It is told as what it is, and not as something of the server's."""
    silent = running.enter_context(socket.create_server(("127.0.0.1", 0)))  # a thread that accepts would want one, too
    place_of_it = f"127.0.0.1:{silent.getsockname()[1]}"
    calling = colour.client(base_url=f"http://{place_of_it}", max_retries=0)
    calling.wait(asyncio.sleep(0))  # the event loop has files of its own
    most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, most[1]))
    try:
        error = raised(ConnectionFailedError, calling)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, most)
    assert error.phase == "connect"
    assert error.message == f"no connection to {place_of_it}: too many open files"


def test_a_late_second_answer_is_nobodys(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """F10: a connection on which more came than was asked for is not used again."""
    twice = Reply(SUCCESS.body, drip=b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
    server = running.enter_context(Server(place_calls=[twice, SUCCESS]))
    calling = colour.client(base_url=server.base_url, clock=still)
    assert place(calling) == "success"
    for _ in range(10):  # the first has arrived by then
        server.dripped.acquire()
    calling.settle()
    assert place(calling) == "success"
    assert (server.connections, len(server.requests)) == (2, 3)


def test_no_time_at_all_is_not_placed(colour: Colour, running: ExitStack) -> None:
    """Also when a connection stands ready."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url)
    assert place(calling) == "success"
    error = raised(NotSentInTimeError, calling, timeout=1e-9)
    assert error.outcome == "not_placed"
    assert len(server.requests) == 2


def test_a_second_event_loop_is_refused_before_anything_is_sent(running: ExitStack, still: StillClock) -> None:
    """From the first moment of the first call, whatever either of them waits for."""
    server = running.enter_context(Server())
    refused: list[BaseException | None] = []

    def elsewhere(event: Event) -> None:
        if event.step == "sending" and not refused:
            with ThreadPoolExecutor(1) as thread:
                refused.append(thread.submit(asyncio.run, client.authenticate()).exception())

    client = AsyncClient(login="demo", password="demo", base_url=server.base_url, clock=still, hooks=[elsewhere])

    async def here() -> None:
        async with client:
            await client.authenticate()

    asyncio.run(here())
    assert isinstance(refused[0], ClientClosedError)
    assert "another event loop" in str(refused[0])
    assert len(server.requests) == 1
