"""Params that are not documented, in a sandbox that ignores them. `test_params` has the one that refuses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from uis_callapi_sandbox import Options, Sandbox

from .test_params import PHONE, QUEUE, TEXT
from .wire import GROUP, NUMBER, Wire, groups


@pytest.fixture
def lenient() -> Iterator[Wire]:
    """A connection to a sandbox that ignores what it does not know."""
    with Sandbox(options=Options(unknown_params="ignore")) as sandbox, Wire(sandbox.base_url) as wire:
        yield wire


@pytest.mark.parametrize(
    ("params", "places"),
    [
        (NUMBER, []),
        ({**NUMBER, "first_cal": "numc", "Numa": "74951234567"}, ["first_cal", "Numa"]),
        (groups({**GROUP, **QUEUE}), ["numc[0].is_queue", "numc[0].queue_timeout"]),
        (groups(GROUP, {"phones": [PHONE, {**PHONE, "time_out": 5}]}), ["numc[1].phones[1].time_out"]),
        ({**NUMBER, "numa_message": {**TEXT, "voice": {"name": ["x"]}}}, ["numa_message.voice"]),
    ],
)
def test_they_are_ignored_and_noted(lenient: Wire, params: Mapping[str, object], places: list[str]) -> None:
    """In the journal, each with its place."""
    assert lenient.place(lenient.key(), params).result() == "success"
    (entry,) = lenient.journal()
    assert entry["notes"] == [f"`{place}` is no param: ignored" for place in places]


def test_credentials_may_come_with_more(lenient: Wire) -> None:
    """Of any method."""
    assert lenient.call("authenticate", {"login": "demo", "password": "demo", "session_key": "x"}).result()


@pytest.mark.parametrize(
    ("params", "place"),
    [
        ({**NUMBER, "numa": "+7", "x": 1}, "`$.numa`"),
        ({**NUMBER, "is_queue": True, "x": 1}, "`$.queue_timeout`"),
        ({**NUMBER, "is_use_numb_as_numa": True, "use_numb_as_numa": True}, "`$.is_use_numb_as_numa`"),
        (groups({"phone": [PHONE]}), "`phones`"),
    ],
)
def test_what_is_known_is_held_as_strictly_as_ever(lenient: Wire, params: Mapping[str, object], place: str) -> None:
    """One that is missing because it was misspelt, too."""
    fault = lenient.place(lenient.key(), params).fault()
    assert fault.name == (-32602, "Invalid params")
    assert place in fault.detail
    assert lenient.journal() == []
