"""What telephones do that no world speaks of, which files there are, and a world that changes."""

from __future__ import annotations

import gc

import msgspec
import pytest
from uis_callapi.v1.models import Group, Message, Phone, PlaceCallsParams
from uis_callapi_sandbox.dialling import CATALOGUE, Busy, Exchange, Unplayable, World
from uis_callapi_sandbox.dialling import Phone as Behaviour
from uis_callapi_sandbox.dialling.call import Call
from uis_callapi_sandbox.dialling.leg import Leg

from .telling import settle, told

_CALL = PlaceCallsParams(
    first_call="numc", switch_at_once=True, numa="79031110001", numb="78005550000", numc="79032220002"
)


def _lines(exchange: Exchange) -> list[str]:
    settle(exchange)
    return [told(event) for _, event in exchange.take()]


@pytest.mark.parametrize(
    ("digits", "happens"),
    [
        ("0000", "5 C leg.answered"),
        ("7777", "5 C leg.answered"),
        ("0101", "1 C leg.busy"),
        ("0102", "3 C leg.rejected"),
        ("0103", "60 C leg.no_answer"),
        ("0104", "0 C leg.unreachable"),
        ("0105", "3 C leg.hangup hung_up"),
        ("0106", "59 C leg.answered"),
        ("0107", "20 C leg.answered"),
        ("0200", "0 C leg.answered"),
        ("0217", "17 C leg.answered"),
        ("0260", "60 C leg.no_answer"),
        ("0302", "7 C leg.hangup hung_up"),
    ],
)
def test_the_last_digits_say_what_a_telephone_does(digits: str, happens: str) -> None:
    exchange = Exchange()
    exchange.place(msgspec.structs.replace(_CALL, numc=f"7495123{digits}", numa="79031110103"), 1)
    assert happens in _lines(exchange)


def test_a_second_before_the_timeout_of_its_group() -> None:
    exchange = Exchange()
    group = Group(phones=[Phone(numb="79032220106", timeout=9)])
    exchange.place(msgspec.structs.replace(_CALL, numc=[group]), 1)
    assert "8 C1 leg.answered" in _lines(exchange)


def test_who_hangs_up_after_the_bridge_has_talked() -> None:
    exchange = Exchange()
    exchange.place(msgspec.structs.replace(_CALL, numc="79032220312"), 1)
    assert _lines(exchange)[-1] == "17 call call.finished success normal_clearing"


def test_the_world_comes_before_the_digits() -> None:
    exchange = Exchange(World(phones={"79032220101": Behaviour(after=2)}))
    exchange.place(msgspec.structs.replace(_CALL, numc="79032220101"), 1)
    assert "2 C leg.answered" in _lines(exchange)


@pytest.mark.parametrize("name", ["leave_message", "leave_message.mp3", "Bad Kingdom-cut", "Bad Kingdom-cut.mp3"])
def test_files_go_by_their_names_with_an_extension_or_without(name: str) -> None:
    exchange = Exchange()
    exchange.place(msgspec.structs.replace(_CALL, media_file=name, numc_message=Message(type="media", value=name)), 1)
    seconds = next(CATALOGUE[known] for known in CATALOGUE if known.startswith(name[:10]))
    assert f"{5 + seconds:g} C message.finished" in _lines(exchange)


@pytest.mark.parametrize("field", ["media_file", "numa_message.value", "numc_message.value"])
def test_a_file_that_is_not_there_is_refused_before_anything_happens(field: str) -> None:
    exchange = Exchange()
    name, dot, _ = field.partition(".")
    value = Message(type="media", value="Ivan's birthday.mp3") if dot else "Ivan's birthday.mp3"
    with pytest.raises(Unplayable) as refused:
        exchange.place(msgspec.structs.replace(_CALL, **{name: value}), 1)
    assert refused.value.path == f"$.{field}"
    assert "leave_message" in refused.value.reason
    assert "Ivan" not in str(refused.value)
    assert (exchange.take(), exchange.live, exchange.next_due()) == ([], 0, None)


def test_a_file_of_the_world_stands_for_that_of_the_catalogue() -> None:
    exchange = Exchange(World(media={"hello.wav": 7.5}))
    exchange.place(msgspec.structs.replace(_CALL, numc_message=Message(type="media", value="hello")), 1)
    assert "12.5 C message.finished" in _lines(exchange)


def test_a_new_world_is_for_attempts_that_begin_in_it() -> None:
    exchange = Exchange()
    exchange.place(_CALL, 1)
    exchange.advance(3000)
    exchange.world = World(phones={number: Behaviour("busy", after=2) for number in ("79032220002", "79031110001")})
    lines = _lines(exchange)
    assert "5 C leg.answered" in lines
    assert "7 A leg.busy" in lines


def test_a_new_world_counts_from_when_it_is_set_and_lets_its_operators_go() -> None:
    exchange = Exchange(World(busy={"79032220002": (Busy(1, 1000),)}), now=1_000_000)
    queued = msgspec.structs.replace(
        _CALL, numc=[Group(phones=[Phone(numb="79032220002")])], is_queue=True, queue_timeout=60
    )
    exchange.place(queued, 1)
    exchange.advance(1_010_000)
    exchange.world = World(busy={"79032220002": (Busy(1, 4),)})
    assert "1014 C1 leg.dialing 79032220002 78005550000 60" in _lines(exchange)


def test_nothing_is_kept_of_calls_that_have_ended() -> None:
    exchange = Exchange(World(busy={"79032220002": (Busy(1, 1e9),)}))
    waiting = msgspec.structs.replace(
        _CALL, numc=[Group(phones=[Phone(numb="79032220002")])], is_queue=True, queue_timeout=1
    )
    for number in range(500):
        exchange.place(msgspec.structs.replace(_CALL, numa="79031110101"), number)
        exchange.place(waiting, number)
        exchange.advance(exchange.now + 20_000)
    assert exchange.live == 0
    assert exchange.next_due() == 10**12  # the operator who talks elsewhere
    assert exchange.agenda.size < 200
    exchange.take()
    gc.collect()
    assert not [kept for kept in gc.get_objects() if isinstance(kept, Call | Leg)]


def test_time_does_not_go_back() -> None:
    exchange = Exchange(now=5000)
    exchange.advance(1000)
    assert exchange.now == 5000
