"""What a caller can choose so that nothing happens which they do not want: fences, dry runs, results as errors."""

from __future__ import annotations

import json
import reprlib
import traceback
from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack

import pytest
from uis_callapi import (
    CallFailedError,
    ConfigurationError,
    ConnectionFailedError,
    DryRun,
    DuplicateCallError,
    Group,
    LimitExceededError,
    MemoryJournal,
    Message,
    NoAnswerError,
    NotAllowedError,
    ParamsError,
    Phone,
    ServerFaultError,
)

from ..colours import Calling, Colour, StillClock
from .calls import NUMBER, Events, place, raised
from .wire import KEYS, RST, Server, error, result

FAIL = result('"fail"')


@pytest.fixture
def server(running: ExitStack) -> Server:
    """A server that answers as one should."""
    return running.enter_context(Server())


# A result that says: in vain.


def test_fail_is_a_result(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """R20: unless somebody wants it otherwise."""
    server = running.enter_context(Server(place_calls=[FAIL]))
    calling = colour.client(base_url=server.base_url, clock=still)
    assert [place(calling), place(calling, on_fail="return"), place(calling, on_fail=None)] == ["fail"] * 3


@pytest.mark.parametrize("chosen_by", ["the client", "a clone", "the call"])
def test_fail_can_be_an_error(chosen_by: str, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """R20: it was carried out, so it is not sent again."""
    server, events = running.enter_context(Server(place_calls=[FAIL])), Events()
    calling = colour.client(
        base_url=server.base_url,
        clock=still,
        hooks=[events],
        on_fail="raise" if chosen_by == "the client" else "return",
    )
    if chosen_by == "a clone":
        calling = calling.with_options(on_fail="raise")
    caught = raised(CallFailedError, calling, **({"on_fail": "raise"} if chosen_by == "the call" else {}))
    assert (caught.outcome, caught.phase, caught.retry_safe, caught.result) == ("placed", "server", False, "fail")
    assert (caught.method, caught.references) == ("place_calls", {"numb": NUMBER["numb"]})
    assert [(attempt.outcome, attempt.phase) for attempt in caught.attempts] == [("placed", "server")]
    assert "'fail'" in str(caught) and "It was carried out." in str(caught)
    assert server.counts == (1, 1)
    assert [event.step for event in events.seen if event.method == "place_calls"] == ["sending", "answered"]


def test_a_call_is_asked_before_its_client(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """And a success is one, whoever is asked."""
    server = running.enter_context(Server(place_calls=[FAIL, result('"success"')]))
    calling = colour.client(base_url=server.base_url, clock=still, on_fail="raise")
    assert place(calling, on_fail="return") == "fail"
    assert place(calling) == "success"
    assert place(calling, on_fail="raise") == "success"


@pytest.mark.parametrize("on_fail", ["Raise", "", True, 0, ["raise"]])
def test_on_fail_of_another_kind(on_fail: object, colour: Colour, server: Server, still: StillClock) -> None:
    """Found before anything is sent: it would be too late afterwards."""
    calling = colour.client(base_url=server.base_url, clock=still)
    assert "on_fail must be one of ('return', 'raise')" in str(raised(ParamsError, calling, on_fail=on_fail))
    server.close()
    assert server.connections == 0


def test_a_call_in_vain_is_in_the_journal_before_it_is_an_error(
    colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """Its key is used; whoever asks for it may try again."""
    server = running.enter_context(Server(place_calls=[FAIL]))
    calling = colour.client(base_url=server.base_url, clock=still, journal=MemoryJournal(), on_fail="raise")
    raised(CallFailedError, calling, dedup_key="lead-1")
    assert raised(DuplicateCallError, calling, dedup_key="lead-1").state == "failed"
    raised(CallFailedError, calling, dedup_key="lead-1", retry_failed=True)
    assert server.counts == (1, 2)


# A dry run.

PHONES = [Group(phones=[Phone(numb="79164572521", timeout=25), Phone(numb="1234567")])]


@pytest.fixture
def calling(colour: Colour, server: Server, still: StillClock) -> Calling:
    """A client."""
    return colour.client(base_url=server.base_url, clock=still, password="hunter2")


def dry(calling: Calling, **params: object) -> DryRun:
    """Make a dry run of the call of `NUMBER` and *params*."""
    run = place(calling, dry_run=True, **params)
    assert isinstance(run, DryRun)
    return run


def test_a_dry_run_shows_what_would_be_sent(calling: Calling, server: Server) -> None:
    """The whole request, people masked; nothing is sent, and no session is fetched for it."""
    message = Message(type="text", value="Иван Петрович, перезвоните")
    run = dry(calling, numc=PHONES, numa_message=message, is_queue=True, queue_timeout=60)
    assert (run.method, run.url, run.deadline) == ("place_calls", f"{server.base_url}/v1", 210.0)
    assert json.loads(run.request) == {
        "jsonrpc": "2.0",
        "method": "place_calls",
        "id": 1,
        "params": {
            "session_key": "•••",
            "first_call": "numc",
            "switch_at_once": True,
            "numa": "7495•••4567",
            "numb": "74993720692",
            "numc": [{"phones": [{"numb": "7916•••2521", "timeout": 25}, {"numb": "•••"}]}],
            "is_queue": True,
            "queue_timeout": 60,
            "numa_message": {"type": "text", "value": "•••"},
        },
    }
    server.close()
    assert server.connections == 0


def test_a_dry_run_says_the_same_as_a_call(calling: Calling, server: Server) -> None:
    """Name for name, in the same order."""
    run = dry(calling, numc=PHONES)
    assert place(calling, numc=PHONES) == "success"
    sent = server.of("place_calls")[0].body.decode()
    for number in (NUMBER["numa"], "79164572521", "1234567"):
        masked = f"{str(number)[:4]}•••{str(number)[-4:]}" if len(str(number)) >= 11 else "•••"
        sent = sent.replace(f'"{number}"', f'"{masked}"')
    sent = sent.replace(KEYS[0], "•••")
    request_id = str(server.of("place_calls")[0].document["id"])
    assert json.dumps(json.loads(sent.replace(request_id, "1")), ensure_ascii=False) == run.request


def test_a_dry_run_can_be_read(calling: Calling, server: Server) -> None:
    """``print`` has a line for each param, ``repr`` is one line; neither tells who."""
    run = dry(calling)
    first, second, *request = str(run).splitlines()
    assert first == "place_calls, not sent"
    assert second == f"POST {server.base_url}/v1, 150 s at most"
    assert '    "numa": "7495•••4567",' in request
    assert repr(run).startswith("DryRun(method='place_calls', url='http://127.0.0.1:")
    for text in (str(run), repr(run)):
        assert not [hidden for hidden in ("hunter2", "74951234567", "79164572521") if hidden in text]


def test_a_dry_run_takes_the_timeout_of_the_call(calling: Calling) -> None:
    """Else the client's, else that of the method, which follows the params."""
    assert dry(calling, timeout=2.5).deadline == 2.5
    assert dry(calling.with_options(timeout=7)).deadline == 7
    assert dry(calling, is_queue=True, queue_timeout=600).deadline == 690.0


@pytest.mark.parametrize(
    "params",
    [
        {"numa": "8-800"},
        {"is_queue": True},
        {"numc": NUMBER["numa"]},
        {"numc": []},
        {"timeout": -1},
        {"on_fail": "shrug"},
        {"media_file": "\0"},
    ],
)
def test_a_dry_run_refuses_what_a_call_refuses(params: Mapping[str, object], calling: Calling) -> None:
    """In the same words: types, forms, rules, options."""
    assert str(raised(ParamsError, calling, dry_run=True, **params)) == str(raised(ParamsError, calling, **params))


@pytest.mark.parametrize("asked", [True, 1, None, "no", 0])
def test_whatever_is_not_false_sends_nothing(asked: object, calling: Calling, server: Server) -> None:
    """A slip costs a dry run, never a call."""
    assert isinstance(place(calling, dry_run=asked), DryRun)
    server.close()
    assert server.connections == 0


def test_a_dry_run_of_a_client_without_credentials(colour: Colour, server: Server, still: StillClock) -> None:
    """Nothing is sent, so nobody has to log in."""
    assert dry(colour.client(login=None, password=None, base_url=server.base_url, clock=still)).method == "place_calls"


def test_a_dry_run_uses_no_key(colour: Colour, server: Server, still: StillClock) -> None:
    """It looks at the options about the journal, not at the journal."""
    without = colour.client(base_url=server.base_url, clock=still)
    assert "needs a journal" in str(raised(ParamsError, without, dry_run=True, dedup_key="lead-1"))
    calling = colour.client(base_url=server.base_url, clock=still, journal=MemoryJournal())
    assert dry(calling, dedup_key="lead-1") == dry(calling, dedup_key="lead-1")
    assert place(calling, dedup_key="lead-1") == "success"
    assert dry(calling, dedup_key="lead-1").method == "place_calls"


def test_whoever_must_not_be_called_costs_no_key(colour: Colour, server: Server, still: StillClock) -> None:
    journal = MemoryJournal()
    fenced = colour.client(base_url=server.base_url, clock=still, journal=journal, allow_numbers=[])
    raised(NotAllowedError, fenced, dedup_key="lead-1")
    assert place(colour.client(base_url=server.base_url, clock=still, journal=journal), dedup_key="lead-1") == "success"


def test_dry_run_false_is_a_call(calling: Calling) -> None:
    assert place(calling, dry_run=False) == "success"


# A fence.

CLIENT, OPERATOR, OTHER = str(NUMBER["numa"]), str(NUMBER["numc"]), "79160000000"


def fenced(colour: Colour, server: Server, still: StillClock, allowed: object) -> Calling:
    """Return a client that may call only who is *allowed*."""
    return colour.client(base_url=server.base_url, clock=still, allow_numbers=allowed)


@pytest.mark.parametrize("collection", [list, tuple, set, frozenset, dict.fromkeys])
def test_who_is_allowed_is_called(collection: type, colour: Colour, server: Server, still: StillClock) -> None:
    """The service number is not dialled and needs no leave."""
    calling = fenced(colour, server, still, collection([CLIENT, OPERATOR]))
    assert place(calling) == "success"
    assert place(calling, numc=[Group(phones=[Phone(numb=OPERATOR)])]) == "success"


@pytest.mark.parametrize(
    ("allowed", "params", "said"),
    [
        ([CLIENT], {}, "`$.numc` = 7916•••2521"),
        ([OPERATOR], {}, "`$.numa` = 7495•••4567"),
        ([], {}, "`$.numa` = 7495•••4567"),
        ([NUMBER["numb"]], {}, "`$.numa` = 7495•••4567"),
        ([CLIENT, OPERATOR], {"numa": "1234567"}, "`$.numa` = •••"),
        ([CLIENT, OPERATOR, "7916000000"], {"numc": OTHER}, "`$.numc` = 7916•••0000"),
        (
            [CLIENT, OPERATOR],
            {"numc": [Group(phones=[Phone(numb=OPERATOR), Phone(numb=OTHER)])]},
            "`$.numc[0].phones[1].numb` = 7916•••0000",
        ),
        (
            [CLIENT, OPERATOR],
            {"numc": [Group(phones=[Phone(numb=OPERATOR)])] * 2 + [Group(phones=[Phone(numb=OTHER)])]},
            "`$.numc[2].phones[0].numb` = 7916•••0000",
        ),
        (
            [CLIENT, OPERATOR],
            {"numc": [Group(phones=[Phone(numb=OTHER)])], "is_queue": True, "queue_timeout": 5},
            "`$.numc[0].phones[0].numb` = 7916•••0000",
        ),
    ],
)
def test_nobody_else_is_called(
    allowed: Collection[str],
    params: Mapping[str, object],
    said: str,
    colour: Colour,
    server: Server,
    still: StillClock,
) -> None:
    """By the client and by its clones, in a dry run as well; the message names the place and nobody."""
    calling = fenced(colour, server, still, allowed)
    for one in (calling, calling.with_options(timeout=5)):
        for dry_run in (False, True):
            caught = raised(NotAllowedError, one, **params, dry_run=dry_run)
            assert f"{said} is not in allow_numbers" in str(caught)
            assert (caught.outcome, caught.phase, caught.attempts) == ("not_placed", "prepare", ())
            assert not [number for number in (CLIENT, OPERATOR, OTHER) if number in str(caught)]
    server.close()
    assert server.connections == 0


def test_the_session_is_opened_inside_a_fence(colour: Colour, server: Server, still: StillClock) -> None:
    """Logging in calls nobody."""
    fenced(colour, server, still, []).call("authenticate")
    assert server.counts == (1, 0)


def test_later_changes_of_what_was_passed_do_not_count(colour: Colour, server: Server, still: StillClock) -> None:
    allowed = [CLIENT, OPERATOR]
    calling = fenced(colour, server, still, allowed)
    allowed.clear()
    assert place(calling) == "success"


@pytest.mark.parametrize(
    ("allowed", "said"),
    [
        (OTHER, "allow_numbers must be a list, tuple or set of texts, not of type str"),
        (OTHER.encode(), "allow_numbers must be a list, tuple or set of texts, not of type bytes"),
        (5, "allow_numbers must be a list, tuple or set of texts, not of type int"),
        (True, "allow_numbers must be a list, tuple or set of texts, not of type bool"),
        (iter([OTHER]), "allow_numbers must be a list, tuple or set of texts, not of type list_iterator"),
        ([OTHER, "+79160000000"], "allow_numbers holds •••, which no call takes.*international form"),
        ([f"{OTHER}\n"], "allow_numbers holds •••, which no call takes.*international form"),
        (["7495*"], "allow_numbers holds •••, which no call takes"),
        ([""], "allow_numbers holds •••, which no call takes"),
        (["0" * 11], "allow_numbers holds 0000•••0000, which no call takes"),
        ([None], "allow_numbers holds a value of type NoneType, which no call takes"),
        ([int(OTHER)], "allow_numbers holds a value of type int, which no call takes"),
        ([[OTHER]], "allow_numbers holds a value of type list, which no call takes"),
    ],
)
def test_a_fence_that_would_not_hold(allowed: object, said: str, colour: Colour) -> None:
    """Refused by the constructor, without showing anybody's number."""
    with pytest.raises(ConfigurationError, match=said) as caught:
        colour.client(allow_numbers=allowed)
    assert OTHER not in str(caught.value)
    assert not [name for name, value in _locals(caught.value) if OTHER in value]


def test_a_fence_does_not_show_in_the_traceback_of_another_option(colour: Colour) -> None:
    with pytest.raises(ConfigurationError) as caught:
        colour.client(allow_numbers=[OTHER], max_retries=-1)
    assert not [name for name, value in _locals(caught.value) if OTHER in value]


def _locals(error: BaseException) -> Iterator[tuple[str, str]]:
    """Yield the locals of the package's frames."""
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if "uis_callapi" in frame.f_code.co_filename:
            yield from ((name, reprlib.repr(value)) for name, value in frame.f_locals.items() if name != "self")


# A connection of its own.


def idle_connections(colour: Colour, running: ExitStack, still: StillClock, *, reuse: bool) -> tuple[int, int]:
    """Place three calls one after the other; return the number of connections and of requests."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still, unsafe_reuse=reuse)
    for _ in range(3):
        place(calling)
    return server.connections, len(server.requests)


def test_a_connection_is_used_again_at_once(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """R10: the default."""
    assert idle_connections(colour, running, still, reuse=True) == (1, 4)


def test_a_call_can_have_a_connection_of_its_own(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """R10: nobody has used it before, so a reset on it is never that of an earlier request."""
    assert idle_connections(colour, running, still, reuse=False) == (4, 4)


# What the vendor's support asks for.


@pytest.fixture
def failing(running: ExitStack) -> Server:
    """A server that refuses by name, quoting what it was sent."""
    quoted = json.dumps({"code": -32004, "message": f"Limit of {CLIENT} is exceeded", "data": f"key {KEYS[0]}"})
    return running.enter_context(Server(place_calls=[error(quoted)]))


def test_a_report_has_what_support_asks_for(colour: Colour, failing: Server, still: StillClock) -> None:
    """Time, request, service number, code and message; the client's number is masked, the key is not there."""
    caught = raised(LimitExceededError, colour.client(base_url=failing.base_url, clock=still))
    request_id = failing.of("place_calls")[0].document["id"]
    *lines, made_with = caught.report().splitlines()
    assert lines == [
        "LimitExceededError: the server answered -32004 'Limit of 7495•••4567 is exceeded' (key •••)",
        "method: place_calls",
        "numb: 74993720692",
        "code: -32004",
        "server message: Limit of 7495•••4567 is exceeded",
        "detail: key •••",
        "outcome: not_placed",
        "phase: server",
        "attempts: 1",
        f"  2023-11-14T22:30:00.000Z place_calls id {request_id}, 0.000 s: not_placed (server): "
        "the server answered -32004 'Limit of 7495•••4567 is exceeded' (key •••)",
    ]
    assert made_with.startswith("made with uis_callapi ") and ", Python 3." in made_with


def test_a_report_keeps_to_its_lines(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """A server cannot write any."""
    forged = json.dumps({"code": "1\noutcome: placed", "message": "No\r\noutcome: placed", "data": "\u2028outcome: x"})
    server = running.enter_context(Server(place_calls=[error(forged)]))
    report = raised(ServerFaultError, colour.client(base_url=server.base_url, clock=still)).report()
    assert [line for line in report.splitlines() if line.startswith("outcome")] == ["outcome: unknown"]


def test_a_report_has_every_attempt(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Those for the session key as well, each with its time."""
    server = running.enter_context(Server(up=False))
    caught = raised(ConnectionFailedError, colour.client(base_url=server.base_url, clock=still))
    report = caught.report()
    assert "attempts: 3\n" in report and "numb: 74993720692\n" in report
    times = [line.split()[0] for line in report.splitlines() if line.startswith("  ")]
    assert len(times) == 3 and times == sorted(times)
    assert [f"id {attempt.request_id}, " in report for attempt in caught.attempts] == [True] * 3


def test_a_report_of_a_call_that_may_have_been_placed(colour: Colour, running: ExitStack, still: StillClock) -> None:
    server = running.enter_context(Server(place_calls=[RST]))
    report = raised(NoAnswerError, colour.client(base_url=server.base_url, clock=still)).report()
    assert "outcome: unknown\n" in report and "code:" not in report


def test_a_report_of_what_was_never_sent(colour: Colour) -> None:
    """Nothing to look for."""
    report = raised(ParamsError, colour.client(), numa=f"+{CLIENT}").report()
    assert "attempts: none, nothing was sent" in report and CLIENT not in report
    with pytest.raises(ConfigurationError) as caught:
        colour.client(max_retries=-1)
    assert "method: none was called" in caught.value.report()
