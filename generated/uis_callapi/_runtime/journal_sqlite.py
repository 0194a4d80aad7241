# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""A journal in a file: any number of threads and processes on one machine, and no crash loses a claim.

WAL, and ``synchronous=FULL`` where a claim is written: it is on the disk before the call leaves. How a call ended goes
the faster way: what a power failure takes of that leaves an intent, which reads as unknown, never as free.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

import msgspec

from .errors import ConfigurationError, JournalError
from .findings import worded
from .journal import UNSETTLED, JournalEntry
from .journal_file import Connections, JournalFile
from .messages import say

_FIELDS = JournalEntry.__struct_fields__
_COLUMNS = ", ".join(_FIELDS)
_VALUES = ", ".join("?" * len(_FIELDS))
_STATES = ", ".join(f"'{state}'" for state in sorted(UNSETTLED))
_INSERT = f"INSERT INTO entries ({_COLUMNS}) VALUES ({_VALUES}) ON CONFLICT DO NOTHING"
_UPDATE = f"UPDATE entries SET ({_COLUMNS}) = ({_VALUES}) WHERE scope = ? AND key = ? AND token = ?"
_DELETE = "DELETE FROM entries WHERE scope = ? AND key = ? AND token = ?"
_GET = f"SELECT {_COLUMNS} FROM entries WHERE scope = ? AND key = ?"
_UNSETTLED = f"SELECT {_COLUMNS} FROM entries WHERE scope = ? AND state IN ({_STATES}) ORDER BY claimed_at, key"
_PURGE = f"DELETE FROM entries WHERE scope = ? AND state NOT IN ({_STATES}) AND changed_at < ?"


class SqliteJournal:
    """Keeps the keys of guarded calls in the SQLite file at *path*, which is made, readable by its owner, if need be.

    Any number of threads and processes may share the file; not over a network file system. *busy_timeout*: seconds
    after which a file that others keep locked is an error.

    Raises:
        ConfigurationError: there is no journal at *path*, and none can be made.
    """

    blocks = True
    _path = ""

    def __init__(self, path: str | os.PathLike[str], *, busy_timeout: float = 5.0) -> None:
        given = os.fspath(path)
        if given in ("", ":memory:"):
            raise ConfigurationError(
                say("journal: {path!r} is no path of a file; MemoryJournal() keeps keys in memory", {"path": given})
            )
        self._path = os.path.abspath(given)
        self._secret: bytes | None = None
        try:
            self._file = JournalFile(self._path, busy_timeout)
        except JournalError as failed:
            raise ConfigurationError(say("journal: {why}", {"why": failed.message}), cure=failed.cure) from None

    def __repr__(self) -> str:
        return f"SqliteJournal({self._path!r})"

    def secret(self, *, wait: float | None = None) -> bytes:
        """Return the key of the fingerprints: it came into the file with the file."""
        if self._secret is None:
            rows = self._rows("SELECT secret FROM secret", (), wait)
            secret = rows[0][0] if rows else None
            if not isinstance(secret, bytes):
                raise self._file.error("its secret is missing")
            self._secret = secret
        return self._secret

    def get(self, scope: str, key: str, *, wait: float | None = None) -> JournalEntry | None:
        """Return the entry of *key*."""
        found = self._select(_GET, (scope, key), wait)
        return found[0] if found else None

    def swap(self, old: JournalEntry | None, new: JournalEntry, *, durable: bool, wait: float | None = None) -> bool:
        """Put *new* in the place of *old* in one step; False, and nothing changes, if *old* is not there any more."""
        if durable and self._file.closed:
            raise self._file.error("it was closed")
        statement, place = (_INSERT, ()) if old is None else (_UPDATE, (old.scope, old.key, old.token))
        values = (*msgspec.structs.astuple(new), *place)

        def change(opened: Connections) -> bool:
            if durable:
                self._file.check_log(opened)
            connection = opened.safe if durable else opened.fast
            return connection.execute(statement, values).rowcount == 1

        return self._file.using(change, wait)

    def drop(self, entry: JournalEntry) -> bool:
        """Erase *entry*; False if it is not there any more."""
        return self._erased(_DELETE, (entry.scope, entry.key, entry.token)) == 1

    def unsettled(self, scope: str) -> list[JournalEntry]:
        """Return the entries that are ``intent`` or ``unknown``, the oldest first."""
        return self._select(_UNSETTLED, (scope,))

    def purge(self, scope: str, before: float) -> int:
        """Drop settled entries that have not changed since *before*; return how many."""
        return self._erased(_PURGE, (scope, before))

    def close(self) -> None:
        """Close the file. Nothing is claimed after that; calls that are under way still write how they end."""
        self._file.close()

    def _select(self, statement: str, values: Sequence[str], wait: float | None = None) -> list[JournalEntry]:
        rows = self._rows(statement, values, wait)
        try:
            return [msgspec.convert(dict(zip(_FIELDS, row, strict=True)), JournalEntry) for row in rows]
        except msgspec.ValidationError as wrong:
            raise self._file.error(say("an entry is damaged: {why}", {"why": worded(str(wrong))})) from None

    def _rows(self, statement: str, values: Sequence[str], wait: float | None) -> list[tuple[object, ...]]:
        def select(opened: Connections) -> list[tuple[object, ...]]:
            return opened.safe.execute(statement, values).fetchall()

        return self._file.using(select, wait)

    def _erased(self, statement: str, values: Sequence[str | float]) -> int:
        """Delete entries and return how many."""

        def erase(opened: Connections) -> int:
            erased = opened.safe.execute(statement, values).rowcount
            # Out of the log, too; while others are reading they stay there a little longer.
            opened.safe.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            return erased

        return self._file.using(erase)
