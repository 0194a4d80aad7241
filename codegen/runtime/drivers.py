"""Runs the core on a thread: does what it asks for, decides nothing."""

from __future__ import annotations

from typing import Protocol, TypeVar

from .clock import Clock
from .effects import Await, Effect, Report, Send, Sleep, Steps, Work, is_over
from .interruptions import interrupts

T = TypeVar("T")


class Transport(Protocol):
    """Sends bytes and reports how far it got."""

    def exchange(self, send: Send) -> Report:
        """Never raises for what the network does: that is a `Failure`."""
        ...

    @property
    def closed(self) -> bool: ...

    def close(self) -> None: ...


def run(steps: Steps[T], transport: Transport, clock: Clock) -> T:
    """Run *steps* to their end and return what they return."""
    interruption: BaseException | None = None
    try:
        while True:
            try:
                effect = next(steps) if interruption is None else steps.throw(interruption)
                interruption = None
                _do(effect, transport, clock)
            except StopIteration as end:
                result: T = end.value
                return result
            except BaseException as raised:
                if is_over(steps):
                    raise  # the core has let it pass
                interruption = raised
    finally:
        del interruption  # its frames hold this one, and with it requests and whoever leads a flight
        steps.close()


def _do(effect: Effect, transport: Transport, clock: Clock) -> None:
    if isinstance(effect, Send):
        effect.report = transport.exchange(effect)
    elif isinstance(effect, Work):
        effect.job()
    elif isinstance(effect, Sleep):
        clock.sleep(effect.seconds)
    else:
        _wait(effect)


def _wait(effect: Await) -> None:
    try:
        effect.flight.landed.result(max(0.0, effect.seconds))
    except TimeoutError as error:  # the core sees that it has not landed
        if interrupts(error):
            raise
