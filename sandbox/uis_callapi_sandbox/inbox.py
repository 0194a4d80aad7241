"""Where calls, events and requests are kept: SQLite, in memory or in a file that outlives the process."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TypeVar

import msgspec
from msgspec.structs import replace
from uis_callapi._runtime.codec import decode, encode
from uis_callapi._runtime.shapes import is_object

from .dialling.events import LEG_ENDS, Event
from .pending import NewCall, Pending
from .records import Call, Detail, Entry, Received, Started, Summary

T = TypeVar("T")
_APPLICATION = 0x55495353
_MANY = 200
"""Rows that may wait in memory before they are written."""
_VERSION = 2
_RESTART = "sandbox_restarted"
_EVENTS = msgspec.json.Decoder(list[Event])
_TURNS = LEG_ENDS | {"leg.dialing", "leg.answered"}
"""The last of these that a leg has had says how it stands."""
_SCHEMA = """
CREATE TABLE calls (
    number INTEGER PRIMARY KEY, login TEXT NOT NULL, at INTEGER NOT NULL, last INTEGER NOT NULL,
    state TEXT NOT NULL, result TEXT, search TEXT NOT NULL, summary BLOB NOT NULL, entry BLOB NOT NULL, request INTEGER
);
CREATE INDEX calls_of_login ON calls (login, number);
CREATE TABLE events (call INTEGER NOT NULL, several BLOB NOT NULL);
CREATE INDEX events_of_call ON events (call);
CREATE TABLE requests (number INTEGER PRIMARY KEY, login TEXT, received BLOB NOT NULL);
"""


_CURES = {
    sqlite3.SQLITE_BUSY: "another program has it open, perhaps a second sandbox: name another file",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened: name a file in a folder that exists and can be written to",
    sqlite3.SQLITE_NOTADB: "it is no database: name a file that does not exist yet",
    sqlite3.SQLITE_FULL: "the disk is full: free some space",
    sqlite3.SQLITE_IOERR: "see whether the disk is full or failing",
    sqlite3.SQLITE_READONLY: "it may not be written to: see to its permissions, or name another file",
}


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
        if path == "":
            raise InboxError("the file of the inbox has no name: name one")
        self._path = path
        try:
            self._hold(_connect(path))
            self._open(path)
        except sqlite3.Error as error:
            raise self._trouble(error) from error
        self._calls = self._last("calls")
        self._requests = self._last("requests")
        self._pending = Pending()

    def _open(self, path: str | None) -> None:
        run = self._db.execute
        known, version = (run(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
        is_new = not run("SELECT 1 FROM sqlite_master").fetchone()
        if not is_new and (known, version) != (_APPLICATION, _VERSION):
            self._db.close()  # as it was: nothing of another program is changed
            raise InboxError(f"cannot use {path}: it is not the inbox of this sandbox; name another file")
        if path is not None:
            run("PRAGMA locking_mode = EXCLUSIVE")  # two sandboxes on one file would count the same numbers
            run("PRAGMA journal_mode = WAL")
            run("PRAGMA synchronous = NORMAL")
        if is_new:
            self._db.executescript(
                f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA application_id = {_APPLICATION}; "
                f"PRAGMA user_version = {_VERSION}; COMMIT"
            )
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

    def add(self, entry: Call, summary: Summary, *, at: int) -> None:
        """Keep a call that was just accepted."""
        self._pending.calls[entry.number] = NewCall(entry, summary, at)
        try:
            self.keep()
        except InboxError:
            del self._pending.calls[entry.number]
            raise
        self._calls = entry.number

    def change(self, summaries: Iterable[Summary], events: Sequence[tuple[int, Event]]) -> None:
        """Keep what has happened to calls; *events* are in ms since their call was accepted.

        It is written with what comes next, before anything is read, or by `keep`: it has happened, whatever the disk
        says to it.
        """
        self._pending.change(summaries, events)

    def receive(self, received: Received, entry: Call | None) -> None:
        """Keep a request, and the answer to it with the call that it placed."""
        self._pending.receive(received, entry)
        try:
            self.keep()
        except InboxError:
            self._pending.received.remove(received)
            if entry is not None:
                self._pending.answered.pop(entry.number, None)
            raise
        self._requests = received.number

    def write(self) -> None:
        """Write what has not been written."""
        if self._pending:
            with self._writing():
                pass

    def keep(self) -> None:
        """Write at once what has to outlive the process; in memory many are written for the price of one."""
        if self._path is not None or len(self._pending) >= _MANY:
            self.write()

    def _show(self) -> None:
        """Write what is about to be read, unless a file has it already."""
        if self._path is None:
            self.write()

    def _write_pending(self) -> None:
        run, pending = self._db.executemany, self._pending
        run("INSERT INTO calls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(self._row, pending.calls.values()))
        run("INSERT INTO events VALUES (?, ?)", [(call, encode(several)) for call, several in pending.events.items()])
        run(
            "UPDATE calls SET state = ?, result = ?, summary = ?, search = search || ?, last = at + ? WHERE number = ?",
            [
                (one.state, one.result, encode(one), _ended(one), pending.events[one.number][-1].t, one.number)
                for one in pending.changed.values()
            ],
        )
        run(
            "UPDATE calls SET entry = ?, request = ? WHERE number = ?",
            [(encode(entry), request, call) for call, (entry, request) in pending.answered.items()],
        )
        run("INSERT INTO requests VALUES (?, ?, ?)", [(one.number, one.login, encode(one)) for one in pending.received])

    def _row(self, new: NewCall) -> tuple[object, ...]:
        entry, summary = new.entry, new.summary
        events = self._pending.events.get(entry.number)
        return (
            entry.number,
            entry.login,
            new.at,
            new.at + events[-1].t if events else new.at,
            summary.state,
            summary.result,
            _words(entry, summary) + _ended(summary),
            encode(summary),
            encode(entry),
            new.request,
        )

    def calls(self, query: Query) -> tuple[list[Summary], int]:
        """Return a page of calls, newest first, and how many there are in all."""
        self.write()
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
        self.write()
        row = self._db.execute(
            "SELECT summary, entry, received FROM calls LEFT JOIN requests ON requests.number = calls.request "
            "WHERE calls.number = ?",
            (number,),
        ).fetchone()
        if row is None:
            return None
        summary, entry, received = row
        kept = _call(entry)
        request = None if received is None else _read(received, Received)
        several = self._db.execute("SELECT several FROM events WHERE call = ? ORDER BY rowid", (number,))
        return Detail(
            summary=_read(summary, Summary),
            request_id=kept.request_id,
            params=kept.params if isinstance(kept, Started) else msgspec.to_builtins(kept.params),
            notes=kept.notes,
            request=None if request is None else request.request,
            answer=None if request is None else request.answer,
            fault=kept.fault,
            events=tuple(event for row in several for event in _EVENTS.decode(row[0])),
        )

    def entries(self, login: str | None = None) -> list[Call]:
        """Return every accepted call, oldest first."""
        self._show()
        where, values = Query(login=login).where()
        rows = self._db.execute(f"SELECT entry FROM calls WHERE {where} ORDER BY number", values)
        return [_call(row[0]) for row in rows]

    def requests(self, login: str | None, before: int | None, limit: int) -> list[Received]:
        """Return requests, newest first."""
        self._show()
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
            legs = {event.leg: event.event for event in call.events if event.event in _TURNS}
            events = [
                Event(t=t, event="leg.hangup" if last == "leg.answered" else "leg.cancelled", leg=leg, reason=_RESTART)
                for leg, last in legs.items()
                if last not in LEG_ENDS
            ]
            if not call.events:
                events.append(Event(t=0, event="call.accepted", leg="call"))
            events.append(Event(t=t, event="call.finished", leg="call", result="fail", cause=_RESTART))
            at = call.summary.at + t / 1000
            finished = replace(call.summary, state="finished", result="fail", cause=_RESTART, ended_at=at)
            self.change([finished], [(finished.number, event) for event in events])
        self.write()

    def accepted(self, login: str, since: int) -> list[int]:
        """Return when the calls of a login were accepted, oldest first."""
        self._show()
        rows = self._db.execute("SELECT at FROM calls WHERE login = ? AND at > ? ORDER BY number", (login, since))
        return [row[0] for row in rows]

    def counts(self) -> dict[str, int]:
        """Return how many calls each login has."""
        self._show()
        return {row[0]: row[1] for row in self._db.execute("SELECT login, count(*) FROM calls GROUP BY login")}

    def forget(self, login: str | None) -> int:
        """Forget the calls and the requests of a login, or all of them; return how many calls these were."""
        where, values = Query(login=login).where()
        with self._writing():
            self._db.execute(f"DELETE FROM events WHERE call IN (SELECT number FROM calls WHERE {where})", values)
            forgotten = self._db.execute(f"DELETE FROM calls WHERE {where}", values).rowcount
            self._db.execute(f"DELETE FROM requests WHERE {where}", values)
        return forgotten

    def last_moment(self, login: str) -> int:
        """Return when the last thing happened to a call of *login*, in ms since the epoch; 0 if there is none."""
        self._show()
        return int(self._db.execute("SELECT max(last) FROM calls WHERE login = ?", (login,)).fetchone()[0] or 0)

    def let_go(self) -> None:
        """Close the file, if there is one; what it holds can still be read."""
        if self._path is not None:
            with suppress(InboxError):  # nobody can mend the disk any more
                self.write()
            self._path = None
            copy = _connect(None)
            self._db.backup(copy)
            self._finalizer()
            self._hold(copy)

    @contextmanager
    def _writing(self) -> Generator[None]:
        """Write all or nothing, after what waits for it."""
        try:
            self._db.execute("BEGIN")
            self._write_pending()
            yield
            self._db.execute("COMMIT")
            self._pending = Pending()
        except sqlite3.Error as error:
            raise self._trouble(error) from error
        finally:
            if self._db.in_transaction:
                self._db.rollback()

    def _trouble(self, error: sqlite3.Error) -> InboxError:
        code: int = getattr(error, "sqlite_errorcode", 0)  # some are of the module, not of the library
        cure = _CURES.get(code & 0xFF, "name another file")
        return InboxError(f"cannot use {self._path or 'the inbox'}: {error}; {cure}")

    def _hold(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._finalizer = weakref.finalize(self, db.close)


def _connect(path: str | None) -> sqlite3.Connection:
    return sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False, timeout=0.2)


def _words(call: Call, summary: Summary) -> str:
    """What a search looks through."""
    numbers = (summary.numa, summary.numb, *summary.office)
    return " ".join((f"#{call.number}", call.login, str(call.request_id), *numbers, *_spoken(call))).casefold()


def _spoken(call: Call) -> Iterator[str]:
    if isinstance(call, Started):
        for value in (call.method, *call.params.values()):
            if isinstance(value, str):
                yield value
            elif is_object(value):
                yield str(value.get("value", ""))
        return
    for message in (call.params.numa_message, call.params.numc_message):
        if not isinstance(message, msgspec.UnsetType):
            yield message.value


def _ended(summary: Summary) -> str:
    return f" {summary.result} {summary.cause}".casefold() if summary.state == "finished" else ""


def _call(raw: bytes) -> Call:
    value = decode(raw, Call)
    assert isinstance(value, Entry | Started)
    return value


def _read(raw: bytes, kind: type[T]) -> T:
    value = decode(raw, kind)
    assert isinstance(value, kind)
    return value
