# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What the core asks of a driver. The driver does it and fills in the answer; it decides nothing."""

from __future__ import annotations

from collections.abc import Generator
from typing import Literal, TypeAlias, TypeVar

import msgspec

from .errors import Phase
from .session import Flight

T = TypeVar("T")


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """One request to hand over, whole."""

    body: bytes
    """Holds the session key, or a password."""
    deadline: float
    """On the monotonic clock of the client, in seconds."""
    reuse_idle: float
    """A kept connection may be used when it was idle for less than this, in seconds."""

    def __repr__(self) -> str:
        return f"Exchange(body=<{len(self.body)} bytes>, deadline={self.deadline!r}, reuse_idle={self.reuse_idle!r})"


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """An HTTP answer, whole. ``body`` is as it came: no content encoding is ever undone."""

    status: int
    body: bytes


Fault = Literal["closed", "connect", "handshake", "certificate", "send", "late", "lost", "damaged"]
"""``closed``: the client was closed. ``connect``: no connection. ``handshake``: TLS broke off. ``certificate``: TLS
refused by this side. ``send``: broke before the last byte was handed over. ``late``: the deadline passed. ``lost``:
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
    """Send *exchange*; the driver sets ``report``."""

    __slots__ = ("exchange", "report")

    def __init__(self, exchange: Exchange) -> None:
        self.exchange = exchange
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


Effect: TypeAlias = Send | Sleep | Await
Steps: TypeAlias = Generator[Effect, None, T]
