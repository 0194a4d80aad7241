"""Params that are refused before anything is sent: the message names the place, the rule and the cure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from decimal import Decimal

import pytest
from uis_callapi import Group, Message, ParamsError, Phone

from ..colours import Calling, Colour, StillClock
from .calls import NUMBER, place, raised
from .shapes import is_array, is_object
from .wire import Server

PHONE = Phone(numb="79164572521")
HOW = "international form"
ENDLESS: list[object] = []
ENDLESS.append(ENDLESS)
WRONG: dict[str, tuple[Mapping[str, object], str]] = {
    # numbers: digits only, and the cure says so
    "spaces and brackets": ({"numa": "+7 (495) 989-16-28"}, rf"`\$\.numa`.*{HOW}"),
    "a plus": ({"numa": "+74951234567"}, rf"`\$\.numa`.*{HOW}"),
    "letters": ({"numa": "CALL ME"}, rf"`\$\.numa`.*{HOW}"),
    "a SIP address": ({"numa": "sip:100@pbx"}, rf"`\$\.numa`.*{HOW}"),
    "six digits": ({"numa": "123456"}, rf"`\$\.numa`.*{HOW}"),
    "sixteen digits": ({"numa": "1234567890123456"}, rf"`\$\.numa`.*{HOW}"),
    "thirty digits": ({"numa": "7" * 30}, rf"`\$\.numa`.*{HOW}"),
    "a zero in front": ({"numa": "04951234567"}, rf"`\$\.numa`.*{HOW}"),
    "a newline behind": ({"numa": "74951234567\n"}, rf"`\$\.numa`.*{HOW}"),
    "a space behind": ({"numa": "74951234567 "}, rf"`\$\.numa`.*{HOW}"),
    "nothing": ({"numa": ""}, rf"`\$\.numa`.*{HOW}"),
    "Arabic digits": ({"numa": "٧٤٩٥١٢٣٤٥٦٧"}, rf"`\$\.numa`.*{HOW}"),
    "fullwidth digits": ({"numa": "７４９５１２３４５６７"}, rf"`\$\.numa`.*{HOW}"),
    "a wrong numb": ({"numb": "8-800-100"}, rf"`\$\.numb`.*{HOW}"),
    "a wrong numc": ({"numc": "8-800-100"}, rf"`\$\.numc`.*{HOW}"),
    "an int": ({"numa": 74951234567}, r"`str`.*`int`.*`\$\.numa`"),
    "a float": ({"numa": 7.5}, r"`str`.*`float`.*`\$\.numa`"),
    "bytes": ({"numa": b"74951234567"}, r"`\$\.numa`"),
    "a decimal": ({"numa": Decimal("74951234567")}, r"`\$\.numa`"),
    "None": ({"numa": None}, r"`str`.*`null`.*`\$\.numa`"),
    "numc as an int": ({"numc": 79164572521}, r"`str \| array`.*`int`.*`\$\.numc`"),
    "numc as a group": ({"numc": Group(phones=[PHONE])}, r"`str \| array`.*`object`.*`\$\.numc`"),
    # types and bounds
    "misspelt first_call": ({"first_call": "numC"}, r"`\$\.first_call`"),
    "first_call None": ({"first_call": None}, r"`\$\.first_call`"),
    "switch_at_once as a word": ({"switch_at_once": "true"}, r"`bool`.*`str`.*`\$\.switch_at_once`"),
    "switch_at_once as a number": ({"switch_at_once": 1}, r"`bool`.*`int`.*`\$\.switch_at_once`"),
    "media_file empty": ({"media_file": ""}, r"`\$\.media_file`"),
    "media_file as bytes": ({"media_file": b"a.mp3"}, r"`\$\.media_file`"),
    "media_file None": ({"media_file": None}, r"`\$\.media_file`"),
    "use_numb_as_numa None": ({"use_numb_as_numa": None}, r"`\$\.use_numb_as_numa`"),
    "a message as a text": ({"numa_message": "hello"}, r"`object`.*`str`.*`\$\.numa_message`"),
    "a message of another type": (
        {"numa_message": {"type": "tts", "value": "hello"}},
        r"`\$\.numa_message\.type`",
    ),
    "a message without a value": ({"numa_message": {"type": "text"}}, r"`value`.*`\$\.numa_message`"),
    "a message that says nothing": ({"numc_message": {"type": "text", "value": ""}}, r"`\$\.numc_message\.value`"),
    # groups
    "no groups": ({"numc": []}, r"`\$\.numc`"),
    "a group without phones": ({"numc": [Group(phones=[])]}, r"`\$\.numc\[0\]\.phones`"),
    "a phone as a text": ({"numc": [{"phones": ["79164572521"]}]}, r"`\$\.numc\[0\]\.phones\[0\]`"),
    "a wrong number in the second group": (
        {"numc": [Group(phones=[PHONE]), Group(phones=[PHONE, Phone(numb="8-800")])]},
        rf"`\$\.numc\[1\]\.phones\[1\]\.numb`.*{HOW}",
    ),
    "a timeout below zero": (
        {"numc": [Group(phones=[Phone(numb="79164572521", timeout=-5)])]},
        r"`\$\.numc\[0\]\.phones\[0\]\.timeout`",
    ),
    "no channels": (
        {"numc": [Group(phones=[Phone(numb="79164572521", channels_count=0)])]},
        r"`\$\.numc\[0\]\.phones\[0\]\.channels_count`",
    ),
    "lines_start True": (
        {"numc": [Group(phones=[PHONE], lines_start=True)]},
        r"`int`.*`bool`.*`\$\.numc\[0\]\.lines_start`",
    ),
    "lines_start 0": ({"numc": [Group(phones=[PHONE], lines_start=0)]}, r"`\$\.numc\[0\]\.lines_start`"),
    "lines_start above lines_limit": (
        {"numc": [Group(phones=[PHONE], lines_start=3, lines_limit=2)]},
        r"`\$\.numc\[0\]\.lines_start` = 3 .*`\$\.numc\[0\]\.lines_limit` = 2.*raise lines_limit",
    ),
    "lines_start above the default of lines_limit": (
        {"numc": [Group(phones=[PHONE]), Group(phones=[PHONE], lines_start=2)]},
        r"`\$\.numc\[1\]\.lines_start` = 2 .*`\$\.numc\[1\]\.lines_limit` = 1",
    ),
    "fan-out without increments": (
        {"numc": [Group(phones=[PHONE], lines_limit=2)]},
        r"`\$\.numc\[0\]\.dialing_increment` and `\$\.numc\[0\]\.incremental_dialing_timeout` missing.*fan-out",
    ),
    "one increment": (
        {"numc": [Group(phones=[PHONE], dialing_increment=1)]},
        r"`\$\.numc\[0\]\.incremental_dialing_timeout` missing.*together",
    ),
    "the other increment": (
        {"numc": [Group(phones=[PHONE], incremental_dialing_timeout=5)]},
        r"`\$\.numc\[0\]\.dialing_increment` missing.*together",
    ),
    "fan-out with one increment": (
        {"numc": [Group(phones=[PHONE], lines_limit=2, dialing_increment=1)]},
        r"`\$\.numc\[0\]\.incremental_dialing_timeout` missing",
    ),
    # what has another type here than on the wire must not slip past the rules
    "a plain group": (
        {"numc": [{"phones": [{"numb": "79164572521"}], "lines_start": 3, "lines_limit": 2}]},
        r"`\$\.numc(\[0\]\.lines_start)?`",
    ),
    "groups in a tuple": (
        {"numc": (Group(phones=[PHONE], lines_start=3, lines_limit=2),)},
        r"`\$\.numc(\[0\]\.lines_start)?`",
    ),
    # forms
    "a queue without a timeout": ({"is_queue": True}, r"`\$\.queue_timeout` is missing"),
    "groups in a queue without a timeout": (
        {"is_queue": True, "numc": [Group(phones=[PHONE])]},
        r"`\$\.queue_timeout` is missing",
    ),
    "a timeout without a queue": ({"queue_timeout": 5}, r"`\$\.(queue_timeout|is_queue)`"),
    "a timeout of a queue, negative": ({"is_queue": True, "queue_timeout": -1}, r"`\$\.queue_timeout`"),
    "a timeout of a queue, zero": ({"is_queue": True, "queue_timeout": 0}, r"`\$\.queue_timeout`"),
    "a timeout of a queue, a fraction": (
        {"is_queue": True, "queue_timeout": 1.5},
        r"`int`.*`float`.*`\$\.queue_timeout`",
    ),
    "is_queue None": ({"is_queue": None, "queue_timeout": 5}, r"`\$\.is_queue`"),
    "is_queue 1": ({"is_queue": 1, "queue_timeout": 5}, r"`\$\.is_queue`"),
    # numbers that must differ
    "numa as numc": ({"numc": NUMBER["numa"]}, r"`\$\.numa` is the same as `\$\.numc`.*operator"),
    "numa as numb": ({"numb": NUMBER["numa"]}, r"`\$\.numa` is the same as `\$\.numb`.*service number"),
    # texts
    "half a surrogate pair": (
        {"numa_message": Message(type="text", value="hello \ud83d")},
        r"`\$\.numa_message\.value` holds half of a surrogate pair",
    ),
    "half a surrogate pair in a file": ({"media_file": "\udc00.mp3"}, r"`\$\.media_file` .*surrogate"),
    "half a surrogate pair in a group": (
        {"numc": [Group(phones=[PHONE, Phone(numb="\udfff")])]},
        r"`\$\.numc\[0\]\.phones\[1\]\.numb` .*surrogate",
    ),
    "half a surrogate pair in a plain group": (
        {"numc": [{"phones": [{"\ud800": "79164572521"}]}]},
        r"`\$\.numc\[0\]\[\.\.\.\]\[0\]\[\.\.\.\]` .*surrogate",
    ),
    "NUL": ({"numc_message": Message(type="text", value="hello\0")}, r"`\$\.numc_message\.value` holds U\+0000"),
    "NUL in a file": ({"media_file": "a\0.mp3"}, r"`\$\.media_file` holds U\+0000"),
    "a text of 1 MB": (
        {"numa_message": Message(type="text", value="ж" * 524_288)},
        r"max_request_bytes is 262144: `\$\.numa_message\.value` alone has 524288 characters.*raise max_request_bytes",
    ),
    "a thousand groups": (
        {"numc": [Group(phones=[PHONE] * 20)] * 1000},
        r"the params take \d+ bytes and max_request_bytes is 262144: `\$\.numc",
    ),
    "a list in itself": ({"numc": ENDLESS}, r"recursion|nested"),
    # the deadline
    "timeout 0": ({"timeout": 0}, "timeout must be a positive number"),
    "timeout negative": ({"timeout": -1}, "timeout must be a positive number"),
    "timeout nan": ({"timeout": float("nan")}, "timeout must be a positive number"),
    "timeout infinite": ({"timeout": float("inf")}, "timeout must be a positive number"),
    "timeout True": ({"timeout": True}, "timeout must be a positive number"),
}


@pytest.fixture
def server(running: ExitStack) -> Server:
    """A server that must hear nothing."""
    return running.enter_context(Server())


@pytest.fixture
def calling(server: Server, colour: Colour, still: StillClock) -> Calling:
    """A client of it."""
    return colour.client(base_url=server.base_url, clock=still)


def test_a_timeout_without_end(calling: Calling) -> None:
    """Any finite number of seconds will do."""
    assert place(calling, timeout=10**400) == "success"


@pytest.mark.parametrize(("params", "message"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_refused_here(
    params: Mapping[str, object], message: str, calling: Calling, server: Server
) -> None:
    """Nobody is dialled, no session is opened, no value is shown."""
    caught = raised(ParamsError, calling, **params)
    assert re.search(message, str(caught), re.DOTALL), str(caught)
    assert (caught.outcome, caught.phase, caught.method) == ("not_placed", "prepare", "place_calls")
    assert caught.attempts == ()
    server.close()
    assert server.connections == 0
    shown = [text for text in _texts(params) if len(text) > 6 and text in str(caught)]
    assert not shown


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_object(value):
        for item in value.values():
            yield from _texts(item)
    elif is_array(value):
        for item in value:
            if item is not value:
                yield from _texts(item)


@pytest.mark.parametrize(
    "params", [{"login": 5}, {"password": None}, {"password": b"secret"}, {"login": "\ud800"}, {"timeout": 0}]
)
def test_params_of_authenticate_are_held_too(params: Mapping[str, object], calling: Calling, server: Server) -> None:
    """Before they are sent."""
    caught = raised(ParamsError, calling, "authenticate", **params)
    assert caught.method == "authenticate"
    server.close()
    assert server.connections == 0


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("place_calls", {**NUMBER, "numd": "1"}),
        ("place_calls", {**NUMBER, "is_use_numb_as_numa": True}),
        ("place_calls", {**NUMBER, "session_key": "x"}),
        ("place_calls", {name: value for name, value in NUMBER.items() if name != "numb"}),
        ("authenticate", {"user": "x"}),
    ],
    ids=["unknown", "an alias", "the session key", "missing", "authenticate"],
)
def test_an_unknown_or_missing_name_is_a_type_error(
    method: str, params: Mapping[str, object], calling: Calling, server: Server
) -> None:
    """As of any function."""
    with pytest.raises(TypeError, match=r"place_calls\(\)|authenticate\(\)"):
        calling.call(method, **params)
    server.close()
    assert server.connections == 0


FINE: dict[str, Mapping[str, object]] = {
    "seven digits": {"numa": "1234567"},
    "fifteen digits": {"numa": "123456789012345"},
    "a queue for a number": {"is_queue": True, "queue_timeout": 1},
    "is_queue False with a timeout": {"is_queue": False, "queue_timeout": 5},
    "is_queue False": {"is_queue": False},
    "numb as numc": {"numc": NUMBER["numb"]},
    "lines_start as lines_limit": {"numc": [Group(phones=[PHONE], lines_start=2, lines_limit=2)]},
    "both increments": {
        "numc": [Group(phones=[PHONE], lines_limit=3, dialing_increment=1, incremental_dialing_timeout=5)]
    },
    "increments without fan-out": {"numc": [Group(phones=[PHONE], dialing_increment=1, incremental_dialing_timeout=5)]},
    "increments in a queue": {
        "numc": [Group(phones=[PHONE], lines_limit=3, dialing_increment=1, incremental_dialing_timeout=5)],
        "is_queue": True,
        "queue_timeout": 60,
    },
    "fan-out in a queue": {"numc": [Group(phones=[PHONE], lines_limit=3)], "is_queue": True, "queue_timeout": 60},
    "one increment in a queue": {
        "numc": [Group(phones=[PHONE], dialing_increment=1)],
        "is_queue": True,
        "queue_timeout": 60,
    },
    "the same phone twice": {"numc": [Group(phones=[PHONE, PHONE])]},
    "texts": {"numa_message": Message(type="text", value='Здравствуйте, "клиент"\\\n\t\x1f \U0001f4de')},
    "what looks like an escaped NUL": {"media_file": "C:\\u0000.mp3"},
    "a long text": {"numa_message": Message(type="text", value="ж" * 100_000)},
    "a file without an extension": {"media_file": "leave_message"},
}


@pytest.mark.parametrize("params", FINE.values(), ids=FINE)
def test_what_is_right_is_sent(
    params: Mapping[str, object], running: ExitStack, colour: Colour, still: StillClock
) -> None:
    """The bounds themselves are inside; what the source ignores is not refused."""
    server = running.enter_context(Server())
    assert place(colour.client(base_url=server.base_url, clock=still), **params) == "success"
    assert server.counts == (1, 1)


def test_defaults_are_not_sent(running: ExitStack, colour: Colour, still: StillClock) -> None:
    """Of a group neither: what was not said is the platform's to fill in."""
    server = running.enter_context(Server())
    place(colour.client(base_url=server.base_url, clock=still), numc=[Group(phones=[PHONE])])
    params = server.of("place_calls")[0].params
    assert set(params) == {"session_key", *NUMBER}
    assert params["numc"] == [{"phones": [{"numb": "79164572521"}]}]


def test_structs_are_immutable() -> None:
    """A group may be shared between calls."""
    with pytest.raises(AttributeError):
        PHONE.numb = "1"  # type: ignore[misc]  # what the type checker refuses is refused at run time too


def test_the_longest_request_can_be_chosen(running: ExitStack, colour: Colour, still: StillClock) -> None:
    """By the client or a clone; the params of authenticate are held to it, too."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still, max_request_bytes=1000)
    long = Message(type="text", value="x" * 1000)
    assert "max_request_bytes is 1000" in str(raised(ParamsError, calling, numa_message=long))
    assert place(calling.with_options(max_request_bytes=2000), numa_message=long) == "success"
    caught = raised(ParamsError, calling, "authenticate", password="x" * 1000)
    assert "`$.password` alone has 1000 characters" in str(caught)
    assert server.counts == (1, 1)


def test_a_wrong_call_costs_the_next_one_nothing(running: ExitStack, colour: Colour, still: StillClock) -> None:
    """The client is as it was."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    raised(ParamsError, calling, numa="")
    assert place(calling) == "success"
