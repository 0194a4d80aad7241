"""F29 to F31: whoever interrupts a call, and loops, processes and clients that end."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from uis_callapi import AsyncClient, Client, ClientClosedError, MemoryJournal, NoAnswerError

from ..answers import EXPIRED, SUCCESS, opened
from ..call import CALL, KEY, PASSWORD
from ..case import Case, Ending, nothing, success, unknown
from ..certificates import TRUSTED
from ..children import Deed, by_a_child
from ..scripts import opens, serves
from ..server import Connection, Script, Server
from ..stage import Stage
from ..telling import Told

_KEY = "lead-4711"
_Meanwhile: TypeAlias = Callable[[], None]
"""What a script does at the moment that counts, before it falls silent."""


def _made(stage: Stage, server: Server, **options: object) -> AsyncClient:
    return _maker()(**stage.options(server.base_url, **options))


def _maker() -> Callable[..., AsyncClient]:
    return AsyncClient


async def _place(client: AsyncClient, **options: object) -> object:
    place: Callable[..., Awaitable[object]] = getattr(client, "place_calls")  # noqa: B009  # with any params
    return await place(**CALL, **options)


def _before_sending(meanwhile: _Meanwhile) -> Sequence[Script]:
    def script(connection: Connection) -> None:
        connection.hello()
        meanwhile()
        connection.hang()

    return opens, script, serves


def _after_sending(meanwhile: _Meanwhile) -> Sequence[Script]:
    def script(connection: Connection) -> None:
        connection.request()
        meanwhile()
        connection.hang()

    return opens, script, serves


def _renewing(meanwhile: _Meanwhile) -> Sequence[Script]:
    def script(connection: Connection) -> None:
        connection.refuse(connection.request(), EXPIRED)
        connection.request()
        meanwhile()
        connection.hang()

    return opens, script, serves


_MOMENTS: Sequence[tuple[str, Callable[[_Meanwhile], Sequence[Script]], str, int, tuple[int, int]]] = (
    # The call made afterwards, on the same client, is carried out in each.
    ("before sending", _before_sending, "not_placed", 1, (1, 1)),
    ("after sending", _after_sending, "unknown", 2, (1, 2)),
    ("while renewing", _renewing, "not_placed", 1, (2, 2)),
)


def _cancelled(stage: Stage, scripts: Callable[[_Meanwhile], Sequence[Script]], outcome: str) -> object:
    gate = threading.Event()
    server = stage.serve(Server(*scripts(gate.set), tls=TRUSTED))

    async def main() -> asyncio.CancelledError:
        async with _made(stage, server, journal=MemoryJournal()) as client:
            await client.authenticate()
            task = asyncio.create_task(_place(client, dedup_key=_KEY))
            assert await asyncio.to_thread(gate.wait, 5), "the server heard nothing"
            task.cancel("somebody")
            done = await _cancellation(task)
            assert await _place(client) == "success"
            entry = await client.journal.get(_KEY)
            assert entry is not None and entry.state == outcome, f"the journal says {entry}"
            return done

    stage.begin(2)
    done = asyncio.run(main())
    assert done.args == ("somebody",), f"not the exception that was sent: {done!r}"
    raise done


async def _cancellation(task: asyncio.Task[object]) -> asyncio.CancelledError:
    try:
        done = await task
    except asyncio.CancelledError as passed:
        return passed
    raise AssertionError(f"it was not cancelled: {done!r}")


def _leader_cancelled(stage: Stage) -> object:
    """Another call waits for the key that the one cancelled was fetching."""
    gate = threading.Event()

    def script(connection: Connection) -> None:
        connection.request()
        gate.set()
        connection.hang()

    server = stage.serve(Server(script, serves))

    async def main() -> asyncio.CancelledError:
        async with _made(stage, server) as client:
            leader = asyncio.create_task(_place(client))
            assert await asyncio.to_thread(gate.wait, 5), "the server heard nothing"
            follower = asyncio.create_task(_place(client))
            await asyncio.sleep(0)
            leader.cancel()
            done = await _cancellation(leader)
            assert await asyncio.wait_for(follower, 5) == "success"
            return done

    stage.begin(2)
    raise asyncio.run(main())


def _interrupted(stage: Stage, scripts: Callable[[_Meanwhile], Sequence[Script]], outcome: str) -> object:
    def interrupt() -> None:
        os.kill(stage.child, signal.SIGINT)

    server = stage.serve(Server(*scripts(interrupt), tls=TRUSTED))
    journal = str(stage.folder / "journal")
    told = by_a_child(stage, server.base_url, "interrupted", calls=2, dedup_key=_KEY, journal=journal)
    with Client(login="demo", password=PASSWORD, base_url=server.base_url, journal=journal) as client:
        entry = client.journal.get(_KEY)
    assert entry is not None and entry.state == outcome, f"the journal says {entry}"
    return told


def _interruptions(
    moment: tuple[str, Callable[[_Meanwhile], Sequence[Script]], str, int, tuple[int, int]],
) -> list[Case]:
    what, scripts, outcome, journal, sent = moment
    return [
        Case(
            f"cancelled {what}",
            lambda stage: _cancelled(stage, scripts, outcome),
            (Ending(asyncio.CancelledError, outcome, "", journal, sent),),
            colours=("async",),
        ),
        Case(
            f"Ctrl-C {what}",
            lambda stage: _interrupted(stage, scripts, outcome),
            (Ending(KeyboardInterrupt, outcome, "", journal, sent),),
        ),
    ]


F29 = [
    *[case for moment in _MOMENTS for case in _interruptions(moment)],
    Case(
        "cancelled while others wait for its key",
        _leader_cancelled,
        (Ending(asyncio.CancelledError, "not_placed", "", 1, (2, 1)),),
        colours=("async",),
    ),
]


def _two_loops(stage: Stage) -> object:
    calling = stage.client(stage.serve(Server(serves)).base_url)
    assert isinstance(calling.client, AsyncClient)
    calling.call("authenticate")
    stage.begin(1)
    try:
        asyncio.run(_place(calling.client))
    finally:
        assert stage.call(calling) == "success"
    return None


_MANY = 50


def _shared(stage: Stage) -> object:
    done = stage.together(stage.client(stage.serve(Server(serves)).base_url), _MANY)
    assert done == ["success"] * _MANY
    return done


def _forked(stage: Stage, deed: Deed) -> object:
    server = stage.serve(Server(serves))
    told = by_a_child(stage, server.base_url, deed, calls=3)
    used = [request.connection for request in server.requests if request.method == "place_calls"]
    expected = [1, 1] if told.error else [1, 2, 1]
    assert used == expected, f"connections {used} carried the parent's, the child's and the parent's call"
    return told


_FORKED = success(sent=(1, 3), journal=3)
_FORK_REFUSED = Ending(ClientClosedError, "not_placed", "prepare", 2, (1, 2), 0)
F30 = [
    Case(
        "two event loops",
        _two_loops,
        (Ending(ClientClosedError, "not_placed", "prepare", 1, (1, 1), 0),),
        colours=("async",),
        says="another event loop",
    ),
    Case(f"{_MANY} threads or tasks", _shared, (success(sent=(1, _MANY), journal=_MANY),)),
    Case("forked", lambda stage: _forked(stage, "fork"), (_FORKED,), (_FORK_REFUSED,)),
    Case(
        "forked, in a loop of the child's",
        lambda stage: _forked(stage, "fork anew"),
        (_FORK_REFUSED,),
        colours=("async",),
    ),
]


def _closed(stage: Stage) -> object:
    calling = stage.client(stage.serve(Server(serves)).base_url)
    calling.call("authenticate")
    calling.call("close")
    return stage.call(calling)


def _closed_meanwhile(stage: Stage) -> object:
    """While it waits for the next try."""
    server = stage.serve(Server(serves, up=False))
    calling = stage.client(server.base_url)

    def close() -> None:
        calling.call("close")

    stage.clock.meanwhile = close
    return stage.call(calling)


def _closed_in_a_call(stage: Stage) -> object:
    gate, closed = threading.Event(), threading.Event()

    def script(connection: Connection) -> None:
        connection.request()
        gate.set()
        closed.wait(5)
        connection.send(SUCCESS)

    server = stage.serve(Server(opens, script))
    if stage.colour == "sync":
        calling = stage.client(server.base_url)
        calling.call("authenticate")

        def close() -> None:
            gate.wait(5)
            calling.call("close")
            closed.set()

        closing = threading.Thread(target=close)
        closing.start()
        try:
            return stage.call(calling)
        finally:
            closing.join()

    async def main() -> object:
        client = _made(stage, server)
        await client.authenticate()
        stage.begin(1)
        task = asyncio.create_task(_place(client))
        assert await asyncio.to_thread(gate.wait, 5), "the server heard nothing"
        await client.close()
        closed.set()
        return await asyncio.wait_for(task, 5)

    return asyncio.run(main())


def _shutdown(stage: Stage) -> Told:
    def script(connection: Connection) -> None:
        connection.request()
        connection.send(opened(KEY))
        connection.request()
        connection.hang()

    server = stage.serve(Server(script))

    def wait() -> None:
        for _ in ("authenticate", "place_calls"):
            server.arrived.acquire(timeout=10)

    return by_a_child(stage, server.base_url, "shutdown", go_on=wait)


F31 = [
    Case("closed before", _closed, (nothing(ClientClosedError, "prepare", tries=0),)),
    Case(
        "closed while it waits for the next try",
        _closed_meanwhile,
        (nothing(ClientClosedError, "connect", sent=(0, 0), tries=None),),
        colours=("sync",),
    ),
    Case("closed in the middle of a call", _closed_in_a_call, (success(), unknown(NoAnswerError, "wait"))),
    Case(
        "the interpreter ends in the middle of a call",
        _shutdown,
        (Ending(SystemExit, "unknown", "", 1, (1, 1)),),
    ),
]
