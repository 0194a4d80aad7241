"""One session for many clients, in one process or in several: who asks for the key, and what a bad store comes to."""

from __future__ import annotations

import asyncio
import json
import logging
import shutil
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from uis_callapi import (
    AsyncClient,
    CredentialsRefusedError,
    FileSessionStore,
    MemorySessionStore,
    SessionKeyExpiredError,
    SessionStore,
)

from ..colours import Calling, Colour, StillClock
from .calls import Events, place, raised
from .one_session import EXPIRED, OneSession
from .processes import Process
from .wire import KEYS, OPENED, SUCCESS, Reply, Server, error, opened

HOUR = 3600.0
PASSED_OVER = "the session store is passed over: "


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of the file that is shared."""
    return tmp_path / "session"


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, path: Path) -> SessionStore:
    """Either kind."""
    return FileSessionStore(path) if request.param == "file" else MemorySessionStore()


def _warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    found = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert {record.name for record in found} <= {"uis_callapi"}
    assert not any(record.exc_info for record in found)
    return [record.getMessage().removeprefix(PASSED_OVER) for record in found]


def test_the_second_client_asks_for_no_key(
    colour: Colour, running: ExitStack, still: StillClock, store: SessionStore, caplog: pytest.LogCaptureFixture
) -> None:
    """It finds the first one's."""
    server = running.enter_context(Server())
    for _ in range(2):
        assert place(colour.client(base_url=server.base_url, clock=still, session_store=store)) == "success"
    assert server.counts == (1, 2)
    assert _warnings(caplog) == []


def test_the_warm_path_never_looks_into_the_store(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Nor does a clone of the client."""
    looks: list[str] = []

    class Counting(MemorySessionStore):
        def load(self, scope: str) -> bytes | None:
            looks.append("load")
            return super().load(scope)

        def store(self, scope: str, record: bytes) -> None:
            looks.append("store")
            super().store(scope, record)

    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still, session_store=Counting())
    for _ in range(3):
        place(calling)
    place(calling.with_options(timeout=5))
    assert looks == ["load", "store"]


def test_what_is_shared_is_one_login_at_one_host(
    colour: Colour, running: ExitStack, still: StillClock, store: SessionStore
) -> None:
    """Another password is no other login."""
    servers = [running.enter_context(Server()) for _ in range(2)]
    for login, password, server in [
        ("demo", "demo", servers[0]),
        ("other", "demo", servers[0]),
        ("demo", "demo", servers[1]),
        ("demo", "changed", servers[0]),
    ]:
        options = {"login": login, "password": password, "base_url": server.base_url}
        place(colour.client(**options, clock=still, session_store=store))
    assert [server.counts for server in servers] == [(2, 3), (1, 1)]
    used = [request.params["session_key"] for request in servers[0].of("place_calls")]
    assert used == [KEYS[0], KEYS[1], KEYS[0]]


def test_what_the_file_tells(colour: Colour, running: ExitStack, still: StillClock, path: Path) -> None:
    """Neither who has the session nor where, and no password."""
    server = running.enter_context(Server())
    options = {"login": "ivan.petrov", "password": "hunter2-correct-horse"}
    place(colour.client(**options, base_url=server.base_url, clock=still, session_store=FileSessionStore(path)))
    text = path.read_text()
    assert "ivan" not in text and "hunter2" not in text and "127.0.0.1" not in text
    assert [len(scope) for scope in json.loads(text)["sessions"]] == [64]


def test_a_key_that_authenticate_brought_is_shared_too(
    colour: Colour, running: ExitStack, still: StillClock, store: SessionStore
) -> None:
    """That of other credentials, which are only tried, is not."""
    server = running.enter_context(Server())
    options = {"base_url": server.base_url, "clock": still, "session_store": store}
    first, second, third = (colour.client(**options) for _ in range(3))
    first.call("authenticate")
    second.call("authenticate")
    first.call("authenticate", password="other")
    place(third)
    assert server.counts == (3, 1)
    assert server.of("place_calls")[0].params["session_key"] == KEYS[1]


def test_without_credentials_nothing_is_shared(
    colour: Colour, running: ExitStack, still: StillClock, store: SessionStore
) -> None:
    """Whose session would it be?"""
    server = running.enter_context(Server())
    options = {"login": None, "password": None, "base_url": server.base_url, "clock": still, "session_store": store}
    first = colour.client(**options)
    first.call("authenticate", login="a", password="b")
    assert place(first) == "success"
    assert place(colour.client(base_url=server.base_url, clock=still, session_store=store)) == "success"
    assert server.counts == (2, 2)


class Shifted(StillClock):
    """A clock of another process: wall and monotonic time may have gone their own ways."""

    def __init__(self, monotonic: float, wall: float) -> None:
        super().__init__()
        self._by = (monotonic, wall)

    def monotonic(self) -> float:
        return super().monotonic() + self._by[0]

    def time(self) -> float:
        return super().time() + self._by[1]


class Elsewhere(MemorySessionStore):
    """What it holds was stored before the machine was started anew."""

    def load(self, scope: str) -> bytes | None:
        data = super().load(scope)
        return json.dumps({**json.loads(data), "boot": "another"}).encode() if data else None


DAY = 24 * HOUR
AGES: dict[str, tuple[type[MemorySessionStore], float, float, int]] = {
    "a moment later": (MemorySessionStore, 1.0, 1.0, 1),
    "shortly before its end": (MemorySessionStore, 0.89 * HOUR, 0.89 * HOUR, 1),
    "shortly after it": (MemorySessionStore, 0.96 * HOUR, 0.96 * HOUR, 2),
    "the wall clock set ahead a day": (MemorySessionStore, 1.0, DAY, 2),
    "the wall clock set back a day": (MemorySessionStore, 1.0, -DAY, 2),
    "suspended for two hours": (MemorySessionStore, 1.0, 2 * HOUR, 2),
    "the wall clock stood still": (MemorySessionStore, 2 * HOUR, 0.0, 2),
    "started anew": (Elsewhere, -900.0, 0.5 * HOUR, 1),
    "up for long": (Elsewhere, 30 * DAY, 0.5 * HOUR, 1),
    "started anew, too late": (Elsewhere, -900.0, 0.96 * HOUR, 2),
    "started anew, set back": (Elsewhere, -900.0, -1.0, 2),
}


@pytest.mark.parametrize(("kind", "monotonic", "wall", "fetched"), AGES.values(), ids=AGES)
def test_how_old_a_stored_key_is(
    kind: type[MemorySessionStore], monotonic: float, wall: float, fetched: int, colour: Colour, running: ExitStack
) -> None:
    """F27: by whichever clock makes it older; the monotonic one counts as long as the machine runs."""
    server, store = running.enter_context(Server()), kind()
    for clock in (Shifted(0.0, 0.0), Shifted(monotonic, wall)):
        place(colour.client(base_url=server.base_url, clock=clock, session_store=store))
    assert server.counts == (fetched, 2)


def test_a_key_from_the_store_goes_on_ageing(colour: Colour, running: ExitStack) -> None:
    """From when it was asked for, not from when it was found."""
    server, store, clock = running.enter_context(Server()), Elsewhere(), StillClock()
    options = {"base_url": server.base_url, "clock": clock, "session_store": store}
    place(colour.client(**options))
    clock.advance(0.5 * HOUR)
    second = colour.client(**options)
    place(second)
    clock.advance(0.46 * HOUR)
    place(second)
    assert server.counts == (2, 3)


def test_a_renewed_key_is_found_by_the_others(
    colour: Colour, running: ExitStack, still: StillClock, store: SessionStore
) -> None:
    """F25: the server has ended the session before, and nobody ends the new one."""
    server = running.enter_context(OneSession())
    options = {"base_url": server.base_url, "clock": still, "session_store": store}
    callings = [colour.client(**options) for _ in range(3)]
    for expiry in range(1, 4):
        for _ in range(2):
            assert [place(calling) for calling in callings] == ["success"] * 3
        assert len(server.of("authenticate")) == expiry
        server.expire()


def test_a_stored_key_that_is_over_already_spends_no_renewal(
    colour: Colour, running: ExitStack, still: StillClock, store: SessionStore, events: Events
) -> None:
    """Refused, the other client's new key, refused too, then one of its own: the call is placed."""
    server = running.enter_context(OneSession())
    options = {"base_url": server.base_url, "clock": still, "session_store": store}
    first, second = colour.client(**options), colour.client(**options, hooks=[events])
    place(second)
    server.expire()
    place(first)
    server.expire()
    assert place(second) == "success"
    assert len(server.of("authenticate")) == 3
    assert [step for _, step in events.steps].count("renewing") == 2


@pytest.fixture
def events() -> Events:
    """Remembers what left."""
    return Events()


def test_a_new_key_that_is_refused_too(
    colour: Colour, running: ExitStack, still: StillClock, store: SessionStore
) -> None:
    """F24 with a stored key: it, a new one, then the error. No loop."""
    server = running.enter_context(Server(place_calls=[SUCCESS, EXPIRED]))
    options = {"base_url": server.base_url, "clock": still, "session_store": store}
    place(colour.client(**options))
    raised(SessionKeyExpiredError, colour.client(**options))
    assert server.counts == (2, 3)
    assert [request.params["session_key"] for request in server.of("place_calls")] == [KEYS[0], KEYS[0], KEYS[1]]


def test_others_whose_keys_are_all_refused(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """F24: not even a store that always has yet another key makes a loop."""

    class Restless(MemorySessionStore):
        found = 0

        def load(self, scope: str) -> bytes | None:
            data, self.found = super().load(scope), self.found + 1
            return json.dumps({**json.loads(data), "key": f"other {self.found}"}).encode() if data else None

    server, store = running.enter_context(Server(place_calls=[SUCCESS, EXPIRED])), Restless()
    options = {"base_url": server.base_url, "clock": still, "session_store": store}
    place(colour.client(**options))
    raised(SessionKeyExpiredError, colour.client(**options))
    assert server.counts == (1, 5)


def test_a_wrong_password_does_not_end_the_others_session(
    colour: Colour, running: ExitStack, still: StillClock, store: SessionStore
) -> None:
    """F26: the error is the caller's; what is stored stays, and the lock is free."""
    refusal = error('{"code":-32003,"message":"Permission denied"}')
    server = running.enter_context(Server(authenticate=[OPENED, refusal], place_calls=[SUCCESS, EXPIRED, SUCCESS]))
    options = {"base_url": server.base_url, "clock": still, "session_store": store}
    place(colour.client(**options))
    raised(CredentialsRefusedError, colour.client(**options))
    assert place(colour.client(**options)) == "success"
    assert server.counts == (2, 3)


@given(steps=st.lists(st.sampled_from(["first", "second", "third", "expire", "authenticate"]), max_size=10))
@settings(deadline=None, database=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.parametrize("name", ["sync", "async"])
def test_no_more_keys_than_sessions_that_ended(name: Literal["sync", "async"], steps: list[str]) -> None:
    """Whoever calls when: every call is placed, and a key is asked for once for each session that the server ended."""
    with OneSession() as server, Colour(name) as colour:
        store, wanted, alive = MemorySessionStore(), 0, False
        options = {"base_url": server.base_url, "clock": StillClock(), "session_store": store}
        callings = {who: colour.client(**options) for who in ("first", "second", "third")}
        for step in steps:
            if step == "expire":
                server.expire()
                alive = False
            elif step == "authenticate":
                callings["first"].call("authenticate")
                wanted, alive = wanted + 1, True
            else:
                assert place(callings[step]) == "success"
                wanted, alive = wanted + (not alive), True
        assert len(server.of("authenticate")) == wanted


def test_processes_share_one_session(colour: Colour, running: ExitStack, path: Path) -> None:
    """F25: a server with one session per login, two processes: one authenticate, and no ping-pong when it expires."""
    server = running.enter_context(OneSession())
    processes = [running.enter_context(Process(colour.name, server.base_url, path)) for _ in range(2)]
    for expiry in range(1, 3):
        for _ in range(3):
            assert [process.place() for process in processes] == ["success"] * 2
        assert len(server.of("authenticate")) == expiry
        server.expire()


def test_processes_that_start_at_once_fetch_one_key(colour: Colour, running: ExitStack, path: Path) -> None:
    """Who comes second waits for the file's lock, and finds the key."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[Reply(OPENED.body, gate=gate), opened(KEYS[1])]))
    processes = [running.enter_context(Process(colour.name, server.base_url, path)) for _ in range(4)]
    for process in processes:
        process.begin()
    assert server.arrived.acquire(timeout=20)
    gate.set()
    assert [process.ended() for process in processes] == ["success"] * 4
    assert server.counts == (1, 4)


def test_a_process_that_dies_at_it_holds_nobody_up(colour: Colour, running: ExitStack, path: Path) -> None:
    """Its lock dies with it."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[Reply(OPENED.body, gate=gate), opened(KEYS[1])]))
    process = running.enter_context(Process(colour.name, server.base_url, path))
    process.begin()
    assert server.arrived.acquire(timeout=20)
    process.kill()
    calling = colour.client(base_url=server.base_url, session_store=FileSessionStore(path), clock=StillClock())
    assert place(calling) == "success"
    gate.set()
    assert server.counts == (2, 1)


def test_a_forked_child_goes_on_with_the_session(running: ExitStack, path: Path) -> None:
    """It and its parent find each other's renewed key."""
    server = running.enter_context(OneSession())
    program = """
        import os, sys
        from uis_callapi import Client, FileSessionStore

        def place():
            return client.place_calls(
                first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
            )

        _, url, path = sys.argv
        client = Client(login="demo", password="demo", base_url=url, session_store=FileSessionStore(path))
        place()
        child = os.fork()
        if child == 0:
            place()
            client.authenticate()
            os._exit(place() != "success")
        assert os.waitpid(child, 0)[1] == 0
        place()
        client.close()
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program), server.base_url, str(path)],
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert (done.returncode, done.stderr) == (0, "")
    # The parent's first key was refused; then it found the child's.
    assert server.counts == (2, 5)


@pytest.mark.parametrize(
    ("timeout", "waited"), [(60.0, 10.0), (4.0, 2.0)], ids=["ten seconds", "half of the call's time"]
)
def test_a_lock_that_is_held_for_ever(
    timeout: float,
    waited: float,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
    store: SessionStore,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """By a process that was stopped, say: the call is placed all the same, and nothing is stored behind its back."""
    server, held = running.enter_context(Server()), _EveryLock(store)
    calling = colour.client(base_url=server.base_url, clock=still, session_store=held)
    assert place(calling, timeout=timeout) == "success"
    assert sum(still.slept) == pytest.approx(waited)
    assert all(0 < seconds <= 0.04 for seconds in still.slept)
    assert held.stored == 0
    assert _warnings(caplog) == ["its lock was not to be had: somebody else has held it for too long"]


class _EveryLock:
    """Another process holds the lock."""

    def __init__(self, inner: SessionStore) -> None:
        self._inner = inner
        self.blocks = inner.blocks
        self.stored = 0

    def load(self, scope: str) -> bytes | None:
        return self._inner.load(scope)

    def store(self, scope: str, record: bytes) -> None:
        self.stored += 1
        self._inner.store(scope, record)

    def try_lock(self, scope: str) -> Callable[[], None] | None:
        self._inner.try_lock(scope)
        return self._inner.try_lock(scope)


class Failing(MemorySessionStore):
    """Fails in one of its methods; what it says may quote a secret."""

    def __init__(self, at: str, error: Exception, *, blocks: bool) -> None:
        super().__init__()
        self._at = at
        self._error = error
        self.blocks = blocks

    def _maybe(self, at: str) -> None:
        if at == self._at:
            raise self._error

    def load(self, scope: str) -> bytes | None:
        self._maybe("load")
        return super().load(scope)

    def store(self, scope: str, record: bytes) -> None:
        self._maybe("store")
        super().store(scope, record)

    def try_lock(self, scope: str) -> Callable[[], None] | None:
        self._maybe("lock")
        release = super().try_lock(scope)

        def released() -> None:
            if release is not None:
                release()
            self._maybe("release")

        return released if release is not None else None


@pytest.mark.parametrize("blocks", [False, True], ids=["in line", "in a thread"])
@pytest.mark.parametrize("at", ["load", "store", "lock", "release"])
@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (OSError(28, "No space left on device"), "[Errno 28] No space left on device"),
        (ValueError(KEYS[0]), "ValueError"),
    ],
    ids=["OSError", "another"],
)
def test_a_store_that_fails_is_passed_over(
    at: str,
    error: Exception,
    shown: str,
    blocks: bool,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A line in the log, and the session goes on in memory."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still, session_store=Failing(at, error, blocks=blocks))
    assert [place(calling), place(calling)] == ["success"] * 2
    assert server.counts == (1, 2)
    assert _warnings(caplog) == [shown]


@pytest.mark.parametrize(
    "record", [b"", b"\xff", b"null", b"[]", b'{"key":"k"}', b'{"key":5,"wall":0,"monotonic":0,"boot":""}']
)
def test_a_store_that_holds_something_else(
    record: bytes, colour: Colour, running: ExitStack, still: StillClock, caplog: pytest.LogCaptureFixture
) -> None:
    """It is overwritten by a session."""

    class Filled(MemorySessionStore):
        def load(self, scope: str) -> bytes | None:
            return super().load(scope) or record or b"{"

    server, store = running.enter_context(Server()), Filled()
    for _ in range(2):
        assert place(colour.client(base_url=server.base_url, clock=still, session_store=store)) == "success"
    assert server.counts == (1, 2)
    (warning,) = _warnings(caplog)
    assert warning.startswith("what it holds is no session: ")


def _link(path: Path) -> None:
    path.symlink_to(path.rename(path.with_name("elsewhere")))


SPOILT: dict[str, tuple[Callable[[Path], object], str, int]] = {
    "readable by all": (lambda path: path.chmod(0o644), "is open to other users (mode 0644): it is replaced", 2),
    "truncated": (lambda path: path.write_bytes(path.read_bytes()[:40]), "is cut or damaged: it is replaced", 2),
    "something else": (lambda path: path.write_text("notes"), "is no file of session keys: it is left alone", 3),
    "a symbolic link": (_link, "is a symbolic link: it is left alone", 3),
    "the folder is gone": (lambda path: shutil.rmtree(path.parent), "No such file or directory", 3),
}


@pytest.mark.parametrize(("spoil", "warning", "fetched"), SPOILT.values(), ids=SPOILT)
def test_a_file_that_was_spoilt(
    spoil: Callable[[Path], object],
    warning: str,
    fetched: int,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """F37: a warning that names it, then a key of one's own; what can be mended is there for the third client."""
    path = tmp_path / "folder" / "session"
    path.parent.mkdir()
    server, store = running.enter_context(Server()), FileSessionStore(path)
    options = {"base_url": server.base_url, "clock": still, "session_store": store}
    place(colour.client(**options))
    spoil(path)
    for _ in range(2):
        assert place(colour.client(**options)) == "success"
    assert server.counts == (fetched, 3)
    warnings = _warnings(caplog)
    assert warning in warnings[0] and str(path) in warnings[0]
    assert len(warnings) == 1 or fetched == 3
    assert not any(key in caplog.text for key in KEYS)


def test_a_leader_that_is_cancelled_releases_the_lock(running: ExitStack, store: SessionStore) -> None:
    """F29: CancelledError passes; another client goes on at once."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[Reply(OPENED.body, gate=gate), opened(KEYS[1])]))

    def client() -> AsyncClient:
        return AsyncClient(login="demo", password="demo", base_url=server.base_url, session_store=store)

    async def two() -> None:
        async with client() as first, client() as second:
            leader = asyncio.create_task(_place(first))
            assert await asyncio.to_thread(server.arrived.acquire, timeout=5)
            leader.cancel()
            with pytest.raises(asyncio.CancelledError):
                await leader
            assert await asyncio.wait_for(_place(second), 5) == "success"

    asyncio.run(two())
    gate.set()
    assert server.counts == (2, 1)


def test_a_waiting_leader_that_is_cancelled(running: ExitStack, store: SessionStore) -> None:
    """It leaves the lock to who holds it, and its own followers to another leader."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[Reply(OPENED.body, gate=gate), opened(KEYS[1])]))

    def client() -> AsyncClient:
        return AsyncClient(login="demo", password="demo", base_url=server.base_url, session_store=store)

    async def three() -> None:
        async with client() as first, client() as second:
            holder = asyncio.create_task(_place(first))
            assert await asyncio.to_thread(server.arrived.acquire, timeout=5)
            leader, follower = asyncio.create_task(_place(second)), asyncio.create_task(_place(second))
            await asyncio.sleep(0.1)
            leader.cancel()
            with pytest.raises(asyncio.CancelledError):
                await leader
            gate.set()
            assert [await holder, await follower] == ["success"] * 2

    asyncio.run(three())
    assert server.counts == (1, 2)


async def _place(client: AsyncClient) -> object:
    return await client.place_calls(
        first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
    )


def test_an_interrupted_leader_releases_the_lock(colour: Colour, running: ExitStack, store: SessionStore) -> None:
    """Ctrl-C in the middle of fetching the key, here out of a hook."""

    def interrupt(event: object) -> None:  # noqa: ARG001  # as hooks are called
        raise KeyboardInterrupt

    server, clock = running.enter_context(Server()), StillClock()
    options = {"base_url": server.base_url, "clock": clock, "session_store": store}
    with pytest.raises(KeyboardInterrupt):
        place(colour.client(**options, hooks=[interrupt]))
    assert place(colour.client(**options)) == "success"
    assert clock.slept == []
    assert server.counts == (1, 1)


def test_an_event_loop_is_never_blocked(running: ExitStack, path: Path) -> None:
    """While one waits for the lock of a file, others run."""
    server, file = running.enter_context(Server()), FileSessionStore(path)
    threads: list[int] = []

    class Watching(FileSessionStore):
        def try_lock(self, scope: str) -> Callable[[], None] | None:
            threads.append(threading.get_ident())
            return super().try_lock(scope)

        def load(self, scope: str) -> bytes | None:
            threads.append(threading.get_ident())
            return super().load(scope)

        def store(self, scope: str, record: bytes) -> None:
            threads.append(threading.get_ident())
            super().store(scope, record)

    async def main() -> None:
        release = file.try_lock("")
        assert release is not None
        async with AsyncClient(
            login="demo", password="demo", base_url=server.base_url, session_store=Watching(path)
        ) as client:
            placing = asyncio.create_task(_place(client))
            while len(threads) < 3:
                await asyncio.sleep(0)
            assert not placing.done()
            release()
            assert await placing == "success"
        assert threading.get_ident() not in threads

    asyncio.run(main())
    assert server.counts == (1, 1)


def test_nothing_of_it_is_loaded_without_a_store() -> None:
    """An import is paid for by every start of every command."""
    program = """
        import sys
        import uis_callapi
        uis_callapi.Client(login="a", password="b")
        print([name for name in sys.modules if name.endswith(("session_file", "session_sharing")) or name == "fcntl"])
        uis_callapi.FileSessionStore
        print([name for name in sys.modules if name.endswith("session_file")])
    """
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(program)], capture_output=True, text=True, timeout=20
    )
    assert (done.stdout, done.stderr) == ("[]\n['uis_callapi._runtime.session_file']\n", "")


def test_a_calling_is_unharmed_by_a_store_of_ones_own(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Anything with four names will do."""

    class Own:
        blocks = False

        def __init__(self) -> None:
            self.kept: dict[str, bytes] = {}

        def load(self, scope: str) -> bytes | None:
            return self.kept.get(scope)

        def store(self, scope: str, record: bytes) -> None:
            self.kept[scope] = record

        def try_lock(self, scope: str) -> Callable[[], None] | None:
            assert scope
            return lambda: None

    server, store = running.enter_context(Server()), Own()
    callings: list[Calling] = [
        colour.client(base_url=server.base_url, clock=still, session_store=store) for _ in range(2)
    ]
    assert [place(calling) for calling in callings] == ["success"] * 2
    assert server.counts == (1, 2)
