"""A generated client and a server that knows nothing of this project: what goes over the wire is literal JSON."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import get_args

import pytest

from .command import codegen
from .conftest import Load
from .hazards import document, method, param
from .sdks import Colour, Handlers, Sdk

ANSWERS: Mapping[str, str] = {
    "add": '"result":3',
    "search": '"result":["a","b"]',
    "login": '"result":"key"',
    "count": '"result":0',
    "either.way": '"result":"either"',
    "watch": '"result":[{"kind":"met","at":3,"name":"Rex","seen":"never heard of"}]',
    "seen": "",
    "moved": "",
}


class Foreign:
    """Notes the bodies that come, with their ids taken out, and answers as it is told; a notification gets no body."""

    def __init__(self) -> None:
        self.bodies: list[str] = []
        self.url = ""
        self.status = 200
        self.answers = dict(ANSWERS)


@pytest.fixture
def foreign() -> Iterator[Foreign]:
    noted = Foreign()

    class Requests(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:  # http.server asks for this name
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            request = json.loads(body)
            own_id = f'"id":{request["id"]},' if "id" in request else ""
            noted.bodies.append(body.replace(own_id, ""))
            found = noted.answers[request["method"]]
            answer = f'{{"jsonrpc":"2.0",{own_id}{found}}}' if found else ""
            self.send_response(noted.status if answer or noted.status != 200 else 204)
            self.send_header("Content-Type", "application/json")
            if answer or noted.status != 200:
                self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # named so in the base
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Requests)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    noted.url = f"http://127.0.0.1:{server.server_address[1]}"
    yield noted
    server.shutdown()
    thread.join()
    server.server_close()


CALLS: list[tuple[str, Mapping[str, object], str, object]] = [
    ("add", {"first_addend": 1, "second_addend": 2}, "[1,2]", 3),
    ("search", {"query": "x"}, '["x"]', ["a", "b"]),
    ("search", {"query": "x", "size": 1}, '["x",1]', ["a", "b"]),
    ("search", {"query": "x", "after": None}, '["x",10,null]', ["a", "b"]),
    ("search", {"query": "x", "strict": True}, '["x",10,null,true]', ["a", "b"]),
    ("count", {}, "[]", 0),
    ("login", {"name": "n", "password": "p"}, '["n","p"]', "key"),
    ("either.way", {"b": "y", "a": "x"}, '{"a":"x","b":"y"}', "either"),
    ("seen", {"page": "/", "seconds": 1.5}, '{"page":"/","seconds":1.5}', None),
    ("moved", {"x": 1, "y": 2}, "[1,2]", None),
]


@pytest.mark.parametrize(("method", "params", "sent", "result"), CALLS)
def test_a_call_goes_there_and_back(
    load: Load,
    foreign: Foreign,
    client_colour: Colour,
    method: str,
    params: Mapping[str, object],
    sent: str,
    result: object,
) -> None:
    sdk = load("notifications" if result is None else "positions")
    assert sdk.call(method.replace(".", "_"), params, base_url=foreign.url, colour=client_colour) == result
    assert foreign.bodies == [f'{{"jsonrpc":"2.0","method":"{method}","params":{sent}}}']


def test_what_an_answer_says_beyond_the_document_is_passed_over(load: Load, foreign: Foreign) -> None:
    events = load("joined").call("watch", {}, base_url=foreign.url)
    assert repr(events) == "[ChangeOfAnotherAnimal(at=3, name='Rex', kind='met')]"


def test_a_method_is_sent_to_a_host_of_its_own(foreign: Foreign, packages: Path, nowhere: str) -> None:
    """Where the others go, nobody listens."""
    own = [{"url": f"{foreign.url}/deep"}]
    spec = packages / "two_hosts.json"
    spec.write_text(json.dumps(document(method("ping"), method("search", servers=own), servers=[{"url": nowhere}])))
    assert codegen("generate", spec, "--out", packages, "--package", "two_hosts").code == 0
    foreign.answers["search"] = '"result":"found"'
    sdk = Sdk("two_hosts")
    for colour in get_args(Colour):
        assert sdk.call("search", {}, base_url=None, colour=colour) == "found"
        with pytest.raises(sdk.error("ConnectionFailedError")):
            sdk.call("ping", {}, base_url=None, colour=colour)
    assert len(foreign.bodies) == 2


@pytest.mark.parametrize("spelled", ["3.0", "3e0", "0.3E+1", "30.00e-1"])
def test_an_integer_may_be_spelled_like_any_number(load: Load, foreign: Foreign, spelled: str) -> None:
    foreign.answers["add"] = f'"result":{spelled}'
    found = load("positions").call("add", {"first_addend": 1, "second_addend": 2}, base_url=foreign.url)
    assert found == 3 and type(found) is int


@pytest.mark.parametrize("spelled", ["3.5", "1e400", '"3.0"', "1e-1"])
def test_what_is_no_integer_stays_none(load: Load, foreign: Foreign, spelled: str) -> None:
    foreign.answers["add"] = f'"result":{spelled}'
    sdk = load("positions")
    with pytest.raises(sdk.error("BadAnswerError")):
        sdk.call("add", {"first_addend": 1, "second_addend": 2}, base_url=foreign.url)


def test_texts_of_an_answer_stay_as_they_are(load: Load, foreign: Foreign) -> None:
    foreign.answers["watch"] = r'"result":[{"kind":"met","at":3.0,"name":"a\\ \"1.0","seen":1.0}]'
    found = load("joined").call("watch", {}, base_url=foreign.url)
    assert repr(found) == """[ChangeOfAnotherAnimal(at=3, name='a\\\\ "1.0', kind='met')]"""


SEEN: list[tuple[str, str, str]] = [
    ("tagged", '{"kind":"circle","radius":1.5}', "Circle(kind='circle', radius=1.5)"),
    ("tagged", '{"kind":"blob","size":[1]}', "Unseen(object with kind, size)"),
    ("tagged", "[7]", "Unseen(array of 1)"),
    ("few", '{"kind":"square","side":2.0}', "Square(kind='square', side=2.0)"),
    ("worded", '{"event":"stopped","at":1}', "Stopped(event='stopped', at=1)"),
    ("worded", '{"event":"pushed","at":1}', "Moved(event='pushed', at=1)"),
    ("worded", '{"event":"lost","at":1}', "Unseen(object with event, at)"),
    ("wrapped", '{"Failed":{"why":"x"}}', "WrappedResultFailed(failed=WrappedResultFailedFailed(why='x'))"),
    ("wrapped", '{"Skipped":{"why":"x"}}', "Unseen(object with Skipped)"),
    ("wrapped", '"Waiting"', "'Waiting'"),
    ("wrapped", '"Dreaming"', "Unseen(str)"),
    ("shaped", '[{"x":1.0,"y":2.0}]', "[Point(x=1.0, y=2.0)]"),
    ("shaped", "[[1.0,2.0]]", "Unseen(array of 1)"),
    ("shaped", "null", "Unseen(null)"),
    ("typed", '{"z":1}', "Unseen(object with z)"),
    (
        "many",
        '[{"kind":"blob"},{"kind":"square","side":1.0}]',
        "[Unseen(object with kind), Square(kind='square', side=1.0)]",
    ),
    ("named", '{"a":{"kind":"blob"}}', "{'a': Unseen(object with kind)}"),
    ("sealed", '{"frame":{"kind":"blob"},"wide":1.0}', "Framed(frame=Unseen(object with kind), wide=1.0)"),
    ("maybe", "null", "None"),
    ("maybe", '{"kind":"blob"}', "Unseen(object with kind)"),
    (
        "deep",
        '{"top":{"kind":"blob"},"more":[{"frame":{"kind":"blob"},"wide":1.0},5],"notes":{"n":false}}',
        "Page(top=Unseen(object with kind), more=[Framed(frame=Unseen(object with kind), wide=1.0), Unseen(int)], "
        "notes={'n': Unseen(bool)})",
    ),
]
"""Of the feature ``unseen``: a method, the JSON of its result, and what becomes of it."""


@pytest.mark.parametrize(("method", "answer", "shown"), SEEN)
def test_a_branch_that_was_never_seen_is_kept(
    load: Load, foreign: Foreign, client_colour: Colour, method: str, answer: str, shown: str
) -> None:
    foreign.answers[method] = f'"result":{answer}'
    sdk = load("unseen")
    found = sdk.call(method, {}, base_url=foreign.url, colour=client_colour)
    assert repr(found) == shown
    if client_colour == "sync":
        assert sdk.serve(Handlers(**{method: found}), method, "{}") == json.loads(answer)  # as it came, so it goes


@pytest.mark.parametrize(
    ("method", "answer"),
    [("few", '{"kind":"blob","radius":1}'), ("sealed", '{"z":1}'), ("plain", "{}"), ("keep", "[null]")],
)
def test_what_is_closed_stays_closed(load: Load, foreign: Foreign, method: str, answer: str) -> None:
    foreign.answers[method] = f'"result":{answer}'
    sdk = load("unseen")
    params = {"kept": [1.0]} if method == "keep" else {}
    with pytest.raises(sdk.error("BadAnswerError")):
        sdk.call(method, params, base_url=foreign.url)
    with pytest.raises(sdk.error("ParamsError")):
        sdk.call("keep", {"kept": {"x": 1.0}}, base_url=foreign.url)


def _asked(sdk: Sdk, url: str, method: str, params: object, colour: Colour, **options: object) -> object:
    """Call *method* by its name alone, with a new client."""
    return sdk.call("request", {"method": method, "params": params, **options}, base_url=url, colour=colour)


@pytest.mark.parametrize(
    ("params", "sent"), [({"a": 1, "b": [None]}, '{"a":1,"b":[null]}'), ([1, "x"], '[1,"x"]'), ((), "[]"), ({}, "{}")]
)
def test_a_method_that_the_document_does_not_know_is_called_by_its_name(
    load: Load, foreign: Foreign, client_colour: Colour, params: object, sent: str
) -> None:
    foreign.answers["never.heard"] = '"result":{"of":[1.5,null]}'
    found = _asked(load("positions"), foreign.url, "never.heard", params, client_colour)
    assert found == {"of": [1.5, None]}
    assert foreign.bodies == [f'{{"jsonrpc":"2.0","method":"never.heard","params":{sent}}}']


def test_a_method_that_it_knows_can_be_called_otherwise(load: Load, foreign: Foreign, client_colour: Colour) -> None:
    sdk = load("positions")
    assert _asked(sdk, foreign.url, "add", [1, 2, "and more"], client_colour) == 3
    assert _asked(sdk, foreign.url, "count", {}, client_colour) == 0
    assert [json.loads(body)["params"] for body in foreign.bodies] == [[1, 2, "and more"], []]
    assert _asked(load("notifications"), foreign.url, "seen", {"page": 5}, client_colour) is None


def test_a_gap_that_nothing_can_fill_is_refused(load: Load, foreign: Foreign) -> None:
    sdk = load("positions")
    with pytest.raises(sdk.error("ParamsError"), match="`b` is left out though `c` is given") as caught:
        sdk.call("place", {"a": 1, "c": 3}, base_url=foreign.url)
    assert "Give `b`, too" in str(caught.value) and foreign.bodies == []


def test_positions_are_those_of_the_document(foreign: Foreign, packages: Path, client_colour: Colour) -> None:
    """Also where what may be left out stands before what may not."""
    params = (param("discount", {"type": "integer"}, required=False), param("amount", {"type": "integer"}))
    spec = packages / f"charged_{client_colour}.json"
    spec.write_text(json.dumps(document(method("charge", *params, paramStructure="by-position"))))
    assert codegen("generate", spec, "--out", packages, "--package", spec.stem).code == 0
    foreign.answers["charge"] = '"result":"done"'
    sdk = Sdk(spec.stem)
    sdk.call("charge", {"amount": 100, "discount": 5}, base_url=foreign.url, colour=client_colour)
    assert json.loads(foreign.bodies[0])["params"] == [5, 100]
    with pytest.raises(sdk.error("ParamsError"), match="`discount` is left out though `amount` is given"):
        sdk.call("charge", {"amount": 100}, base_url=foreign.url, colour=client_colour)


def test_a_notification_that_is_refused_raises(load: Load, foreign: Foreign, client_colour: Colour) -> None:
    foreign.status = 404
    sdk = load("notifications")
    with pytest.raises(sdk.error("HttpRefusedError")):
        sdk.call("seen", {"page": "/"}, base_url=foreign.url, colour=client_colour)


@pytest.mark.parametrize(
    ("params", "told"),
    [("[1,2]", {"First addend": 1, "Second addend": 2}), ('{"First addend":1,"Second addend":2}', None)],
)
def test_the_server_side_takes_params_in_their_order(load: Load, params: str, told: object) -> None:
    handlers = Handlers(add=3)
    assert load("positions").serve(handlers, "add", params) == 3
    assert handlers.told == (told or json.loads(params))


@pytest.mark.parametrize("params", ["[1]", "[1,2,3]", '["a",2]'])
def test_the_server_side_refuses_too_many_and_too_few(load: Load, params: str) -> None:
    error = load("positions").serve(Handlers(add=3), "add", params)
    assert isinstance(error, dict) and error["code"] == -32602


NOTIFIED = '"jsonrpc":"2.0","method":"moved","params":[1,2]'


@pytest.mark.parametrize("refused", ["", "NotSeenError", "Invalid Request"])
def test_the_server_side_answers_nothing_to_a_notification(load: Load, refused: str) -> None:
    """Not even an error, whatever its code; one that carries an id asks for an answer."""
    sdk = load("notifications")
    own: Callable[..., Exception] = sdk.named("server", "RpcFault")  # type: ignore[assignment]  # a class
    fault = own(-32600, refused) if refused == "Invalid Request" else sdk.fault(refused) if refused else None
    handlers = Handlers(moved=fault)
    assert sdk.answer(handlers, f"{{{NOTIFIED}}}".encode()) == b""
    assert handlers.told == {"x": 1, "y": 2}
    answer = json.loads(sdk.answer(handlers, f'{{"id":1,{NOTIFIED}}}'.encode()))
    assert "error" in answer if refused else answer == {"jsonrpc": "2.0", "id": 1, "result": None}


def test_a_notification_with_params_that_do_not_hold_reaches_no_handler(load: Load) -> None:
    handlers = Handlers()
    body = NOTIFIED.replace("1", '"1"')
    assert load("notifications").answer(handlers, f"{{{body}}}".encode()) == b"" and handlers.seen == []


@pytest.mark.parametrize("method", ["count", "unknown"])
def test_what_is_no_notification_needs_an_id(load: Load, method: str) -> None:
    handlers = Handlers(count=0)
    body = f'{{"jsonrpc":"2.0","method":"{method}","params":{{}}}}'
    error = json.loads(load("notifications").answer(handlers, body.encode()))["error"]
    assert (error["code"], error["data"]) == (-32600, "Object missing required field `id`")
    assert handlers.seen == []
