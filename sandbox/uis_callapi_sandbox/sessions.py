"""Session keys: issued, found again, expired."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import msgspec


class Session(msgspec.Struct):
    """A key and how long it is good for."""

    key: str
    issued: int
    """Milliseconds since the epoch, by the clock of its account."""
    ends: int

    def __repr__(self) -> str:
        return f"Session(key='•••', issued={self.issued}, ends={self.ends})"


class Sessions:
    """The keys of one login, kept after they expire: an expired key is answered otherwise than an unknown."""

    def __init__(self) -> None:
        self._by_key: dict[str, Session] = {}

    def __iter__(self) -> Iterator[Session]:
        return iter(list(self._by_key.values()))

    def open(self, now: int, lifetime: int, *, only: bool = False) -> str:
        """Return a new key, good for *lifetime* ms; with *only*, every other key is forgotten."""
        if only:
            self._by_key.clear()
        key = secrets.token_hex(20)
        self._by_key[key] = Session(key, now, now + lifetime)
        return key

    def find(self, key: str) -> Session | None:
        """Return the session of a key that was issued."""
        return self._by_key.get(key)

    def expire(self, now: int) -> int:
        """End every session; return how many were live."""
        live = [session for session in self._by_key.values() if now < session.ends]
        for session in live:
            session.ends = now
        return len(live)

    def forget(self) -> int:
        """Forget every key; return how many these were."""
        keys = len(self._by_key)
        self._by_key.clear()
        return keys
