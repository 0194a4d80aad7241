"""A journal in trouble: files that go missing, others who hold it, ends that cannot be written, forks, handlers."""

from __future__ import annotations

import functools
import os
import signal
import sqlite3
import threading
import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from types import FrameType

import pytest
from uis_callapi import Client, DuplicateCallError, JournalEntry, JournalError, MemoryJournal, SqliteJournal

from ..colours import Calling, Colour
from ..sdk.calls import raised
from ..sdk.wire import SUCCESS, Server, result
from .keys import KEY, again, entry, placed, use


@pytest.mark.parametrize("ending", ["-wal", "-shm"])
def test_a_log_that_is_gone(ending: str, path: str, colour: Colour, running: ExitStack) -> None:
    """What is claimed in it nobody else would see: this client is done with it, and the next one finds all keys."""
    server = running.enter_context(Server())
    client = colour.client(base_url=server.base_url, journal=path)
    use(client)
    os.remove(path + ending)
    for key in (KEY, "another", KEY):
        caught = again(JournalError, client, dedup_key=key)
        assert (caught.outcome, caught.retry_safe) == ("not_placed", False)
        assert "its -wal or -shm was moved, deleted or replaced" in str(caught)
    again(DuplicateCallError, colour.client(base_url=server.base_url, journal=path))
    assert placed(server) == 1


@contextmanager
def locked(path: str) -> Generator[None]:
    """Hold the file as another process does that is writing."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def test_a_lock_is_waited_for_until_the_deadline(path: str, colour: Colour, running: ExitStack) -> None:
    """Not longer, whatever the journal would wait for."""
    server = running.enter_context(Server())
    journal = SqliteJournal(path, busy_timeout=60)
    running.callback(journal.close)
    client = colour.client(base_url=server.base_url, journal=journal, timeout=0.2)
    with locked(path):
        since = time.monotonic()
        caught = again(JournalError, client)
        assert 0.1 < time.monotonic() - since < 5
    assert (caught.outcome, server.counts) == ("not_placed", (0, 0))
    assert str(caught).endswith("Another process holds it: try again, or raise busy_timeout.")
    assert use(client) == "success"


def test_another_thread_is_waited_for_until_the_deadline(path: str, colour: Colour, running: ExitStack) -> None:
    """Also one that waits for others itself."""
    server = running.enter_context(Server())
    journal = SqliteJournal(path, busy_timeout=60)
    running.callback(journal.close)
    patient = Client(login="demo", password="demo", base_url=server.base_url, journal=journal, timeout=60)
    client = colour.client(base_url=server.base_url, journal=journal, timeout=0.1)
    with patient, ThreadPoolExecutor(1) as threads:
        with locked(path):
            waiting = threads.submit(place_with, patient, "patient")
            said = ""
            while "it is in use by another thread" not in said:  # until the other one has come so far
                assert "it is in use" in said or "locked" in said or not said
                said = str(again(JournalError, client))
        assert waiting.result() == "success"


def place_with(client: Client, key: str) -> str:
    """Place a call with *key*."""
    return client.place_calls(
        first_call="numc",
        switch_at_once=True,
        numa="74951234567",
        numb="74993720692",
        numc="79164572521",
        dedup_key=key,
    )


def unwritten(path: str, client: Calling, server: Server, gate: threading.Event) -> ExitStack:
    """Make a call whose end cannot be written; what is returned holds the lock that is the reason."""
    lock = ExitStack()

    def meanwhile() -> None:
        server.arrived.acquire()  # authenticate
        server.arrived.acquire()
        lock.enter_context(locked(path))
        gate.set()

    thread = threading.Thread(target=meanwhile)
    thread.start()
    caught = again(JournalError, client)
    thread.join()
    assert (caught.outcome, caught.result, caught.retry_safe) == ("placed", "success", False)
    return lock


@pytest.fixture
def gate() -> threading.Event:
    """Holds the answer of the server back until it is set."""
    return threading.Event()


def test_an_end_that_could_not_be_written(path: str, gate: threading.Event, colour: Colour, running: ExitStack) -> None:
    """The client knows it, says it, and writes it as soon as it can."""
    server = running.enter_context(Server(place_calls=[result('"success"', gate=gate), SUCCESS]))
    journal = SqliteJournal(path, busy_timeout=0.05)
    running.callback(journal.close)
    client = colour.client(base_url=server.base_url, journal=journal)
    with unwritten(path, client, server, gate):
        assert entry(client).state == "placed"
        with closing(sqlite3.connect(path)) as reader:
            assert reader.execute("SELECT state FROM entries").fetchall() == [("intent",)]
    caught = again(DuplicateCallError, client)
    assert (caught.state, caught.result) == ("placed", "success")
    with closing(sqlite3.connect(path)) as reader:
        assert reader.execute("SELECT state FROM entries").fetchall() == [("placed",)]
    assert placed(server) == 1


@pytest.mark.parametrize("method", ["resolve", "forget"])
def test_a_person_settles_what_could_not_be_written(
    method: str, path: str, gate: threading.Event, colour: Colour, running: ExitStack
) -> None:
    """The call has ended, as this client knows: it is not under way."""
    server = running.enter_context(Server(place_calls=[result('"success"', gate=gate), SUCCESS]))
    journal = SqliteJournal(path, busy_timeout=0.05)
    running.callback(journal.close)
    client = colour.client(base_url=server.base_url, journal=journal)
    unwritten(path, client, server, gate).close()
    client.journal(method, KEY, *(["not_placed"] if method == "resolve" else []))
    assert use(client) == "success"
    assert placed(server) == 2


def test_the_end_of_a_late_call(path: str, gate: threading.Event, colour: Colour, running: ExitStack) -> None:
    """It has a second to be written, and no more, whatever the journal would wait for."""
    server = running.enter_context(Server(place_calls=[result('"success"', gate=gate), SUCCESS]))
    journal = SqliteJournal(path, busy_timeout=60)
    running.callback(journal.close)
    client = colour.client(base_url=server.base_url, journal=journal, timeout=0.9)
    since = time.monotonic()
    with unwritten(path, client, server, gate):
        assert 0.9 < time.monotonic() - since < 10


def test_a_repr_of_one_half_made() -> None:
    """A traceback shows it."""
    assert repr(object.__new__(SqliteJournal)) == "SqliteJournal('')"


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_journal_in_memory_that_is_forked(running: ExitStack) -> None:
    """What the parent claims from then on the child would not see: it calls nobody."""
    server = running.enter_context(Server())
    journal = MemoryJournal()
    client = running.enter_context(
        Client(login="demo", password="demo", base_url=server.base_url, journal=journal, timeout=5)
    )
    assert place_with(client, KEY) == "success"
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            place_with(client, "child")
        except JournalError as refused:
            os.write(writing, f"{refused.outcome} {refused.retry_safe} {refused}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(pid, 0)
    said = os.read(reading, 10_000).decode()
    os.close(reading)
    assert said.startswith("not_placed False place_calls: the journal is kept in the memory of another process.")
    assert "Use SqliteJournal" in said
    assert placed(server) == 1
    assert place_with(client, "parent") == "success"


def test_a_signal_handler_that_calls(path: str, running: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the middle of a claim: nobody waits for himself."""
    pressed: list[str] = []

    class Pressing(sqlite3.Connection):
        def execute(self, sql: str, parameters: object = (), /) -> sqlite3.Cursor:
            if sql.startswith("INSERT") and not pressed:
                pressed.append(sql)
                signal.raise_signal(signal.SIGUSR1)
            return super().execute(sql, parameters)  # type: ignore[arg-type]  # as it came

    server = running.enter_context(Server())
    client = Client(login="demo", password="demo", base_url=server.base_url, journal=path, timeout=5)
    running.enter_context(client)

    def handler(_number: int, _frame: FrameType | None) -> None:
        pressed.append(place_with(client, "handler"))

    before = signal.signal(signal.SIGUSR1, handler)
    running.callback(signal.signal, signal.SIGUSR1, before)
    monkeypatch.setattr(sqlite3, "connect", functools.partial(sqlite3.connect, factory=Pressing))
    assert place_with(client, KEY) == "success"
    assert pressed[1:] == ["success"]
    assert placed(server) == 2


class Foreign(MemoryJournal):
    """Somebody's own journal, which does not keep to the errors that it should raise."""

    def __init__(self, breaks_at: int) -> None:
        super().__init__()
        self._left = breaks_at

    def swap(self, old: JournalEntry | None, new: JournalEntry, *, durable: bool, wait: float | None = None) -> bool:
        self._left -= 1
        if self._left == 0:
            raise LookupError("no such table")
        return super().swap(old, new, durable=durable, wait=wait)


@pytest.mark.parametrize(("breaks_at", "outcome", "calls"), [(1, "not_placed", 0), (2, "placed", 1)])
def test_a_journal_that_raises_what_it_likes(
    breaks_at: int, outcome: str, calls: int, colour: Colour, running: ExitStack
) -> None:
    """It is an error of ours with the outcome of the call, and the result is not lost."""
    server = running.enter_context(Server())
    client = colour.client(base_url=server.base_url, journal=Foreign(breaks_at))
    error = raised(JournalError, client, dedup_key=KEY)
    assert (error.outcome, placed(server)) == (outcome, calls)
    assert error.result == ("success" if calls else None)
    assert "LookupError: no such table" in str(error)
