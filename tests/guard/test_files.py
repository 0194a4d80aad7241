"""The file of a journal: how it is made, what is refused, and what becomes of a call when it breaks."""

from __future__ import annotations

import dataclasses
import functools
import os
import sqlite3
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from uis_callapi import (
    CallApiError,
    Client,
    ConfigurationError,
    DuplicateCallError,
    JournalError,
    SqliteJournal,
)

from ..colours import Calling, Colour
from ..sdk.wire import SUCCESS, Reply, Server, error, page, result
from .keys import KEY, again, entry, placed, unknown, use


def at(path: str) -> Client:
    """Return a client with a journal there, and no server."""
    return Client(login="demo", password="demo", base_url="http://127.0.0.1:1", journal=path)


def test_how_it_is_made(path: str) -> None:
    """For its owner alone, with WAL, and nothing beside it when it is closed."""
    SqliteJournal(path).close()
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert os.listdir(os.path.dirname(path)) == ["calls.db"]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    for name in ("calls.db-wal", "calls.db-shm"):
        beside = os.path.join(os.path.dirname(path), name)
        assert not os.path.exists(beside)


def test_what_a_claim_is_written_with(path: str, running: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    """``synchronous`` reads FULL there; the other connection writes how a call ended, which may be lost."""
    opened: list[sqlite3.Connection] = []

    class Watched(sqlite3.Connection):
        def execute(self, sql: str, parameters: object = (), /) -> sqlite3.Cursor:
            if sql.startswith("INSERT"):
                opened.append(self)
            return super().execute(sql, parameters)  # type: ignore[arg-type]  # as it came

    server = running.enter_context(Server())
    client = Client(login="demo", password="demo", base_url=server.base_url, journal=path)
    monkeypatch.setattr(sqlite3, "connect", functools.partial(sqlite3.connect, factory=Watched))
    with client:
        place_with(client, KEY)
        (claiming,) = opened
        assert claiming.execute("PRAGMA synchronous").fetchone() == (2,)
        assert claiming.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        beside = [name for name in os.listdir(os.path.dirname(path)) if name != "calls.db"]
        modes = {stat.S_IMODE(os.stat(os.path.join(os.path.dirname(path), name)).st_mode) for name in beside}
        assert (sorted(beside), modes) == (["calls.db-shm", "calls.db-wal"], {0o600})


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


def test_many_make_it_at_once(path: str) -> None:
    """One succeeds, the others take what it has made: the key of the fingerprints is the same for all."""
    with ThreadPoolExecutor(20) as threads:
        made = list(threads.map(SqliteJournal, [path] * 20))
    assert len({journal.secret() for journal in made}) == 1
    assert len(made[0].secret()) == 32
    for journal in made:
        journal.close()
    assert os.listdir(os.path.dirname(path)) == ["calls.db"]


def test_it_outlives_the_client(path: str, colour: Colour, running: ExitStack) -> None:
    """What one has claimed the next one finds."""
    server = running.enter_context(Server())
    first = colour.client(base_url=server.base_url, journal=path)
    use(first)
    first.call("close")
    assert os.listdir(os.path.dirname(path)) == ["calls.db"]
    again(DuplicateCallError, colour.client(base_url=server.base_url, journal=path))


def test_the_directory_may_change(path: str, running: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path means what it meant when the client was made."""
    monkeypatch.chdir(os.path.dirname(path))
    server = running.enter_context(Server())
    with Client(login="demo", password="demo", base_url=server.base_url, journal="calls.db") as client:
        monkeypatch.chdir("/")
        assert place_with(client, KEY) == "success"
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT key FROM entries").fetchall() == [(KEY,)]


def foreign(path: str) -> None:
    """Make a database of something else."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE entries (x)")


def newer(path: str) -> None:
    """Make a journal as a later version of the package does."""
    SqliteJournal(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 2")


REFUSED: dict[str, tuple[Callable[[str], object], str]] = {
    "a directory": (os.mkdir, "it is a directory. Name a file in it"),
    "no database": (lambda path: Path(path).write_text("numbers" * 1000), "file is not a database"),
    "empty": (lambda path: Path(path).touch(), "it is empty. Delete it"),
    "foreign": (foreign, "it is a database of something else"),
    "newer": (newer, "a newer version of this package wrote it. Upgrade this package"),
    "nowhere": (lambda path: os.symlink("/nowhere/at/all", path), "it cannot be read and written by this user"),
}


@pytest.mark.parametrize(("make", "message"), REFUSED.values(), ids=REFUSED)
def test_files_that_are_refused(make: Callable[[str], object], message: str, path: str, colour: Colour) -> None:
    """By the constructor, and they stay as they are."""
    make(path)
    before = Path(path).read_bytes() if os.path.isfile(path) else b""
    with pytest.raises(ConfigurationError) as caught:
        colour.client(journal=path)
    assert str(caught.value).startswith(f"journal: the journal {path!r} cannot be used: ")
    assert message in str(caught.value)
    assert (Path(path).read_bytes() if os.path.isfile(path) else b"") == before


@pytest.mark.parametrize("given", ["", ":memory:"])
def test_names_that_are_no_files(given: str, colour: Colour) -> None:
    """SQLite would take them for something else."""
    with pytest.raises(ConfigurationError, match=r"is no path of a file; MemoryJournal\(\) keeps keys in memory"):
        colour.client(journal=given)


def test_no_such_directory(path: str, colour: Colour) -> None:
    """Nobody makes directories."""
    with pytest.raises(ConfigurationError, match=r"No such file or directory\. Name a file"):
        colour.client(journal=f"{path}/calls.db")


@pytest.fixture
def open_folder() -> Iterator[str]:
    """A directory that any user may read."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield folder


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("there", [True, False])
def test_what_cannot_be_written(there: bool, open_folder: str) -> None:
    """A file that is read-only, and a directory that is."""
    path = os.path.join(open_folder, "calls.db")
    if there:
        SqliteJournal(path).close()
        os.chmod(path, 0o444)
        os.chmod(open_folder, 0o777)
    said = as_nobody(lambda: at(path))
    os.chmod(open_folder, 0o755)
    wanted = "it cannot be read and written by this user" if there else "Permission denied. Name a file in a directory"
    assert said.startswith("ConfigurationError: journal: the journal ") and wanted in said, said


def as_nobody(act: Callable[[], object]) -> str:
    """Do it as a user without rights, and return the error."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            if os.geteuid() == 0:
                os.setuid(65534)
            act()
        except CallApiError as refused:
            os.write(writing, f"{type(refused).__name__}: {refused}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(pid, 0)
    said = os.read(reading, 10_000).decode()
    os.close(reading)
    return said


@pytest.fixture
def gate() -> threading.Event:
    """Holds the answer of the server back until it is set."""
    return threading.Event()


def during(gate: threading.Event, server: Server, act: Callable[[], object]) -> threading.Thread:
    """Do something while the server has the call and has not answered it."""

    def meanwhile() -> None:
        server.arrived.acquire()  # authenticate
        server.arrived.acquire()
        act()
        gate.set()

    thread = threading.Thread(target=meanwhile)
    thread.start()
    return thread


def move(path: str) -> None:
    """Move the file away: others would begin a new one."""
    os.rename(path, f"{path}.old")


def test_it_was_moved_before_the_call(path: str, colour: Colour, running: ExitStack) -> None:
    """Whoever opened it before would claim keys that nobody else sees: nothing is sent."""
    server = running.enter_context(Server())
    client = colour.client(base_url=server.base_url, journal=path)
    use(client, dedup_key="first")
    move(path)
    caught = again(JournalError, client)
    assert (caught.outcome, caught.result, caught.error, caught.retry_safe) == ("not_placed", None, None, False)
    assert "it was moved, deleted or replaced" in str(caught)
    assert placed(server) == 1


def test_a_file_that_was_moved_is_not_begun_anew(path: str, colour: Colour, running: ExitStack) -> None:
    """A new one would know nothing of the keys in use; put back, it is as good as before."""
    server = running.enter_context(Server())
    client = colour.client(base_url=server.base_url, journal=path)
    use(client)
    move(path)
    for _ in range(3):
        assert again(JournalError, client).outcome == "not_placed"
    os.rename(f"{path}.old", path)
    assert again(DuplicateCallError, client).state == "placed"
    assert placed(server) == 1


@pytest.mark.parametrize(
    ("reply", "outcome", "kind"),
    [
        (SUCCESS, "placed", None),
        (error('{"code":-32602,"message":"no"}'), "not_placed", "InvalidParamsError"),
        (error('{"code":-32603,"message":"no"}'), "unknown", "InternalError"),
    ],
    ids=["a result", "rejected", "unknown"],
)
def test_it_was_moved_during_the_call(
    reply: Reply,
    outcome: str,
    kind: str | None,
    path: str,
    gate: threading.Event,
    colour: Colour,
    running: ExitStack,
) -> None:
    """The error carries what the call itself came to."""
    server = running.enter_context(Server(place_calls=[dataclasses.replace(reply, gate=gate)]))
    client = colour.client(base_url=server.base_url, journal=path)
    thread = during(gate, server, lambda: move(path))
    caught = again(JournalError, client)
    thread.join()
    assert caught.outcome == outcome
    assert caught.result == ("success" if kind is None else None)
    assert (type(caught.error).__name__ if caught.error else None) == kind
    assert "the call ended, and its key is left as an intent" in str(caught)
    assert caught.__context__ is None and caught.__cause__ is None
    assert placed(server) == 1


def test_it_was_closed_before_the_call(path: str, colour: Colour, running: ExitStack) -> None:
    """Nothing is claimed, so nothing is sent."""
    server = running.enter_context(Server())
    journal = SqliteJournal(path)
    client = colour.client(base_url=server.base_url, journal=journal)
    journal.close()
    caught = again(JournalError, client)
    assert (caught.outcome, "it was closed" in str(caught)) == ("not_placed", True)
    assert server.counts == (0, 0)
    assert unknown(client) == []
    assert os.listdir(os.path.dirname(path)) == ["calls.db"]


def test_it_was_closed_during_the_call(path: str, gate: threading.Event, colour: Colour, running: ExitStack) -> None:
    """How the call ended is written all the same."""
    server = running.enter_context(Server(place_calls=[result('"success"', gate=gate)]))
    journal = SqliteJournal(path)
    client = colour.client(base_url=server.base_url, journal=journal)
    thread = during(gate, server, journal.close)
    assert use(client) == "success"
    thread.join()
    assert entry(client).state == "placed"
    assert os.listdir(os.path.dirname(path)) == ["calls.db"]


def test_others_keep_it_locked(path: str, colour: Colour, running: ExitStack) -> None:
    """For longer than is waited: nothing is sent."""
    server = running.enter_context(Server())
    journal = SqliteJournal(path, busy_timeout=0.1)
    running.callback(journal.close)
    client = colour.client(base_url=server.base_url, journal=journal)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        caught = again(JournalError, client)
    assert (caught.outcome, "database is locked" in str(caught)) == ("not_placed", True)
    assert server.counts == (0, 0)
    assert use(client) == "success"


def spoil(path: str) -> None:
    """Write a state that there is not."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE entries SET state = 'perhaps'")


def test_an_entry_that_is_damaged(path: str, colour: Colour, running: ExitStack) -> None:
    """It frees nothing."""
    server = running.enter_context(Server())
    client = colour.client(base_url=server.base_url, journal=path)
    use(client)
    spoil(path)
    assert "an entry is damaged" in str(again(JournalError, client))
    with pytest.raises(JournalError, match="an entry is damaged"):
        client.journal("get", KEY)
    assert placed(server) == 1


def test_what_is_forgotten_is_nowhere_in_the_file(path: str, colour: Colour, running: ExitStack) -> None:
    """Nor in the log beside it."""
    server = running.enter_context(Server(place_calls=[SUCCESS]))
    client = colour.client(base_url=server.base_url, journal=path)
    use(client, dedup_key="a person's name")
    assert in_files(path, "a person's name")
    client.journal("forget", "a person's name")
    assert not in_files(path, "a person's name")


def in_files(path: str, text: str) -> bool:
    """Tell whether a text stands in the file or in one beside it."""
    folder = Path(path).parent
    return any(text.encode() in file.read_bytes() for file in folder.iterdir())


def test_a_repr_tells_where_it_is(path: str) -> None:
    """And nothing else."""
    journal = SqliteJournal(path)
    assert repr(journal) == f"SqliteJournal({path!r})"
    journal.close()


def test_a_client_closes_what_it_has_opened(colour: Colour, path: str, running: ExitStack) -> None:
    """And leaves a journal that it was given."""
    server = running.enter_context(Server(place_calls=[page(404)]))
    journal = SqliteJournal(path)
    for _ in range(2):
        client: Calling = colour.client(base_url=server.base_url, journal=journal)
        with pytest.raises(CallApiError, match="404"):
            use(client)
        client.call("close")
    journal.close()
