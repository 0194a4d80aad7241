"""Values that servers write in other ways, too."""

from __future__ import annotations

import json

import pytest

from .conftest import Load
from .sdks import Handlers, Json, both_refuse, gets_through


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ({"done": True}, {"done": True}),
        ({"done": "yes"}, {"done": True}),
        ({"done": "no", "all": ["yes", False], "maybe": "no"}, {"done": False, "all": [True, False], "maybe": False}),
        ({"done": True, "maybe": None}, {"done": True, "maybe": None}),
    ],
)
def test_an_answer_reads_the_same_however_it_is_written(load: Load, written: Json, read: Json) -> None:
    sdk = load("spellings")
    decoded = sdk.decode(sdk.struct("AskResult"), json.dumps(written).encode())
    assert {name: value for name in read if (value := getattr(decoded, name)) is not decoded} == read


@pytest.mark.parametrize("done", ['"Yes"', "1", "null", '"true"'])
def test_what_is_written_in_no_known_way_is_refused(load: Load, done: str) -> None:
    sdk = load("spellings")
    with pytest.raises(ValueError, match=r"\$\.done"):
        sdk.decode(sdk.struct("AskResult"), b'{"done":%b}' % done.encode())


def test_servers_read_params_so_too(load: Load, nowhere: str) -> None:
    sdk = load("spellings")
    gets_through(sdk, "ask", {"loud": True, "times": 1}, base_url=nowhere)
    both_refuse(sdk, "ask", "ask", {"times": 0}, "$.times", base_url=nowhere)
    handlers = Handlers(ask=sdk.struct("AskResult")(done=True))
    assert sdk.serve(handlers, "ask", '{"loud":"yes","times":"twice"}') == {"done": True}
    assert handlers.told == {"loud": True, "times": 2}
