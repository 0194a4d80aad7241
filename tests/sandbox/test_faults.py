"""Faults at the socket: what clients of both colours make of each, and whether anything was dialled."""

from __future__ import annotations

import json
import logging
import os
import re
import socket
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, get_args

import msgspec
import pytest
from uis_callapi import CallApiError
from uis_callapi.v1 import (
    BadAnswerError,
    HttpRefusedError,
    InternalError,
    LimitExceededError,
    NoAnswerError,
    ServerFaultError,
)
from uis_callapi_sandbox import Account, Sandbox
from uis_callapi_sandbox.faults import KINDS, Fault, FaultRules, KindName, When, read_fault

from ..colours import Calling, Colour, StillClock
from .wire import NUMBER, Wire

SHORT = 0.25
"""Seconds after which a client gives up a server that says nothing."""
QUICK = 0.02
"""Seconds of a fault that takes some."""
WHENS: tuple[When, ...] = ("before", "after")


class Ends(NamedTuple):
    """How a call ends for its client."""

    error: type[CallApiError] | None
    outcome: str
    phase: str
    tries: int
    """How often `authenticate` is sent when the fault happens again and again."""


LOST = Ends(NoAnswerError, "unknown", "wait", 3)
LATE = Ends(NoAnswerError, "unknown", "read", 1)
UNREADABLE = Ends(BadAnswerError, "unknown", "read", 2)
FAILED = Ends(BadAnswerError, "unknown", "server", 3)
REFUSED = Ends(HttpRefusedError, "not_placed", "server", 1)
MISMATCHED = Ends(BadAnswerError, "unknown", "decode", 2)
ANSWERED = Ends(None, "placed", "", 1)
INTERNAL = Ends(InternalError, "unknown", "server", 2)
ENDS: Mapping[KindName, Ends] = {
    "reset": LOST,
    "close": LOST,
    "hang": Ends(NoAnswerError, "unknown", "wait", 1),
    "delay": ANSWERED,
    "drip": LATE,
    "endless": LATE,
    "cut": UNREADABLE,
    "torn": UNREADABLE,
    "not_http": UNREADABLE,
    "bad_gateway": FAILED,
    "unavailable": FAILED,
    "too_many": REFUSED,
    "status": FAILED,
    "redirect": REFUSED,
    "page": MISMATCHED,
    "empty": MISMATCHED,
    "gzip": UNREADABLE,
    "large": UNREADABLE,
    "damaged": MISMATCHED,
    "wrong_id": MISMATCHED,
    "no_id": MISMATCHED,
    "both": MISMATCHED,
    "error": INTERNAL,
}
LEGIBLE: frozenset[KindName] = frozenset({"delay", "no_id"})
"""Where nothing was carried out, these let the error through that says so."""


def fault(kind: KindName, **chosen: object) -> Fault:
    """Return the fault; it takes little time."""
    quick = {"seconds": QUICK} if kind in ("delay", "drip", "endless") else {}
    return msgspec.convert({"kind": kind, **quick, **chosen}, Fault)


def call(calling: Calling) -> CallApiError | None:
    """Place a call and return how it failed."""
    try:
        assert calling.call("place_calls", **NUMBER) == "success"
    except CallApiError as error:
        return error
    return None


def ended(error: CallApiError | None) -> tuple[type[CallApiError] | None, str, str]:
    """Return what `Ends` says of it."""
    return (type(error), error.outcome, error.phase) if error else (None, "placed", "")


class Place(NamedTuple):
    """A sandbox whose faults a test may set."""

    base_url: str
    login: Account
    ca_file: str | None = None

    def client(self, colour: Colour, **options: object) -> Calling:
        """Return a client of *colour* that has its key already."""
        calling = colour.client(base_url=self.base_url, ca_file=self.ca_file, **options)
        calling.call("authenticate")
        return calling


class Kept(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


@pytest.fixture
def quiet() -> Iterator[None]:
    """Neither the server nor its loop complains of anything."""
    kept = Kept()
    loggers = [logging.getLogger(name) for name in ("uvicorn.error", "asyncio")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(kept)
        logger.setLevel(logging.WARNING)
    yield
    for logger, level in zip(loggers, before, strict=True):
        logger.removeHandler(kept)
        logger.setLevel(level)
    assert kept.texts == []


@pytest.fixture(scope="module")
def in_the_open() -> Iterator[Place]:
    """One sandbox for all tests; each of them clears its faults."""
    with Sandbox() as sandbox:
        yield Place(sandbox.base_url, sandbox.demo)


@pytest.fixture(scope="module")
def behind_tls() -> Iterator[Place]:
    """The same with a certificate."""
    with Sandbox(tls=True) as sandbox:
        yield Place(sandbox.base_url, sandbox.demo, sandbox.ca_file)


@pytest.fixture(params=["in_the_open", "behind_tls"])
def place(request: pytest.FixtureRequest, quiet: None) -> Iterator[Place]:  # noqa: ARG001  # it watches
    """A sandbox, with TLS or without, that is as good as before after the test."""
    place: Place = request.getfixturevalue(request.param)
    yield place
    place.login.clear_faults()
    before = len(place.login.calls)
    with Colour("sync") as colour:
        assert call(place.client(colour)) is None
    assert len(place.login.calls) == before + 1


@pytest.mark.parametrize("when", WHENS)
@pytest.mark.parametrize("kind", KINDS)
def test_one_call(place: Place, colour: Colour, kind: KindName, when: When) -> None:
    """The client says what it knows, sends nothing twice, and its next call is placed."""
    client = place.client(colour)
    before = len(place.login.calls)
    place.login.add_fault(fault(kind, when=when, method="place_calls"))
    expected = INTERNAL if when == "before" and kind in LEGIBLE else ENDS[kind]
    error = call(client.with_options(timeout=SHORT) if kind in ("hang", "drip", "endless") else client)
    assert ended(error) == expected[:3]
    assert error is None or len(error.attempts) == 1
    assert place.login.faults == []
    assert len(place.login.calls) - before == (when == "after")
    assert call(client.with_options(timeout=10.0)) is None


@pytest.mark.parametrize("kind", KINDS)
def test_authenticate(place: Place, colour: Colour, still: StillClock, kind: KindName) -> None:
    """It is sent again as often as it may be; a call that has no key for it is not placed."""
    patient = {"timeout": SHORT} if kind in ("hang", "drip", "endless") else {"clock": still}
    client = colour.client(base_url=place.base_url, ca_file=place.ca_file, **patient)
    before = len(place.login.calls)
    place.login.add_fault(fault(kind, method="authenticate", times=10))
    error = call(client)
    assert [10 - (row.left or 0) for row in place.login.faults] == [ENDS[kind].tries]
    assert (error.outcome if error else "placed") == ("placed" if kind == "delay" else "not_placed")
    assert len(place.login.calls) - before == (kind == "delay")


@pytest.mark.parametrize("when", WHENS)
def test_an_error_of_the_api(place: Place, colour: Colour, when: When) -> None:
    """Its usual message comes by itself; one that refuses is before dialling unless told otherwise."""
    client = place.client(colour)
    before = len(place.login.calls)
    place.login.add_fault(fault("error", code=-32004))
    place.login.add_fault(fault("error", code=-32004, when=when, message="Слишком часто"))
    place.login.add_fault(fault("error", code=-32099, message="Nobody knows", when=when))
    errors = [call(client) for _ in range(3)]
    assert [type(error) for error in errors] == [LimitExceededError, LimitExceededError, ServerFaultError]
    messages = [getattr(error, "server_message", None) for error in errors]
    assert messages == ["Limit is exceeded", "Слишком часто", "Nobody knows"]
    assert len(place.login.calls) - before == (2 if when == "after" else 0)


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(place: Place, colour: Colour, code: int) -> None:
    """It leads to where the call would have been placed."""
    client = place.client(colour)
    before = len(place.login.calls)
    place.login.add_fault(fault("redirect", code=code, location=f"{place.base_url}/v1"))
    error = call(client)
    assert error is not None
    assert error.outcome == ("unknown" if code in (302, 303) else "not_placed")
    assert f"HTTP {code}" in str(error)
    assert len(place.login.calls) == before


def test_a_wait_that_the_server_asks_for(place: Place, colour: Colour, still: StillClock) -> None:
    """A client that may wait so long places its call then."""
    client = place.client(colour, clock=still, max_retry_after=5)
    place.login.add_fault(fault("too_many", seconds=2.5))
    before = len(place.login.calls)
    assert call(client) is None
    assert len(place.login.calls) == before + 1
    assert len(still.slept) == 1 and still.slept[0] >= 3


@pytest.mark.parametrize(
    ("ending", "expected", "dialled"),
    [("9900", LOST, 1), ("9901", LOST, 0), ("9902", ENDS["hang"], 1), ("9903", FAILED, 1)],
)
def test_magic_numbers(place: Place, colour: Colour, ending: str, expected: Ends, dialled: int) -> None:
    """The last four digits of numa decide."""
    client = place.client(colour).with_options(timeout=SHORT if ending == "9902" else 10.0)
    before = len(place.login.calls)
    with pytest.raises(CallApiError) as caught:
        client.call("place_calls", **{**NUMBER, "numa": f"7495000{ending}"})
    assert ended(caught.value) == expected[:3]
    assert len(place.login.calls) - before == dialled


def test_the_connection_is_kept_where_http_is(in_the_open: Place) -> None:
    """A client that stays on its connection after a fault finds it in order."""
    with Wire(in_the_open.base_url) as wire:
        key = wire.key()
        for kind in ("bad_gateway", "delay", "empty", "damaged", "redirect", "large"):
            in_the_open.login.add_fault(fault(kind))
            wire.place(key)
            assert wire.place(key).result() == "success"


def test_a_client_that_does_not_wait_for_a_late_answer(in_the_open: Place, quiet: None) -> None:  # noqa: ARG001
    """Nobody is answered; nothing is left behind."""
    in_the_open.login.add_fault(fault("delay", method="place_calls", seconds=60.0))
    before = len(in_the_open.login.calls)
    begin(in_the_open.base_url).close()
    assert len(in_the_open.login.calls) == before + 1


@pytest.mark.parametrize("kind", ["hang", "delay", "drip", "endless"])
def test_a_fault_under_way_does_not_keep_the_sandbox_from_ending(kind: KindName, quiet: None) -> None:  # noqa: ARG001
    """The client finds its connection closed; no descriptor is left."""
    before = descriptors()
    sandbox = Sandbox()
    sandbox.demo.add_fault(fault(kind, method="place_calls", times=5, seconds=None if kind == "hang" else 60.0))
    with sandbox:
        several = [begin(sandbox.base_url) for _ in range(5)]
        assert len(sandbox.calls) == 5
        started = time.monotonic()
    assert time.monotonic() - started < 0.6
    assert [everything(waiting) for waiting in several] == [(b"H" if kind == "drip" else b"", "FIN")] * 5
    assert descriptors() <= before


HEAD = rb"HTTP/1.1 200 OK\r\n.*Content-Length: 43\r\n.*\r\n\r\n"
HALF, WHOLE = b'{"jsonrpc":"2.0","id"', b'{"jsonrpc":"2.0","id":1,"result":"success"}'


@pytest.mark.parametrize(
    ("kind", "pattern", "how"),
    [
        ("reset", b"", "RST"),
        ("close", b"", "FIN"),
        ("cut", HEAD + re.escape(HALF), "FIN"),
        ("torn", HEAD + re.escape(HALF), "RST"),
        ("not_http", b".*no HTTP.*", "FIN"),
        ("drip", HEAD + re.escape(WHOLE), "FIN"),
    ],
)
def test_what_comes(in_the_open: Place, kind: KindName, pattern: bytes, how: str) -> None:
    """Byte by byte."""
    in_the_open.login.add_fault(Fault(kind=kind, method="place_calls", seconds=0.0001 if kind == "drip" else None))
    came, end = everything(begin(in_the_open.base_url))
    assert re.fullmatch(pattern, came, re.DOTALL), came
    assert end == how


def everything(waiting: socket.socket) -> tuple[bytes, str]:
    """Return all that comes, and how it ends."""
    came = b""
    with waiting:
        try:
            while some := waiting.recv(1000):
                came += some
        except ConnectionResetError:
            return came, "RST"
    return came, "FIN"


def begin(base_url: str) -> socket.socket:
    """Place a call on a connection of its own and return that, without waiting for the answer."""
    with Wire(base_url) as wire:
        params = {"session_key": wire.key(), **NUMBER}
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "place_calls", "params": params})
    host, _, port = base_url.removeprefix("http://").partition(":")
    waiting = socket.create_connection((host, int(port)), timeout=5)
    waiting.sendall(f"POST /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
    with Wire(base_url) as later:  # connected later, so its second request comes after the call
        later.key()
        later.key()
    return waiting


def descriptors() -> int:
    """Return how many files and sockets this process has open."""
    return len(os.listdir("/proc/self/fd"))


def test_the_next_n() -> None:
    """And then no more; null is for always."""
    rules = FaultRules("demo")
    rules.add(Fault(kind="reset", times=2))
    rules.add(Fault(kind="hang", times=None))
    assert kinds(rules, ["place_calls"] * 5) == ["reset", "reset", "hang", "hang", "hang"]
    assert [row.left for row in rules.rows()] == [None]


def test_one_method() -> None:
    """The others pass; the oldest that fits happens."""
    rules = FaultRules("demo")
    rules.add(Fault(kind="reset", method="place_calls"))
    rules.add(Fault(kind="close"))
    assert kinds(rules, ["authenticate", "place_calls", "place_calls", ""]) == ["close", "reset", None, None]


@pytest.mark.parametrize(("probability", "fewest", "most"), [(0.1, 60, 140), (0.5, 430, 570), (1.0, 1000, 1000)])
def test_by_probability(probability: float, fewest: int, most: int) -> None:
    """The same seed throws the same; another one does not. What did not happen is not counted."""

    def thrown(seed: int) -> list[str | None]:
        rules = FaultRules("demo")
        rules.add(Fault(kind="reset", times=None, probability=probability, seed=seed))
        return kinds(rules, ["place_calls"] * 1000)

    assert fewest <= thrown(7).count("reset") <= most
    assert thrown(7) == thrown(7)
    assert probability == 1 or thrown(7) != thrown(8)
    rules = FaultRules("demo")
    rules.add(Fault(kind="reset", times=3, probability=probability))
    assert kinds(rules, ["place_calls"] * 1000).count("reset") == 3


def test_rules_are_listed_and_removed() -> None:
    """With what was left out filled in; a number is not used again."""
    rules = FaultRules("shop")
    rules.add(Fault(kind="drip", times=3))
    rules.add(Fault(kind="too_many"))
    rules.choose("authenticate")
    assert msgspec.json.decode(msgspec.json.encode(rules.rows())) == [
        {"kind": "drip", "when": "after", "times": 3, "seconds": 0.5, "id": 1, "login": "shop", "left": 2},
        {"kind": "too_many", "when": "before", "seconds": 1.0, "id": 2, "login": "shop", "left": 1},
    ]
    assert (rules.remove(1), rules.remove(1), len(rules)) == (True, False, 1)
    assert (rules.clear(), rules.clear()) == (1, 0)
    assert rules.choose("authenticate") is None
    assert rules.add(rules.add(Fault(kind="reset"))).id == 4


def kinds(rules: FaultRules, methods: Iterable[str]) -> list[str | None]:
    """Return what happens to requests for *methods*."""
    chosen = [rules.choose(method) for method in methods]
    return [fault.kind if fault else None for fault in chosen]


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ("{", "the body is no JSON: Input data was truncated; send one fault as an object"),
        ("[]", "Expected `object`, got `array`"),
        ("{}", "Object missing required field `kind`"),
        ('{"kind":"rest"}', "Invalid enum value 'rest' - at `$.kind`: choose one of reset, close, hang, "),
        ('{"kind":"reset","how":1}', "Object contains unknown field `how`"),
        ('{"kind":"reset","when":"now"}', "Invalid enum value 'now' - at `$.when`"),
        ('{"kind":"reset","method":"get"}', "Invalid enum value 'get' - at `$.method`"),
        ('{"kind":"reset","times":0}', "`$.times` is 0: at least 1, or null for always"),
        ('{"kind":"reset","probability":0}', "`$.probability` is 0: more than 0, at most 1"),
        ('{"kind":"reset","probability":1.5}', "`$.probability` is 1.5: more than 0, at most 1"),
        ('{"kind":"reset","location":"/"}', "`$.location` means nothing to reset: leave it out; it is for redirect"),
        ('{"kind":"delay","code":1}', "`$.code` means nothing to delay: leave it out; it is for status, "),
        ('{"kind":"delay","seconds":-1}', "`$.seconds` is -1: 0 or more"),
        ('{"kind":"drip","seconds":0}', "`$.seconds` is 0: a drip needs more than that"),
        ('{"kind":"status","code":200}', "`$.code` is 200: choose one of 400 to 599 for status"),
        ('{"kind":"redirect","code":304}', "`$.code` is 304: choose one of 301, 302, 303, 307, 308 for redirect"),
        ('{"kind":"redirect","location":"/\\r\\n"}', "`$.location` must be printable ASCII, as it stands in a header"),
    ],
)
def test_a_fault_that_cannot_be(document: str, sentence: str) -> None:
    """One sentence names the place and the cure."""
    with pytest.raises(ValueError, match=re.escape(sentence)):
        read_fault(document.encode())


def test_the_same_in_python() -> None:
    """Where no decoder has looked before."""
    with pytest.raises(ValueError, match=r"`\$.seconds` is inf: 0 or more"):
        Fault(kind="delay", seconds=float("inf"))
    assert read_fault(b'{"kind":"delay","seconds":2}') == Fault(kind="delay", seconds=2.0)


def test_the_table_is_whole() -> None:
    """A sentence in either language for each kind, and every kind is played in these tests."""
    assert list(KINDS) == list(get_args(KindName)) == list(ENDS)
    for kind in KINDS.values():
        assert re.fullmatch("[^а-яё]+[.]", kind.en)
        assert re.fullmatch("[А-ЯЁ].*[а-яё].*[.]|HTTP.*", kind.ru)
