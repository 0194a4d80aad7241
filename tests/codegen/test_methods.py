"""What the spec says of methods beyond their types: forms, rules, deadlines, aliases, servers, the envelope."""

from __future__ import annotations

import inspect
import json
import typing
from collections.abc import Callable, Mapping

import msgspec
import pytest

from ..colours import StillClock
from .conftest import Load
from .sdks import Colour, Handlers, Json, Loopback, Sdk, both_refuse, gets_through, sent

# Forms.


@pytest.mark.parametrize(
    "params",
    [
        {"to": "a"},
        {"to": "a", "later": False, "note": "n"},
        {"to": "a", "later": True, "delay": 1, "note": "n"},
        {"to": "a", "later": False, "delay": 1},
        {"to": ["a"]},
        {"to": ["a", "b"], "later": False},
    ],
)
def test_a_call_of_a_form_is_accepted(load: Load, nowhere: str, params: Json) -> None:
    sdk = load("forms")
    gets_through(sdk, "send", params, base_url=nowhere)
    assert sdk.serve(Handlers(send="sent"), "send", json.dumps(params)) == "sent"


NO_FORM = [
    ({"to": "a", "later": True}, "`$.delay` is missing: One address, later: delay is needed."),
    (
        {"to": ["a"], "note": "n"},
        "`$.note` must not be given here: Many addresses, always at once: neither note nor delay.",
    ),
    (
        {"to": ["a"], "later": True},
        "`$.later` must be False here: Many addresses, always at once: neither note nor delay.",
    ),
]


@pytest.mark.parametrize(
    ("params", "problem"),
    [*NO_FORM, ({"to": "a", "delay": 1}, "`$.later` is missing: One address, later: delay is needed.")],
)
def test_a_call_of_no_form_is_told_what_the_nearest_lacks(load: Load, nowhere: str, params: Json, problem: str) -> None:
    sdk = load("forms")
    with pytest.raises(sdk.error("ParamsError")) as caught:
        sdk.call("send", params, base_url=nowhere)
    assert problem in str(caught.value)


@pytest.mark.parametrize(("params", "problem"), NO_FORM)
def test_the_server_refuses_what_is_of_no_form(load: Load, params: Json, problem: str) -> None:
    error = load("forms").serve(Handlers(), "send", json.dumps(params))
    assert error == {"code": -32602, "message": "Invalid params", "data": problem}


def test_the_server_sees_no_difference_between_a_default_sent_and_not_sent(load: Load) -> None:
    """Unlike the client, which refuses this as the likely slip: ``later`` was not said."""
    assert load("forms").serve(Handlers(send="sent"), "send", '{"to":"a","delay":1}') == "sent"


def test_each_form_is_an_overload_with_the_text_of_its_rule(load: Load) -> None:
    overloads = typing.get_overloads(load("forms").client_method("send"))
    *overloads, last = overloads
    assert not last.__doc__
    assert [(inspect.getdoc(overload) or "").partition("\n\nExamples:\n")[0] for overload in overloads] == [
        "One address, at once: delay must be absent.",
        "One address, later: delay is needed.",
        "Many addresses, always at once: neither note nor delay.",
        "Check the params as for any call, send nothing, and return what would have been sent.",
    ]
    own = {"to", "later", "delay", "note"}
    assert [_params(overload) & own for overload in overloads] == [
        {"to", "later", "note"},
        {"to", "later", "delay", "note"},
        {"to", "later"},
        {"to", "later", "delay", "note"},
    ]


GUARD = {"dedup_key", "force", "retry_failed"}
"""Options of the methods that must not be sent twice."""


def _params(function: Callable[..., object]) -> set[str]:
    return set(inspect.signature(function).parameters) - {"self"}


# Rules.


KEEP_THE_RULES: list[Json] = [
    {},
    {"low": 9},
    {"high": 5},
    {"low": 6, "high": 6},
    {"first": "x", "last": "y"},
    {"first": "x", "free": True},
    {"parts": [{}]},
    {"parts": [{"start": 1, "limit": 2, "step": 1}]},
    {"parts": [{"start": 3, "limit": 2}]},
]


@pytest.mark.parametrize("params", KEEP_THE_RULES)
def test_params_that_keep_the_rules_are_accepted(load: Load, nowhere: str, params: Json) -> None:
    sdk, wire = load("rules"), {"from": "a", "to": "b", **params}
    gets_through(sdk, "book", _python(sdk, wire), base_url=nowhere)
    assert sdk.serve(Handlers(book="ok"), "book", json.dumps(wire)) == "ok"


@pytest.mark.parametrize(
    ("params", "problem"),
    [
        ({"to": "a"}, "`$.from` is the same as `$.to`: Go somewhere else."),
        ({"low": 9, "high": 8}, "`$.low` = 9 is greater than `$.high` = 8: Swap low and high."),
        ({"low": 10}, "`$.low` = 10 is greater than `$.high` = 9: Swap low and high."),
        ({"high": 4}, "`$.low` = 5 is greater than `$.high` = 4: Swap low and high."),
        ({"first": "x"}, "`$.last` missing: Send first and last, or neither."),
        ({"last": "y", "free": False}, "`$.first` missing: Send first and last, or neither."),
        ({"parts": [{}, {"limit": 2}]}, "`$.parts[1].step` missing: A part that grows needs a step."),
    ],
)
def test_params_that_break_a_rule_are_told_its_text_and_the_place(
    load: Load, nowhere: str, params: Json, problem: str
) -> None:
    """Places are named as on the wire, on both ends."""
    sdk, wire = load("rules"), {"from": "a", "to": "b", **params}
    error = sdk.serve(Handlers(), "book", json.dumps(wire))
    assert isinstance(error, dict) and problem in error["data"]
    with pytest.raises(sdk.error("ParamsError")) as caught:
        sdk.call("book", _python(sdk, wire), base_url=nowhere)
    assert problem in str(caught.value)


def _python(sdk: Sdk, wire: Json) -> Mapping[str, object]:
    """Return params of the wire as a caller gives them: structs under names of Python."""
    params = sdk.decode(sdk.struct("BookParams"), msgspec.json.encode(wire))
    assert isinstance(params, msgspec.Struct)
    return sent(params)


def test_a_plain_dict_in_place_of_a_struct_is_no_way_round_a_rule(load: Load, nowhere: str) -> None:
    """Callers without a type checker: what is sent is checked, whatever it was made of."""
    sdk = load("rules")
    with pytest.raises(sdk.error("ParamsError")):
        sdk.call("book", {"from_": "a", "to": "b", "parts": [{"limit": 2}]}, base_url=nowhere)


def test_all_rules_that_are_broken_are_told_at_once(load: Load, nowhere: str) -> None:
    sdk = load("rules")
    with pytest.raises(sdk.error("ParamsError")) as caught:
        sdk.call("book", {"from_": "a", "to": "a", "first": "x", "low": 10}, base_url=nowhere)
    for text in ("Go somewhere else", "Swap low and high", "Send first and last"):
        assert text in str(caught.value)


# Deadlines.


DEADLINES: list[tuple[str, Json, float]] = [
    ("plain", {}, 30.0),
    ("fixed", {}, 0.5),
    ("wait", {}, 11.5),
    ("wait", {"message": ""}, 71.5),
    ("wait", {"queued": True}, 17.0),
    ("wait", {"queued": True, "seconds": 3}, 13.0),
    ("wait", {"steps": [{"time": 2}, {}, {"time": 0.5}]}, 12.5),
    ("wait", {"steps": [{}]}, 11.5),
    ("wait", {"queued": True, "message": "m", "steps": [{"time": 100}]}, 77.0),
]


@pytest.mark.parametrize(("method", "params", "seconds"), DEADLINES)
def test_the_default_deadline_follows_the_params(
    load: Load, nowhere: str, method: str, params: Json, seconds: float
) -> None:
    sdk = load("deadlines")
    given = sdk.decode(sdk.methods()[method].params, msgspec.json.encode(params))
    assert isinstance(given, msgspec.Struct)
    assert _in_time(sdk, method, given, seconds - 0.01, nowhere)
    assert not _in_time(sdk, method, given, seconds + 0.01, nowhere)


def _in_time(sdk: Sdk, method: str, params: msgspec.Struct, seconds: float, base_url: str) -> bool:
    """Tell whether a call that lost *seconds* before it could connect still tries to."""
    clock = StillClock()

    def lose_time(event: object) -> None:
        if getattr(event, "step", None) == "sending":
            clock.advance(seconds)

    with pytest.raises((sdk.error("ConnectionFailedError"), sdk.error("NotSentInTimeError"))) as caught:
        sdk.call(method, sent(params), base_url=base_url, clock=clock, hooks=[lose_time])
    return isinstance(caught.value, sdk.error("ConnectionFailedError"))


# Aliases, and a param with the name of an option.


@pytest.mark.parametrize("alias", ["firstName", "name"])
def test_the_server_accepts_an_alias_and_says_so(load: Load, alias: str) -> None:
    handlers = Handlers(greet="hi")
    assert load("aliases").serve(handlers, "greet", json.dumps({alias: "Ann"})) == "hi"
    assert handlers.told == {"first_name": "Ann", "loud": False}
    assert getattr(handlers.calls[0], "notes", None) == (f"`{alias}` was read as `first_name`",)


def test_two_spellings_of_one_param_are_refused(load: Load) -> None:
    error = load("aliases").serve(Handlers(), "greet", '{"firstName":"Ann","first_name":"Ann"}')
    assert isinstance(error, dict) and error["code"] == -32602 and "two spellings" in error["data"]


def test_the_client_never_sends_an_alias(load: Load) -> None:
    params = load("aliases").struct("GreetParams")
    assert params.__struct_fields__ == ("first_name", "loud")
    assert json.loads(msgspec.json.encode(params(first_name="Ann"))) == {"first_name": "Ann"}


def test_a_param_named_timeout_keeps_its_name_and_the_option_gives_way(load: Load, nowhere: str) -> None:
    sdk = load("timeouts")
    both = {"timeout", "timeout_"}
    assert _params(sdk.client_method("ring")) & both == both
    assert _params(sdk.client_method("stop")) & both == {"timeout"}
    both_refuse(sdk, "ring", "ring", {"timeout": 0}, "$.timeout", base_url=nowhere)
    gets_through(sdk, "ring", {"timeout": 5, "timeout_": 0.5}, base_url=nowhere)
    with pytest.raises(sdk.error("NotSentInTimeError")):
        sdk.call("ring", {"timeout": 5, "timeout_": 1e-9}, base_url=nowhere)


# Servers, the envelope, retries.


@pytest.mark.parametrize(
    ("feature", "url"), [("servers", "https://eu.example.com:8443/api/v2"), ("minimal", "http://localhost")]
)
def test_the_first_server_is_the_default_with_the_defaults_of_its_variables(load: Load, feature: str, url: str) -> None:
    with load(feature).client() as client:
        assert repr(client) == f"Client(base_url={url!r})"


@pytest.mark.parametrize(
    ("given", "urls"),
    [
        (
            None,
            [
                "https://eu.example.com:8443/api/v2",
                "https://other.example.org/rpc",
                "https://eu.example.com:8443/beside",
            ],
        ),
        ("https://mine/a", ["https://mine/a/api/v2", "https://mine/a/rpc", "https://mine/a/beside"]),
    ],
)
def test_a_method_with_a_server_of_its_own_goes_there(load: Load, given: str | None, urls: list[str]) -> None:
    """On the host that the user names, if one is named."""
    sdk = load("servers")
    runs = [sdk.call(name, {"dry_run": True}, base_url=given) for name in ("where", "elsewhere", "beside")]
    runs += [
        sdk.call("request", {"method": name, "dry_run": True}, base_url=given)
        for name in ("where", "elsewhere", "beside")
    ]
    assert [getattr(run, "url", None) for run in runs] == urls * 2


@pytest.mark.parametrize("path", ["", "/"])
def test_an_api_at_the_root_of_its_host_can_be_called(load: Load, path: str, client_colour: Colour) -> None:
    sdk = load("minimal")
    with Loopback(sdk, Handlers(ping="pong")) as server:
        assert sdk.call("ping", {}, base_url=server.root + path, colour=client_colour) == "pong"


def test_ids_and_details_are_those_of_the_envelope(load: Load) -> None:
    sdk = load("envelope")
    refused = json.loads(sdk.answer(Handlers(), b'{"jsonrpc":"2.0","id":"1","method":"open","params":{"key":"k"}}'))
    assert refused["error"] == {
        "code": -32600,
        "message": "Invalid Request",
        "details": "Expected `int`, got `str` - at `$.id`",
    }
    assert sdk.serve(Handlers(), "open", "{}") == {
        "code": -32602,
        "message": "Invalid params",
        "details": "Object missing required field `key`",
    }


def test_methods_are_unsafe_to_repeat_unless_they_say_otherwise(load: Load) -> None:
    described = load("retries").methods()
    assert {name: method.retry_safe for name, method in described.items()} == {
        "read": True,
        "write": False,
        "unsaid": False,
    }


def test_only_what_must_not_be_sent_twice_takes_a_dedup_key(load: Load) -> None:
    sdk = load("retries")
    options = {name: _params(sdk.client_method(name)) & GUARD for name in ("read", "write", "unsaid")}
    assert options == {"read": set(), "write": GUARD, "unsaid": GUARD}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", -32700),
        (b"{", -32700),
        (b"\xff", -32700),
        (b"1", -32600),
        (b"[]", -32600),
        (b'[{"jsonrpc":"2.0"}]', -32600),
        (b'{"jsonrpc":"1.0","id":1,"method":"ping","params":{}}', -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"ping"}', -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}', -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"pong","params":{}}', -32601),
        (b'{"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":1}}', -32602),
    ],
)
def test_the_server_side_answers_every_request(load: Load, body: bytes, code: int) -> None:
    answer = json.loads(load("minimal").answer(Handlers(), body))
    assert answer["jsonrpc"] == "2.0" and answer["error"]["code"] == code and "result" not in answer


def test_names_of_the_wire_become_names_of_python(load: Load) -> None:
    sdk, handlers = load("names"), Handlers(user_get={}, import_=True)
    assert list(sdk.methods()) == ["user_get", "user_get2", "import_", "list_all_things", "say"]
    sdk.serve(handlers, "user.get", '{"class":"a","from":"b","Block number or tag":"c","user.name":"d"}')
    params = handlers.seen[0]
    assert params.__struct_fields__ == ("class_", "from_", "block_number_or_tag", "user_name")
    assert [getattr(params, name) for name in params.__struct_fields__] == ["a", "b", "c", "d"]


def test_a_name_that_is_a_word_of_any_script_is_kept_whole(load: Load) -> None:
    assert "größe" in load("names").struct("ImportParams").__struct_fields__
