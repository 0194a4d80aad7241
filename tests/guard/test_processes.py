"""One key in many processes, threads and tasks; what is on the disk before anything leaves; forks; a full disk."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from uis_callapi import Client, DuplicateCallError

from ..colours import Colour
from ..sdk.calls import NUMBER
from ..sdk.wire import Server
from .keys import KEY, Keyed, entry, placed, use
from .victims import Colour as ColourName
from .victims import Order, Victims, victims


@pytest.fixture
def doomed() -> Iterator[Victims]:
    """Makes other processes."""
    with victims() as made:
        yield made


def order(server: Server, path: str, colour: ColourName = "sync", *, key: str = KEY, full: bool = False) -> Order:
    """Return a call that another process makes."""
    return Order(colour=colour, url=server.base_url, journal=path, key=key, numc="79164572521", full=full)


def test_two_processes_one_call(path: str, running: ExitStack) -> None:
    """Both begin at once: one is told ``success``, the other that the key is in use."""
    server = running.enter_context(Server())
    pair = [running.enter_context(victims()) for _ in range(2)]
    colours: tuple[ColourName, ColourName] = ("sync", "async")
    for number in range(1, 21):
        for one, colour in zip(pair, colours, strict=True):
            one.start(order(server, path, colour, key=f"{KEY} {number}"))
        ends = sorted(one.wait("ended").end.split(":")[0] for one in pair)
        for one in pair:
            one.wait("dead")
        assert ends[1] == "success"
        assert ends[0] in ("DuplicateCallError placed", "DuplicateCallError unknown")
        assert placed(server) == number


@pytest.mark.parametrize("calls", [20, 50])
def test_threads_and_tasks_one_call(calls: int, keyed: Keyed) -> None:
    """However many use a key at once."""
    server = keyed.server()
    done = keyed.client(server).together("place_calls", [{**NUMBER, "dedup_key": KEY}] * calls)
    assert done.count("success") == 1
    assert sum(isinstance(end, DuplicateCallError) for end in done) == calls - 1
    assert placed(server) == 1


_CALL = re.compile(r"^\d+ +(\w+)\((?:\d+<([^>]*)>)?")


def test_the_intent_is_on_the_disk_before_the_first_byte(colour: Colour, path: str, running: ExitStack) -> None:
    """As the kernel saw it: whatever was written into the log is synced before anything of a request is sent."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: apt-get install strace")
    trace = Path(f"{path}.trace")
    server = running.enter_context(Server())
    watched = ["strace", "-f", "-y", "-s", "200", "-e", "trace=pwrite64,write,fsync,fdatasync,sendto,sendmsg", "-o"]
    with victims(*watched, str(trace)) as traced:
        assert traced.run(order(server, path, colour.name)) == "success"
    log = f"{path}-wal"
    unsynced, synced, sent = False, 0, 0
    for line in trace.read_text("utf-8", "replace").splitlines():
        found = _CALL.match(line)
        name, file = found.groups() if found else ("", "")
        if name == "pwrite64" and file == log:
            unsynced = True
        elif name in ("fsync", "fdatasync") and file == log:
            unsynced, synced = False, synced + 1
        elif "POST /v1" in line:
            assert synced and not unsynced, line
            sent += 1
            if sent == 2:
                break
    assert sent == 2  # authenticate and the call itself


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_client_that_is_forked(path: str, running: ExitStack) -> None:
    """SQLite does not survive a fork; the journal is closed around it, so that both go on with their own.

    Whatever the parent does to its own, what the child claims is seen by all.
    """
    server = running.enter_context(Server())
    told, tell = os.pipe()
    heard, hear = os.pipe()
    with client_of(server, path) as client:
        assert attempt(client, "before") == "success"
        pid = os.fork()
        if pid == 0:
            try:
                os.close(tell)
                os.write(hear, f"{attempt(client, 'before')} {attempt(client, 'child')} ".encode())
                os.read(told, 1)
                os.write(hear, f"{attempt(client, 'parent')} {attempt(client, 'late')}".encode())
            finally:
                os._exit(0)
        assert os.read(heard, 100) == b"placed success "
        assert attempt(client, "parent") == "success"
    os.close(tell)
    os.waitpid(pid, 0)
    assert os.read(heard, 100) == b"placed success"
    for end in (told, heard, hear):
        os.close(end)
    with client_of(server, path) as another:
        assert [attempt(another, key) for key in ("before", "child", "parent", "late")] == ["placed"] * 4
    assert placed(server) == 4


def client_of(server: Server, path: str) -> Client:
    """Return a client with a journal."""
    return Client(login="demo", password="demo", base_url=server.base_url, journal=path)


def attempt(client: Client, key: str) -> str:
    """Place a call with *key*, and return its result, or what is known of the key."""
    try:
        return client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa="74951234567",
            numb="74993720692",
            numc="79164572521",
            dedup_key=key,
        )
    except DuplicateCallError as error:
        return error.state


def test_a_full_disk_after_the_claim(colour: Colour, path: str, doomed: Victims, running: ExitStack) -> None:
    """The call has its result all the same, and its key is left for somebody to look up."""
    server = running.enter_context(Server())
    end = doomed.run(order(server, path, colour.name, full=True))
    assert end.startswith("JournalError placed: place_calls: the call ended, and its key is left as an intent")
    assert placed(server) == 1
    client = colour.client(base_url=server.base_url, journal=path)
    assert entry(client).state == "unknown"
    with pytest.raises(DuplicateCallError):
        use(client)
