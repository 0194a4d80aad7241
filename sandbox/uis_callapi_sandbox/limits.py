"""How many calls an account may place in a minute and in a day."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable

_MINUTE = 60_000
_DAY = 86_400_000
_MOSCOW = 10_800_000
"""Ahead of UTC by three hours all year round."""


class Limits:
    """A moving minute, and calendar days of Moscow (our assumption: no zone is documented). None is no limit.

    Moments are milliseconds since the epoch.
    """

    def __init__(self, per_minute: int | None, per_day: int | None, counted: Iterable[int] = ()) -> None:
        """*counted*: when the calls of the last days were accepted, oldest first."""
        self.per_minute = per_minute
        self.per_day = per_day
        self._minute: deque[int] = deque()
        self._day = (0, 0)
        for moment in counted:
            self.count(moment)

    def used(self, now: int) -> tuple[int, int]:
        """Return how many calls count in this minute and on this day."""
        while self._minute and self._minute[0] <= now - _MINUTE:
            self._minute.popleft()
        day, calls = self._day
        return len(self._minute), calls if day == _day_of(now) else 0

    def resets(self, now: int) -> tuple[int, int]:
        """Return in how many seconds one more call is free again in the minute, and all of the day are."""
        self.used(now)
        oldest = self._minute[0] + _MINUTE - now if self._minute else 0
        return math.ceil(oldest / 1000), math.ceil((_DAY - (now + _MOSCOW) % _DAY) / 1000)

    def exceeded(self, now: int) -> str | None:
        """Return the limit that one more call would exceed."""
        in_minute, on_day = self.used(now)
        if self.per_minute is not None and in_minute >= self.per_minute:
            return f"{self.per_minute} calls per minute"
        if self.per_day is not None and on_day >= self.per_day:
            return f"{self.per_day} calls per day"
        return None

    def count(self, now: int) -> None:
        """Count one call."""
        _, on_day = self.used(now)
        self._minute.append(now)
        self._day = _day_of(now), on_day + 1

    def clear(self) -> None:
        """Forget what was counted."""
        self._minute.clear()
        self._day = (0, 0)


def _day_of(now: int) -> int:
    return (now + _MOSCOW) // _DAY
