"""Calls that are told what to do while they go on, as chance has it, and what came of each order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import msgspec
from hypothesis import strategies as st
from uis_callapi.v1.models import Group, Phone, PlaceCallsParams
from uis_callapi_sandbox.dialling import Busy, Command, Event, Exchange, Refusal, World
from uis_callapi_sandbox.dialling import Phone as Behaviour
from uis_callapi_sandbox.dialling.commands import (
    Coach,
    Disconnect,
    Hold,
    Record,
    Release,
    Restore,
    Ring,
    Tag,
    Tones,
    Transfer,
    Unhold,
)
from uis_callapi_sandbox.dialling.plan import Speech

from .scenarios import CLIENTS, MEDIA, OPERATORS, SERVICE, Placed
from .telling import settle

FURTHER = ("79033330001", "79033330002", "79033330003")


class Order(msgspec.Struct, frozen=True):
    """One command."""

    at: int
    """Milliseconds from the beginning."""
    call: int
    command: Command
    """The leg of `Disconnect` counts those that the call has at that time, from 0."""


class Ordered(msgspec.Struct, frozen=True):
    """Everything that is left to chance."""

    world: World
    calls: tuple[Placed, ...]
    orders: tuple[Order, ...]


class Outcome(msgspec.Struct, frozen=True):
    """What came of an order."""

    t: int
    command: Command
    why: str | None
    """None: it was obeyed."""
    leg: str | None
    """The name of the leg that was to be hung up."""
    told: tuple[Event, ...]
    """What happened in the call at once."""


Happened: TypeAlias = tuple[int, Event | Outcome]
"""Which call, and what."""

_BEHAVIOURS = [
    Behaviour("answer", after, talk, hangup_after)
    for hangup_after in (None, None, None, 12.0)
    for talk in (40.0, 20.0, 7.0)
    for after in (1.0, 2.0, 0.0, 5.0)
]
_ASIDE = [
    *_BEHAVIOURS[:4],
    Behaviour("busy", 1.0),
    Behaviour("no_answer"),
    Behaviour("answer", 2.0, 4.0),
    Behaviour("rejected", 3.0),
    Behaviour("answer", 1.0, 30.0, 3.0),
    Behaviour("unreachable", 0.0),
]
_MESSAGES = [None, Speech(False, 3000), Speech(True, 0)]
_COMMANDS: list[Command] = [
    Hold(),
    Hold(has_message=True),
    Unhold(),
    Unhold(),
    *(Ring(number, message) for number in FURTHER for message in _MESSAGES),
    Transfer(),
    Transfer(),
    Restore(),
    Restore(),
    Release(),
    Coach(FURTHER[0]),
    Coach(FURTHER[1]),
    Record(True),
    Record(False),
    Tag(1),
    Tag(2),
    Tones("1#"),
    *(Disconnect(leg) for leg in range(5)),
]
_LIKELY: list[Sequence[Command]] = [
    [Hold(), Ring(FURTHER[0]), Transfer()],
    [Hold(has_message=True), Ring(FURTHER[1], Speech(True, 3000)), Restore()],
    [Hold(), Unhold(), Hold()],
    [Coach(FURTHER[2]), Hold(), Ring(FURTHER[0])],
    [Record(True), Tag(1), Record(False)],
    [Hold(), Ring(FURTHER[2]), Transfer(), Hold(), Ring(FURTHER[0]), Transfer()],
]
_ONE_CHANNEL = [Group(phones=[Phone(numb=OPERATORS[0], channels_count=1)])]
_PARAMS = [
    PlaceCallsParams(
        first_call="numc",
        switch_at_once=True,
        numa=client,
        numb=SERVICE,
        numc=office,
        is_queue=patience > 0,
        queue_timeout=patience or msgspec.UNSET,
    )
    for client in CLIENTS
    for office, patience in ((OPERATORS[0], 0), (_ONE_CHANNEL, 30), (OPERATORS[1], 0))
]
_worlds = st.builds(
    World,
    phones=st.fixed_dictionaries(
        {
            **{number: st.sampled_from(_BEHAVIOURS) for number in (*CLIENTS, *OPERATORS)},
            **{number: st.sampled_from(_ASIDE) for number in FURTHER},
        }
    ),
    media=st.just(MEDIA),
    busy=st.sampled_from([{}, {}, {OPERATORS[0]: (Busy(1, 4.0),)}]),
)


def _joined(likely: Sequence[Command], more: Sequence[Command]) -> list[Command]:
    return [*likely, *more]


_several = st.builds(_joined, st.sampled_from([(), *_LIKELY]), st.lists(st.sampled_from(_COMMANDS), max_size=6))


def _ordered(
    world: World,
    calls: Sequence[tuple[PlaceCallsParams, int]],
    commands: Sequence[Sequence[Command]],
    waits: Sequence[int],
) -> Ordered:
    placed: list[Placed] = []
    orders: list[Order] = []
    at = 0
    for params, wait in calls:
        at += wait
        placed.append(Placed(at, params))
    for turn, several in enumerate(commands):
        call = turn % (len(placed) + 1) if turn else 0  # the last there is not
        at = placed[call].at if call < len(placed) else 0
        for number, command in enumerate(several):
            at += waits[number % len(waits)] + (5000 if number == 0 else 0)
            orders.append(Order(at, call, command))
    return Ordered(world, tuple(placed), tuple(sorted(orders, key=lambda order: order.at)))


ordered = st.builds(
    _ordered,
    _worlds,
    st.lists(st.tuples(st.sampled_from(_PARAMS), st.sampled_from((0, 1000, 3000))), min_size=1, max_size=3),
    st.lists(_several, min_size=1, max_size=3),
    st.lists(st.sampled_from((1000, 0, 2000, 500, 3000, 6000)), min_size=1, max_size=6),
)
"""One to three calls that mostly get to talk, and what they are told."""


def obeyed(scenario: Ordered) -> list[Happened]:
    """Return all that happens in *scenario*; calls count from 0."""
    exchange = Exchange(scenario.world)
    happened: list[Happened] = []
    doings: list[tuple[int, int, int]] = [(call.at, 0, number) for number, call in enumerate(scenario.calls)]
    doings += [(order.at, 1, number) for number, order in enumerate(scenario.orders)]
    for at, is_order, number in sorted(doings):
        exchange.advance(at)
        happened += exchange.take()
        if is_order:
            happened += _given(exchange, scenario.orders[number])
        else:
            exchange.place(scenario.calls[number].params, number)
            happened += exchange.take()
    settle(exchange)
    return happened + list(exchange.take())


def _given(exchange: Exchange, order: Order) -> list[Happened]:
    command, leg = order.command, None
    if isinstance(command, Disconnect):
        view = exchange.view(order.call)
        legs = () if view is None else view.legs
        one = legs[command.leg] if command.leg < len(legs) else None
        command, leg = Disconnect(0 if one is None else one.number), None if one is None else one.name
    why: str | None = None
    try:
        exchange.order(order.call, command)
    except Refusal as refusal:
        why = refusal.why
    told = exchange.take()
    mine = tuple(event for call, event in told if call == order.call)
    return [(order.call, Outcome(exchange.now, command, why, leg, mine)), *told]
