"""A journal for one process and its lifetime: no crash is survived, threads and tasks are told apart."""

from __future__ import annotations

import os
import threading

from .errors import JournalError
from .journal import UNSETTLED, JournalEntry
from .messages import say


class MemoryJournal:
    """Keeps the keys of guarded calls in memory: for tests, and where a restart may forget them."""

    blocks = False

    def __init__(self) -> None:
        self._process = os.getpid()
        self._secret = os.urandom(32)
        self._mutex = threading.RLock()  # a signal handler may come while it is held, and use the journal, too
        self._entries: dict[tuple[str, str], JournalEntry] = {}

    def secret(self, *, wait: float | None = None) -> bytes:  # noqa: ARG002
        """Return the key of the fingerprints."""
        self._check_process()
        return self._secret

    def get(self, scope: str, key: str, *, wait: float | None = None) -> JournalEntry | None:  # noqa: ARG002
        """Return the entry of *key*."""
        self._check_process()
        return self._entries.get((scope, key))

    def swap(
        self,
        old: JournalEntry | None,
        new: JournalEntry,
        *,
        durable: bool,  # noqa: ARG002
        wait: float | None = None,  # noqa: ARG002
    ) -> bool:
        """Put *new* in the place of *old*; False if that is not there any more. Nothing here is durable."""
        self._check_process()
        with self._mutex:
            if not self._is_there(old, new.scope, new.key):
                return False
            self._entries[new.scope, new.key] = new
            return True

    def drop(self, entry: JournalEntry) -> bool:
        """Erase *entry*; False if it is not there any more."""
        self._check_process()
        with self._mutex:
            if not self._is_there(entry, entry.scope, entry.key):
                return False
            del self._entries[entry.scope, entry.key]
            return True

    def _is_there(self, entry: JournalEntry | None, scope: str, key: str) -> bool:
        found = self._entries.get((scope, key))
        return (found and found.token) == (entry and entry.token)

    def unsettled(self, scope: str) -> list[JournalEntry]:
        """Return the entries that are ``intent`` or ``unknown``, the oldest first."""
        self._check_process()
        with self._mutex:
            found = [entry for entry in self._entries.values() if entry.scope == scope and entry.state in UNSETTLED]
        return sorted(found, key=lambda entry: (entry.claimed_at, entry.key))

    def purge(self, scope: str, before: float) -> int:
        """Drop settled entries that have not changed since *before*; return how many."""
        self._check_process()
        with self._mutex:
            old = [
                place
                for place, entry in self._entries.items()
                if entry.scope == scope and entry.state not in UNSETTLED and entry.changed_at < before
            ]
            for place in old:
                del self._entries[place]
        return len(old)

    def _check_process(self) -> None:
        """Refuse to be used in a forked child: what its parent claims from then on is not seen there."""
        if os.getpid() != self._process:
            raise JournalError(
                say("the journal is kept in the memory of another process"),
                cure=say("Use SqliteJournal, which processes can share"),
                retry_safe=False,
            )

    def close(self) -> None:
        """Do nothing: there is no file."""
