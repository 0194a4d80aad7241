"""Where calls get their session key from: one of them fetches it, or another client has; what an answer says of it."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from .calls import Call
from .clock import Clock
from .credentials import GivenKey
from .description import P, R, SessionInfo
from .effects import Await, Steps
from .errors import NotPlacedError, NotSentInTimeError, RpcError, SessionError
from .messages import say
from .model import Model
from .outcomes import MORE_TIME
from .session import Flight, Follow, GivenKeys, Key, SessionKeys

if TYPE_CHECKING:
    # Loaded by those who share a session.
    from .session_sharing import Lock, SharedSession

_MOST_RENEWALS = 3
"""Of a call whose renewed keys were other clients', each refused in its turn."""

Opener: TypeAlias = Callable[[SessionInfo, float], Steps[RpcError | None]]
"""Opens a session before a deadline; its key is kept then. Returns why there is none."""


class KeySupply:
    """The session of one client and its clones."""

    def __init__(
        self, session: SessionInfo, own: Model | None, clock: Clock, rng: random.Random, shared: SharedSession | None
    ) -> None:
        self._session = session
        self._own = own
        self._clock = clock
        self._shared = shared
        self._is_given = isinstance(own, GivenKey)
        self._keys = (
            GivenKeys(own.text, clock, rng) if isinstance(own, GivenKey) else SessionKeys(session.lifetime, clock, rng)
        )

    def ready(self, refused: str | None) -> Key | None:
        """Return the key to use, None when one has to be fetched. *refused*: a key that the server refused."""
        return self._keys.ready(refused)

    def fetched(self, call: Call[P, R], opener: Opener) -> Steps[Key | RpcError]:
        """Return a key to use, fetched by *call* or by another one that is at it already."""
        refused = call.refused_key
        while True:
            turn = self._keys.turn(refused)
            if isinstance(turn, Key):
                return turn
            if isinstance(turn, Follow):
                yield Await(turn.flight, call.deadline - self._clock.monotonic())
                if not turn.flight.landed.done():
                    return call.ended(_too_late(call))
                if turn.flight.error is not None:
                    return _without_key(call, turn.flight.error)
            else:
                error = yield from self._lead(opener, turn.flight, refused, call.deadline)
                if error is not None:
                    return _without_key(call, error)
            # Whatever key is there now came after the refusal, even if it is the same one again.
            refused = None

    def cures(self, call: Call[P, R], error: RpcError) -> bool:
        """Tell whether a new key cures *error*, with which the latest attempt of *call* has ended."""
        if call.method.session_param is None or self._is_given:
            return False
        # A key that was asked for because of this call is the last; an adopted one may have been over already.
        allowed = _MOST_RENEWALS if call.key_adopted else 1
        return call.renewals < allowed and isinstance(error, self._session.renew)

    def keep(self, call: Call[P, R], result: R, asked_at: tuple[float, float]) -> bool:
        """Keep the key that *result* brings; tell whether it is as it should be.

        Credentials can be tried without the client taking them on: only its own open its session.
        """
        session = self._session
        if not isinstance(call.params, session.method.params):
            return True
        key = session.key_of(result)
        if key is not None and (self._own is None or call.params == self._own):
            self._keys.keep(key, asked_at, session.lifetime_of(result, asked_at[1]))
        return key is not None

    def share(self, call: Call[P, R]) -> Steps[None]:
        """Store the key that *call* brought for other clients."""
        shared, key = self._shared, self._keys.latest
        if shared is not None and key is not None and call.params == self._own:
            yield from shared.alone(lambda lock: shared.save(key, lock), call.deadline)

    def _lead(self, opener: Opener, flight: Flight, refused: str | None, deadline: float) -> Steps[RpcError | None]:
        """Fetch a key for everybody who waits for *flight*."""
        error: RpcError | None = None
        try:
            if self._shared is None:
                error = yield from opener(self._session, deadline)
            else:
                error = yield from self._adopt_or_open(self._shared, opener, refused, deadline)
        finally:
            # Also when this call is cancelled: nobody may wait for a flight without a pilot. That this call's own
            # time is over says nothing to the others.
            out_of_time = self._clock.monotonic() >= deadline
            self._keys.land(flight, None if out_of_time else error)
        return error

    def _adopt_or_open(
        self, shared: SharedSession, opener: Opener, refused: str | None, deadline: float
    ) -> Steps[RpcError | None]:
        """Take the key that another client has stored, or open a session and store its key for the others."""

        def work(lock: Lock) -> Steps[RpcError | None]:
            stored = yield from shared.load()
            if stored is not None and self._keys.adopt(*stored, refused):
                return None
            error = yield from opener(self._session, deadline)
            if error is None and self._keys.latest is not None:
                yield from shared.save(self._keys.latest, lock)
            return error

        return (yield from shared.alone(work, deadline))


def _without_key(call: Call[P, R], error: RpcError) -> RpcError:
    """Whatever became of the request for a key, *call* did not leave with it. Many calls may share *error*."""
    call.attempts += error.attempts
    if call.unknown is not None:
        return call.ended(call.unknown)
    if isinstance(error, NotPlacedError):
        own = copy.copy(error)
        own.outcome = "not_placed"  # whatever became of the request for a key
        return call.ended(own)
    message = say("no session key: {why}", {"why": error.message})
    cure = error.cure or say("Try again when the server answers")
    return call.ended(SessionError(message, method=error.method, phase=error.phase, cure=cure))


def _too_late(call: Call[P, R]) -> RpcError:
    return NotSentInTimeError(
        say("the deadline passed while another call fetched the session key"),
        method=call.method.name,
        cure=MORE_TIME,
    )
