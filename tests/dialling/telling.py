"""Calls told as lines of text: ``5 C leg.answered``."""

from __future__ import annotations

import msgspec
from uis_callapi_sandbox.dialling import Event, Exchange

from .scenarios import Scenario
from .seen import ENDS, hold

_MOST = 10_000
"""Instants: no scenario has so many."""


def told(event: Event) -> str:
    """Seconds, whom it is about, what, and whatever else the event says."""
    fields = msgspec.structs.astuple(event)[3:]
    rest = [str(field) for field in fields if field is not None]
    return " ".join([f"{event.t / 1000:g}", event.leg, event.event, *rest])


def settle(exchange: Exchange) -> None:
    """Let time pass until nothing is due."""
    for _ in range(_MOST):
        due = exchange.next_due()
        if due is None:
            break
        exchange.advance(due)
    hold(exchange.live == 0 and exchange.next_due() is None, ENDS, exchange.live)


def played(scenario: Scenario) -> list[tuple[int, Event]]:
    """Return all that happens in *scenario*; calls count from 0."""
    exchange = Exchange(scenario.world)
    for number, call in enumerate(scenario.calls):
        exchange.advance(call.at)
        exchange.place(call.params, number)
    settle(exchange)
    return exchange.take()
