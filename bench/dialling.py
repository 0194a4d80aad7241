"""Calls worked out in virtual time: 100,000 and 10,000, of which each has to cost the same."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace
from uis_callapi.v1.models import Group, Message, Phone, PlaceCallsParams
from uis_callapi_sandbox.dialling import Busy, Exchange, World

from .lines import Limit, Line, race
from .report import show_rates
from .rounds import Meter, timed

MANY, FEW = 100_000, 10_000
_APART = 500
"""Milliseconds between two calls: there are some eighty at a time, and a queue now and then has to wait."""
_TAKEN = 200
"""Calls between two looks at what has happened: nobody keeps all of it."""
_WORLD = World(busy={"79160000010": (Busy(1, 60),)})


def lines() -> list[Line]:
    """Measure and compare."""
    many, few = f"a call of {MANY:,}", f"a call of {FEW:,}"
    meters: dict[str, Meter] = {few: timed(_simulate, FEW), many: timed(_simulate, MANY)}
    found = race("dialling", meters, baseline=few, seconds=1, fewest=3, limits=[Limit(many, few, most=1.25)])
    show_rates(found)
    return found


def _simulate(calls: int) -> None:
    exchange = Exchange(_WORLD)
    kinds = list(_kinds())
    finished = 0
    for number in range(calls):
        exchange.advance(number * _APART)
        exchange.place(kinds[number % len(kinds)], number)
        if number % _TAKEN == 0:
            finished += _ends(exchange)
    while exchange.live:
        exchange.advance(exchange.now + 60_000)
    assert finished + _ends(exchange) == calls


def _ends(exchange: Exchange) -> int:
    return sum(event.event == "call.finished" for _, event in exchange.take())


def _kinds() -> Iterator[PlaceCallsParams]:
    """Each form of the API, each way to fail, and groups that share their telephones."""
    shared = [Phone(numb=f"7916000{digits}", channels_count=20) for digits in ("0101", "0103", "0010", "0011")]
    growing = Group(phones=shared, lines_start=1, lines_limit=3, dialing_increment=1, incremental_dialing_timeout=2)
    plain = Group(phones=[Phone(numb="79160000102"), Phone(numb="79160000012", channels_count=30)])
    queued = Group(phones=[Phone(numb="79160000013", channels_count=4), *shared[2:]])
    words = Message(type="text", value="We are calling you back about your order.")
    for client in ("79031110001", "79031110105", "79031110101"):
        number = PlaceCallsParams(
            first_call="numc", switch_at_once=True, numa=client, numb="78005550000", numc="79160000001"
        )
        yield number
        yield replace(number, first_call="numa", switch_at_once=False, numa_message=words, numc_message=words)
        yield replace(number, first_call="any", numc=[growing, plain])
        yield replace(number, numc=[plain, growing])
        yield replace(number, numc=[queued, plain], is_queue=True, queue_timeout=30)
        yield replace(number, numc="79160000103", is_queue=True, queue_timeout=20)
