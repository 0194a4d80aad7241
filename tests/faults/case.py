"""What a case is, and what it may come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from uis_callapi import CallApiError

from .stage import ColourName, Stage

Play: TypeAlias = Callable[[Stage], object]
"""Makes a call and returns what it returns, or raises what it raises; or returns what a child process was told.

An AssertionError says what else went wrong.
"""

BOTH: tuple[ColourName, ...] = ("sync", "async")
LATE = 0.2
"""Seconds that a call may last beyond its deadline."""


@dataclass(frozen=True)
class Ending:
    """What a call may come to, at its caller's and at the server's end."""

    error: type[BaseException] | None
    """None: a result."""
    outcome: str
    phase: str
    """Empty where there is none."""
    journal: int
    """How many calls were carried out."""
    sent: tuple[int, int] | None
    """How many requests for authenticate and for place_calls were read whole; None if any number will do."""
    tries: int | None = None
    """How many attempts the error tells of; None if any number will do."""

    def __str__(self) -> str:
        name = self.error.__name__ if self.error else "a result"
        sent = "any" if self.sent is None else "{}+{}".format(*self.sent)
        tries = "any" if self.tries is None else self.tries
        return f"{name} {self.outcome} {self.phase}, journal {self.journal}, sent {sent}, {tries} tries"


@dataclass(frozen=True)
class Case:
    """One sub-case."""

    what: str
    play: Play
    endings: tuple[Ending, ...]
    coarse: tuple[Ending, ...] = ()
    """What the asynchronous client may come to besides: coarser, never bolder."""
    colours: tuple[ColourName, ...] = BOTH
    least: float = 0.0
    most: float = 10.0
    """Seconds that it takes at least and at most; the usual limit only says that nothing hangs."""
    says: str = ""
    """A pattern that the text of the error holds."""


def success(sent: tuple[int, int] | None = (1, 1), journal: int = 1) -> Ending:
    """A result came back."""
    return Ending(None, "placed" if journal else "", "", journal, sent)


def nothing(
    error: type[CallApiError], phase: str, sent: tuple[int, int] | None = (1, 0), tries: int | None = 1
) -> Ending:
    """Nothing was placed, and the error says so."""
    return Ending(error, "not_placed", phase, 0, sent, tries)


def unknown(
    error: type[CallApiError],
    phase: str,
    journal: int = 1,
    sent: tuple[int, int] | None = (1, 1),
    tries: int | None = 1,
) -> Ending:
    """Nobody can say, and it is not tried again."""
    return Ending(error, "unknown", phase, journal, sent, tries)
