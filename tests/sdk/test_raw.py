"""Behind the types: answers as they came, and methods that the SDK has no method for."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import pickle
import threading
import traceback
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from msgspec import UNSET
from uis_callapi import (
    AsyncClient,
    BadAnswerError,
    CallApiError,
    CallFailedError,
    Client,
    DryRun,
    DuplicateCallError,
    LimitExceededError,
    NoAnswerError,
    NotAllowedError,
    ParamsError,
    RawAnswer,
    ServerFaultError,
)

from ..colours import Calling, Colour, StillClock
from .calls import NUMBER, Events, place, raised
from .test_sessions import EXPIRED
from .wire import FIN, KEYS, OPENED, SUCCESS, Reply, Server, error, page, result

NEW = "start.new_call"


def heard(calling: Calling, *calls: tuple[str, Mapping[str, object]]) -> list[RawAnswer]:
    """Return what is seen of *calls*, one after the other, whatever they come to."""

    found: list[RawAnswer] = []

    async def called(client: AsyncClient) -> None:
        with client.answers() as seen:
            for method, params in calls:
                with contextlib.suppress(CallApiError):
                    await getattr(client, method)(**params)
        found.extend(seen)

    client = calling.client
    if isinstance(client, AsyncClient):
        calling.wait(called(client))
        return found
    with client.answers() as seen:
        for method, params in calls:
            with contextlib.suppress(CallApiError):
                getattr(client, method)(**params)
    return seen


PLACE = ("place_calls", NUMBER)


def test_an_answer_is_seen_as_it_came(colour: Colour, running: ExitStack, still: StillClock) -> None:
    opened = result(f'{{"session_key":"{KEYS[0]}","of":["the","future"]}}')
    server = running.enter_context(Server(authenticate=[opened], place_calls=[SUCCESS]))
    first, second = heard(colour.client(base_url=server.base_url, clock=still), PLACE)
    assert (first.method, first.status, first.error) == ("authenticate", 200, UNSET)
    assert first.result == {"session_key": KEYS[0], "of": ["the", "future"]}
    assert (second.method, second.result) == ("place_calls", "success")
    assert second.request_id == server.requests[1].document["id"]
    assert second.body == SUCCESS.body.replace(b"<id>", str(second.request_id).encode())
    assert (second.at, second.seconds) == (still.time(), 0.0)


@pytest.mark.parametrize(
    ("reply", "status", "whole", "failed"),
    [
        (result('"queued"'), 200, "queued", UNSET),
        (result('{"of":1}', status=500), 500, {"of": 1}, UNSET),
        (page(502), 502, UNSET, UNSET),
        (Reply(b"[1]"), 200, UNSET, UNSET),
        (
            error('{"code":-32004,"message":"Limit is exceeded","data":{"left":[0]}}'),
            200,
            UNSET,
            {"code": -32004, "message": "Limit is exceeded", "data": {"left": [0]}},
        ),
    ],
)
def test_an_answer_is_seen_when_the_call_raises(
    colour: Colour, running: ExitStack, reply: Reply, status: int, whole: object, failed: object
) -> None:
    server = running.enter_context(Server(authenticate=[OPENED], place_calls=[reply]))
    calling = colour.client(base_url=server.base_url)
    *_, last = heard(calling, PLACE)
    assert (last.status, last.result, last.error) == (status, whole, failed)
    assert last.body and type(last.body) is bytes


def test_every_answer_of_a_call_is_seen_and_of_a_request_without_one_nothing(
    colour: Colour, running: ExitStack
) -> None:
    server = running.enter_context(Server(place_calls=[EXPIRED, SUCCESS, FIN]))
    seen = heard(colour.client(base_url=server.base_url), PLACE, PLACE, ("place_calls", {**NUMBER, "numa": 5}))
    assert [(one.method, one.error is UNSET) for one in seen] == [
        ("authenticate", True),
        ("place_calls", False),
        ("authenticate", True),
        ("place_calls", True),
    ]


def test_clones_are_heard_and_others_are_not(running: ExitStack) -> None:
    server = running.enter_context(Server())
    client, other = (running.enter_context(_client(server)) for _ in range(2))
    calls: Mapping[str, Callable[[], object]] = {
        "itself": lambda: place(Calling(client, _same)),
        "a clone": lambda: place(Calling(client.with_options(timeout=5), _same)),
        "another": lambda: place(Calling(other, _same)),
    }
    for call in calls.values():
        call()  # now everybody has a session
    with client.answers() as outer, client.with_options(max_retries=0).answers() as inner:
        for call in calls.values():
            call()
        thread = threading.Thread(target=calls["itself"])
        thread.start()
        thread.join()
        assert len(server.requests) == 5 + 4
    calls["itself"]()
    assert [one.method for one in outer] == ["place_calls"] * 2
    assert outer == inner


def _client(server: Server) -> Client:
    return Client(login="demo", password="demo", base_url=server.base_url)


def _same(value: object) -> object:
    return value


def test_tasks_are_heard_by_those_who_started_them_until_these_listen_no_more(running: ExitStack) -> None:
    server = running.enter_context(Server())

    async def main() -> None:
        async with AsyncClient(login="demo", password="demo", base_url=server.base_url) as client:
            go_on = asyncio.Event()

            async def twice() -> None:
                await _place(client)
                await go_on.wait()
                await _place(client)

            async def apart() -> list[RawAnswer]:
                with client.answers() as own:
                    await _place(client)
                return own

            await _place(client)
            with client.answers() as seen:
                before = asyncio.create_task(twice())
                owns = await asyncio.gather(apart(), apart())
                while len(seen) < 3:
                    await asyncio.sleep(0)
            go_on.set()
            await before
            assert [len(own) for own in owns] == [1, 1]
            assert len(seen) == 3 and len({one.request_id for one in seen}) == 3

    asyncio.run(main())


async def _place(client: AsyncClient) -> None:
    await client.place_calls(
        first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
    )


def test_an_answer_shows_no_secret(running: ExitStack) -> None:
    server = running.enter_context(Server(authenticate=[OPENED]))
    with _client(server) as client, client.answers() as seen:
        client.authenticate()
    assert KEYS[0].encode() in seen[0].body
    assert KEYS[0] not in repr(seen) + repr(seen[0].__rich_repr__())
    assert repr(seen[0]).startswith("RawAnswer(method='authenticate', request_id=")
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(seen)


def asked(calling: Calling, method: str, params: object = None, /, **options: object) -> object:
    """Call *method* by its name."""
    given = {} if params is None else {"params": params}
    return calling.call("request", method=method, **given, **options)


def test_a_method_by_its_name_is_a_call_like_any_other(colour: Colour, running: ExitStack) -> None:
    server = running.enter_context(Server(others={NEW: [EXPIRED, result('{"id":1}')]}))
    calling = colour.client(base_url=server.base_url)
    assert asked(calling, NEW, {"a": [1, "я", None]}) == {"id": 1}
    keys = [request.params.get("session_key") for request in server.requests if request.method == NEW]
    assert keys == KEYS[:2]  # the first was refused
    assert server.requests[-1].params == {"session_key": KEYS[1], "a": [1, "я", None]}
    with pytest.raises(CallApiError):
        asked(calling.with_options(timeout=0.000_001), NEW)


@pytest.mark.parametrize(("retry_safe", "requests"), [(False, 1), (True, 3)])
def test_a_method_by_its_name_is_unsafe_until_the_caller_says_otherwise(
    colour: Colour, running: ExitStack, still: StillClock, retry_safe: bool, requests: int
) -> None:
    server = running.enter_context(Server(others={NEW: [FIN]}))
    with pytest.raises(NoAnswerError) as caught:
        asked(colour.client(base_url=server.base_url, clock=still), NEW, retry_safe=retry_safe)
    assert (caught.value.outcome, caught.value.retry_safe) == ("unknown", retry_safe)
    assert [request.method for request in server.requests].count(NEW) == requests


def test_an_error_that_only_other_methods_have_says_nothing_of_this_one(colour: Colour, running: ExitStack) -> None:
    only_calls = error('{"code":-32003,"message":"Permission denied"}')
    every = error('{"code":-32004,"message":"Limit is exceeded"}')
    server = running.enter_context(Server(others={NEW: [only_calls, every]}))
    calling = colour.client(base_url=server.base_url)
    with pytest.raises(CallApiError) as caught:
        asked(calling, NEW)
    assert type(caught.value) is ServerFaultError
    with pytest.raises(CallApiError) as caught:
        asked(calling, NEW)
    assert type(caught.value) is LimitExceededError


@pytest.mark.parametrize(
    ("method", "params", "session", "sent"),
    [
        (NEW, {}, None, {"session_key": KEYS[0]}),
        (NEW, {}, False, {}),
        (NEW, {}, True, {"session_key": KEYS[0]}),
        (NEW, {"session_key": "mine"}, None, {"session_key": "mine"}),
        (NEW, [1, "x"], None, [1, "x"]),
        ("rpc.discover", {}, None, {}),
        ("rpc.discover", {}, True, {"session_key": KEYS[0]}),
        ("authenticate", {"login": "x"}, None, {"login": "x"}),
        ("place_calls", {"numa": 1}, None, {"session_key": KEYS[0], "numa": 1}),
        ("place_calls", {"numa": 1}, False, {"numa": 1}),
    ],
)
def test_the_session_key_goes_where_it_belongs(
    colour: Colour, running: ExitStack, method: str, params: object, session: bool | None, sent: object
) -> None:
    others = {NEW: [SUCCESS], "rpc.discover": [SUCCESS]}
    server = running.enter_context(Server(authenticate=[OPENED, SUCCESS], others=others))
    calling = colour.client(base_url=server.base_url)
    asked(calling, method, params, session=session)
    if method != "authenticate":
        assert server.requests[-1].document["params"] == sent
    assert len(server.requests) == 1 + (isinstance(sent, dict) and KEYS[0] in sent.values())


def test_what_comes_of_a_login_by_its_name_is_not_taken_on(running: ExitStack) -> None:
    server = running.enter_context(Server(authenticate=[result('{"session_key":"another"}'), OPENED]))
    with _client(server) as client:
        assert client.request("authenticate", {"login": "x"}) == {"session_key": "another"}
        place(Calling(client, _same))
    assert server.requests[-1].params["session_key"] == KEYS[0]


def test_a_login_without_a_key_is_an_error(colour: Colour, running: ExitStack) -> None:
    """A page of a gateway may look like a result; it is not shown, for there may be a key in it."""
    server = running.enter_context(Server(authenticate=[page(502)]))
    with pytest.raises(BadAnswerError, match="not shown"):
        asked(colour.client(base_url=server.base_url), "authenticate", {"login": "x"})


def test_a_dry_run_shows_the_shape_alone(colour: Colour, still: StillClock) -> None:
    calling = colour.client(base_url="http://127.0.0.1:1", clock=still)
    run = asked(calling, "place_calls", {"numa": "74951234567", "x": [5, True]}, dry_run=True)
    assert isinstance(run, DryRun)
    assert run.request.endswith('"params": {"session_key": "•••", "numa": "•••", "x": ["•••", true]}}')
    known, unknown = (asked(calling, name, NUMBER, dry_run=True) for name in ("place_calls", NEW))
    assert isinstance(known, DryRun) and isinstance(unknown, DryRun)
    typed = place(calling, dry_run=True)
    assert isinstance(typed, DryRun)
    assert (known.deadline, unknown.deadline) == (typed.deadline, 30.0)


@pytest.mark.parametrize(
    ("method", "params", "told"),
    [
        ("place_calls", NUMBER, None),
        ("place_calls", {**NUMBER, "numc": "79990000000"}, "`$.numc` = 7999•••0000 is not in allow_numbers"),
        ("place_calls", {**NUMBER, "new": 1}, "nobody knows whom these params reach"),
        (NEW, NUMBER, "nobody knows whom these params reach"),
        ("authenticate", {"login": "demo", "password": "demo"}, None),
    ],
)
def test_no_name_gets_past_the_fence(
    colour: Colour, running: ExitStack, method: str, params: object, told: str | None
) -> None:
    server = running.enter_context(Server(others={NEW: [SUCCESS]}))
    calling = colour.client(base_url=server.base_url, allow_numbers=[NUMBER["numa"], NUMBER["numc"]])
    if told is None:
        asked(calling, method, params)
        return
    with pytest.raises(NotAllowedError) as caught:
        asked(calling, method, params)
    assert told in str(caught.value) and server.requests == []


def test_a_dedup_key_guards_it(colour: Colour, running: ExitStack, tmp_path: Path) -> None:
    server = running.enter_context(Server(others={NEW: [SUCCESS]}))
    calling = colour.client(base_url=server.base_url, journal=str(tmp_path / "calls.db"))
    assert asked(calling, NEW, {"a": 1}, dedup_key="k") == "success"
    with pytest.raises(DuplicateCallError):
        asked(calling, NEW, {"a": 1}, dedup_key="k")
    assert asked(calling, NEW, {"a": 1}, dedup_key="k", force=True) == "success"


def test_in_vain_is_an_error_where_that_is_asked_for(colour: Colour, running: ExitStack) -> None:
    server = running.enter_context(Server(place_calls=[result('"fail"')]))
    calling = colour.client(base_url=server.base_url)
    assert asked(calling, "place_calls", {}) == "fail"
    with pytest.raises(CallFailedError):
        asked(calling.with_options(on_fail="raise"), "place_calls", {})


@pytest.mark.parametrize(
    ("method", "params", "options", "told"),
    [
        ("", {}, {}, "the method must be a name"),
        (5, {}, {}, "the method must be a name, not of type int"),
        ("a\ud800", {}, {}, "holds half of a surrogate pair"),
        (NEW, {}, {"session": "yes"}, "session must be True, False or None"),
        (NEW, "abc", {}, "a mapping, or a list or tuple, not of type str"),
        (NEW, 5, {}, "not of type int"),
        (NEW, {"a": {1, 2}}, {}, "`$.a` is given as set"),
        (NEW, {"a": {"b": float("nan")}}, {}, "`$.a[...]` is given as nan"),
        (NEW, [1, object()], {}, "type object is unsupported"),
        (NEW, {"a": "\0"}, {}, "`$.a` holds U+0000"),
        (NEW, {"a": "\ud800"}, {}, "`$.a` holds half of a surrogate pair"),
        (NEW, {"\ud800": 1}, {}, "`$` holds half of a surrogate pair"),
        (NEW, {"a": "x" * 300_000}, {}, "`$.a` alone has 300000 characters"),
        (NEW, {}, {"retry_safe": 1}, "retry_safe must be True or False"),
        (NEW, {}, {"timeout": -1}, "timeout must be a positive number"),
        (NEW, {}, {"force": True}, "force is about a dedup key"),
        (NEW, [1], {"session": True}, "give the params by theirs"),
        (NEW, {"session_key": "x"}, {"session": True}, "`session_key` is given"),
        ("place_calls", {}, {"retry_safe": True}, "must not be sent twice"),
    ],
)
def test_wrong_use_is_refused_before_anything_is_sent(
    colour: Colour, method: object, params: object, options: Mapping[str, object], told: str
) -> None:
    calling = colour.client(base_url="http://127.0.0.1:1")
    error = raised(ParamsError, calling, "request", method=method, params=params, **options)
    assert told in str(error)


def test_params_in_the_place_of_the_method_are_shown_nowhere(colour: Colour) -> None:
    calling = colour.client(base_url="http://127.0.0.1:1")
    error = raised(ParamsError, calling, "request", method={"password": "tops3cret"})
    assert "tops3cret" not in str(error)


def test_params_of_which_nothing_is_known_are_shown_nowhere(
    colour: Colour, running: ExitStack, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "tops3cret-12345678901"
    told = error(f'{{"code":1,"message":"you sent {secret}"}}')
    server = running.enter_context(Server(others={NEW: [told]}))
    events = Events()
    caplog.set_level(logging.DEBUG)
    calling = colour.client(base_url=server.base_url, hooks=[events])
    with pytest.raises(CallApiError) as caught:
        asked(calling, NEW, {"password": secret})
    texts = [str(caught.value), repr(caught.value), caught.value.report(), caplog.text, repr(events.seen)]
    ours = [frame for frame in traceback.extract_tb(caught.value.__traceback__) if "uis_callapi" in frame.filename]
    assert ours
    link = caught.value.__traceback__
    while link is not None:
        if "uis_callapi" in link.tb_frame.f_code.co_filename:
            texts.append(repr(link.tb_frame.f_locals))
        link = link.tb_next
    assert not any(secret in text for text in texts)
    assert "object with password" in caplog.text
