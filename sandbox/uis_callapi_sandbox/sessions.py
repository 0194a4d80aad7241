"""Session keys: issued, expired, forgotten."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterator
from itertools import takewhile

import msgspec

from .records import Version


class Session(msgspec.Struct):
    """A key and how long it is good for."""

    key: str
    version: Version
    """A key is of no use to another version of the API."""
    issued: int
    """Milliseconds since the epoch, by the clock of its account."""
    ends: int | None
    """None: never."""
    is_permanent: bool = False
    """Whether it was made in the account, and no login gave it."""
    is_blocked: bool = False

    def __repr__(self) -> str:
        return f"Session(key='•••', version={self.version!r}, issued={self.issued}, ends={self.ends})"

    def has_ended(self, now: int) -> bool:
        """Whether its time is over."""
        return self.ends is not None and now >= self.ends


_KEPT = 30 * 86_400_000
"""Milliseconds after its end."""


class Sessions:
    """Those of one login, kept for a month after they expire: an expired key is answered otherwise than an unknown."""

    def __init__(self) -> None:
        self._issued: list[Session] = []
        self._permanent: list[Session] = []

    def __iter__(self) -> Iterator[Session]:
        return iter([*self._issued, *self._permanent])

    def open(self, version: Version, now: int, lifetime: int) -> Session:
        """Return a new one, good for *lifetime* ms."""
        session = Session(secrets.token_hex(20), version, now, now + lifetime)
        self._issued.append(session)
        return session

    def make(self, now: int, lifetime: int | None, *, is_blocked: bool, key: str | None = None) -> Session:
        """Return a new permanent one, good for *lifetime* ms or for ever."""
        ends = None if lifetime is None else now + lifetime
        session = Session(key or secrets.token_hex(20), "v4.0", now, ends, True, is_blocked)
        self._permanent.append(session)
        return session

    def expire(self, now: int) -> int:
        """End every session; return how many were live."""
        live = [session for session in self if not session.has_ended(now)]
        for session in live:
            session.ends = now
        return len(live)

    def forget_old(self, now: int) -> list[Session]:
        """Forget those of a login that expired long ago, and return them."""
        old = list(takewhile(lambda session: session.has_ended(now - _KEPT), self._issued))
        del self._issued[: len(old)]
        return old

    def forget(self, those: Collection[str]) -> None:
        """Forget the sessions of *those* keys."""
        self._issued = [session for session in self._issued if session.key not in those]
        self._permanent = [session for session in self._permanent if session.key not in those]
