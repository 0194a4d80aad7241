"""Params: what the server refuses, and the place that it names. All of it dials nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from .wire import GROUP, NUMBER, Wire, groups

PHONE: Mapping[str, object] = {"numb": "79164572521"}
QUEUE: Mapping[str, object] = {"is_queue": True, "queue_timeout": 60}
FAN_OUT: Mapping[str, object] = {"dialing_increment": 1, "incremental_dialing_timeout": 10}
TEXT: Mapping[str, object] = {"type": "text", "value": "Hello"}

NO_NUMBERS: list[object] = [
    "",
    "+74951234567",
    "7 495 123 45 67",
    "04951234567",
    "749512",
    "7" * 16,
    "7٤٩٥١٢٣٤٥٦٧",
    "74951234567\n",
]
NO_TEXTS: list[object] = ["", 5, True, None, ["x"], {}]
NO_FLAGS: list[object] = ["true", "", 0, 1, None, []]
NO_COUNTS: list[object] = ["1", "", 0, -1, 1.5, True, None, [1]]


def refused(wire: Wire, key: str, params: Mapping[str, object]) -> str:
    """Place a call that must be refused for its params, and return the detail."""
    fault = wire.place(key, params).fault()
    assert fault.name == (-32602, "Invalid params")
    return fault.detail


@pytest.mark.parametrize("name", ["session_key", *NUMBER])
def test_a_param_that_is_missing_is_named(wire: Wire, key: str, name: str) -> None:
    """Each of the six that place_calls requires."""
    params = {"session_key": key, **NUMBER}
    del params[name]
    fault = wire.call("place_calls", params).fault()
    assert fault.name == (-32602, "Invalid params")
    assert f"`{name}`" in fault.detail


@pytest.mark.parametrize("name", ["login", "password"])
def test_credentials_that_are_missing_are_named(wire: Wire, name: str) -> None:
    """Both are required, and both are strings."""
    params: dict[str, object] = {"login": "demo", "password": "demo"}
    assert wire.call("authenticate", {**params, name: 5}).fault().detail.endswith(f"`$.{name}`")
    del params[name]
    fault = wire.call("authenticate", params).fault()
    assert fault.name == (-32602, "Invalid params")
    assert f"`{name}`" in fault.detail


WRONG: list[tuple[str, list[object]]] = [
    ("session_key", [5, True, None, [], {}]),
    ("first_call", ["numb", "NUMC", "", 1, None]),
    ("switch_at_once", NO_FLAGS),
    ("media_file", NO_TEXTS),
    ("is_queue", NO_FLAGS),
    ("queue_timeout", NO_COUNTS),
    ("use_numb_as_numa", NO_FLAGS),
    ("numa", [*NO_NUMBERS, 74951234567, None, []]),
    ("numb", [*NO_NUMBERS, 74951234567, None, []]),
    ("numc", [*NO_NUMBERS, 74951234567, 1.5, True, None, {}, []]),
    ("numa_message", ["Hello", [], 5, None]),
    ("numc_message", ["Hello", [], 5, None]),
]


@pytest.mark.parametrize(("name", "values"), WRONG)
def test_a_param_of_the_wrong_type_is_named(wire: Wire, key: str, name: str, values: list[object]) -> None:
    """Nothing is converted: not "true", not 1, not 2.0, not null for absent."""
    for value in values:
        detail = refused(wire, key, {**NUMBER, **(QUEUE if name == "queue_timeout" else {}), name: value})
        assert f"`$.{name}`" in detail, value


@pytest.mark.parametrize(
    ("name", "value", "cure"),
    [
        ("numc", "7916457 2521", "A telephone number in international form"),
        ("first_call", "numb", "Use one of 'any', 'numa', "),
    ],
)
def test_what_to_write_instead_is_said(wire: Wire, key: str, name: str, value: str, cure: str) -> None:
    """A pattern alone explains nothing to who sent a number with a space."""
    detail = refused(wire, key, {**NUMBER, name: value})
    assert f" - at `$.{name}`. {cure}" in detail


INSIDE_GROUPS: list[tuple[Sequence[object], str]] = [
    ([None], "$.numc[0]"),
    (["79164572521"], "$.numc[0]"),
    ([GROUP, {}], "$.numc[1]"),
    ([{"phones": None}], "$.numc[0].phones"),
    ([{"phones": []}], "$.numc[0].phones"),
    ([{"phones": PHONE}], "$.numc[0].phones"),
    ([{"phones": ["79164572521"]}], "$.numc[0].phones[0]"),
    ([{"phones": [PHONE, {}]}], "$.numc[0].phones[1]"),
    *(([{"phones": [{"numb": number}]}], "$.numc[0].phones[0].numb") for number in NO_NUMBERS),
    *(([{**GROUP, "lines_start": count}], "$.numc[0].lines_start") for count in NO_COUNTS),
    *(([{**GROUP, "lines_limit": count}], "$.numc[0].lines_limit") for count in NO_COUNTS),
    *(([{**GROUP, **FAN_OUT, name: count}], f"$.numc[0].{name}") for name in FAN_OUT for count in NO_COUNTS),
    *(
        ([GROUP, {"phones": [{**PHONE, name: count}]}], f"$.numc[1].phones[0].{name}")
        for name in ("timeout", "channels_count")
        for count in NO_COUNTS
    ),
]


@pytest.mark.parametrize(("numc", "place"), INSIDE_GROUPS)
def test_the_place_inside_groups_is_named(wire: Wire, key: str, numc: Sequence[object], place: str) -> None:
    """From the params down to the field."""
    assert f"`{place}`" in refused(wire, key, {**NUMBER, "numc": numc})


@pytest.mark.parametrize("name", ["numa_message", "numc_message"])
@pytest.mark.parametrize(
    ("message", "place"),
    [
        ({"type": "mp3", "value": "x"}, "{}.type"),
        ({"type": None, "value": "x"}, "{}.type"),
        ({"type": "text", "value": ""}, "{}.value"),
        ({"type": "text", "value": 5}, "{}.value"),
        ({"type": "text"}, "{}"),
        ({"value": "x"}, "{}"),
    ],
)
def test_the_place_inside_a_message_is_named(
    wire: Wire, key: str, name: str, message: Mapping[str, object], place: str
) -> None:
    """Both messages are of one type."""
    assert f"`$.{place.format(name)}`" in refused(wire, key, {**NUMBER, name: message})


@pytest.mark.parametrize(
    ("params", "name"),
    [
        ({**NUMBER, "first_cal": "numc"}, "first_cal"),
        ({**NUMBER, "Numa": "74951234567"}, "Numa"),
        (groups({**GROUP, **QUEUE}), "is_queue"),
        (groups({"phones": [{**PHONE, "time_out": 5}]}), "time_out"),
        ({**NUMBER, "numa_message": {**TEXT, "voice": "x"}}, "voice"),
    ],
)
def test_a_param_that_is_unknown_is_named(wire: Wire, key: str, params: Mapping[str, object], name: str) -> None:
    """A misspelt option must not be lost in silence; the queue has no place inside a group (C7)."""
    assert f"`{name}`" in refused(wire, key, params)


def test_credentials_take_nothing_else(wire: Wire) -> None:
    """authenticate takes no session key either."""
    credentials = {"login": "demo", "password": "demo"}
    fault = wire.call("authenticate", {**credentials, "session_key": "x"}).fault()
    assert fault.name == (-32602, "Invalid params")
    assert "`session_key`" in fault.detail


def test_two_spellings_of_one_param_are_refused(wire: Wire, key: str) -> None:
    """Even if they agree."""
    for value in (True, False):
        detail = refused(wire, key, {**NUMBER, "is_use_numb_as_numa": value, "use_numb_as_numa": True})
        assert "`$.is_use_numb_as_numa`" in detail and "`$.use_numb_as_numa`" in detail


def test_the_other_spelling_is_held_to_the_same_type(wire: Wire, key: str) -> None:
    """It is the same param."""
    assert "use_numb_as_numa`" in refused(wire, key, {**NUMBER, "is_use_numb_as_numa": "true"})


@pytest.mark.parametrize("office", [NUMBER, groups()], ids=["number", "groups"])
def test_a_queue_needs_its_timeout(wire: Wire, key: str, office: Mapping[str, object]) -> None:
    """For one number as for groups; without a queue it is not minded, sent alone neither."""
    assert "`$.queue_timeout`" in refused(wire, key, {**office, "is_queue": True})
    for queue in ({}, QUEUE, {"is_queue": False}, {"is_queue": False, "queue_timeout": 60}, {"queue_timeout": 60}):
        assert wire.place(key, {**office, **queue}).result() == "success"


@pytest.mark.parametrize(
    ("params", "places"),
    [
        pytest.param({**NUMBER, "numc": NUMBER["numa"]}, ["$.numa", "$.numc"], id="numa is numc"),
        pytest.param({**NUMBER, "numb": NUMBER["numa"]}, ["$.numa", "$.numb"], id="numa is numb"),
        pytest.param(groups({**GROUP, "lines_start": 2}), ["$.numc[0].lines_start"], id="more lines than one"),
        pytest.param(
            groups(GROUP, {**GROUP, **FAN_OUT, "lines_start": 4, "lines_limit": 3}),
            ["$.numc[1].lines_start", "$.numc[1].lines_limit"],
            id="more lines than the limit",
        ),
        pytest.param(
            {**groups({**GROUP, "lines_start": 2}), **QUEUE}, ["$.numc[0].lines_start"], id="more lines, in a queue"
        ),
        pytest.param(
            groups({**GROUP, "dialing_increment": 1}), ["$.numc[0].incremental_dialing_timeout"], id="first alone"
        ),
        pytest.param(
            groups(GROUP, {**GROUP, "incremental_dialing_timeout": 1}),
            ["$.numc[1].dialing_increment"],
            id="second alone",
        ),
        pytest.param(
            groups({**GROUP, "lines_limit": 2}),
            ["$.numc[0].dialing_increment", "$.numc[0].incremental_dialing_timeout"],
            id="fan-out without increments",
        ),
        pytest.param(
            {**groups({**GROUP, "lines_limit": 2}), "is_queue": False, "queue_timeout": 60},
            ["$.numc[0].dialing_increment", "$.numc[0].incremental_dialing_timeout"],
            id="is_queue false is no queue",
        ),
    ],
)
def test_rules_between_params(wire: Wire, key: str, params: Mapping[str, object], places: list[str]) -> None:
    """What no type can say."""
    detail = refused(wire, key, params)
    assert [place for place in places if f"`{place}`" not in detail] == []


@pytest.mark.parametrize(
    "params",
    [
        pytest.param(groups({**GROUP, **FAN_OUT}), id="increments without fan-out"),
        pytest.param(groups({**GROUP, **FAN_OUT, "lines_limit": 3}), id="fan-out"),
        pytest.param(groups({**GROUP, "lines_start": 3, "lines_limit": 3}), id="all lines at once"),
        pytest.param({**groups({**GROUP, "lines_limit": 2}), **QUEUE}, id="in a queue none is needed"),
        pytest.param({**groups({**GROUP, "dialing_increment": 1}), **QUEUE}, id="in a queue one may be alone"),
        pytest.param(groups({"phones": [PHONE, PHONE]}), id="one phone twice"),
        pytest.param(groups({"phones": [{"numb": NUMBER["numa"]}]}), id="numa in a group"),
        pytest.param({**NUMBER, "numa": "7495123", "numc": "749512345678901"}, id="7 digits and 15"),
        pytest.param({**NUMBER, "media_file": "Bad Kingdom-cut.mp3"}, id="music"),
        pytest.param(
            {**NUMBER, "numa_message": TEXT, "numc_message": {"type": "media", "value": "hello"}}, id="messages"
        ),
        *(pytest.param({**NUMBER, "first_call": first}, id=first) for first in ("numa", "numc", "any")),
    ],
)
def test_what_is_legal_is_accepted(wire: Wire, key: str, params: Mapping[str, object]) -> None:
    """The other side of each rule."""
    assert wire.place(key, params).result() == "success"


def test_nothing_refused_is_dialled(fresh: Wire) -> None:
    """The journal stays empty."""
    key = fresh.key()
    for params in ({**NUMBER, "numa": "+7"}, {**NUMBER, "numc": NUMBER["numa"]}, {**NUMBER, "is_queue": True}):
        refused(fresh, key, params)
    assert fresh.journal() == []
