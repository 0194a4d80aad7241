"""What happens in a call, as it is told to journal, console and tests."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Result: TypeAlias = Literal["success", "fail"]


class Event(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One thing that happened. Fields that an event does not have are not in its JSON."""

    t: int
    """Milliseconds of the exchange."""
    event: str
    leg: str
    """``A``, ``C`` or ``C1`` … for telephones; ``call``, ``group`` or ``queue`` for what is about none of them."""
    to: str | None = None
    cli: str | None = None
    """The number that the telephone shows: caller id."""
    timeout: int | None = None
    """Seconds that it is let ring."""
    reason: str | None = None
    """Why a leg was cancelled or hung up."""
    result: Result | None = None
    cause: str | None = None
    """Why the call ended: ``normal_clearing``, ``queue_timeout``, ``released``, or whose leg and what became of it
    (``C busy``)."""
    value: str | None = None
    """A tag that was put on the call, touch tones that were sent."""


LEG_ENDS = frozenset({"leg.busy", "leg.rejected", "leg.unreachable", "leg.no_answer", "leg.cancelled", "leg.hangup"})
"""After one of these, nothing more happens to a leg."""
