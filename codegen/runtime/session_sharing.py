"""How clients share one session through a store: one of them fetches the key, the others find it there."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TypeVar

from .clock import Clock, boot
from .codec import Mismatch, decode, encode
from .effects import Sleep, Steps, Work, working
from .events import logger
from .model import Model, Traits
from .session import Key
from .session_store import Release, SessionStore

T = TypeVar("T")

_LONGEST_LOCK_WAIT = 10.0
_POLL_FROM, _POLL_SPREAD = 0.01, 0.03
"""Seconds between two looks at a lock that somebody else holds."""


class _Record(Model, frozen=True, kw_only=True):
    """What a store is given, as JSON. The times are those of the request for the key."""

    key: str
    wall: float
    monotonic: float
    boot: str
    """What the monotonic time belongs to; empty where that is not known."""
    lifetime: float | None = None


_Record.__traits__ = Traits(secret=frozenset({"key"}))


class Lock:
    """The lock of a store, held or not. Releasing it twice does no harm."""

    def __init__(self) -> None:
        self._release: Release | None = None

    @property
    def held(self) -> bool:
        return self._release is not None

    def take(self, store: SessionStore, scope: str) -> bool:
        self._release = store.try_lock(scope)
        return self.held

    def release(self) -> None:
        release, self._release = self._release, None
        if release is not None:
            _or_none(release)


class SharedSession:
    """The session of one login at one host, in a store. Every failure of the store is logged and comes to nothing."""

    def __init__(self, store: SessionStore, scope: str, clock: Clock, rng: random.Random) -> None:
        self._store = store
        self._scope = scope
        self._clock = clock
        self._rng = rng
        self._boot = boot()

    def alone(self, work: Callable[[Lock], Steps[T]], deadline: float) -> Steps[T]:
        """Run *work* while nobody else does; also when the lock cannot be had for long, which *work* is told."""
        lock = Lock()
        try:
            yield from self._take(lock, deadline)
            done = yield from work(lock)
        except GeneratorExit:
            lock.release()  # nobody is left who could be asked to
            raise
        except BaseException:
            yield from self._release(lock)
            raise
        yield from self._release(lock)
        return done

    def load(self) -> Steps[tuple[str, tuple[float, float], float | None] | None]:
        """Return the key in the store, when it was asked for and how long it lives, as `SessionKeys` takes them."""
        data = yield from self._tried(lambda: self._store.load(self._scope))
        if data is None:
            return None
        try:
            record = decode(data, _Record)
        except Mismatch as mismatch:
            _warn(f"what it holds is no session: {mismatch}")
            return None
        assert isinstance(record, _Record)
        if self._boot and record.boot == self._boot:
            monotonic = record.monotonic
        else:
            # Another machine's clock, or this one's before it was started anew: only the wall time says how old it is.
            monotonic = self._clock.monotonic() - (self._clock.time() - record.wall)
        return record.key, (monotonic, record.wall), record.lifetime

    def save(self, key: Key, lock: Lock) -> Steps[None]:
        """Store *key* for the others, under *lock*: without it another's might be lost."""
        if lock.held:
            record = encode(
                _Record(key=key.text, wall=key.wall, monotonic=key.monotonic, boot=self._boot, lifetime=key.lifetime)
            )
            yield from self._tried(lambda: self._store.store(self._scope, record))

    def _take(self, lock: Lock, deadline: float) -> Steps[None]:
        now = self._clock.monotonic()
        give_up = now + min(_LONGEST_LOCK_WAIT, (deadline - now) / 2)
        while (yield from self._tried(lambda: lock.take(self._store, self._scope))) is False:
            now = self._clock.monotonic()
            if now >= give_up:
                _warn("its lock was not to be had: somebody else has held it for too long")
                return
            yield Sleep(min(_POLL_FROM + _POLL_SPREAD * self._rng.random(), give_up - now))

    def _release(self, lock: Lock) -> Steps[None]:
        if not lock.held:
            return
        try:
            yield Work(lock.release, blocks=self._store.blocks)
        except BaseException:
            lock.release()
            raise

    def _tried(self, job: Callable[[], T]) -> Steps[T | None]:
        return (yield from working(lambda: _or_none(job), blocks=self._store.blocks))


def _or_none(job: Callable[[], T]) -> T | None:
    """Return what *job* does, None when it fails. Only what interrupts a program passes."""
    try:
        return job()
    except OSError as error:
        _warn(str(error))
    except Exception as error:
        _warn(type(error).__name__)  # its text may quote anything
    return None


def _warn(reason: str) -> None:
    logger.warning("the session store is passed over: %s", reason)
