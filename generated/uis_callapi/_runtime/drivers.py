# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Runs the core on a thread: does what it asks for, decides nothing."""

from __future__ import annotations

import contextlib
from concurrent.futures import TimeoutError as FlightTimeoutError
from typing import Protocol, TypeVar

from .clock import Clock
from .effects import Await, Exchange, Report, Send, Sleep, Steps

T = TypeVar("T")


class Transport(Protocol):
    """Sends bytes and reports how far it got."""

    def send(self, exchange: Exchange) -> Report:
        """Never raises for what the network does: that is a `Failure`."""
        ...

    @property
    def closed(self) -> bool: ...

    def close(self) -> None: ...


def run(steps: Steps[T], transport: Transport, clock: Clock) -> T:
    """Run *steps* to their end and return what they return."""
    try:
        while True:
            try:
                effect = next(steps)
            except StopIteration as end:
                result: T = end.value
                return result
            if isinstance(effect, Send):
                effect.report = transport.send(effect.exchange)
            elif isinstance(effect, Sleep):
                clock.sleep(effect.seconds)
            else:
                _wait(effect)
    finally:
        steps.close()


def _wait(effect: Await) -> None:
    with contextlib.suppress(FlightTimeoutError):  # the core sees that it has not landed
        effect.flight.landed.result(max(0.0, effect.seconds))
