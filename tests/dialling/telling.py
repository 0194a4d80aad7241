"""Calls told as lines of text: ``5 C leg.answered``."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from uis_callapi.v1.models import PlaceCallsParams
from uis_callapi_sandbox.dialling import Event, Exchange, World


def told(event: Event) -> str:
    """Seconds, whom it is about, what, and whatever else the event says."""
    fields = msgspec.structs.astuple(event)[3:]
    rest = [str(field) for field in fields if field is not None]
    return " ".join([f"{event.t / 1000:g}", event.leg, event.event, *rest])


def timelines(calls: Sequence[tuple[int, PlaceCallsParams]], world: World) -> list[tuple[int, Event]]:
    """Place *calls* at their seconds and let all come to their end; they count from 1."""
    exchange = Exchange(world)
    for number, (second, params) in enumerate(calls, 1):
        exchange.advance(1000 * second)
        exchange.place(params, number)
    settle(exchange)
    return exchange.take()


def settle(exchange: Exchange) -> None:
    """Let time pass until nothing is due."""
    while (due := exchange.next_due()) is not None:
        exchange.advance(due)
    assert exchange.live == 0
