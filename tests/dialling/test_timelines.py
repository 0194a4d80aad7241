"""Worked timelines: every event of a call, in order. `timelines.yaml` has them."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from uis_callapi._runtime.checks import read_params
from uis_callapi.v1.methods import PLACE_CALLS
from uis_callapi_sandbox.dialling import Command, Event, World

from .ordering import Order, Ordered, obeyed
from .scenarios import Placed, Scenario
from .telling import played, told


class _Case(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    calls: list[dict[str, object]]
    """Params beside those that most calls have in common, and the second at which each is placed, 0 at first."""
    events: list[str]
    """Where there are several calls, each event with the number of its call, from 1."""
    world: World = World()


class _Given(msgspec.Struct, forbid_unknown_fields=True):
    at: int
    command: Command
    """A leg to be hung up counts those that there are, from 0."""


class _Ordered(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    orders: list[_Given]
    events: list[str]


_COMMON: dict[str, object] = {
    "first_call": "numc",
    "switch_at_once": True,
    "numa": "79031110001",
    "numb": "78005550000",
    "numc": "79032220002",
}
_FOLDER = Path(__file__).parent
_CASES = msgspec.yaml.decode((_FOLDER / "timelines.yaml").read_bytes(), type=list[_Case])
_ORDERED = msgspec.yaml.decode((_FOLDER / "orders.yaml").read_bytes(), type=list[_Ordered])


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_timeline(case: _Case) -> None:
    happened = played(Scenario(case.world, tuple(_placed(call) for call in case.calls)))
    lines = [f"{number + 1}: {told(event)}" if len(case.calls) > 1 else told(event) for number, event in happened]
    assert lines == case.events


@pytest.mark.parametrize("case", _ORDERED, ids=lambda case: case.name)
def test_a_timeline_with_orders(case: _Ordered) -> None:
    orders = tuple(Order(1000 * given.at, 0, given.command) for given in case.orders)
    lines: list[str] = []
    for _, what in obeyed(Ordered(World(), (_placed({}),), orders)):
        if isinstance(what, Event):
            lines.append(told(what))
        elif what.why is not None:
            lines.append(f"{what.t / 1000:g} {type(what.command).__name__.lower()}: {what.why}")
    assert lines == case.events


def _placed(given: dict[str, object]) -> Placed:
    params = {**_COMMON, **given}
    second = params.pop("at", 0)
    assert isinstance(second, int)
    return Placed(1000 * second, read_params(PLACE_CALLS, msgspec.json.encode(params)))
