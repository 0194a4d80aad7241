# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""A journal in a file: any number of threads and processes on one machine, and no crash loses a claim.

WAL, and ``synchronous=FULL`` where a claim is written: it is on the disk before the call leaves. How a call ended goes
the faster way: what a power failure takes of that leaves an intent, which reads as unknown, never as free.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
import tempfile
import threading
import weakref
from collections.abc import Generator, Sequence
from urllib.parse import quote

import msgspec

from .errors import ConfigurationError, JournalError
from .journal import UNSETTLED, JournalEntry

_VERSION = 1
_APPLICATION = 0x6A_72_6E_6C
"""Written into the file: SQLite's way to tell one program's databases from another's."""
_SCHEMA = f"""
PRAGMA journal_mode = WAL;
PRAGMA application_id = {_APPLICATION};
PRAGMA user_version = {_VERSION};
CREATE TABLE secret (secret BLOB NOT NULL);
CREATE TABLE entries (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    method TEXT NOT NULL,
    state TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    token TEXT NOT NULL,
    owner TEXT NOT NULL,
    claimed_at REAL NOT NULL,
    changed_at REAL NOT NULL,
    lease REAL NOT NULL,
    why TEXT,
    result TEXT,
    PRIMARY KEY (scope, key)
) WITHOUT ROWID;
"""

_FIELDS = JournalEntry.__struct_fields__
_COLUMNS = ", ".join(_FIELDS)
_VALUES = ", ".join("?" * len(_FIELDS))
_INSERT = f"INSERT INTO entries ({_COLUMNS}) VALUES ({_VALUES}) ON CONFLICT DO NOTHING"
_UPDATE = f"UPDATE entries SET ({_COLUMNS}) = ({_VALUES}) WHERE scope = ? AND key = ? AND token = ?"
_DELETE = "DELETE FROM entries WHERE scope = ? AND key = ? AND token = ?"
_GET = f"SELECT {_COLUMNS} FROM entries WHERE scope = ? AND key = ?"
_STATES = ", ".join(f"'{state}'" for state in sorted(UNSETTLED))
_UNSETTLED = f"SELECT {_COLUMNS} FROM entries WHERE scope = ? AND state IN ({_STATES}) ORDER BY claimed_at, key"
_PURGE = f"DELETE FROM entries WHERE scope = ? AND state NOT IN ({_STATES}) AND changed_at < ?"


class _Connections(msgspec.Struct, frozen=True):
    """What one process has open, and the file that it is: a path can come to mean another one."""

    safe: sqlite3.Connection
    """What it has committed is on the disk."""
    fast: sqlite3.Connection
    """What it has committed outlives the process, not a power failure."""
    file: tuple[int, int]

    def close(self) -> None:
        self.fast.close()
        self.safe.close()


class SqliteJournal:
    """Keeps the keys of guarded calls in the SQLite file at *path*, which is made, readable by its owner, if need be.

    Any number of threads and processes may share the file; not over a network file system. *busy_timeout*: seconds
    after which a file that others keep locked is an error.

    Raises:
        ConfigurationError: there is no journal at *path*, and none can be made.
    """

    blocks = True

    def __init__(self, path: str | os.PathLike[str], *, busy_timeout: float = 5.0) -> None:
        given = os.fspath(path)
        if given in ("", ":memory:"):
            raise ConfigurationError(f"journal: {given!r} is no path of a file; MemoryJournal() keeps keys in memory")
        self._path = os.path.abspath(given)
        self._busy_timeout = busy_timeout
        self._mutex = threading.Lock()
        self._opened: _Connections | None = None
        self._secret: bytes | None = None
        self._closed = False
        try:
            # Tried at once, opened for good when it is needed: processes that are forked in between open their own.
            self._open().close()
        except JournalError as failed:
            raise ConfigurationError(f"journal: {failed.message}", cure=failed.cure) from None
        _around_forks.add(self)

    def __repr__(self) -> str:
        return f"SqliteJournal({self._path!r})"

    def secret(self) -> bytes:
        """Return the key of the fingerprints: it came into the file with the file."""
        if self._secret is None:
            with self._using() as opened:
                rows: list[tuple[object]] = opened.safe.execute("SELECT secret FROM secret").fetchall()
            secret = rows[0][0] if rows else None
            if not isinstance(secret, bytes):
                raise self._error("its secret is missing")
            self._secret = secret
        return self._secret

    def get(self, scope: str, key: str) -> JournalEntry | None:
        """Return the entry of *key*."""
        found = self._select(_GET, (scope, key))
        return found[0] if found else None

    def swap(self, old: JournalEntry | None, new: JournalEntry, *, durable: bool) -> bool:
        """Put *new* in the place of *old* in one step; False, and nothing changes, if *old* is not there any more."""
        if durable and self._closed:
            raise self._error("it was closed")
        statement, place = (_INSERT, ()) if old is None else (_UPDATE, (old.scope, old.key, old.token))
        with self._using() as opened:
            connection = opened.safe if durable else opened.fast
            return connection.execute(statement, (*msgspec.structs.astuple(new), *place)).rowcount == 1

    def drop(self, entry: JournalEntry) -> bool:
        """Erase *entry*; False if it is not there any more."""
        with self._using() as opened:
            dropped = opened.safe.execute(_DELETE, (entry.scope, entry.key, entry.token)).rowcount
            _erase(opened)
        return dropped == 1

    def unsettled(self, scope: str) -> list[JournalEntry]:
        """Return the entries that are ``intent`` or ``unknown``, the oldest first."""
        return self._select(_UNSETTLED, (scope,))

    def purge(self, scope: str, before: float) -> int:
        """Drop settled entries that have not changed since *before*; return how many."""
        with self._using() as opened:
            dropped = opened.safe.execute(_PURGE, (scope, before)).rowcount
            _erase(opened)
        return dropped

    def close(self) -> None:
        """Close the file. Nothing is claimed after that; calls that are under way still write how they end."""
        self._closed = True
        with self._mutex:
            self._let_go()

    def _select(self, statement: str, values: Sequence[str]) -> list[JournalEntry]:
        with self._using() as opened:
            rows: list[tuple[object, ...]] = opened.safe.execute(statement, values).fetchall()
        try:
            return [msgspec.convert(dict(zip(_FIELDS, row, strict=True)), JournalEntry) for row in rows]
        except msgspec.ValidationError as wrong:
            raise self._error(f"an entry is damaged: {wrong}") from None

    @contextlib.contextmanager
    def _using(self) -> Generator[_Connections]:
        """Hold the connections, opened if need be. Raises `JournalError`, also for what goes wrong meanwhile."""
        with self._mutex:
            try:
                if self._opened is None:
                    self._opened = self._open()
                elif self._opened.file != _file_at(self._path):
                    self._let_go()
                    raise self._error("it was moved, deleted or replaced", "Never touch a journal that is in use")
                yield self._opened
            except sqlite3.Error as error:
                raise self._error(str(error)) from None
            finally:
                if self._closed:
                    self._let_go()

    def _open(self) -> _Connections:
        if os.path.isdir(self._path):
            raise self._error("it is a directory", "Name a file in it")
        try:
            if not os.path.lexists(self._path):
                self._make()
            file = _file_at(self._path)
            if file is None or not os.access(self._path, os.R_OK | os.W_OK):
                raise self._error("it cannot be read and written by this user")
            with contextlib.ExitStack() as undo:
                safe = undo.enter_context(contextlib.closing(self._connect("FULL")))
                fast = undo.enter_context(contextlib.closing(self._connect("NORMAL")))
                undo.pop_all()
                return _Connections(safe, fast, file)
        except sqlite3.Error as error:
            raise self._error(str(error)) from None
        except OSError as error:
            raise self._error(error.strerror or str(error), "Name a file in a directory that can be written") from None

    def _connect(self, synchronous: str) -> sqlite3.Connection:
        # Autocommit: each statement is a transaction, so nothing that interrupts it leaves one open.
        connection = sqlite3.connect(
            f"file:{quote(self._path)}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=self._busy_timeout,
        )
        try:
            if _number(connection, "application_id") != _APPLICATION:
                raise self._error("it is a database of something else", "Name a file that does not exist yet")
            if _number(connection, "user_version") > _VERSION:
                raise self._error("a newer version of this package wrote it", "Upgrade this package")
            connection.execute(f"PRAGMA synchronous = {synchronous}")
            connection.execute("PRAGMA fullfsync = ON")  # macOS: its fsync alone leaves data in the disk's cache
            connection.execute("PRAGMA secure_delete = ON")
        except BaseException:
            connection.close()
            raise
        return connection

    def _make(self) -> None:
        """Put a whole journal at the path in one step: of all who try, one succeeds, and nobody sees half of it."""
        folder, name = os.path.split(self._path)
        with tempfile.TemporaryDirectory(dir=folder, prefix=f".{name}-") as scratch:
            draft = os.path.join(scratch, name)
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            with contextlib.closing(sqlite3.connect(draft)) as connection:
                connection.executescript(_SCHEMA)
                with connection:
                    connection.execute("INSERT INTO secret VALUES (?)", (os.urandom(32),))
            with contextlib.suppress(FileExistsError):
                os.link(draft, self._path)

    def _let_go(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()

    def _error(self, wrong: str, cure: str | None = None) -> JournalError:
        return JournalError(f"the journal {self._path!r} cannot be used: {wrong}", cure=cure)

    def _before_fork(self) -> None:
        self._mutex.acquire()
        self._let_go()

    def _after_fork(self) -> None:
        self._mutex.release()


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    rows: list[tuple[int]] = connection.execute(f"PRAGMA {pragma}").fetchall()
    return rows[0][0]


def _file_at(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _erase(opened: _Connections) -> None:
    """Take what was deleted out of the log, too; while others are reading it stays there a little longer."""
    opened.safe.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


class _AroundForks:
    """Closes every journal while this process is forked: SQLite's locks do not survive it, in either process."""

    def __init__(self) -> None:
        self._journals = weakref.WeakSet[SqliteJournal]()
        self._held: list[SqliteJournal] = []
        if sys.platform != "win32":
            os.register_at_fork(before=self._before, after_in_parent=self._after, after_in_child=self._after)

    def add(self, journal: SqliteJournal) -> None:
        self._journals.add(journal)

    def _before(self) -> None:
        for journal in list(self._journals):
            journal._before_fork()
            self._held.append(journal)

    def _after(self) -> None:
        while self._held:
            self._held.pop()._after_fork()


_around_forks = _AroundForks()
