"""Options of a client: refused by the constructor when they cannot be used, changed by `with_options`."""

from __future__ import annotations

import inspect
import logging
import pickle
import typing
from collections.abc import Callable, Mapping
from contextlib import ExitStack

import msgspec
import pytest
from msgspec import UNSET, UnsetType
from uis_callapi import (
    AsyncClient,
    Client,
    ConfigurationError,
    ConnectionFailedError,
    DryRun,
    Event,
    MemorySessionStore,
    NotPlacedError,
)
from uis_callapi._runtime.messages import Lang
from uis_callapi._runtime.options import options
from uis_callapi._runtime.settings import Settings

from ..colours import Calling, Colour, StillClock
from .calls import Events, place, raised
from .wire import OPENED, Server, error

REFUSED_URLS: dict[str, tuple[str, str]] = {
    "http on another host": ("http://callapi.uiscom.ru", "clear text"),
    "http on a private address": ("http://192.168.1.5:8080", "clear text"),
    "http on a name that begins like this machine": ("http://localhost.example.org", "clear text"),
    "http on an address that begins like this machine": ("http://127.0.0.1.example.org", "clear text"),
    "http on all addresses": ("http://0.0.0.0:8080", "clear text"),
    "a user": ("https://demo@callapi.uiscom.ru", "no user"),
    "a user and a password": ("https://demo:hunter2@callapi.uiscom.ru", "no user"),
    "an empty user": ("https://@callapi.uiscom.ru", "no user"),
    "a query": ("https://callapi.uiscom.ru?a=b", "no query"),
    "an empty query": ("https://callapi.uiscom.ru?", "no query"),
    "a fragment": ("https://callapi.uiscom.ru#a", "no query"),
    "an empty fragment": ("https://callapi.uiscom.ru#", "no query"),
    "CR": ("https://callapi.uiscom.ru\r", "plain ASCII"),
    "LF": ("https://callapi.uiscom.ru\nX: y", "plain ASCII"),
    "a header": ("https://callapi.uiscom.ru/\r\nX-Evil: 1", "plain ASCII"),
    "a tab": ("https://callapi.\tuiscom.ru", "plain ASCII"),
    "a space": ("https://callapi.uiscom.ru /", "plain ASCII"),
    "a space in front": (" https://callapi.uiscom.ru", "plain ASCII"),
    "NUL": ("https://callapi.uiscom.ru\0", "plain ASCII"),
    "a look-alike": ("https://cаllapi.uiscom.ru", "plain ASCII"),
    "fullwidth letters": ("https://ｃallapi.uiscom.ru", "plain ASCII"),
    "port 99999": ("https://callapi.uiscom.ru:99999", "(?i)port"),
    "a password as the port": ("https://demo:hunter2", "(?i)port"),
    "a password without a scheme": ("demo:hunter2@callapi.uiscom.ru", "no web address"),
    "a password behind one slash": ("https:/demo:hunter2@callapi.uiscom.ru", "no web address"),
    "port 0": ("https://callapi.uiscom.ru:0", "port 0"),
    "port -1": ("https://callapi.uiscom.ru:-1", "(?i)port"),
    "port x": ("https://callapi.uiscom.ru:x", "(?i)port"),
    "the version": ("https://callapi.uiscom.ru/v1", "must not end with /v1"),
    "the version with a slash": ("https://callapi.uiscom.ru/v1/", "must not end with /v1"),
    "ftp": ("ftp://callapi.uiscom.ru", "no web address"),
    "a file": ("file:///etc/passwd", "no web address"),
    "no scheme": ("callapi.uiscom.ru", "no web address"),
    "a scheme only": ("https://", "no web address"),
    "nothing": ("", "no web address"),
    "a percent sign in the host": ("https://callapi%2euiscom.ru", "no web address"),
    "half an address": ("https://[::1", "(?i)invalid"),
    "backslashes": ("https:\\\\callapi.uiscom.ru", "no web address"),
}


@pytest.mark.parametrize(("url", "message"), REFUSED_URLS.values(), ids=REFUSED_URLS)
def test_a_base_url_that_is_refused(url: str, message: str, colour: Colour) -> None:
    """F34: with what is wrong, and without a password that stood in it."""
    with pytest.raises(ConfigurationError, match=message) as caught:
        colour.client(base_url=url)
    assert (caught.value.outcome, caught.value.attempts) == ("not_placed", ())
    assert "hunter2" not in str(caught.value)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://callapi.uiscom.ru", "https://callapi.uiscom.ru/v1"),
        ("https://callapi.comagic.ru/", "https://callapi.comagic.ru/v1"),
        ("HTTPS://CallApi.UISCom.ru", "https://callapi.uiscom.ru/v1"),
        ("https://callapi.uiscom.ru:443", "https://callapi.uiscom.ru/v1"),
        ("https://callapi.uiscom.ru:8443", "https://callapi.uiscom.ru:8443/v1"),
        ("https://gateway.example.org/telephony/uis/", "https://gateway.example.org/telephony/uis/v1"),
        ("https://gateway.example.org/v1/uis", "https://gateway.example.org/v1/uis/v1"),
        ("http://localhost:8080", "http://localhost:8080/v1"),
        ("http://127.0.0.1", "http://127.0.0.1/v1"),
        ("http://127.8.8.8:80", "http://127.8.8.8/v1"),
        ("http://[::1]:8080", "http://[::1]:8080/v1"),
        ("https://xn--e1afmkfd.xn--p1ai", "https://xn--e1afmkfd.xn--p1ai/v1"),
        (None, "https://callapi.uiscom.ru/v1"),
    ],
)
def test_a_base_url_that_is_taken(url: str | None, shown: str, colour: Colour) -> None:
    """The version is appended; this machine may do without TLS."""
    assert repr(shown) in repr(colour.client(base_url=url).client)


def test_the_prefix_of_a_path_is_kept(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """A gateway has the API somewhere below its root."""
    server = running.enter_context(Server())
    place(colour.client(base_url=f"{server.base_url}/telephony/uis/", clock=still))
    assert {request.line for request in server.requests} == {"POST /telephony/uis/v1 HTTP/1.1"}


def test_this_machine_by_its_name(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """The Host header says what the URL says."""
    server = running.enter_context(Server())
    url = server.base_url.replace("127.0.0.1", "localhost")
    place(colour.client(base_url=url, clock=still))
    assert {dict(request.headers)["host"] for request in server.requests} == {url.removeprefix("http://")}


def _params(function: Callable[..., object]) -> dict[str, inspect.Parameter]:
    return {name: param for name, param in inspect.signature(function).parameters.items() if name != "self"}


OF_CLONES = set(Settings.__struct_fields__)
"""The options in which a clone may differ."""


@pytest.mark.parametrize("client", [Client, AsyncClient])
def test_every_option_is_where_it_belongs(client: type[Client | AsyncClient]) -> None:
    """The constructor passes every option on; what is a setting can differ between clones, with the same default."""
    printed, cloned = _params(client), _params(client.with_options)
    called = {"allow_numbers": "recipients", "host": "variables", "lang": "language"}
    passed_on = {called.get(name, name) for name in printed}
    assert passed_on - {"login", "password", "base_url", "proxy"} == set(_params(options)) - {"api", "given"}
    assert set(cloned) == OF_CLONES < set(printed)
    assert {param.default for param in cloned.values()} == {UNSET}
    defaults = {name: printed[name].default for name in OF_CLONES}
    assert defaults == msgspec.structs.asdict(Settings()) | {"lang": None}  # that is, as the environment says
    own, inherited = typing.get_type_hints(client.__init__), typing.get_type_hints(client.with_options)
    own["lang"] = Lang
    assert {name: inherited[name] for name in OF_CLONES} == {name: own[name] | UnsetType for name in OF_CLONES}
    assert {param.kind for param in (*printed.values(), *cloned.values())} == {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        *[
            ({"timeout": value}, "timeout must be a positive number")
            for value in (0, -1, float("nan"), float("inf"), True)
        ],
        *[
            ({"connect_timeout": value}, "connect_timeout must be")
            for value in (0, -1, float("nan"), float("inf"), True)
        ],
        *[({"max_retries": value}, "max_retries must be") for value in (-1, True, 1.5)],
        *[({"hooks": value}, "hooks must be a list of functions") for value in (5, [5], "hook", print)],
        *[
            ({name: 5}, f"{name} must be .*, not of type int")
            for name in ("ca_file", "ssl_context", "clock", "session_store")
        ],
        ({"session_store": MemorySessionStore}, "session_store must be .*, not the class MemorySessionStore"),
        *[({"base_url": value}, "base_url must be a text") for value in (5, b"https://demo:hunter2@callapi.uiscom.ru")],
        *[({"max_retry_after": value}, "max_retry_after must be") for value in (-1, float("nan"), float("inf"), False)],
        *[
            ({name: value}, f"{name} must be True or False")
            for name in ("retry_503", "unsafe_reuse", "trust_env")
            for value in (None, 1, "no")
        ],
        *[({"on_fail": value}, "on_fail must be one of") for value in (None, True, "Raise", ["raise"])],
        *[({"max_request_bytes": value}, "max_request_bytes must be") for value in (0, -1, True, 1.5)],
        *[({"max_connections": value}, "max_connections must be") for value in (0, -1, True, 1.5)],
        *[({"max_answer_bytes": value}, "max_answer_bytes must be") for value in (0, -1, True, 1.5)],
    ],
)
def test_options_that_are_refused(options: Mapping[str, object], message: str, colour: Colour) -> None:
    """At once, not by a call."""
    with pytest.raises(ConfigurationError, match=message):
        colour.client(**options)
    if options.keys() & OF_CLONES:
        with pytest.raises(ConfigurationError, match=message):
            colour.client().with_options(**options)


def test_with_options_shares_connection_and_session(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """The original is as it was."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    clone = calling.with_options(timeout=5, max_retries=0)
    assert [place(clone), place(calling), place(clone.with_options())] == ["success"] * 3
    assert (server.counts, server.connections) == ((1, 3), 1)
    assert type(clone.client) is type(calling.client) and repr(clone.client) == repr(calling.client)


def test_with_options_changes_what_was_given_and_only_that(
    colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """Hooks are replaced, the number of retries too; what was not given stays."""
    server = running.enter_context(Server(up=False))
    first, second = Events(), Events()
    calling = colour.client(base_url=server.base_url, clock=still, hooks=[first], max_retries=1)
    assert len(raised(ConnectionFailedError, calling).attempts) == 2
    assert len(raised(ConnectionFailedError, calling.with_options(max_retries=0)).attempts) == 1
    assert (first.sent("authenticate"), second.sent("authenticate")) == (3, 0)
    assert len(raised(ConnectionFailedError, calling.with_options(hooks=[second])).attempts) == 2
    assert (first.sent("authenticate"), second.sent("authenticate")) == (3, 2)


def test_with_options_goes_back_to_the_deadline_of_each_method(colour: Colour, still: StillClock) -> None:
    """``None`` means what it means to the constructor; what is not given stays."""
    hurried = colour.client(clock=still, timeout=5)
    for calling in (hurried, hurried.with_options(), hurried.with_options(max_retries=0)):
        assert _deadline(calling) == 5.0
    assert _deadline(hurried.with_options(timeout=None)) == _deadline(colour.client(clock=still)) == 150.0


def _deadline(calling: Calling) -> float:
    run = place(calling, dry_run=True)
    assert isinstance(run, DryRun)
    return run.deadline


def test_a_timeout_of_options_holds_between_tries(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """No wait reaches beyond the deadline; the timeout of a call wins over that of the client."""
    server = running.enter_context(Server(up=False))
    hurried = colour.client(base_url=server.base_url, clock=still).with_options(timeout=0.000_001)
    with pytest.raises(NotPlacedError):
        place(hurried)
    assert still.slept == []
    assert len(raised(ConnectionFailedError, hurried, timeout=60).attempts) == 3


def test_the_events_of_a_call(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """In order, each with what is known at that moment."""
    events = Events()
    fault = error('{"code":-32603,"message":"Internal error"}')
    server = running.enter_context(Server(authenticate=[fault, OPENED]))
    place(colour.client(base_url=server.base_url, clock=still, hooks=[events]))
    assert [(event.method, event.step, event.attempt, event.outcome) for event in events.seen] == [
        ("authenticate", "sending", 1, None),
        ("authenticate", "failed", 1, "unknown"),
        ("authenticate", "waiting", 1, None),
        ("authenticate", "sending", 2, None),
        ("authenticate", "answered", 2, None),
        ("place_calls", "sending", 1, None),
        ("place_calls", "answered", 1, None),
    ]
    ids = [request.document["id"] for request in server.requests]
    sending = [event for event in events.seen if event.step == "sending"]
    assert [event.request_id for event in sending] == ids
    assert [event.params is not None for event in events.seen] == [event.step == "sending" for event in events.seen]
    assert "Internal error" in str(events.seen[1].reason)
    assert [events.seen[2].seconds] == still.slept


def test_a_hook_that_raises_changes_nothing(
    colour: Colour, running: ExitStack, still: StillClock, caplog: pytest.LogCaptureFixture
) -> None:
    """It is logged, and the other hooks are called."""
    events = Events()

    def fails(_event: Event) -> None:
        raise ValueError("a hook of my own")

    server = running.enter_context(Server())
    assert place(colour.client(base_url=server.base_url, clock=still, hooks=[fails, events])) == "success"
    assert len(events.seen) == 4
    logged = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert [record.name for record in logged] == ["uis_callapi"] * 4
    assert all("hook" in record.getMessage() and record.exc_info for record in logged)


def test_a_client_is_not_pickled(colour: Colour) -> None:
    """It holds connections and credentials; the message says what to do instead."""
    with pytest.raises(TypeError, match="not pickled: make one where it is used"):
        pickle.dumps(colour.client().client)


def test_nothing_is_sent_before_the_first_call(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Making a client and closing it costs no connection."""
    server = running.enter_context(Server())
    colour.client(base_url=server.base_url, clock=still).call("close")
    server.close()
    assert server.connections == 0
