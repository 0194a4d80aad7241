"""Session keys: issued, expired, forgotten."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from itertools import takewhile

import msgspec


class Session(msgspec.Struct):
    """A key and how long it is good for."""

    key: str
    issued: int
    """Milliseconds since the epoch, by the clock of its account."""
    ends: int

    def __repr__(self) -> str:
        return f"Session(key='•••', issued={self.issued}, ends={self.ends})"


_KEPT = 30 * 86_400_000
"""Milliseconds after its end."""


class Sessions:
    """Those of one login, kept for a month after they expire: an expired key is answered otherwise than an unknown."""

    def __init__(self) -> None:
        self._issued: list[Session] = []

    def __iter__(self) -> Iterator[Session]:
        return iter(list(self._issued))

    def open(self, now: int, lifetime: int) -> Session:
        """Return a new one, good for *lifetime* ms."""
        session = Session(secrets.token_hex(20), now, now + lifetime)
        self._issued.append(session)
        return session

    def expire(self, now: int) -> int:
        """End every session; return how many were live."""
        live = [session for session in self._issued if now < session.ends]
        for session in live:
            session.ends = now
        return len(live)

    def forget_old(self, now: int) -> list[Session]:
        """Forget those that expired long ago, and return them."""
        old = list(takewhile(lambda session: session.ends + _KEPT <= now, self._issued))
        del self._issued[: len(old)]
        return old

    def forget(self) -> int:
        """Forget all; return how many these were."""
        forgotten = len(self._issued)
        self._issued.clear()
        return forgotten
