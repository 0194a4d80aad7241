"""Secrets show nowhere, and people are masked: in texts, logs, events, pickles and the locals of tracebacks."""

from __future__ import annotations

import asyncio
import gc
import http.client
import json
import logging
import os
import pickle
import signal
import sys
import threading
import traceback
import types
from collections.abc import Callable, Coroutine, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest
import uis_callapi
from uis_callapi import (
    AsyncClient,
    AuthenticateResult,
    CallApiError,
    Client,
    Event,
    Group,
    Message,
    NoAnswerError,
    Phone,
)
from uis_callapi.v1.models import AuthenticateParams, PlaceCallsParams

from ..colours import Colour, StillClock
from .calls import Events
from .shapes import is_object
from .wire import FIN, SILENCE, SUCCESS, Reply, Server, error, opened, result

PASSWORD, KEY, TEXT = "hunter2-correct-horse", "5ca1ab1e00c0ffee5e551011", "Иван Петрович, перезвоните"
NUMA, NUMC = "74957654321", "79167654322"
MASKED_NUMA, MASKED_NUMC = "7495•••4321", "7916•••4322"
HIDDEN = (PASSWORD, KEY, TEXT, NUMA, NUMC)
CALL: Mapping[str, object] = {
    "first_call": "numc",
    "switch_at_once": True,
    "numa": NUMA,
    "numb": "74993720692",
    "numc": [Group(phones=[Phone(numb=NUMC)])],
    "numa_message": Message(type="text", value=TEXT),
}
QUOTED = f"you sent {KEY}, {NUMA}, {NUMC} and {TEXT}"
PACKAGE = Path(uis_callapi.__file__).parent


@dataclass(frozen=True)
class Case:
    """A way to an error."""

    authenticate: Sequence[Reply] = (opened(KEY),)
    place_calls: Sequence[Reply] = (FIN,)
    method: str = "place_calls"
    params: Mapping[str, object] = field(default_factory=dict[str, object])
    options: Mapping[str, object] = field(default_factory=dict[str, object])
    up: bool = True


def _answers(*replies: Reply) -> Case:
    return Case(place_calls=replies)


def _error(code: int | str, message: str, **more: object) -> Reply:
    return error(json.dumps({"code": code, "message": message, **more}, ensure_ascii=False))


def _authenticate(*replies: Reply, **params: object) -> Case:
    return Case(authenticate=replies or (opened(KEY),), method="authenticate", params=params)


def _params(**params: object) -> Case:
    return Case(params=params)


def _raw(text: str) -> Case:
    return _answers(Reply(raw=text.encode(), end="close"))


CASES: dict[str, Case] = {
    # what servers quote
    "wrong password": Case([_error(-32003, f"No: {PASSWORD}", data=f"params.password {PASSWORD}")]),
    "wrong password, authenticate": _authenticate(_error(-32003, "No", data={"password": PASSWORD})),
    "refused": _answers(_error(-32003, QUOTED, data=QUOTED)),
    "refused, an object": _answers(_error(-32602, "?", data={"a": [KEY, NUMA, TEXT]})),
    "limit": _answers(_error(-32004, QUOTED)),
    "fault": _answers(_error(-32603, QUOTED, details=QUOTED)),
    "a code that quotes": _answers(_error(f"{KEY} {NUMA}", QUOTED)),
    "expired twice": Case([opened(KEY), opened(KEY + "2")], [_error(-32005, f"{QUOTED} {KEY}2")]),
    "a page": _answers(Reply(f"<html>{QUOTED}".encode())),
    "a page, 502": _answers(Reply(f"<html>{QUOTED}".encode(), 502)),
    "a page, 404": _answers(Reply(f"<html>{QUOTED}".encode(), 404)),
    "a page, cut in the middle of the key": _answers(Reply(b"x" * 185 + f"{KEY}{NUMA}{NUMC}".encode(), 502)),
    "a result of another type": _answers(result(json.dumps([QUOTED]))),
    "a result that is an object": _answers(result(json.dumps({KEY: NUMA}))),
    # a key that came and could not be taken
    "a key without an envelope": _authenticate(Reply(f'{{"session_key":"{KEY}"}}'.encode())),
    "a key for another request": _authenticate(
        Reply(f'{{"jsonrpc":"2.0","id":"55","result":{{"session_key":"{KEY}"}}}}'.encode())
    ),
    "a key of another type": _authenticate(result(json.dumps({"session_key": [KEY]}))),
    # what stands in HTTP itself
    "an encoding": _answers(Reply(b"{}", headers=[f"Content-Encoding: {KEY}-{NUMA}"])),
    "no HTTP": _raw(f"{KEY} {NUMA}\r\n\r\n"),
    "cut headers": _raw(f"HTTP/1.1 200 OK\r\nX-Sent: {KEY} {NUMA}\r\n"),
    "a wrong header": _raw(f"HTTP/1.1 200 OK\r\n{KEY} {NUMA}\r\n\r\n{{}}"),
    "a chunk of no size": _raw(f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{KEY}{NUMA}\r\n"),
    "a redirect": _answers(Reply(status=307, headers=[f"Location: https://example.org/{KEY}/{NUMA}"])),
    # a result that is taken for an error
    "in vain": Case(place_calls=[result('"fail"')], options={"on_fail": "raise"}),
    # no answer
    "no connection": Case(up=False),
    "no answer": _answers(FIN),
    "no key": Case([FIN]),
    # params that are refused
    "wrong number": _params(numc=f"+{NUMC}"),
    "wrong group": _params(numc=[Group(phones=[Phone(numb=f"{NUMC} (work)"), Phone(numb=NUMC)])]),
    "number of another type": _params(numa=int(NUMA)),
    "number as bytes": _params(numa=NUMA.encode()),
    "groups as plain objects": _params(numc=[{"phones": [{"numb": NUMC, "timeout": 0}]}]),
    "groups in a tuple": _params(numc=({"phones": [{"numb": NUMC, "timeout": 0}]},)),
    "message as a plain object": _params(numa_message={"type": "tts", "value": TEXT}),
    "message as a text": _params(numa_message=TEXT),
    "message of half a surrogate pair": _params(numa_message=Message(type="text", value=TEXT + "\ud800")),
    "numbers that must differ": _params(numc=NUMA),
    "a text that is too long": _params(numa_message=Message(type="text", value=TEXT * 10_000)),
    "a text with NUL": _params(numa_message=Message(type="text", value=TEXT + "\0")),
    "a dry run of a wrong number": _params(numc=f"+{NUMC}", dry_run=True),
    "somebody who must not be called": Case(options={"allow_numbers": [NUMA]}),
    "somebody who must not be called, in a dry run": Case(options={"allow_numbers": [NUMA]}, params={"dry_run": True}),
    "a wrong timeout": _params(timeout=-1),
    "password in a list": _authenticate(password=[PASSWORD]),
    "password with half a surrogate pair": _authenticate(password=PASSWORD + "\ud800"),
    # options that are refused
    "half of the credentials": Case(options={"login": None}),
    "a password in the URL": Case(options={"base_url": f"https://demo:{PASSWORD}@callapi.uiscom.ru"}),
    "nobody's number": Case(options={"allow_numbers": [NUMA, f"+{NUMC}"]}),
    "a wrong option beside somebody's number": Case(options={"allow_numbers": [NUMA], "max_connections": 0}),
    "a wrong option": Case(options={"max_retries": -1}),
    "a language that is none": Case(options={"lang": "de", "allow_numbers": [NUMA]}),
    "a wrong option of TLS": Case(options={"ca_file": "/nowhere"}),
}
every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


@dataclass(frozen=True)
class Shown:
    """An error, and all that was shown on the way to it."""

    error: CallApiError
    events: Events
    logged: list[str]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield each text with where it stands."""
        yield "str", str(self.error)
        yield "report", self.error.report()
        yield "repr", repr(self.error)
        yield "attributes", repr(vars(self.error))
        yield "pickle", pickle.dumps(self.error, 0).decode("raw-unicode-escape")
        yield "notes", repr(getattr(self.error, "__notes__", ""))
        yield from (("event", repr(event)) for event in self.events.seen)
        yield from (("log", line) for line in self.logged)
        yield from _locals(self.error)


def _locals(error: BaseException) -> Iterator[tuple[str, str]]:
    """Yield the locals of the package's frames, of *error* and of all that hangs on it, printed or not.

    With all that can be reached from them, as debuggers and error trackers do, down to what masks itself and to the
    client, which has to keep its credentials.
    """
    chain: list[BaseException] = [error]
    for link in chain:
        for frame, _ in traceback.walk_tb(link.__traceback__):
            if PACKAGE in Path(frame.f_code.co_filename).parents:
                for name, item in frame.f_locals.items():
                    yield from _reachable(f"{frame.f_code.co_name}: {name}", item)
        chain += [other for other in (link.__cause__, link.__context__) if other is not None and other not in chain]


def _reachable(where: str, item: object) -> Iterator[tuple[str, str]]:
    queue, seen = [(where, item)], {id(item)}
    for place, found in queue:
        yield place, _repr(found)
        for name, inner in _inside(found):
            if id(inner) not in seen:
                seen.add(id(inner))
                queue.append((f"{place}.{name}", inner))


def _inside(item: object) -> Iterator[tuple[object, object]]:
    if isinstance(item, type | Client | AsyncClient | PlaceCallsParams | AuthenticateParams):
        return
    if isinstance(item, types.GeneratorType | types.CoroutineType):
        frame = item.gi_frame if isinstance(item, types.GeneratorType) else item.cr_frame
        yield from (frame.f_locals.items() if frame else ())
    elif is_object(item):
        yield from item.items()
    elif isinstance(item, list | tuple | set | frozenset):
        yield from enumerate(cast("Iterable[object]", item))
    elif type(item).__module__.partition(".")[0] == "uis_callapi" or isinstance(item, BaseException):
        names = [*vars(item)] if hasattr(item, "__dict__") else []
        names += [name for cls in type(item).__mro__ for name in getattr(cls, "__slots__", ())]
        yield from ((name, getattr(item, name)) for name in names if hasattr(item, name))


def _repr(item: object) -> str:
    try:
        return repr(item)
    except AttributeError:
        return "an object that was never finished"


def _call(case: Case, colour: Colour, running: ExitStack, still: StillClock, events: Events) -> object:
    server = running.enter_context(Server(authenticate=case.authenticate, place_calls=case.place_calls, up=case.up))
    options = {"password": PASSWORD, "base_url": server.base_url, "clock": still, "hooks": [events], **case.options}
    calling = colour.client(**options)
    return calling.call(case.method, **({**CALL, **case.params} if case.method == "place_calls" else case.params))


@pytest.fixture
def shown(case: Case, colour: Colour, running: ExitStack, still: StillClock, caplog: pytest.LogCaptureFixture) -> Shown:
    """Take *case* to its error, everything logged that anybody logs."""
    events = Events()
    with caplog.at_level(logging.DEBUG), pytest.raises(CallApiError) as caught:
        _call(case, colour, running, still, events)
    logged = [f"{record.getMessage()} {record.args!r} {record.exc_text}" for record in caplog.records]
    return Shown(caught.value, events, logged)


@every_case
def test_nothing_shows(shown: Shown) -> None:
    """Neither the password nor the key, no number, no spoken text."""
    assert list(_locals(shown.error))
    found = {(where, hidden) for where, text in shown.texts() for hidden in HIDDEN if hidden in text}
    assert not found


@every_case
def test_what_led_to_an_error_is_not_kept(shown: Shown) -> None:
    """Other exceptions hold what was sent in their own frames: none hangs on the one that is raised."""
    assert shown.error.__cause__ is None
    assert shown.error.__context__ is None or shown.error.__suppress_context__


@every_case
def test_the_locals_can_be_printed(shown: Shown) -> None:
    """As error trackers do. An error of the constructor leaves a client that was never finished among them."""
    whole = traceback.TracebackException.from_exception(shown.error, capture_locals=True)
    assert type(shown.error).__name__ in "".join(whole.format())


@pytest.mark.parametrize("case", [CASES["refused"], CASES["a page, 502"]], ids=["refused", "a page, 502"])
def test_what_is_quoted_is_masked_not_dropped(shown: Shown) -> None:
    """A number can still be recognised by who knows it."""
    expected = f"you sent •••, {MASKED_NUMA}, {MASKED_NUMC} and •••"
    assert expected in str(shown.error)
    assert any(expected in line for line in shown.logged)
    assert any(expected in str(event.reason) for event in shown.events.seen)
    assert any(MASKED_NUMA in repr(event.params) and MASKED_NUMC in repr(event.params) for event in shown.events.seen)


@pytest.mark.parametrize("numb", ["749512345678901", "74951234567", "7495123456", "7495123"])
def test_short_numbers_keep_fewer_digits(numb: str) -> None:
    """Four and four of a long one; of one with fewer than eleven that would be nearly all."""
    masked = "•••" if len(numb) < 11 else f"{numb[:4]}•••{numb[-4:]}"
    assert repr(Phone(numb=numb)) == f"Phone(numb={masked!r})"


MODELS: dict[str, tuple[object, str]] = {
    "Phone": (Phone(numb=NUMC, timeout=5), f"Phone(numb='{MASKED_NUMC}', timeout=5)"),
    "Group": (
        Group(phones=[Phone(numb=NUMC)], lines_limit=2),
        f"Group(phones=[Phone(numb='{MASKED_NUMC}')], lines_limit=2)",
    ),
    "Message": (Message(type="text", value=TEXT), "Message(type='text', value='•••')"),
    "Message, a number": (Message(type="text", value=NUMA), f"Message(type='text', value='{MASKED_NUMA}')"),
    "AuthenticateParams": (
        AuthenticateParams(login="demo", password=PASSWORD),
        "AuthenticateParams(login='demo', password='•••')",
    ),
    "AuthenticateResult": (AuthenticateResult(session_key=KEY), "AuthenticateResult(session_key='•••')"),
    "PlaceCallsParams": (
        PlaceCallsParams(
            first_call="numc",
            switch_at_once=True,
            numa=NUMA,
            numb="74993720692",
            numc=[Group(phones=[Phone(numb=NUMC)])],
            numa_message=Message(type="text", value=TEXT),
        ),
        f"PlaceCallsParams(first_call='numc', switch_at_once=True, numa='{MASKED_NUMA}', "
        f"numa_message=Message(type='text', value='•••'), numb='74993720692', "
        f"numc=[Group(phones=[Phone(numb='{MASKED_NUMC}')])])",
    ),
}


@pytest.mark.parametrize(("model", "text"), MODELS.values(), ids=MODELS)
def test_models_mask_themselves(model: object, text: str) -> None:
    """In ``repr``, in ``str``, in f-strings and in what rich prints; what was not given is left out."""
    assert [repr(model), str(model), f"{model}", f"{model!r}"] == [text] * 4
    assert repr([model]) == f"[{text}]"
    rich = getattr(model, "__rich_repr__")()  # noqa: B009  # the protocol of rich, which is not installed here
    assert not [hidden for hidden in HIDDEN if hidden in repr(rich)]
    assert [name for name, _ in rich] == [part.split("=")[0] for part in _fields(text)]


def _fields(text: str) -> Iterator[str]:
    """Split the fields of a repr at its own level."""
    depth, start = 0, text.index("(") + 1
    for index, character in enumerate(text):
        depth += (character in "([") - (character in ")]")
        if (character == "," and depth == 1) or (depth == 0 and index > start):
            yield text[start:index].strip()
            start = index + 1


def test_masked_values_are_still_there() -> None:
    """Masking is about showing."""
    assert AuthenticateResult(session_key=KEY).session_key == KEY
    assert Phone(numb=NUMC).numb == NUMC


def test_a_client_shows_its_url_and_nothing_else(colour: Colour) -> None:
    """Not even to a debugger that prints what it finds in it."""
    client = colour.client(login="demo", password=PASSWORD).client
    assert repr(client) == f"{type(client).__name__}(base_url='https://callapi.uiscom.ru/v1')"
    assert PASSWORD not in repr(vars(client))


@pytest.mark.parametrize("method", ["authenticate", "place_calls"])
def test_an_interrupted_call_shows_nothing(method: str, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Ctrl-C leaves frames that hold a request; so does whoever cancels a task."""
    first = SILENCE if method == "authenticate" else opened(KEY)
    server = running.enter_context(Server(authenticate=[first], place_calls=[SILENCE]))
    calling = colour.client(password=PASSWORD, base_url=server.base_url, clock=still)
    with _interrupted_in(server, method), pytest.raises(KeyboardInterrupt) as caught:
        calling.call("place_calls", **CALL)
    _shows_nothing(caught.value)


@pytest.fixture
def _no_collector() -> Iterator[None]:
    """Nothing is let go of late: whoever waits for a flight would wait until then."""
    gc.disable()
    yield
    gc.enable()


class _Impatient(StillClock):
    """A clock on which whoever sits there presses Ctrl-C again as soon as the first one has arrived."""

    def monotonic(self) -> float:
        if isinstance(sys.exception(), KeyboardInterrupt | asyncio.CancelledError):
            raise KeyboardInterrupt("again")
        return super().monotonic()


@pytest.mark.usefixtures("_no_collector")
def test_a_second_interruption_shows_nothing(colour: Colour, running: ExitStack) -> None:
    """It comes while the first is dealt with, which then hangs on it with all of its frames."""
    server = running.enter_context(Server(authenticate=[SILENCE, opened(KEY)]))
    calling = colour.client(password=PASSWORD, base_url=server.base_url, clock=_Impatient())
    with _interrupted_in(server, "authenticate"), pytest.raises(KeyboardInterrupt, match="again") as caught:
        calling.call("place_calls", **CALL)
    _shows_nothing(caught.value)
    assert calling.call("place_calls", timeout=5, **CALL) == "success"


@contextmanager
def _interrupted_in(server: Server, method: str) -> Generator[None]:
    def interrupt() -> None:
        for _ in ("authenticate", "place_calls")[: 1 if method == "authenticate" else 2]:
            server.arrived.acquire()
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    yield
    thread.join()


def _shows_nothing(error: BaseException) -> None:
    locals_ = list(_locals(error))
    assert any(where.startswith("_call") for where, _ in locals_)
    found = {(where, hidden) for where, text in locals_ for hidden in HIDDEN if hidden in text}
    assert not found
    # A runner of asyncio raises a KeyboardInterrupt of its own; what the task was told hangs on it.
    notes = [note for link in (error, error.__context__) for note in getattr(link, "__notes__", ())]
    assert notes and not [note for note in notes for hidden in HIDDEN if hidden in note]


def test_what_a_hook_raises_shows_nothing(
    colour: Colour, running: ExitStack, still: StillClock, caplog: pytest.LogCaptureFixture
) -> None:
    """It is logged with its traceback, which begins below the frames that hold the request."""

    def hook(event: Event) -> None:
        raise ValueError(f"no place for {event.step}")

    server = running.enter_context(Server(authenticate=[opened(KEY)]))
    calling = colour.client(password=PASSWORD, base_url=server.base_url, clock=still, hooks=[hook])
    with caplog.at_level(logging.DEBUG):
        assert calling.call("place_calls", **CALL) == "success"
    raised = [record.exc_info[1] for record in caplog.records if record.exc_info]
    assert [str(link) for link in raised] == [f"no place for {step}" for step in ("sending", "answered") * 2]
    locals_ = [local for link in raised if link for local in _locals(link)]
    assert locals_ and not {(where, hidden) for where, text in locals_ for hidden in HIDDEN if hidden in text}


def test_no_debug_mode_shows_anything(
    running: ExitStack,
    colour: Colour,
    still: StillClock,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every logger at its lowest level, http.client printing what passes, an event loop that names all that it runs."""
    monkeypatch.setattr(http.client.HTTPConnection, "debuglevel", 1)
    server = running.enter_context(Server(authenticate=[opened(KEY)], place_calls=[SUCCESS, FIN]))
    calling = colour.client(password=PASSWORD, base_url=server.base_url, clock=still)

    async def everything_is_slow() -> None:
        asyncio.get_running_loop().set_debug(True)
        asyncio.get_running_loop().slow_callback_duration = 0.0

    if colour.name == "async":
        calling.wait(everything_is_slow())
    with caplog.at_level(1):
        assert calling.call("place_calls", **CALL) == "success"
        with pytest.raises(CallApiError):
            calling.call("place_calls", **CALL)
        calling.call("close")
    printed = capfd.readouterr()
    shown = [printed.out, printed.err, *(f"{record.getMessage()} {record.args!r}" for record in caplog.records)]
    assert any("place_calls" in text for text in shown)
    assert any("Executing" in text for text in shown) is (colour.name == "async")
    assert not {hidden for text in shown for hidden in HIDDEN if hidden in text}


def test_an_error_that_nobody_fetched_shows_nothing(
    running: ExitStack, still: StillClock, caplog: pytest.LogCaptureFixture
) -> None:
    """asyncio logs it with its traceback; a task that is destroyed while it is pending, with its coroutine."""
    server = running.enter_context(Server(authenticate=[opened(KEY)], place_calls=[FIN]))
    failed: list[BaseException] = []

    async def forget() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: failed.append(context["exception"]))
        async with AsyncClient(login="demo", password=PASSWORD, base_url=server.base_url, clock=still) as client:
            place: Callable[..., Coroutine[object, object, object]] = getattr(client, "place_calls")  # noqa: B009
            task = asyncio.ensure_future(place(**CALL))
            while not task.done():
                assert not [hidden for hidden in HIDDEN if hidden in repr(task)]
                await asyncio.sleep(0)
            del task
            gc.collect()

    with caplog.at_level(logging.DEBUG):
        asyncio.run(forget(), debug=True)
    assert [type(error) for error in failed] == [NoAnswerError]
    assert not {(where, hidden) for where, text in _locals(failed[0]) for hidden in HIDDEN if hidden in text}
    assert not {hidden for record in caplog.records for hidden in HIDDEN if hidden in record.getMessage()}


def test_a_key_in_use_does_not_show(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Nor from inside the client, after a session was opened."""
    server = running.enter_context(Server(authenticate=[opened(KEY)]))
    calling = colour.client(base_url=server.base_url, clock=still)
    assert KEY not in repr(calling.call("authenticate"))
    seen: list[object] = [calling.client]
    for item in seen:
        assert KEY not in repr(item)
        inside = vars(item).values() if hasattr(item, "__dict__") else ()
        seen += [value for value in inside if type(value).__module__.startswith("uis_callapi") and value not in seen]
    assert len(seen) > 5
