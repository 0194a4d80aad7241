"""The page of limitations: its magic is that of the sandbox, its options are there, its marks are explained."""

from __future__ import annotations

import http.client
import json
import re
from collections.abc import Iterator, Sequence

import pytest
from uis_callapi import v4_0
from uis_callapi.v1.methods import API
from uis_callapi.v4_0 import methods as v4_0_methods
from uis_callapi_sandbox import Options, Sandbox, magic
from uis_callapi_sandbox.dialling.world import CATALOGUE, World

from ..docs.markdown import rows, spans
from .test_command import run, running
from .wire import NUMBER, Wire, is_array, is_object

PAGE = "sandbox/uis_callapi_sandbox/LIMITATIONS.md"
RULES = 22
_PLACED = ("rule", "the sandbox", "whose word")
_TOLD = ("rule of v4.0", "the sandbox", "whose word")
MARKS = {"source", "v4.0", "assumption"}


def _table(*header: str) -> list[tuple[str, ...]]:
    """Return the rows of the table under *header*, without the marks of code."""
    return [tuple(cell.replace("`", "") for cell in row) for row in rows(PAGE, *header)]


_MAGIC_LOGINS = _table("login", "brings up", "in v4.0")
LOGINS = {row[0]: row[1] for row in _MAGIC_LOGINS}
ENDINGS = _table("param", "ends in", "dials", "then")
ENDINGS_V4_0 = _table("param of v4.0", "ends in", "dials", "then")


def _code(text: str) -> int:
    found = re.search(r"-32\d{3}", text)
    assert found, text
    return int(found.group())


@pytest.fixture
def own() -> Iterator[Wire]:
    """A connection to a sandbox of the test's own."""
    with Sandbox() as sandbox, Wire(sandbox.base_url) as wire:
        yield wire


def test_every_magic_login_is_listed() -> None:
    """No other, either: the command names them all."""
    with running() as command:
        names = command.says["magic_logins"]
    assert isinstance(names, list)
    assert names == sorted(LOGINS)


@pytest.mark.parametrize("login", ["wrong-password", "blocked-ip"])
def test_a_login_that_is_refused(own: Wire, login: str) -> None:
    """With the code that the page names."""
    assert own.authenticate(login, "any").fault().code == _code(LOGINS[login])


def test_a_login_that_may_not_call(own: Wire) -> None:
    """It has a key all the same."""
    assert own.place(own.key("no-permission", "any")).fault().code == _code(LOGINS["no-permission"])


def test_a_login_with_one_session(own: Wire) -> None:
    """The key before is not known any more; one of another login is."""
    other, first = own.key(), own.key("single-session", "any")
    second = own.key("single-session", "any")
    assert own.place(first).fault().code == -32002
    assert [own.place(key).result() for key in (second, other)] == ["success", "success"]


@pytest.mark.parametrize(("param", "ending", "dials", "then"), ENDINGS, ids=[row[1] for row in ENDINGS])
def test_a_magic_number_does_what_the_page_says(own: Wire, param: str, ending: str, dials: str, then: str) -> None:
    """What stands before the last four digits does not matter."""
    key = own.key()
    for beginning in ("7495123", "4930"):
        _meets(own, key, {**NUMBER, param: beginning + ending}, then)
    assert len(own.journal()) == {"yes": 2, "no": 0}[dials]


def _meets(wire: Wire, key: str, params: dict[str, object], then: str) -> None:
    """Place a call and hold that *then* comes of it."""
    match then:
        case "the connection is reset":
            with pytest.raises((ConnectionResetError, http.client.RemoteDisconnected)):
                wire.place(key, params)
        case "no answer ever comes":
            with Wire(wire.base_url, timeout=0.2) as waiting, pytest.raises(TimeoutError):
                waiting.place(key, params)
        case "HTTP 502 with a page of HTML":
            reply = wire.place(key, params)
            assert (reply.status, reply.headers["content-type"].partition(";")[0]) == (502, "text/html")
        case "the result is fail":
            assert wire.place(key, params).result() == "fail"
        case _:
            assert wire.place(key, params).fault().code == _code(then)


def test_every_magic_number_of_a_param_is_listed() -> None:
    """No other, either."""
    both = {magic.WRONG_SERVICE_NUMBER, magic.LIMITED, magic.BROKEN, *magic.FAULTS}
    assert sorted(row[1] for row in ENDINGS) == sorted({*both, magic.FAILING})
    of_v4_0 = {*both, magic.BLACKLISTED, magic.UNKNOWN, magic.WITHOUT_NUMBER}
    assert {row[1] for row in ENDINGS_V4_0} == of_v4_0


@pytest.mark.parametrize(
    ("param", "ending", "dials", "then"), ENDINGS_V4_0, ids=[f"{row[0]} {row[1]}" for row in ENDINGS_V4_0]
)
def test_a_magic_number_of_v4_0_does_what_the_page_says(param: str, ending: str, dials: str, then: str) -> None:
    """Through the client, which has an error of its own for each."""
    with Sandbox(speed=0) as sandbox, v4_0.Client(login="demo", password="demo", base_url=sandbox.base_url) as client:
        with pytest.raises(v4_0.CallApiError) as refused:
            _start(client, param, ending)
        error = refused.value
        if " " in then:  # a sentence, no mnemonic
            assert error.outcome == "unknown"
        else:
            assert isinstance(error, v4_0.AnsweredError) and isinstance(error.data, v4_0.ErrorData)
            assert error.data.mnemonic == then
        assert len(sandbox.started) == {"yes": 1, "no": 0}[dials]


def _start(client: v4_0.Client, param: str, ending: str) -> None:
    """Send a request whose *param* has that *ending*."""
    if param == "tag_id":
        client.tag_call(call_session_id=1, tag_id=int(ending))
    elif param == "employee.id":
        client.start_employee_call(
            first_call="contact",
            virtual_phone_number="74993720692",
            contact="74951234567",
            employee=v4_0.Employee(id=int(f"1{ending}")),
        )
    else:
        numbers = {"virtual_phone_number": "74993720692", "contact": "74951234567", param: f"7495123{ending}"}
        client.start_simple_call(
            first_call="contact",
            virtual_phone_number=numbers["virtual_phone_number"],
            contact=numbers["contact"],
            operator="79164572521",
            timeout=0.5 if ending == "9902" else 10,
        )


@pytest.mark.parametrize(("login", "text"), [(row[0], row[2]) for row in _MAGIC_LOGINS])
def test_a_magic_login_of_v4_0(login: str, text: str) -> None:
    """By the error that the page names, when it logs in or later."""
    named = re.search(r"[a-z]+_[a-z_]+|forbidden", text)
    with Sandbox(speed=0) as sandbox, v4_0.Client(login=login, password="any", base_url=sandbox.base_url) as client:
        if named is None:
            assert client.list_calls().data == []
            return
        with pytest.raises(v4_0.AnsweredError) as refused:
            client.list_calls()
        assert isinstance(refused.value.data, v4_0.ErrorData) and refused.value.data.mnemonic == named.group()


def test_every_magic_key_is_listed() -> None:
    """With what comes of it."""
    said = {"live": "good", "expired": "access_token_expired", "blocked": "access_token_blocked"}
    assert _table("key", "is") == [(key, said[state]) for key, state in magic.MAGIC_KEYS.items()]


def test_methods_that_the_page_names_are_there() -> None:
    """Those of v4.0 too."""
    known = {method.name for api in (API, v4_0_methods.API) for method in api.methods}
    named = {span for span in spans(PAGE) if re.fullmatch(r"[a-z]+\.[a-z_]+", span)}
    assert named - known == {"employee.id", "rpc.discover"}
    assert len(named & known) > 15


_CHANGES = {
    r"is busy after (\w+) s": "leg.busy",
    r"rejects the call after (\w+) s": "leg.rejected",
    r"answers after (\w+) s": "leg.answered",
    r"hangs up (\w+) s later": "leg.hangup",
    r"talks for (\w+) s": "leg.hangup",
}
_OUTCOMES = {*_CHANGES.values(), "leg.no_answer", "leg.unreachable"}


@pytest.mark.parametrize(("ending", "text"), _table("ends in", "the telephone"))
def test_a_telephone_does_what_the_page_says(ending: str, text: str) -> None:
    """Dialled as the office, by the events of its call. The client answers 5 s after it."""
    number = "7916257" + ("4521" if ending == "anything else" else ending.replace("NN", "07"))
    at, expected = 0, list[tuple[int, str]]()
    for part in text.partition(":")[0].replace("NN", "07").split(", "):
        if found := next((found for pattern in _CHANGES if (found := re.fullmatch(pattern, part))), None):
            at += 1000 * int(found[1]) + (5000 if part.startswith("talks") else 0)
            expected.append((at, _CHANGES[found.re.pattern]))
        elif part != "at once":
            said = {
                "never answers": (60_000, "leg.no_answer"),
                "cannot be reached": (0, "leg.unreachable"),
                "answers 1 s before its timeout": (59_000, "leg.answered"),
            }
            expected.append(said[part])
    with Sandbox(speed=0) as sandbox, Wire(sandbox.base_url) as wire:
        assert wire.place(wire.key(), {**NUMBER, "numc": number}).result() == "success"
        sandbox.advance(200)
        call: object = json.loads(wire.send("GET", "/_sandbox/calls/1").body)
    assert is_object(call) and is_array(call["events"])
    events = [event for event in call["events"] if is_object(event) and event["leg"] == "C"]
    happened = [(event["t"], event["event"]) for event in events if event["event"] in _OUTCOMES]
    assert happened[: len(expected)] == expected


def test_every_file_is_listed() -> None:
    """With its length, and its id for v4.0."""
    files = _table("file", "seconds", "id")
    assert {name: float(seconds) for name, seconds, _ in files} == dict(CATALOGUE)
    assert [World().file_seconds(number) for _, _, number in files] == list(CATALOGUE.values())


def test_options_that_the_page_names_are_there() -> None:
    """Those of the command, and the same of the class."""
    named = {span.split()[0] for span in spans(PAGE) if span.startswith("--")}
    explained = run("--help").stdout
    assert [option for option in named if f"\n  {option} " not in explained] == []
    fields = Options.__struct_fields__
    assert [option for option in named if option[2:].replace("-", "_") not in fields] == []


def test_params_that_the_page_names_are_there() -> None:
    """It keeps up with the names of the API."""
    (place_calls,) = (method for method in API.methods if method.name == "place_calls")
    known = {*place_calls.params.__struct_fields__}
    named = {span.partition("=")[0].partition(":")[0] for span in spans(PAGE)}
    assert len(named & known) > 8


@pytest.mark.parametrize(
    ("header", "column"),
    [
        (_PLACED, 2),
        (_TOLD, 2),
        (("matter", "the sandbox", "whose word", "for the other reading"), 2),
        (("matter in v4.0", "the sandbox", "whose word", "for the other reading"), 2),
    ],
)
def test_every_statement_says_whose_word_it_is(header: Sequence[str], column: int) -> None:
    """By one of the marks that the page explains."""
    assert {mark for mark, _ in _table("mark", "means")} == MARKS
    marks = {row[column] for row in _table(*header)}
    assert marks == (MARKS - {"source"} if "v4.0" in header[0] else MARKS)


def test_every_rule_of_the_model_is_there() -> None:
    """In their order."""
    numbers = [int(row[0]) for row in (*_table(*_PLACED), *_table(*_TOLD))]
    assert numbers == sorted(numbers) and {*numbers} == {*range(1, RULES + 1)}
