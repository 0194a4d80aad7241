"""The control API: every row with what it takes and what it refuses, and the document that describes it."""

from __future__ import annotations

import http.client
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from uis_callapi_sandbox import Sandbox

from codegen.validation import Validator

from .panel import PREFIX, Panel, objects, one
from .wire import NUMBER, Wire, groups, is_object

NOW = 1_700_000_000.0


@pytest.fixture
def panel(sandbox: Sandbox) -> Iterator[Panel]:
    """The control API of the sandbox of the test."""
    with Panel(sandbox.base_url) as panel:
        yield panel


@pytest.fixture(scope="module")
def unchanged() -> Iterator[Panel]:
    """The control API of a sandbox that no test of these changes."""
    with Sandbox(speed=0, now=NOW) as sandbox, Panel(sandbox.base_url) as panel:
        busy(panel)
        yield panel


def busy(panel: Panel) -> None:
    """Have something to show in every row: two logins, calls that go on and have ended, faults, sessions."""
    panel.done("POST", "logins", {"login": "shop", "password": "secret"})
    wire = panel.wire
    key = wire.key()
    wire.place(key).result()
    wire.place(key, groups()).result()
    wire.place(wire.key("shop", "secret"), {**NUMBER, "is_queue": True, "queue_timeout": 9}).result()
    wire.place(key, {**NUMBER, "numa": "+7"}).fault()
    panel.done("POST", "faults", {"kind": "delay", "times": None})
    panel.advance(60)


# What each row of the document is asked, and what is known of the answer.
GOOD: list[tuple[str, str, str, object, Callable[[object], bool]]] = [
    (
        "GET",
        "logins",
        "logins",
        None,
        lambda it: {"demo", "shop", "blocked-ip"} < {row["login"] for row in objects(it)},
    ),
    ("POST", "logins", "logins", {"login": "new", "password": ""}, lambda it: one(it)["login"] == "new"),
    ("POST", "reset", "reset", None, lambda it: it == {"calls": 2}),
    ("POST", "reset", "reset?login=shop", None, lambda it: it == {"calls": 1}),
    ("POST", "reset", "reset?login=*", None, lambda it: it == {"calls": 3}),
    ("GET", "clock", "clock", None, lambda it: one(it)["now"] == NOW + 60 and one(it)["next"] is None),
    ("GET", "clock", "clock?login=shop", None, lambda it: one(it)["iso"] == "2023-11-14T22:13:20.000Z"),
    ("POST", "clock/advance", "clock/advance", {"seconds": 0.5}, lambda it: one(it)["now"] == NOW + 60.5),
    ("POST", "clock/advance", "clock/advance?login=shop", {"until": "next"}, lambda it: one(it)["now"] == NOW + 5),
    ("POST", "clock/advance", "clock/advance?login=*", {"until": "idle"}, lambda it: one(it)["now"] == NOW + 60),
    ("POST", "clock/auto", "clock/auto", {"speed": 60}, lambda it: one(it)["speed"] == 60),
    ("GET", "calls", "calls", None, lambda it: one(it)["total"] == 3 and one(it)["more"] is False),
    ("GET", "calls", "calls?login=*&limit=1", None, lambda it: one(it)["total"] == 3 and one(it)["more"] is True),
    ("GET", "calls", "calls?state=finished&result=success", None, lambda it: one(it)["total"] == 2),
    ("GET", "calls/{number}", "calls/2", None, lambda it: one(one(it)["summary"])["numc"] == "1 group, 1 phone"),
    ("GET", "journal", "journal", None, lambda it: [row["number"] for row in objects(it)] == [1, 2, 3]),
    ("GET", "journal", "journal?login=shop", None, lambda it: [row["number"] for row in objects(it)] == [3]),
    ("GET", "requests", "requests", None, lambda it: len(objects(one(it)["requests"])) == 6),
    ("GET", "requests", "requests?login=shop&before=5&limit=1", None, lambda it: one(it)["more"] is False),
    ("GET", "faults", "faults", None, lambda it: [row["left"] for row in objects(it)] == [None]),
    ("POST", "faults", "faults", {"kind": "drip", "seconds": 1}, lambda it: [r["id"] for r in objects(it)] == [2]),
    ("POST", "faults", "faults?login=*", {"kind": "reset"}, lambda it: len(objects(it)) == 2),
    ("DELETE", "faults", "faults?login=*", None, lambda it: it == {"changed": 1}),
    ("DELETE", "faults/{id}", "faults/1", None, lambda it: it == {"changed": 1}),
    ("GET", "sessions", "sessions", None, lambda it: [row["state"] for row in objects(it)] == ["live", "live"]),
    ("POST", "sessions/expire", "sessions/expire?login=*", None, lambda it: it == {"changed": 2}),
    ("DELETE", "sessions", "sessions", None, lambda it: it == {"changed": 1}),
    ("POST", "keys", "keys", {"seconds": 60}, lambda it: one(it).keys() == {"key"}),
    ("GET", "limits", "limits", None, lambda it: (one(it)["used_minute"], one(it)["used_day"]) == (0, 2)),
    ("PUT", "limits", "limits", {"per_minute": 3}, lambda it: (one(it)["per_minute"], one(it)["per_day"]) == (3, None)),
    ("GET", "world", "world?login=shop", None, lambda it: is_object(it)),
    (
        "PUT",
        "world",
        "world?login=*",
        {"phones": {"79164572521": {"kind": "busy", "after": 2}}, "media": {"ad": 1.5}, "busy": {}},
        lambda it: (
            one(one(it)["phones"])["79164572521"] == {"kind": "busy", "after": 2.0, "talk": 30.0, "hangup_after": None}
        ),
    ),
]


def document(panel: Panel) -> dict[str, object]:
    """Return the OpenAPI document, in which there is no reference that an answer could not be held against."""
    return panel.get("openapi.json")


def test_the_document_is_openapi(panel: Panel) -> None:
    """By the word of OpenAPI itself; and no row stands outside of it, or outside of these tests."""
    described = document(panel)
    OpenAPIV31SpecValidator(described).validate()
    paths = one(described["paths"])
    rows = {(verb.upper(), path.removeprefix(PREFIX)) for path in paths for verb in one(paths[path])}
    assert rows == {(verb, row) for verb, row, *_ in GOOD} | {("GET", "events")}


def test_the_office_is_described_as_the_union_that_it_is(panel: Panel) -> None:
    """A number, of the pattern of numbers, or groups, whose phones are those of a call and not those of a world."""
    schemas = one(one(document(panel)["components"])["schemas"])
    number, several = objects(one(one(one(schemas["PlaceCallsParams"])["properties"])["numc"])["anyOf"])
    assert number["type"] == "string" and "pattern" in number
    group = one(schemas[str(one(several["items"])["$ref"]).rpartition("/")[2]])
    phone = one(one(group["properties"])["phones"])["items"]
    assert "numb" in one(one(schemas[str(one(phone)["$ref"]).rpartition("/")[2]])["properties"])


@pytest.mark.parametrize(
    ("verb", "row", "path", "body", "holds"), [pytest.param(*good, id=f"{good[0]} {good[2]}") for good in GOOD]
)
def test_a_row_answers_as_it_is_described(
    panel: Panel, verb: str, row: str, path: str, body: object, holds: Callable[[object], bool]
) -> None:
    """What comes is what the document has for it, and nothing but."""
    busy(panel)
    described = document(panel)
    status, answer = panel.ask(verb, path, body)
    operation = one(one(one(described["paths"])[PREFIX + row])[verb.lower()])
    content = one(one(one(one(operation["responses"])[str(status)])["content"])["application/json"])
    schema = Draft202012Validator({**one(content["schema"]), "components": described["components"]})
    errors = [error.message for error in cast("Validator", schema).iter_errors(answer)]
    assert errors == []
    assert holds(answer), answer


BAD: list[tuple[str, str, object, int, str]] = [
    ("GET", "logins?x=1", None, 400, "`x`"),
    ("GET", "clock?login=nobody", None, 404, "'nobody'"),
    ("GET", "clock?login=", None, 404, "''"),
    ("GET", "clock?login=*", None, 404, "'*'"),
    ("GET", "clock?at=1", None, 400, "`at`"),
    ("GET", "calls?limit=0", None, 400, "`$.limit`"),
    ("GET", "calls?limit=201", None, 400, "`$.limit`"),
    ("GET", "calls?limit=many", None, 400, "`$.limit`"),
    ("GET", "calls?state=gone", None, 400, "`$.state`"),
    ("GET", "calls?result=maybe", None, 400, "`$.result`"),
    ("GET", "calls?before=99999999999999999999", None, 400, "`$.before`"),
    ("GET", "calls?before=-1", None, 400, "`$.before`"),
    ("GET", "calls?page=2", None, 400, "`page`"),
    ("GET", "calls/99", None, 404, "call 99"),
    ("GET", "calls/x", None, 400, "`$.number`"),
    ("GET", "calls/99999999999999999999", None, 400, "`$.number`"),
    ("GET", "calls/1?login=demo", None, 400, "`login`"),
    ("GET", "journal?limit=1", None, 400, "`limit`"),
    ("GET", "requests?before=x", None, 400, "`$.before`"),
    ("DELETE", "faults/7", None, 404, "no fault 7"),
    ("DELETE", "faults/x", None, 400, "`$.id`"),
    ("DELETE", "faults?login=nobody", None, 404, "'nobody'"),
    ("DELETE", "sessions?login=nobody", None, 404, "'nobody'"),
    ("POST", "sessions/expire?all=1", None, 400, "`all`"),
    ("POST", "reset?login=nobody", None, 404, "'nobody'"),
    ("POST", "logins", {"login": "demo", "password": "x"}, 409, "'demo'"),
    ("POST", "logins", {"login": "blocked-ip", "password": "x"}, 409, "'blocked-ip'"),
    ("POST", "logins", {"login": "*", "password": "x"}, 409, "every login"),
    ("POST", "logins", {"login": "", "password": "x"}, 400, "`$.login`"),
    ("POST", "logins", {"login": "x"}, 400, "`password`"),
    ("POST", "logins", {"login": "x", "password": 1}, 400, "`$.password`"),
    ("POST", "logins", {"login": "x", "password": "x", "role": "x"}, 400, "`role`"),
    ("POST", "clock/advance", {}, 400, "one of the two"),
    ("POST", "clock/advance", {"seconds": 1, "until": "idle"}, 400, "one of the two"),
    ("POST", "clock/advance", {"seconds": -1}, 400, "`$.seconds`"),
    ("POST", "clock/advance", {"seconds": 31_536_001}, 400, "`$.seconds`"),
    ("POST", "clock/advance", {"seconds": "1"}, 400, "`$.seconds`"),
    ("POST", "clock/advance", {"until": "tomorrow"}, 400, "`$.until`"),
    ("POST", "clock/advance?login=nobody", {"seconds": 1}, 404, "'nobody'"),
    ("POST", "clock/auto", {"speed": -1}, 400, "`$.speed`"),
    ("POST", "clock/auto", {"speed": 100_001}, 400, "`$.speed`"),
    ("POST", "clock/auto", {}, 400, "`speed`"),
    ("POST", "faults", {"kind": "earthquake"}, 400, "`$.kind`"),
    ("POST", "faults", {"kind": "reset", "seconds": 1}, 400, "`$.seconds`"),
    ("POST", "faults", {"kind": "reset", "times": 0}, 400, "`$.times`"),
    ("POST", "faults", [], 400, "object"),
    ("PUT", "limits", {"per_minute": -1}, 400, "`$.per_minute`"),
    ("PUT", "limits", {"per_day": 10**30}, 400, "`$.per_day`"),
    ("PUT", "limits", {"per_hour": 1}, 400, "`per_hour`"),
    ("PUT", "world", {"phones": {"+7": {}}}, 400, "`key` in `$.phones`"),
    ("PUT", "world", {"phones": {"79160000010": {"kind": "asleep"}}}, 400, "`$.phones[...].kind`"),
    ("PUT", "world", {"phones": {"79160000010": {"after": -1}}}, 400, "`$.phones[...].after`"),
    ("PUT", "world", {"media": {"x": 1e10}}, 400, "`$.media[...]`"),
    ("PUT", "world", {"weather": {}}, 400, "`weather`"),
    ("PUT", "world", b"{", 400, "no JSON"),
    ("PUT", "world", b"", 400, "no JSON"),
    ("PUT", "world", b"\xff", 400, "no JSON"),
    ("PUT", "world", b'{"media":' + b"[" * 100_000, 400, "`$.media`"),
    ("PUT", "world", b"[" * 1_000_000, 400, "body"),
    ("GET", "nonsense", None, 404, "/_sandbox/openapi.json"),
    ("GET", "calls/", None, 404, "/_sandbox/openapi.json"),
    ("PUT", "calls", {}, 405, "PUT /_sandbox/calls"),
    ("GET", "reset", None, 405, "GET /_sandbox/reset"),
]


@pytest.mark.parametrize(
    ("verb", "path", "body", "status", "named"),
    [pytest.param(*bad, id=f"{at} {bad[0]} {bad[1]}") for at, bad in enumerate(BAD)],
)
def test_what_is_refused_names_the_place(
    unchanged: Panel, verb: str, path: str, body: object, status: int, named: str
) -> None:
    """One sentence; nothing has changed."""
    before = everything(unchanged)
    found, sentence = unchanged.refusal(verb, path, body)
    assert (found, named in sentence) == (status, True), sentence
    assert "\n" not in sentence and len(sentence) < 400
    assert everything(unchanged) == before


def everything(panel: Panel) -> list[object]:
    """Return all that there is to read."""
    return [panel.done("GET", row) for row in ("logins", "clock", "faults", "limits", "world", "journal", "sessions")]


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
def test_a_body_must_say_that_it_is_json(sandbox: Sandbox, kind: str) -> None:
    """A form of another site can send anything but that."""
    status, body = changed(sandbox, "POST", "clock/advance", {"Content-Type": kind} if kind else {})
    assert (status, "application/json" in body) == (415, True)
    assert sandbox.demo.now == NOW


def test_json_may_name_its_charset(sandbox: Sandbox) -> None:
    """As many libraries do."""
    status, _ = changed(sandbox, "POST", "clock/advance", {"Content-Type": "application/json; charset=utf-8"})
    assert (status, sandbox.demo.now) == (200, NOW + 1)


@pytest.mark.parametrize("verb_path", [("POST", "reset"), ("POST", "sessions/expire"), ("DELETE", "faults")])
def test_a_page_of_another_site_changes_nothing(sandbox: Sandbox, verb_path: tuple[str, str]) -> None:
    """Browsers say where a request comes from; who is no browser says nothing and is served."""
    for site, status in (("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)):
        assert changed(sandbox, *verb_path, {"Sec-Fetch-Site": site})[0] == status
    own = sandbox.base_url
    for origin, status in (("http://elsewhere.example", 403), ("null", 403), (f"{own}0", 403), (own, 200)):
        assert changed(sandbox, *verb_path, {"Origin": origin})[0] == status


def changed(sandbox: Sandbox, verb: str, path: str, headers: Mapping[str, str]) -> tuple[int, str]:
    """Ask for a change with these headers and no others."""
    with closing(http.client.HTTPConnection(sandbox.base_url.removeprefix("http://"), timeout=10)) as connection:
        connection.request(verb, PREFIX + path, b'{"seconds": 1}', dict(headers))
        response = connection.getresponse()
        return response.status, response.read().decode()


def test_sessions_are_shown_by_their_end(panel: Panel) -> None:
    """Four characters tell them apart and open nothing; expired and forgotten are two things to the API."""
    key = panel.wire.key()
    (row,) = panel.rows("sessions")
    assert row == {
        "login": "demo",
        "version": "v1",
        "key": f"•••{key[-4:]}",
        "issued": NOW,
        "ends": NOW + 3600,
        "permanent": False,
        "state": "live",
    }
    assert panel.done("POST", "sessions/expire") == {"changed": 1}
    assert panel.wire.place(key).fault().code == -32005
    assert [row["state"] for row in panel.rows("sessions")] == ["expired"]
    assert panel.done("POST", "sessions/expire") == {"changed": 0}
    assert panel.done("DELETE", "sessions") == {"changed": 1}
    assert panel.wire.place(key).fault().code == -32002
    assert panel.rows("sessions") == []


def test_limits_are_set_and_shown(panel: Panel) -> None:
    """What is left out stays; null lifts a limit; a reset forgets what was counted."""
    key = panel.wire.key()
    panel.done("PUT", "limits", {"per_minute": 1, "per_day": 5})
    assert panel.wire.place(key).result() == "success"
    assert panel.wire.place(key).fault().code == -32004
    assert panel.get("limits") == {"login": "demo", "per_minute": 1, "per_day": 5, "used_minute": 1, "used_day": 1}
    panel.done("PUT", "limits", {"per_minute": None})
    assert panel.wire.place(key).result() == "success"
    assert panel.get("limits")["per_day"] == 5
    panel.done("POST", "reset")
    assert (panel.get("limits")["used_day"], panel.get("limits")["per_day"]) == (0, 5)


def test_the_world_applies_to_telephones_that_ring_from_then_on(panel: Panel) -> None:
    """Whoever rings already goes on; a reset brings back the world of the start."""
    key = panel.wire.key()
    panel.wire.place(key).result()
    panel.done("PUT", "world", {"phones": {"79164572521": {"kind": "busy", "after": 1}}, "media": {"ad": 3}})
    panel.wire.place(key, {**NUMBER, "numc_message": {"type": "media", "value": "ad"}}).result()
    panel.advance(5)
    assert [event["event"] for event in panel.events(1)][:3] == ["call.accepted", "leg.dialing", "leg.answered"]
    assert [event["event"] for event in panel.events(2)] == [
        "call.accepted",
        "leg.dialing",
        "leg.busy",
        "call.finished",
    ]
    panel.done("POST", "reset")
    assert one(panel.get("world").get("phones", {})) == {}


def test_a_reset_is_of_one_login(panel: Panel) -> None:
    """Calls, requests, sessions, faults, counts and world of that one; clock and limits stay; numbers go on."""
    panel.done("POST", "logins", {"login": "shop", "password": "secret"})
    keys = {login: panel.wire.key(login, password) for login, password in (("demo", "demo"), ("shop", "secret"))}
    for key in keys.values():
        panel.wire.place(key).result()
    panel.advance(7)
    for login in keys:
        panel.done("POST", f"faults?login={login}", {"kind": "reset", "method": "authenticate"})
    assert panel.done("POST", "reset") == {"calls": 1}
    assert [call["login"] for call in panel.calls()] == ["shop"]
    assert {row["login"] for row in panel.rows("requests", "requests")} == {"shop"}
    assert [row["login"] for row in panel.rows("faults")] == ["shop"]
    assert [row["login"] for row in panel.rows("sessions")] == ["shop"]
    assert panel.wire.place(keys["demo"]).fault().code == -32002
    assert panel.get("clock") == {**panel.get("clock"), "now": NOW + 7, "next": None}
    panel.wire.place(panel.wire.key()).result()
    assert [call["number"] for call in panel.calls()] == [3, 2]


def test_a_reset_of_every_login_leaves_nothing(tmp_path: Path) -> None:
    """Nor what nobody knows any more: requests without a login, calls of a login that an earlier sandbox had."""
    file = tmp_path / "inbox"
    with Sandbox(speed=0, db=file) as sandbox, Panel(sandbox.base_url) as panel:
        shop = sandbox.account("shop", "secret")
        panel.wire.place(panel.wire.key(shop.login, shop.password)).result()
        panel.wire.post(b"{").fault()
    with Sandbox(speed=0, db=file) as sandbox, Panel(sandbox.base_url) as panel:
        assert [call["login"] for call in panel.calls()] == ["shop"]
        assert panel.done("POST", "reset?login=*") == {"calls": 1}
        assert (panel.calls(), panel.rows("requests", "requests")) == ([], [])


def test_every_request_is_listed(panel: Panel) -> None:
    """Refused ones too, those to another version and those that are no JSON; newest first, secrets masked."""
    wire = panel.wire
    key = wire.key()
    wire.place(key, request_id=7).result()
    wire.place(key, {**NUMBER, "numa": "+7"}, request_id=8).fault()
    wire.authenticate("nobody", "secret").fault()
    wire.call("no_such_method", {}).fault()
    wire.post(b"{").fault()
    wire.post(b'{"jsonrpc":"2.0","id":3,"method":"authenticate","params":{}}', "/v4").fault()
    panel.done("POST", "faults", {"kind": "bad_gateway"})
    assert wire.send("POST", "/v1", json.dumps(place_body(key)).encode()).status == 502
    rows = panel.rows("requests", "requests")
    assert [row["number"] for row in rows] == list(range(8, 0, -1))
    shown = [(row["login"], row["method"], row["request_id"], row["call"], row["outcome"]) for row in reversed(rows)]
    assert shown == [
        ("demo", "authenticate", 1, None, "result"),
        ("demo", "place_calls", 7, 1, "result"),
        (None, "place_calls", 8, None, "error"),
        (None, "authenticate", 1, None, "error"),
        (None, "no_such_method", 1, None, "error"),
        (None, None, None, None, "error"),
        (None, "authenticate", 3, None, "error"),
        ("demo", "place_calls", 9, 2, "fault"),
    ]
    assert rows[0]["fault"] == "bad_gateway" and '"success"' in str(rows[0]["answer"])
    assert "-32000" in str(rows[1]["answer"])
    assert rows[2]["request"] == "1 bytes that are no JSON"
    assert re.search(r'"session_key": ?"•••"', str(rows[0]["request"]))


def place_body(key: str) -> dict[str, object]:
    """Return a request that places a call."""
    return {"jsonrpc": "2.0", "id": 9, "method": "place_calls", "params": {"session_key": key, **NUMBER}}


def test_python_is_held_to_the_same_rules(sandbox: Sandbox) -> None:
    """Whatever cannot come over HTTP cannot come from a test either; nothing has changed."""
    shop = sandbox.account("shop", "secret")
    wrong: list[tuple[Callable[[], object], str]] = [
        (lambda: shop.advance(-1), "seconds"),
        (lambda: shop.advance(float("nan")), "seconds"),
        (lambda: shop.run_at(-1), "speed"),
        (lambda: shop.set_limits(per_minute=-1), "per_minute"),
        (lambda: sandbox.account("shop", "x"), "'shop'"),
        (lambda: sandbox.account("*", "x"), "every login"),
        (lambda: sandbox.account("", "x"), "login"),
        (lambda: Sandbox(speed=-1), "speed"),
        (lambda: Sandbox(port=65536), "port is 65536"),
        (lambda: Sandbox(speed=float("nan")), "speed"),
        (lambda: Sandbox(now=float("inf")), "now"),
    ]
    for what, named in wrong:
        with pytest.raises(ValueError, match=re.escape(named)):
            what()
    with pytest.raises(LookupError, match="no call 9"):
        shop.detail(9)
    assert (shop.now, shop.calls) == (NOW, [])


def test_what_is_not_of_the_control_api_answers_in_its_own_way(wire: Wire) -> None:
    """Plain words, no JSON of the control API."""
    assert wire.send("GET", "/no/such/page").body == b"Not Found"
