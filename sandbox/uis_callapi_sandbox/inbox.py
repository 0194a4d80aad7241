"""Where calls, events and requests are kept: SQLite, in memory or in a file that outlives the process."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec
from msgspec.structs import replace
from uis_callapi._runtime.codec import decode, encode

from .dialling.events import LEG_ENDS, Event
from .records import Detail, Entry, Received, Summary

T = TypeVar("T")
_APPLICATION = 0x55495353
_VERSION = 1
_RESTART = "sandbox_restarted"
_SCHEMA = """
CREATE TABLE calls (
    number INTEGER PRIMARY KEY, login TEXT NOT NULL, at INTEGER NOT NULL, last INTEGER NOT NULL,
    state TEXT NOT NULL, result TEXT, search TEXT NOT NULL, summary BLOB NOT NULL, entry BLOB NOT NULL,
    request TEXT NOT NULL, sent TEXT
);
CREATE INDEX calls_of_login ON calls (login, number);
CREATE TABLE events (call INTEGER NOT NULL, event BLOB NOT NULL);
CREATE INDEX events_of_call ON events (call);
CREATE TABLE requests (number INTEGER PRIMARY KEY, login TEXT, received BLOB NOT NULL);
"""


class InboxError(Exception):
    """The file cannot be used; the message says why, and what to do."""


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """Which calls: None is any."""

    login: str | None = None
    state: str | None = None
    result: str | None = None
    text: str = ""
    before: int | None = None
    """Only calls with a smaller number."""
    limit: int = 50

    def where(self) -> tuple[str, list[object]]:
        """Return the condition without *before*, and what fills its places."""
        parts: list[str] = ["1"]
        values: list[object] = []
        for column, value in (("login", self.login), ("state", self.state), ("result", self.result)):
            if value is not None:
                parts.append(f"{column} = ?")
                values.append(value)
        for word in self.text.split():
            parts.append("instr(search, ?)")
            values.append(word.casefold())
        return " AND ".join(parts), values


class Inbox:
    """Not safe to use from several threads at once: who holds it guards it.

    Args:
        path: The file; None keeps everything in memory.

    Raises:
        InboxError: the file is in use, or is not one of a sandbox.
    """

    def __init__(self, path: str | None = None) -> None:
        self._path = path
        try:
            self._hold(_connect(path))
            self._open(path)
        except sqlite3.Error as error:
            raise InboxError(f"cannot use {path}: {error}; name a file that no other program has open") from error
        self._calls = self._last("calls")
        self._requests = self._last("requests")

    def _open(self, path: str | None) -> None:
        run = self._db.execute
        if path is not None:
            run("PRAGMA locking_mode = EXCLUSIVE")  # two sandboxes on one file would count the same numbers
            run("PRAGMA journal_mode = WAL")
            run("PRAGMA synchronous = NORMAL")
        known, version = (run(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
        if not run("SELECT 1 FROM sqlite_master").fetchone():
            self._db.executescript(
                f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA application_id = {_APPLICATION}; "
                f"PRAGMA user_version = {_VERSION}; COMMIT"
            )
        elif (known, version) != (_APPLICATION, _VERSION):
            self._db.close()
            raise InboxError(f"{path} is a database, but not the inbox of this sandbox; name another file")
        else:
            run("BEGIN IMMEDIATE")
            run("COMMIT")

    def _last(self, table: str) -> int:
        return int(self._db.execute(f"SELECT max(number) FROM {table}").fetchone()[0] or 0)

    @property
    def next_call(self) -> int:
        """The number of the next call."""
        return self._calls + 1

    @property
    def next_request(self) -> int:
        """The number of the next request."""
        return self._requests + 1

    def add(self, entry: Entry, summary: Summary, *, at: int, request: str) -> None:
        """Keep a call that was just accepted."""
        self._calls = entry.number
        self._db.execute(
            "INSERT INTO calls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
            (
                entry.number,
                entry.login,
                at,
                at,
                summary.state,
                summary.result,
                _words(entry, summary),
                encode(summary),
                encode(entry),
                request,
            ),
        )

    def change(self, summaries: Iterable[Summary], events: Sequence[tuple[int, Event]]) -> None:
        """Keep what has happened to calls; *events* are in ms since their call was accepted."""
        run = self._db
        run.execute("BEGIN")
        run.executemany("INSERT INTO events VALUES (?, ?)", [(call, encode(event)) for call, event in events])
        run.executemany(
            "UPDATE calls SET state = ?, result = ?, summary = ?, search = search || ? WHERE number = ?",
            [(one.state, one.result, encode(one), _ended(one), one.number) for one in summaries],
        )
        run.executemany(
            "UPDATE calls SET last = max(last, at + ?) WHERE number = ?", [(event.t, call) for call, event in events]
        )
        run.execute("COMMIT")

    def receive(self, received: Received, entry: Entry | None) -> None:
        """Keep a request, and the answer to it with the call that it placed."""
        self._requests = received.number
        self._db.execute("INSERT INTO requests VALUES (?, ?, ?)", (received.number, received.login, encode(received)))

        if entry is not None:
            self._db.execute(
                "UPDATE calls SET entry = ?, sent = ? WHERE number = ?", (encode(entry), received.answer, entry.number)
            )

    def calls(self, query: Query) -> tuple[list[Summary], int]:
        """Return a page of calls, newest first, and how many there are in all."""
        where, values = query.where()
        total = int(self._db.execute(f"SELECT count(*) FROM calls WHERE {where}", values).fetchone()[0])
        if query.before is not None:
            where, values = f"{where} AND number < ?", [*values, query.before]
        rows = self._db.execute(
            f"SELECT summary FROM calls WHERE {where} ORDER BY number DESC LIMIT ?", [*values, query.limit]
        )
        return [_read(row[0], Summary) for row in rows], total

    def call(self, number: int) -> Detail | None:
        """Return one call."""
        row = self._db.execute("SELECT summary, entry, request, sent FROM calls WHERE number = ?", (number,)).fetchone()
        if row is None:
            return None
        summary, entry, request, sent = row
        kept = _read(entry, Entry)
        events = self._db.execute("SELECT event FROM events WHERE call = ? ORDER BY rowid", (number,))
        return Detail(
            summary=_read(summary, Summary),
            request_id=kept.request_id,
            params=kept.params,
            notes=kept.notes,
            request=request,
            answer=sent,
            fault=kept.fault,
            events=tuple(_read(one[0], Event) for one in events),
        )

    def entries(self, login: str | None = None) -> list[Entry]:
        """Return every accepted call, oldest first."""
        where, values = Query(login=login).where()
        rows = self._db.execute(f"SELECT entry FROM calls WHERE {where} ORDER BY number", values)
        return [_read(row[0], Entry) for row in rows]

    def requests(self, login: str | None, before: int | None, limit: int) -> list[Received]:
        """Return requests, newest first."""
        where, values = Query(login=login).where()
        if before is not None:
            where, values = f"{where} AND number < ?", [*values, before]
        rows = self._db.execute(
            f"SELECT received FROM requests WHERE {where} ORDER BY number DESC LIMIT ?", [*values, limit]
        )
        return [_read(row[0], Received) for row in rows]

    def _unfinished(self) -> list[Detail]:
        """Return the calls that are going on."""
        rows = self._db.execute("SELECT number FROM calls WHERE state != 'finished' ORDER BY number").fetchall()
        return [detail for row in rows if (detail := self.call(row[0])) is not None]

    def cut_off(self) -> None:
        """End the calls that went on when the process before this one ended: nobody holds their line any more."""
        for call in self._unfinished():
            t = max((event.t for event in call.events), default=0)
            started = {event.leg for event in call.events if event.event == "leg.dialing"}
            ended = {event.leg for event in call.events if event.event in LEG_ENDS}
            events = [Event(t=t, event="leg.hangup", leg=leg, reason=_RESTART) for leg in sorted(started - ended)]
            events.append(Event(t=t, event="call.finished", leg="call", result="fail", cause=_RESTART))
            at = call.summary.at + t / 1000
            finished = replace(call.summary, state="finished", result="fail", cause=_RESTART, ended_at=at)
            self.change([finished], [(finished.number, event) for event in events])

    def accepted(self, login: str, since: int) -> list[int]:
        """Return when the calls of a login were accepted, oldest first."""
        rows = self._db.execute("SELECT at FROM calls WHERE login = ? AND at > ? ORDER BY number", (login, since))
        return [row[0] for row in rows]

    def counts(self) -> dict[str, int]:
        """Return how many calls each login has."""
        return {row[0]: row[1] for row in self._db.execute("SELECT login, count(*) FROM calls GROUP BY login")}

    def forget(self, login: str) -> int:
        """Forget the calls and the requests of a login; return how many calls these were."""
        self._db.execute("BEGIN")
        self._db.execute("DELETE FROM events WHERE call IN (SELECT number FROM calls WHERE login = ?)", (login,))
        forgotten = self._db.execute("DELETE FROM calls WHERE login = ?", (login,)).rowcount
        self._db.execute("DELETE FROM requests WHERE login = ?", (login,))
        self._db.execute("COMMIT")
        return forgotten

    def last_moment(self, login: str) -> int:
        """Return when the last thing happened to a call of *login*, in ms since the epoch; 0 if there is none."""
        return int(self._db.execute("SELECT max(last) FROM calls WHERE login = ?", (login,)).fetchone()[0] or 0)

    def let_go(self) -> None:
        """Close the file, if there is one; what it holds can still be read."""
        if self._path is not None:
            self._path = None
            copy = _connect(None)
            self._db.backup(copy)
            self._finalizer()
            self._hold(copy)

    def _hold(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._finalizer = weakref.finalize(self, db.close)


def _connect(path: str | None) -> sqlite3.Connection:
    return sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False, timeout=0.2)


def _words(entry: Entry, summary: Summary) -> str:
    """What a search looks through."""
    spoken = [
        message.value
        for message in (entry.params.numa_message, entry.params.numc_message)
        if not isinstance(message, msgspec.UnsetType)
    ]
    numbers = (summary.numa, summary.numb, *summary.office)
    return " ".join((f"#{entry.number}", entry.login, str(entry.request_id), *numbers, *spoken)).casefold()


def _ended(summary: Summary) -> str:
    return f" {summary.result} {summary.cause}".casefold() if summary.state == "finished" else ""


def _read(raw: bytes, kind: type[T]) -> T:
    value = decode(raw, kind)
    assert isinstance(value, kind)
    return value
