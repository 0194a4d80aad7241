"""How many calls a login may place in a minute and in a day."""

from __future__ import annotations

from collections import defaultdict, deque
from datetime import UTC, datetime, timedelta

from uis_callapi.v1 import LimitExceededError
from uis_callapi.v1.server import RpcFault

from .clock import Clock

_MOSCOW = timedelta(hours=3)
"""Ahead of UTC all year round; a database of zones is not on every machine."""


class Limits:
    """A moving minute, and calendar days of Moscow (our assumption: no zone is documented). None is no limit."""

    def __init__(self, clock: Clock, per_minute: int | None, per_day: int | None) -> None:
        self._clock = clock
        self._per_minute = per_minute
        self._per_day = per_day
        self._minute: defaultdict[str, deque[float]] = defaultdict(deque)
        self._day: dict[str, tuple[str, int]] = {}

    def count(self, login: str) -> None:
        """Count one call of *login*. Raises the fault when it is one too many; that one is not counted."""
        now = self._clock.now()
        minute = self._minute[login]
        while minute and minute[0] <= now - 60:
            minute.popleft()
        today = (datetime.fromtimestamp(now, UTC) + _MOSCOW).date().isoformat()
        day, calls = self._day.get(login, (today, 0))
        calls = calls if day == today else 0
        if self._per_minute is not None and len(minute) >= self._per_minute:
            raise RpcFault.of(LimitExceededError, f"{self._per_minute} calls per minute")
        if self._per_day is not None and calls >= self._per_day:
            raise RpcFault.of(LimitExceededError, f"{self._per_day} calls per day")
        minute.append(now)
        self._day[login] = today, calls + 1
