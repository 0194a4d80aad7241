"""Where clients that share a login keep its session: one protocol, and the store for one process."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import NoReturn, Protocol, TypeAlias, runtime_checkable

from .forks import begin_anew

Release: TypeAlias = Callable[[], None]


@runtime_checkable
class SessionStore(Protocol):
    """A cache of session keys and a lock around fetching them; used from many threads.

    What it raises is logged and fails no call: the session goes on in memory. Who can use a store has the session:
    passwords are not compared.
    """

    @property
    def blocks(self) -> bool:
        """Whether its methods wait for a disk or a network; then none of them runs on an event loop."""
        ...

    def load(self, scope: str) -> bytes | None:
        """Return what was stored last under *scope*, a hash of host and login, or None."""
        ...

    def store(self, scope: str, record: bytes) -> None:
        """Keep *record*, which holds a session key. Called by who holds the lock."""
        ...

    def try_lock(self, scope: str) -> Callable[[], None] | None:
        """Return what releases the lock, None when somebody else holds it. Never waits.

        It must be free again when its holder has died.
        """
        ...


class MemorySessionStore:
    """Shares sessions between the clients of one process."""

    blocks = False

    def __init__(self) -> None:
        self._records: dict[str, bytes] = {}
        self._holders: dict[str, object] = {}
        self._mutex = threading.Lock()
        begin_anew(self)

    def after_fork(self) -> None:
        """A child is not bound by the locks of its parent, whose threads are not there to release them."""
        self._mutex = threading.Lock()
        self._holders = {}

    def load(self, scope: str) -> bytes | None:
        """Return what was stored last under *scope*."""
        return self._records.get(scope)

    def store(self, scope: str, record: bytes) -> None:
        """Keep *record* as long as this store lives."""
        self._records[scope] = record

    def try_lock(self, scope: str) -> Callable[[], None] | None:
        """Return what releases the lock, None when another client holds it."""
        with self._mutex:
            if scope in self._holders:
                return None
            holder = self._holders[scope] = object()
        return lambda: self._release(scope, holder)

    def _release(self, scope: str, holder: object) -> None:
        with self._mutex:
            if self._holders.get(scope) is holder:
                del self._holders[scope]

    def __reduce__(self) -> NoReturn:
        raise TypeError("MemorySessionStore holds session keys and is not pickled: processes share a FileSessionStore")
