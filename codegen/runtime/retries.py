"""How often and how fast a client may try again."""

from __future__ import annotations

import random
import threading

from .forks import begin_anew

_FIRST_WAIT, _LONGEST_WAIT = 0.2, 5.0
_TOKENS, _FAILURE_COSTS, _SUCCESS_EARNS = 10.0, 1.0, 0.1


def backoff(resend: int, rng: random.Random) -> float:
    """Return how long to wait before resend number *resend* (0, 1, …), in seconds: full jitter, doubled each time."""
    return min(_LONGEST_WAIT, _FIRST_WAIT * 2.0**resend) * rng.random()


class RetryBudget:
    """Tokens shared by all calls of a client: when most calls fail, resends stop and do not add to the load."""

    def __init__(self) -> None:
        self._tokens = _TOKENS
        self._mutex = threading.Lock()
        begin_anew(self)

    def after_fork(self) -> None:
        """Threads of the parent may hold the mutex."""
        self._mutex = threading.Lock()

    def succeeded(self) -> None:
        if self._tokens >= _TOKENS:
            return
        with self._mutex:
            self._tokens = min(_TOKENS, self._tokens + _SUCCESS_EARNS)

    def failed(self) -> bool:
        """Count a failure; return whether a resend is still within the budget."""
        with self._mutex:
            self._tokens = max(0.0, self._tokens - _FAILURE_COSTS)
            return self._tokens >= _TOKENS / 2
