# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What the core asks of a driver. The driver does it and decides nothing.

What interrupts it, a cancellation or Ctrl-C, is thrown into the core at the ``yield``: the core may have more to ask
for before it lets the interruption pass.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Literal, TypeAlias, TypeVar

import msgspec

from .description import Place
from .errors import Phase
from .session import Flight

T = TypeVar("T")


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """An HTTP answer, whole. ``body`` is as it came: no content encoding is ever undone."""

    status: int
    body: bytes
    retry_after: str | None = None
    """The header of that name, as it came."""


Fault = Literal[
    "closed", "connect", "proxy", "proxy login", "handshake", "certificate", "no tls", "send", "late", "lost", "damaged"
]
"""``closed``: the client was closed. ``connect``: no connection. ``proxy``: it opened no tunnel. ``proxy login``:
it wants to know for whom. ``handshake``: TLS broke off. ``certificate``: refused by this side. ``no tls``: none that
this side can speak. ``send``: broke before the last byte was handed over. ``late``: the deadline passed. ``lost``:
handed over, then no answer. ``damaged``: an answer that is cut, oversized or badly framed."""


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """A transport's report of an exchange without an answer: what broke and how far it got."""

    fault: Fault
    phase: Phase
    handed_over: bool
    """False only if the server provably never had the whole request."""
    reason: str


Report: TypeAlias = Answer | Failure


class Send:
    """Hand one request over, whole, and read its answer; the driver sets ``report``."""

    __slots__ = ("body", "deadline", "handed_over", "place", "report", "reuse_idle")

    def __init__(self, body: bytes, deadline: float, reuse_idle: float, place: Place | None = None) -> None:
        self.body = body
        """Holds the session key, or a password."""
        self.deadline = deadline
        """On the monotonic clock of the client, in seconds."""
        self.reuse_idle = reuse_idle
        """A kept connection may be used when it was idle for less than this, in seconds."""
        self.place = place
        """Where it goes, if not where most go."""
        self.handed_over = False
        """Set by the transport before the first byte: whoever is interrupted later cannot know how far it got."""
        self.report: Report


class Sleep:
    """Wait *seconds* before going on."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Await:
    """Wait until *flight* lands, *seconds* at most."""

    __slots__ = ("flight", "seconds")

    def __init__(self, flight: Flight, seconds: float) -> None:
        self.flight = flight
        self.seconds = seconds


class Work:
    """Run *job*. What it raises comes back at the ``yield``; one that *blocks* waits for a disk, or for others."""

    __slots__ = ("blocks", "job")

    def __init__(self, job: Callable[[], None], *, blocks: bool) -> None:
        self.job = job
        self.blocks = blocks


Effect: TypeAlias = Send | Sleep | Await | Work
Steps: TypeAlias = Generator[Effect, None, T]


def is_over(steps: Steps[T]) -> bool:
    """Tell whether *steps* have ended, by a return or by what they raised."""
    frame: object = getattr(steps, "gi_frame", None)
    return frame is None


def working(job: Callable[[], T], *, blocks: bool) -> Steps[T]:
    """Have *job* run and return what it returns."""
    done: list[T] = []
    yield Work(lambda: done.append(job()), blocks=blocks)
    return done[0]
