# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""One session key for any number of concurrent callers: who fetches it, who waits, when it is too old."""

from __future__ import annotations

import math
import random
import threading
from typing import TYPE_CHECKING

import msgspec

from .clock import Clock
from .errors import RpcError
from .forks import begin_anew
from .model import Model, Traits

if TYPE_CHECKING:
    from concurrent.futures import Future

_RENEW_FROM, _RENEW_SPREAD = 0.90, 0.05
"""A key is renewed at 90 to 95 % of its life, so that many processes do not ask in one moment."""


class Flight:
    """One request for a key that many wait for. It lands with a key, with an error, or abandoned with neither."""

    def __init__(self) -> None:
        from concurrent.futures import Future  # who fetches no key does not pay for it

        self.landed: Future[None] = Future()
        self.error: RpcError | None = None


class Lead:
    """This caller fetches the key and must land *flight*; if it goes without that, the flight counts as abandoned.

    An interruption may come at any instant, also at one where no ``finally`` holds yet.
    """

    def __init__(self, keys: SessionKeys) -> None:
        self.flight = Flight()
        self._keys = keys

    def __del__(self) -> None:
        if not self.flight.landed.done():
            self._keys.land(self.flight)


class Follow(msgspec.Struct, frozen=True):
    """Another caller is fetching it: wait for *flight*, then ask again."""

    flight: Flight


class Key(Model, frozen=True, kw_only=True):
    """A session key, with the time at which it was asked for and the age at which it is renewed."""

    text: str
    monotonic: float
    wall: float
    lifetime: float
    renew_after: float
    adopted: bool
    """Whether another client asked for it. What the server thinks of it by now is not known."""


Key.__traits__ = Traits(secret=frozenset({"text"}))


class SessionKeys:
    """The key of one login at one host. Never blocks: waiting is the driver's part."""

    def __init__(self, lifetime: float, clock: Clock, rng: random.Random) -> None:
        self._lifetime = lifetime
        self._clock = clock
        self._rng = rng
        self._mutex = threading.RLock()  # a lead may be let go by whoever holds it
        self._key: Key | None = None
        self._flight: Flight | None = None
        begin_anew(self)

    def ready(self, refused: str | None) -> Key | None:
        """Return the key to use, None when one has to be fetched. *refused*: a key that the server refused."""
        key = self._key
        return key if key is not None and key.text != refused and not self._too_old(key) else None

    def turn(self, refused: str | None) -> Key | Lead | Follow:
        """Return the key to use, or this caller's part in getting one."""
        with self._mutex:
            if (key := self.ready(refused)) is not None:
                return key
            if self._flight is not None:
                return Follow(self._flight)
            lead = Lead(self)
            self._flight = lead.flight
            return lead

    def keep(self, text: str, asked_at: tuple[float, float], lifetime: float) -> None:
        """Use the key *text*, asked for at this monotonic and wall time, which lives for *lifetime* seconds."""
        self._use(_new(text, asked_at, lifetime, self._rng, adopted=False))

    def adopt(self, text: str, asked_at: tuple[float, float], lifetime: float | None, refused: str | None) -> bool:
        """Use a key that another client asked for, unless it is too old or the *refused* one; return whether.

        *lifetime*: None if that client does not tell it.
        """
        key = _new(text, asked_at, self._lifetime if lifetime is None else lifetime, self._rng, adopted=True)
        good = text != refused and not self._too_old(key)
        if good:
            self._use(key)
        return good

    @property
    def latest(self) -> Key | None:
        """The last key that came, however old."""
        return self._key

    def land(self, flight: Flight, error: RpcError | None = None) -> None:
        """Wake everybody who waits for *flight*; they get *error*, or ask again."""
        with self._mutex:
            if self._flight is flight:
                self._flight = None
        flight.error = error
        flight.landed.set_result(None)

    def _use(self, key: Key) -> None:
        with self._mutex:
            self._key = key

    def _too_old(self, key: Key) -> bool:
        # Either clock may have stood still: the monotonic one in a suspended machine, the wall one when it is set back.
        # One that went back below the beginning tells no age at all.
        by_monotonic = self._clock.monotonic() - key.monotonic
        by_wall = self._clock.time() - key.wall
        return not (0 <= by_monotonic < key.renew_after and 0 <= by_wall < key.renew_after)

    def after_fork(self) -> None:
        """In a child: threads of the parent hold the mutex, or lead the flight, and none of them is here."""
        self._mutex = threading.RLock()
        self._flight = None


class GivenKeys(SessionKeys):
    """A key that the caller has: it is never fetched, and never too old."""

    def __init__(self, text: str, clock: Clock, rng: random.Random) -> None:
        super().__init__(math.inf, clock, rng)
        self._given = _new(text, (0.0, 0.0), math.inf, rng, adopted=False)

    def ready(self, refused: str | None) -> Key | None:
        """Return the key, also if it was refused: there is no other."""
        del refused
        return self._given


def _new(text: str, asked_at: tuple[float, float], lifetime: float, rng: random.Random, *, adopted: bool) -> Key:
    renew_after = lifetime * (_RENEW_FROM + _RENEW_SPREAD * rng.random())
    monotonic, wall = asked_at
    return Key(text=text, monotonic=monotonic, wall=wall, lifetime=lifetime, renew_after=renew_after, adopted=adopted)
