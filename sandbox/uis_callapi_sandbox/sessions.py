"""Session keys: issued, found again, expired."""

from __future__ import annotations

import secrets

import msgspec
from uis_callapi.v1 import AuthenticationError, SessionKeyExpiredError
from uis_callapi.v1.server import RpcFault

from .clock import Clock


class _Session(msgspec.Struct, frozen=True):
    login: str
    ends: float


class Sessions:
    """Keys stay known after they expire: an expired key and an unknown one are answered differently."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._by_key: dict[str, _Session] = {}

    def open(self, login: str, lifetime: float, *, only: bool = False) -> str:
        """Return a new key of *login*, good for *lifetime* seconds; with *only*, every other key of it is forgotten."""
        if only:
            self._by_key = {key: session for key, session in self._by_key.items() if session.login != login}
        key = secrets.token_hex(20)
        self._by_key[key] = _Session(login, self._clock.now() + lifetime)
        return key

    def login(self, key: str) -> str:
        """Return whose key it is. Raises the fault for a key that is unknown or expired."""
        session = self._by_key.get(key)
        if session is None:
            raise RpcFault.of(AuthenticationError, "session_key is not known")
        if self._clock.now() >= session.ends:
            raise RpcFault.of(SessionKeyExpiredError, "session_key has expired")
        return session.login
