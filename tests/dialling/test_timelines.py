"""Worked timelines: every event of a call, in order. `timelines.yaml` has them."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from uis_callapi._runtime.checks import read_params
from uis_callapi.v1.methods import PLACE_CALLS
from uis_callapi_sandbox.dialling import World

from .scenarios import Placed, Scenario
from .telling import played, told


class _Case(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    calls: list[dict[str, object]]
    """Params beside those that most calls have in common, and the second at which each is placed, 0 at first."""
    events: list[str]
    """Where there are several calls, each event with the number of its call, from 1."""
    world: World = World()


_COMMON: dict[str, object] = {
    "first_call": "numc",
    "switch_at_once": True,
    "numa": "79031110001",
    "numb": "78005550000",
    "numc": "79032220002",
}
_CASES = msgspec.yaml.decode(Path(__file__).with_name("timelines.yaml").read_bytes(), type=list[_Case])


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_timeline(case: _Case) -> None:
    happened = played(Scenario(case.world, tuple(_placed(call) for call in case.calls)))
    lines = [f"{number + 1}: {told(event)}" if len(case.calls) > 1 else told(event) for number, event in happened]
    assert lines == case.events


def _placed(given: dict[str, object]) -> Placed:
    params = {**_COMMON, **given}
    second = params.pop("at", 0)
    assert isinstance(second, int)
    return Placed(1000 * second, read_params(PLACE_CALLS, msgspec.json.encode(params)))
