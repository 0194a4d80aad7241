"""The time of one account: runs with the machine's, runs faster, or stands still until it is turned."""

from __future__ import annotations

import time

FASTEST = 100_000.0
_END = 253_402_300_799_999
"""The last millisecond of the year 9999: what comes after it cannot be written as a date."""


class Clock:
    """Counts milliseconds since the epoch. Not safe to use from several threads: who holds it guards it.

    Args:
        now: Seconds since the epoch; None is the time of this machine.
        speed: Seconds that pass in a real second: 1 real time, 60 a minute, 0 none.

    Raises:
        ValueError: there is no such moment, or no such speed.
    """

    def __init__(self, now: float | None = None, *, speed: float = 1.0) -> None:
        start = 1000 * (time.time() if now is None else now)
        if not 0 <= start <= _END:
            raise ValueError(f"now is {now}: give seconds since the epoch, up to the year 9999")
        if not 0 <= speed <= FASTEST:
            raise ValueError(f"speed is {speed}: give 0 to stand still, 1 for real time, at most {FASTEST:.0f}")
        self._base = round(start)
        self._since = time.monotonic()
        self._speed = speed
        self.turns: int = 0
        """How often it was turned, or set to another speed."""

    @property
    def ms(self) -> int:
        """Milliseconds since the epoch."""
        return min(_END, self._base + int((time.monotonic() - self._since) * self._speed * 1000))

    @property
    def speed(self) -> float:
        """Seconds that pass in a real second."""
        return self._speed

    def run(self, speed: float) -> None:
        """Go on from here at another speed."""
        self._base, self._since, self._speed = self.ms, time.monotonic(), speed
        self.turns += 1

    def advance(self, ms: int) -> None:
        """Turn it forward. Raises `ValueError` where time ends."""
        if self.ms + ms > _END:
            raise ValueError("the clock goes no further than the year 9999: turn it less far")
        self._base += ms
        self.turns += 1

    def real_seconds_until(self, ms: int) -> float | None:
        """How long to wait for that moment; None: it never comes by itself."""
        if self._speed == 0:
            return None
        return max(0.0, (ms - self.ms) / 1000 / self._speed)
