"""The Retry-After header: how long a server asks to be left alone."""

from __future__ import annotations

import calendar
import re

_SECONDS = re.compile("[0-9]+")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = re.compile(
    rf"[A-Z][a-z]{{2}}, ([0-9]{{2}}) ({'|'.join(_MONTHS)}) ([1-9][0-9]{{3}}) "
    r"([0-9]{2}):([0-9]{2}):([0-9]{2}) GMT"
)
"""The one form in which HTTP dates are written today."""


def told_wait(retry_after: str, now: float) -> float | None:
    """Return the seconds from *now*, wall time, that a Retry-After header asks for; None if it is no such header."""
    text = retry_after.strip(" \t")
    if _SECONDS.fullmatch(text):
        return float(text)
    if (date := _DATE.fullmatch(text)) is None:
        return None
    day, month, year, *time = date.groups()
    then = calendar.timegm((int(year), _MONTHS.index(month) + 1, int(day), *map(int, time)))
    return max(0.0, then - now)
