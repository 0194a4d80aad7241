"""What counts as the answer to a request, and what every other body means: the JSON-RPC envelope, byte by byte."""

from __future__ import annotations

import json
from contextlib import ExitStack

import pytest
from uis_callapi import (
    AnsweredError,
    ApiVersionNotSupportedError,
    BadAnswerError,
    CallApiError,
    CredentialsRefusedError,
    InternalError,
    InvalidParamsError,
    LimitExceededError,
    ServerFaultError,
)

from ..colours import Calling, Colour, StillClock
from .calls import place, raised
from .wire import OPENED, SUCCESS, Reply, Server, error, result

RESULT = b'"result":"success"'
ERROR = b'"error":{"code":-32004,"message":"Limit is exceeded"}'

NO_ANSWER: dict[str, bytes] = {
    # the id
    "result without id": b'{"jsonrpc":"2.0",%b}' % RESULT,
    "result with id null": b'{"jsonrpc":"2.0","id":null,%b}' % RESULT,
    "result with id as a string": b'{"jsonrpc":"2.0","id":"<id>",%b}' % RESULT,
    "result with id 55": b'{"jsonrpc":"2.0","id":"55",%b}' % RESULT,
    "result with id as a float": b'{"jsonrpc":"2.0","id":<id>.0,%b}' % RESULT,
    "result with id as a power": b'{"jsonrpc":"2.0","id":<id>e0,%b}' % RESULT,
    "result with another id": b'{"jsonrpc":"2.0","id":<id>1,%b}' % RESULT,
    "result with the id negated": b'{"jsonrpc":"2.0","id":-<id>,%b}' % RESULT,
    "result with the id in a list": b'{"jsonrpc":"2.0","id":[<id>],%b}' % RESULT,
    "result with a monster as id": b'{"jsonrpc":"2.0","id":%b,%b}' % (b"9" * 5000, RESULT),
    "error with id as a string": b'{"jsonrpc":"2.0","id":"<id>",%b}' % ERROR,
    "error with id as a float": b'{"jsonrpc":"2.0","id":<id>.0,%b}' % ERROR,
    "error with another id": b'{"jsonrpc":"2.0","id":<id>1,%b}' % ERROR,
    # the rest of the envelope
    "result and error": b'{"jsonrpc":"2.0","id":<id>,%b,%b}' % (RESULT, ERROR),
    "null and error": b'{"jsonrpc":"2.0","id":<id>,"result":null,%b}' % ERROR,
    "result and null": b'{"jsonrpc":"2.0","id":<id>,%b,"error":null}' % RESULT,
    "neither result nor error": b'{"jsonrpc":"2.0","id":<id>}',
    "error as a string": b'{"jsonrpc":"2.0","id":<id>,"error":"Limit is exceeded"}',
    "error as a list": b'{"jsonrpc":"2.0","id":<id>,"error":[-32004]}',
    "no jsonrpc": b'{"id":<id>,%b}' % RESULT,
    "no jsonrpc, an error": b'{"id":<id>,%b}' % ERROR,
    "jsonrpc 1.0": b'{"jsonrpc":"1.0","id":<id>,%b}' % RESULT,
    "jsonrpc as a number": b'{"jsonrpc":2.0,"id":<id>,%b}' % RESULT,
    "a batch": b'[{"jsonrpc":"2.0","id":<id>,%b}]' % RESULT,
    "an empty batch": b"[]",
    "null": b"null",
    "a string": b'"success"',
    # the type of the result
    "result queued": b'{"jsonrpc":"2.0","id":<id>,"result":"queued"}',
    "result in capitals": b'{"jsonrpc":"2.0","id":<id>,"result":"SUCCESS "}',
    "result as an object": b'{"jsonrpc":"2.0","id":<id>,"result":{}}',
    "result as a list": b'{"jsonrpc":"2.0","id":<id>,"result":["success"]}',
    "result true": b'{"jsonrpc":"2.0","id":<id>,"result":true}',
    "result null": b'{"jsonrpc":"2.0","id":<id>,"result":null}',
    # no JSON, or none that anybody agrees on
    "nothing": b"",
    "a page": b"<html><body>Log in to the Wi-Fi of this hotel</body></html>",
    "JSON cut": b'{"jsonrpc":"2.0","id":<id>,"result":"succ',
    "two documents": b'{"jsonrpc":"2.0","id":<id>,%b}{"jsonrpc":"2.0","id":<id>,%b}' % (RESULT, RESULT),
    "rubbish behind": b'{"jsonrpc":"2.0","id":<id>,%b}x' % RESULT,
    "single quotes": b"{'jsonrpc':'2.0','id':<id>,'result':'success'}",
    "a byte order mark": b'\xef\xbb\xbf{"jsonrpc":"2.0","id":<id>,%b}' % RESULT,
    "UTF-16": '{"jsonrpc":"2.0","result":"success"}'.encode("utf-16"),
    "NaN": b'{"jsonrpc":"2.0","id":<id>,"result":NaN}',
    "beyond a double": b'{"jsonrpc":"2.0","id":<id>,"result":1e400}',
    "half a surrogate pair": b'{"jsonrpc":"2.0","id":<id>,"result":"\\ud800"}',
    "nested too deep": b'{"jsonrpc":"2.0","id":<id>,"result":%b%b}' % (b"[" * 100_000, b"]" * 100_000),
    "nested too deep in an error": b'{"jsonrpc":"2.0","id":<id>,"error":{"code":1,"data":%b%b}}'
    % (b"[" * 100_000, b"]" * 100_000),
    "cp1251 in an error": b'{"jsonrpc":"2.0","id":<id>,"error":{"code":1,"message":"\xce\xf8\xe8\xe1\xea\xe0"}}',
    "a control character": b'{"jsonrpc":"2.0","id":<id>,"result":"success\x00"}',
    "a comment": b'{"jsonrpc":"2.0","id":<id>,%b/* ok */}' % RESULT,
    "a comma too many": b'{"jsonrpc":"2.0","id":<id>,%b,}' % RESULT,
    "a leading zero": b'{"jsonrpc":"2.0","id":0<id>,%b}' % RESULT,
    "5000 digits": b'{"jsonrpc":"2.0","id":<id>,"result":%b}' % (b"9" * 5000),
    "an overlong letter": b'{"jsonrpc":"2.0","id":<id>,"result":"\xc1\xb3uccess"}',
    "no UTF-8 where nobody reads": b'{"jsonrpc":"2.0","id":<id>,%b,"note":"\xce\xea"}' % RESULT,
    "objects nested too deep": b'{"jsonrpc":"2.0","id":<id>,%b,"note":%b1%b}'
    % (RESULT, b'{"a":' * 100_000, b"}" * 100_000),
    # a name that stands twice: readers differ on which one counts
    "two ids, one by escape": b'{"jsonrpc":"2.0","\\u0069d":1,"id":<id>,%b}' % RESULT,
    "two codes": b'{"jsonrpc":"2.0","id":<id>,"error":{"code":-32602,"code":-32603,"message":"?"}}',
    "two errors": b'{"jsonrpc":"2.0","id":<id>,"error":{"code":-32602},%b}' % ERROR,
    "two ids": b'{"jsonrpc":"2.0","id":1,"id":<id>,%b}' % RESULT,
    "two results": b'{"jsonrpc":"2.0","id":<id>,"result":"fail",%b}' % RESULT,
}


def _client(colour: Colour, running: ExitStack, still: StillClock, reply: Reply) -> tuple[Server, Calling]:
    server = running.enter_context(Server(place_calls=[reply]))
    return server, colour.client(base_url=server.base_url, clock=still)


@pytest.mark.parametrize("body", NO_ANSWER.values(), ids=NO_ANSWER)
def test_what_is_no_answer_leaves_the_outcome_unknown(
    body: bytes, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """The call was sent once and is not sent again."""
    server, calling = _client(colour, running, still, Reply(body))
    caught = raised(BadAnswerError, calling)
    assert (caught.outcome, caught.phase, caught.retry_safe) == ("unknown", "decode", False)
    assert server.counts == (1, 1)
    assert [attempt.outcome for attempt in caught.attempts] == ["unknown"]
    assert len(str(caught)) < 1000


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b'{"jsonrpc":"2.0",%b}' % ERROR, id="missing"),
        pytest.param(b'{"jsonrpc":"2.0","id":null,%b}' % ERROR, id="null"),
        pytest.param(b'{"jsonrpc":"2.0","id":<id>,%b}' % ERROR, id="its own"),
        pytest.param(b'  {"error" : {"message":"Limit is exceeded","code":-32004}, "jsonrpc":"2.0" }\n', id="spaces"),
    ],
)
def test_an_error_may_come_without_an_id(body: bytes, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """C3."""
    server, calling = _client(colour, running, still, Reply(body))
    assert raised(LimitExceededError, calling).outcome == "not_placed"
    assert server.counts == (1, 1)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b'\n{ "result" : "success" , "id" : <id> , "jsonrpc" : "2.0" }\r\n', id="spaces, another order"),
        pytest.param(b'{"jsonrpc":"2.0","id":<id>,%b,"trace":{"a":[1]}}' % RESULT, id="a further field"),
        pytest.param(b'{"jsonrpc":"2.0","id":<id>,"result":"succ\\u0065ss"}', id="an escape"),
    ],
)
def test_a_result_is_taken_however_it_is_laid_out(
    body: bytes, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """What JSON lets differ makes no difference."""
    _, calling = _client(colour, running, still, Reply(body))
    assert place(calling) == "success"


@pytest.mark.parametrize(
    ("text", "code", "message", "detail"),
    [
        ('{"code":-32602,"message":"Invalid params","data":"params.numa"}', -32602, "Invalid params", "params.numa"),
        ('{"code":-32602,"message":"Invalid params","details":"params.numa"}', -32602, "Invalid params", "params.numa"),
        ('{"code":-32602,"message":"Invalid params","data":"a","details":"b"}', -32602, "Invalid params", "a"),
        ('{"code":-32602,"message":"Invalid params","data":null,"details":"b"}', -32602, "Invalid params", "b"),
        ('{"code":-32602,"message":"Invalid params"}', -32602, "Invalid params", None),
        ('{"code":-32602,"message":"Invalid params","data":{"at":[1]}}', -32602, "Invalid params", '{"at":[1]}'),
        ('{"code":-32602,"message":"Неверный параметр","data":"параметр"}', -32602, "Неверный параметр", "параметр"),
        ('{"code":-32602}', -32602, "", None),
        ('{"code":-32602,"message":null}', -32602, "", None),
        ('{"code":-32602,"message":{"ru":"Ошибка"}}', -32602, '{"ru":"Ошибка"}', None),
    ],
    ids=[
        "data",
        "details",
        "both",
        "null and details",
        "neither",
        "an object",
        "Cyrillic",
        "no message",
        "null",
        "odd",
    ],
)
def test_the_text_of_an_error_is_kept(
    text: str,
    code: int,
    message: str,
    detail: str | None,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
) -> None:
    """C2: the detail stands in `data` or in `details`; the code decides the class, whatever the message says."""
    server, calling = _client(colour, running, still, error(text))
    caught = raised(InvalidParamsError, calling)
    assert (caught.code, caught.server_message, caught.detail) == (code, message, detail)
    assert message in str(caught) and (detail or "") in str(caught)
    assert server.counts == (1, 1)


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("-32099", -32099),
        ("0", 0),
        ("1", 1),
        ("403", 403),
        ('"-32004"', "-32004"),
        ('"E_LIMIT"', "E_LIMIT"),
        ("null", None),
        ("true", True),
        ("[-32004]", "[-32004]"),
        ("{}", "{}"),
    ],
)
def test_a_code_that_the_spec_does_not_name_leaves_the_outcome_unknown(
    code: str, seen: object, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """Nobody knows how far the server got. The code is shown as it came, an odd one as a text."""
    server, calling = _client(colour, running, still, error('{"code":' + code + ',"message":"Something else"}'))
    caught = raised(ServerFaultError, calling)
    assert (caught.code, caught.server_message, caught.outcome) == (seen, "Something else", "unknown")
    assert server.counts == (1, 1)


def test_an_error_without_a_code_is_unknown_too(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """An empty error object says nothing."""
    server, calling = _client(colour, running, still, error("{}"))
    assert raised(ServerFaultError, calling).code is None
    assert server.counts == (1, 1)


@pytest.mark.parametrize(
    "message", ["Api version not supported", "API VERSION NOT SUPPORTED", " api Version Not supporteD "]
)
@pytest.mark.parametrize("code", [-32000, -32001, -32004, -32005, -32099, -32603, 0, 505])
def test_an_unsupported_version_is_known_by_its_message(
    code: int, message: str, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """C4: whatever the code and the letter case; the class shows the code it saw."""
    server, calling = _client(colour, running, still, error(json.dumps({"code": code, "message": message})))
    caught = raised(ApiVersionNotSupportedError, calling)
    assert (caught.code, caught.server_message, caught.outcome) == (code, message, "not_placed")
    assert server.counts == (1, 1)


@pytest.mark.parametrize("code", [-32003, -32002])
def test_authenticate_has_a_class_of_its_own_for_refused_credentials(
    code: int, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """C6: never tried again."""
    server = running.enter_context(Server(authenticate=[error(f'{{"code":{code},"message":"Permission denied"}}')]))
    calling = colour.client(base_url=server.base_url, clock=still)
    assert raised(CredentialsRefusedError, calling, "authenticate").code == code
    assert server.counts == (1, 0)


@pytest.mark.parametrize(
    ("first", "kind", "requests"),
    [
        (Reply(b"<html>"), BadAnswerError, 2),
        (Reply(b'{"jsonrpc":"2.0","id":"<id>","result":{"session_key":"x"}}'), BadAnswerError, 2),
        (result("{}"), BadAnswerError, 2),
        (result('{"session_key":5}'), BadAnswerError, 2),
        (error('{"code":-32603,"message":"Internal error"}'), InternalError, 2),
        (error('{"code":-32099,"message":"?"}'), ServerFaultError, 2),
        (error('{"code":-32602,"message":"Invalid params"}'), InvalidParamsError, 1),
        (error('{"code":-32004,"message":"Limit is exceeded"}'), LimitExceededError, 1),
    ],
)
def test_authenticate_is_sent_once_more_where_that_may_help(
    first: Reply, kind: type[CallApiError], requests: int, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """It does no harm twice: after an answer that makes no sense, and after a fault inside (R19, R21)."""
    server = running.enter_context(Server(authenticate=[first]))
    caught = raised(kind, colour.client(base_url=server.base_url, clock=still), "authenticate")
    assert len(caught.attempts) == requests and caught.retry_safe
    assert server.counts == (requests, 0)
    assert len(still.slept) == requests - 1
    if requests == 2:
        server = running.enter_context(Server(authenticate=[first, OPENED]))
        colour.client(base_url=server.base_url, clock=still).call("authenticate")
        assert server.counts == (2, 0)


@pytest.mark.parametrize("answer", ["success", "fail"])
def test_both_results_are_results(answer: str, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """R20: "fail" is returned."""
    server, calling = _client(colour, running, still, result(f'"{answer}"'))
    assert place(calling) == answer
    assert server.counts == (1, 1)


def test_an_error_leaves_the_client_in_order(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """The next call goes out on the same connection, under the same key."""
    bad = error('{"code":-32603,"message":"Internal error"}')
    server = running.enter_context(Server(place_calls=[bad, SUCCESS]))
    calling = colour.client(base_url=server.base_url, clock=still)
    assert isinstance(raised(InternalError, calling), AnsweredError)
    assert place(calling) == "success"
    assert server.counts == (1, 2)
    assert server.connections == 1
