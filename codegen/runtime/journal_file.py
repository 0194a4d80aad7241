"""The file of a journal: made as a whole, checked, opened when it is needed, closed around forks."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
import tempfile
import threading
import time
import weakref
from collections.abc import Callable, Mapping
from typing import TypeAlias, TypeVar
from urllib.parse import quote

from .errors import JournalError
from .messages import Text, say

T = TypeVar("T")
FileId: TypeAlias = tuple[int, int]

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


_HELD = say("Another process holds it: try again, or raise busy_timeout")
_UNWRITABLE = say("Make it and its directory writable")
_CURES: Mapping[int, str] = {
    sqlite3.SQLITE_BUSY: _HELD,
    sqlite3.SQLITE_LOCKED: _HELD,
    sqlite3.SQLITE_FULL: say("Free some space on its disk"),
    sqlite3.SQLITE_IOERR: say("See whether its disk is full or failing"),
    sqlite3.SQLITE_READONLY: _UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: _UNWRITABLE,
    sqlite3.SQLITE_CORRUPT: say("Restore it from a backup, and look up what was called since"),
    sqlite3.SQLITE_NOTADB: say("Name a file that does not exist yet"),
}
"""What to do about what SQLite says, by its result code."""
_LONGEST_BUSY = 2**31 - 1
"""Milliseconds: SQLite counts them in an int."""


class Connections:
    """What one process has open, and the files that stand beside the journal meanwhile."""

    def __init__(self, safe: sqlite3.Connection, fast: sqlite3.Connection, beside: Mapping[str, FileId]) -> None:
        self.safe = safe
        """What it has committed is on the disk."""
        self.fast = fast
        """What it has committed outlives the process, not a power failure."""
        self._beside = beside
        self._busy: int | None = None

    @property
    def apart(self) -> bool:
        """Whether others would read another log than is written here."""
        return any(_file_at(path) != file for path, file in self._beside.items())

    def wait(self, seconds: float) -> None:
        """Wait for others so long from now on."""
        busy = min(int(seconds * 1000), _LONGEST_BUSY)
        if busy != self._busy:
            self._busy = None
            for connection in (self.safe, self.fast):
                connection.execute(f"PRAGMA busy_timeout = {busy}").fetchall()
            self._busy = busy

    def close(self) -> None:
        self.fast.close()
        self.safe.close()


class JournalFile:
    """The file at *path*. Raises `JournalError` for whatever is wrong with it."""

    def __init__(self, path: str, busy_timeout: float) -> None:
        self.path = os.path.abspath(path)
        self.closed = False
        self._busy_timeout = busy_timeout
        self._mutex = threading.RLock()  # a signal handler may come while it is held, and use the journal, too
        self._opened: Connections | None = None
        self._apart = False
        # Tried at once, opened for good when it is needed: processes that are forked in between open their own.
        self._prepare()
        self._open(busy_timeout).close()
        self._file = _file_at(self.path)
        _around_forks.add(self)

    def using(self, job: Callable[[Connections], T], wait: float | None = None) -> T:
        """Run *job* with the connections; once the file is closed they are opened for just that.

        *wait*: seconds that the other threads here may take; processes that lock the file are waited for within that
        and ``busy_timeout``, whichever is over first.

        It is no context manager: an interruption might come when that has locked and nobody has it yet to unlock.
        """
        taken = False
        try:
            busy = self._take(self._busy_timeout if wait is None else wait)
            taken = True
            return job(self._ready(busy))
        except sqlite3.Error as error:
            raise self._failed(error) from None
        finally:
            try:
                if taken and self.closed:
                    self._let_go()
            finally:
                try:  # noqa: SIM105 - an interruption comes with a call, and this must be the first one
                    self._mutex.release()
                except RuntimeError:
                    pass  # it was not taken

    def close(self) -> None:
        self.closed = True
        with self._mutex:
            self._let_go()

    def check_log(self, opened: Connections) -> None:
        """Raise, from now on, if what is written here would be read by nobody else.

        Asked before a claim only: to look at a file that has just been written makes the next write of it slower.
        """
        if opened.apart:
            self._apart = True  # for good: others have a log of their own by now
            raise self._log_is_gone()

    def error(self, wrong: str, cure: str | None = None, *, retry_safe: bool | None = None) -> JournalError:
        """Return the error that says what is wrong with this file."""
        return JournalError(
            say("the journal {path!r} cannot be used: {why}", {"path": self.path, "why": wrong}),
            cure=cure,
            retry_safe=retry_safe,
        )

    def before_fork(self) -> None:
        self._mutex.acquire()
        self._let_go()

    def after_fork(self) -> None:
        self._mutex.release()

    def _take(self, wait: float) -> float:
        """Keep other threads out, and return the seconds that are left to wait for other processes."""
        if not self._mutex.acquire(blocking=False):
            since = time.monotonic()
            if not self._mutex.acquire(timeout=min(max(0.0, wait), threading.TIMEOUT_MAX)):
                raise self.error(say("it is in use by another thread"), say("Try again"))
            wait -= time.monotonic() - since
        return max(0.0, min(self._busy_timeout, wait))

    def _ready(self, busy: float) -> Connections:
        # A path can come to mean another file, which knows nothing of the keys that were claimed in this one.
        if _file_at(self.path) != self._file:
            cure = say("Put it back, or begin anew with another client, which knows none of its keys")
            raise self._given_up(say("it was moved, deleted or replaced"), cure)
        if self._apart:
            raise self._log_is_gone()
        if self._opened is None:
            self._opened = self._open(busy)
        self._opened.wait(busy)
        return self._opened

    def _log_is_gone(self) -> JournalError:
        cure = say("Begin anew with another client, and look up what was called in the meantime")
        return self._given_up(say("its -wal or -shm was moved, deleted or replaced"), cure)

    def _given_up(self, wrong: str, cure: str) -> JournalError:
        with contextlib.suppress(sqlite3.Error):
            self._let_go()
        return self.error(wrong, cure, retry_safe=False)

    def _failed(self, error: sqlite3.Error) -> JournalError:
        code: object = getattr(error, "sqlite_errorcode", None)  # not of what the module itself finds
        return self.error(Text(str(error)), _CURES.get(code & 0xFF) if isinstance(code, int) else None)

    def _let_go(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()

    def _prepare(self) -> None:
        """See to it that there is a file which can be opened."""
        if os.path.isdir(self.path):
            raise self.error(say("it is a directory"), say("Name a file in it"))
        try:
            if not os.path.lexists(self.path):
                self._make()
            if not os.access(self.path, os.R_OK | os.W_OK):
                raise self.error(say("it cannot be read and written by this user"))
            if os.path.getsize(self.path) == 0:
                raise self.error(say("it is empty"), say("Delete it: a journal is put there as a whole"))
        except sqlite3.Error as error:
            raise self._failed(error) from None
        except OSError as error:
            raise self.error(
                Text(error.strerror or str(error)), say("Name a file in a directory that can be written")
            ) from None

    def _open(self, busy: float) -> Connections:
        try:
            with contextlib.ExitStack() as undo:
                safe = undo.enter_context(contextlib.closing(self._connect("FULL", busy)))
                fast = undo.enter_context(contextlib.closing(self._connect("NORMAL", busy)))
                undo.pop_all()
                return Connections(safe, fast, self._beside())
        except sqlite3.Error as error:
            raise self._failed(error) from None

    def _beside(self) -> dict[str, FileId]:
        """Return the log and its index, which stay as long as anybody has the file open."""
        real = os.path.realpath(self.path)  # SQLite follows links, too
        found = {path: _file_at(path) for path in (f"{real}-wal", f"{real}-shm")}
        return {path: file for path, file in found.items() if file is not None}

    def _connect(self, synchronous: str, busy: float) -> sqlite3.Connection:
        # Autocommit: each statement is a transaction, so nothing that interrupts it leaves one open.
        connection = sqlite3.connect(
            f"file:{quote(self.path)}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=busy,
        )
        try:
            if _number(connection, "application_id") != _APPLICATION:
                raise self.error(say("it is a database of something else"), say("Name a file that does not exist yet"))
            if _number(connection, "user_version") > _VERSION:
                raise self.error(say("a newer version of this package wrote it"), say("Upgrade this package"))
            connection.execute(f"PRAGMA synchronous = {synchronous}")
            connection.execute("PRAGMA fullfsync = ON")  # macOS: its fsync alone leaves data in the disk's cache
            connection.execute("PRAGMA secure_delete = ON")
        except BaseException:
            connection.close()
            raise
        return connection

    def _make(self) -> None:
        """Put a whole journal at the path in one step: of all who try, one succeeds, and nobody sees half of it."""
        folder, name = os.path.split(self.path)
        with tempfile.TemporaryDirectory(dir=folder, prefix=f".{name}-") as scratch:
            draft = os.path.join(scratch, name)
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            with contextlib.closing(sqlite3.connect(draft)) as connection:
                connection.executescript(_SCHEMA)
                with connection:
                    connection.execute("INSERT INTO secret VALUES (?)", (os.urandom(32),))
            with contextlib.suppress(FileExistsError):
                os.link(draft, self.path)


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    rows: list[tuple[int]] = connection.execute(f"PRAGMA {pragma}").fetchall()
    return rows[0][0]


def _file_at(path: str) -> FileId | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


class _AroundForks:
    """Closes every file while this process is forked: SQLite's locks do not survive it, in either process."""

    def __init__(self) -> None:
        self._files = weakref.WeakSet[JournalFile]()
        self._held: list[JournalFile] = []
        if sys.platform != "win32":
            os.register_at_fork(before=self._before, after_in_parent=self._after, after_in_child=self._after)

    def add(self, file: JournalFile) -> None:
        self._files.add(file)

    def _before(self) -> None:
        for file in list(self._files):
            file.before_fork()
            self._held.append(file)

    def _after(self) -> None:
        while self._held:
            self._held.pop().after_fork()


_around_forks = _AroundForks()
