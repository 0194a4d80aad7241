"""A journal for one process and its lifetime: no crash is survived, threads and tasks are told apart."""

from __future__ import annotations

import os
import threading

from .forks import begin_anew
from .journal import UNSETTLED, JournalEntry


class MemoryJournal:
    """Keeps the keys of guarded calls in memory: for tests, and where a restart may forget them."""

    blocks = False

    def __init__(self) -> None:
        self._secret = os.urandom(32)
        self._mutex = threading.RLock()  # a signal handler may come while it is held, and use the journal, too
        self._entries: dict[tuple[str, str], JournalEntry] = {}
        begin_anew(self)

    def after_fork(self) -> None:
        """Threads of the parent may hold the mutex."""
        self._mutex = threading.RLock()

    def secret(self) -> bytes:
        """Return the key of the fingerprints."""
        return self._secret

    def get(self, scope: str, key: str) -> JournalEntry | None:
        """Return the entry of *key*."""
        return self._entries.get((scope, key))

    def swap(self, old: JournalEntry | None, new: JournalEntry, *, durable: bool) -> bool:  # noqa: ARG002
        """Put *new* in the place of *old*; False if that is not there any more. Nothing here is durable."""
        with self._mutex:
            if not self._is_there(old, new.scope, new.key):
                return False
            self._entries[new.scope, new.key] = new
            return True

    def drop(self, entry: JournalEntry) -> bool:
        """Erase *entry*; False if it is not there any more."""
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
        with self._mutex:
            found = [entry for entry in self._entries.values() if entry.scope == scope and entry.state in UNSETTLED]
        return sorted(found, key=lambda entry: (entry.claimed_at, entry.key))

    def purge(self, scope: str, before: float) -> int:
        """Drop settled entries that have not changed since *before*; return how many."""
        with self._mutex:
            old = [
                place
                for place, entry in self._entries.items()
                if entry.scope == scope and entry.state not in UNSETTLED and entry.changed_at < before
            ]
            for place in old:
                del self._entries[place]
        return len(old)

    def close(self) -> None:
        """Do nothing: there is no file."""
