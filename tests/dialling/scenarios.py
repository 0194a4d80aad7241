"""A world and the calls that are placed in it, as chance has them: few numbers, so that calls meet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec
from hypothesis import strategies as st
from uis_callapi.v1.models import Group, Message, Phone, PlaceCallsParams
from uis_callapi_sandbox.dialling import Busy, World
from uis_callapi_sandbox.dialling import Phone as Behaviour

SERVICE = "78005550000"
CLIENTS = ("79031110001", "79031110002", "79031110003")
OPERATORS = ("79032220001", "79032220002", "79032220003", "79032220004")
MEDIA = {"nothing": 0.0, "short": 2.0, "long": 11.0}
_FIRST: tuple[Literal["numc", "numa", "any"], ...] = ("numc", "numa", "any")
_KINDS: tuple[Literal["answer", "no_answer", "busy", "rejected", "unreachable"], ...] = (
    "answer",
    "no_answer",
    "answer",
    "busy",
    "answer",
    "rejected",
    "unreachable",
)


class Placed(msgspec.Struct, frozen=True):
    """One call."""

    at: int
    """Milliseconds from the beginning."""
    params: PlaceCallsParams


class Scenario(msgspec.Struct, frozen=True):
    """Everything that is left to chance."""

    world: World
    calls: tuple[Placed, ...]


# One choice among all combinations is made faster than many among few; the first of all is what is simplest.
_BEHAVIOURS = [
    Behaviour(kind, after, talk, hangup_after)
    for hangup_after in (None, None, 2.0, None, 6.0, 0.0)
    for kind in _KINDS
    for talk in (3.0, 20.0, 0.0)
    for after in (1.0, 2.0, 5.0, 0.0, 0.5, 9.0)
]
_BUSY = [(), (), (Busy(1, 4.0),), (Busy(1, 60.0),), (Busy(2, 9.0),), (Busy(1, 2.0), Busy(1, 5.0))]
_PHONES = [
    Phone(numb=number, channels_count=channels, timeout=timeout)
    for channels in (1, 2, msgspec.UNSET)
    for timeout in (4, 9, 1, 30)
    for number in OPERATORS
]
_MESSAGES = [
    msgspec.UNSET,
    Message(type="media", value="short"),
    Message(type="media", value="long.mp3"),
    msgspec.UNSET,
    Message(type="media", value="nothing"),
    Message(type="text", value="Sixteen letters!"),
    Message(type="text", value="A minute of reading has not so many letters as this. " * 2),
]
_LINES = [
    Group(
        phones=[],
        lines_start=start,
        lines_limit=start + more,
        dialing_increment=increment if more else msgspec.UNSET,
        incremental_dialing_timeout=period if more else msgspec.UNSET,
    )
    for start in (1, 2, 3)
    for more in (0, 1, 2)
    for increment in (1, 2)
    for period in (2, 1, 3)
]
_CALLS = [
    PlaceCallsParams(
        first_call=first,
        switch_at_once=switch_at_once,
        numa=client,
        numb=SERVICE,
        numc=[],
        is_queue=patience > 0,
        queue_timeout=patience or msgspec.UNSET,
        use_numb_as_numa=numb,
    )
    for patience in (0, 0, 6, 0, 1, 20)
    for first in _FIRST
    for switch_at_once in (True, False)
    for numb in (msgspec.UNSET, False, True)
    for client in CLIENTS
]

_worlds = st.builds(
    World,
    phones=st.fixed_dictionaries({number: st.sampled_from(_BEHAVIOURS) for number in (*CLIENTS, *OPERATORS)}),
    media=st.just(MEDIA),
    busy=st.fixed_dictionaries({number: st.sampled_from(_BUSY) for number in OPERATORS[::2]}),
)


def _group(lines: Group, phones: list[Phone]) -> Group:
    return msgspec.structs.replace(lines, phones=phones)


def _request(
    call: PlaceCallsParams,
    numc: str | list[Group],
    to_client: Message | msgspec.UnsetType,
    to_office: Message | msgspec.UnsetType,
) -> PlaceCallsParams:
    return msgspec.structs.replace(call, numc=numc, numa_message=to_client, numc_message=to_office)


_groups = st.builds(_group, st.sampled_from(_LINES), st.lists(st.sampled_from(_PHONES), min_size=1, max_size=4))
_offices = st.one_of(
    st.sampled_from(OPERATORS), st.lists(_groups, min_size=1, max_size=1), st.lists(_groups, min_size=1, max_size=2)
)
_params = st.builds(_request, st.sampled_from(_CALLS), _offices, st.sampled_from(_MESSAGES), st.sampled_from(_MESSAGES))
_calls = st.lists(st.tuples(_params, st.sampled_from((0, 1000, 3000, 500, 15000))), min_size=1, max_size=5)


def _scenario(world: World, calls: Sequence[tuple[PlaceCallsParams, int]]) -> Scenario:
    placed: list[Placed] = []
    at = 0
    for params, wait in calls:
        at += wait
        placed.append(Placed(at, params))
    return Scenario(world, tuple(placed))


scenarios = st.builds(_scenario, _worlds, _calls)
"""One to five calls; most of them while others are under way."""
