"""F18 to F22: what stands in the body of an answer."""

from __future__ import annotations

from collections.abc import Mapping

from uis_callapi import (
    ApiVersionNotSupportedError,
    BadAnswerError,
    CallApiError,
    InternalError,
    InvalidParamsError,
    InvalidRequestError,
    IpAddressError,
    LimitExceededError,
    MethodNotFoundError,
    ParseError,
    PermissionDeniedError,
    ServerFaultError,
)

from ..answers import RESULT, error, http, result
from ..case import Case, nothing, success, unknown
from ..plays import authenticating, placing
from ..scripts import always, answers, refuses, serves

_NO_JSON = unknown(BadAnswerError, "decode")
_SUCCESS = b'"result":"success"'
_LIMIT = b'"error":{"code":-32004,"message":"Limit is exceeded"}'


def _result(value: bytes) -> bytes:
    return b'{"jsonrpc":"2.0","id":<id>,"result":%b}' % value


def _error(value: bytes) -> bytes:
    return b'{"jsonrpc":"2.0","id":<id>,"error":%b}' % value


def _no_answers(bodies: Mapping[str, bytes]) -> list[Case]:
    return [Case(what, placing(answers(http(body))), (_NO_JSON,)) for what, body in bodies.items()]


_DEEP = 100_000
_F18 = _no_answers(
    {
        "lists nested 100,000 deep": _result(b"[" * _DEEP + b"]" * _DEEP),
        "objects nested 100,000 deep": _result(b'{"a":' * _DEEP + b"1" + b"}" * _DEEP),
        "nested 100,000 deep in an error": _error(b'{"code":1,"data":%b%b}' % (b"[" * _DEEP, b"]" * _DEEP)),
        "nested 100,000 deep in a further field": b'{"x":%b%b,"jsonrpc":"2.0","id":<id>,%b}'
        % (b"[" * _DEEP, b"]" * _DEEP, _SUCCESS),
        "nested 100,000 deep, cut": b"[" * _DEEP,
        "an id of 5,000 digits": b'{"jsonrpc":"2.0","id":%b,%b}' % (b"9" * 5000, _SUCCESS),
        "a result of 5,000 digits": _result(b"9" * 5000),
        "NaN": _result(b"NaN"),
        "Infinity": _result(b"-Infinity"),
        "1e400": _result(b"1e400"),
        "two ids": b'{"jsonrpc":"2.0","id":1,"id":<id>,%b}' % _SUCCESS,
        "two results": b'{"jsonrpc":"2.0","id":<id>,"result":"fail",%b}' % _SUCCESS,
        "two errors": b'{"jsonrpc":"2.0","id":<id>,"error":{"code":-32603},%b}' % _LIMIT,
        "two ids, one of them escaped": b'{"jsonrpc":"2.0","\\u0069d":1,"id":<id>,%b}' % _SUCCESS,
        "half a surrogate pair, escaped": _result(b'"\\ud800"'),
        "half a surrogate pair, raw": _result(b'"\xed\xa0\x80"'),
        "a byte order mark": b"\xef\xbb\xbf" + RESULT,
        "UTF-16": '{"jsonrpc":"2.0","result":"success"}'.encode("utf-16"),
        "cp1251": _error(b'{"code":-32004,"message":"\xce\xf8\xe8\xe1\xea\xe0"}'),
        "overlong UTF-8": _result(b'"succe\xc1\xb3s"'),
        "NUL behind": RESULT + b"\0",
        "NUL in a text": _result(b'"succ\0ess"'),
        "rubbish behind": RESULT + b"x",
        "two documents": RESULT + RESULT,
        "a comment": b"/* */" + RESULT,
        "single quotes": b"{'jsonrpc':'2.0','id':<id>,'result':'success'}",
        "a comma too many": b'{"jsonrpc":"2.0","id":<id>,%b,}' % _SUCCESS,
        "cut": RESULT[:-6],
        "a page": b"<html>Log in</html>",
    }
)
F18 = [
    *_F18,
    Case(
        "nested 100,000 deep, authenticate",
        authenticating(always(http(_result(b"[" * _DEEP + b"]" * _DEEP)))),
        (unknown(BadAnswerError, "decode", journal=0, sent=(2, 0), tries=2),),
    ),
    Case(
        "spaces, another order, a further field",
        placing(answers(http(b'\n{ "result" : "success" , "x" : [1] , "id" : <id> , "jsonrpc" : "2.0" }\r\n'))),
        (success(),),
    ),
]

_F19 = _no_answers(
    {
        f"{what}, {name}": b'{"jsonrpc":"2.0",%b%b}' % (id_, member)
        for name, member in (("a result", _SUCCESS), ("an error", _LIMIT))
        for what, id_ in {
            "no id": b"",
            "id null": b'"id":null,',
            "id as a text": b'"id":"<id>",',
            "id 55 as a text": b'"id":"55",',
            "id as 55.0": b'"id":<id>.0,',
            "id as a power": b'"id":<id>e0,',
            "another id": b'"id":<id>1,',
            "the id negated": b'"id":-<id>,',
            "the id in a list": b'"id":[<id>],',
        }.items()
        if not (name == "an error" and what in ("no id", "id null"))
    }
)
F19 = [
    *_F19,
    *[
        Case(
            f"an error with {what}",
            placing(refuses(http(b'{"jsonrpc":"2.0",%b%b}' % (id_, _LIMIT)))),
            (nothing(LimitExceededError, "server", sent=(1, 1)),),
        )
        for what, id_ in {"no id": b"", "id null": b'"id":null,', "its id": b'"id":<id>,'}.items()
    ],
    Case(
        "a result with another id, authenticate",
        authenticating(answers(http(b'{"jsonrpc":"2.0","id":55,"result":{"session_key":"x"}}')), serves),
        (success(sent=(2, 0), journal=0),),
    ),
]


def _refusal(what: str, text: str, kind: type[CallApiError], says: str = "") -> Case:
    return Case(what, placing(refuses(error(text))), (nothing(kind, "server", sent=(1, 1)),), says=says)


def _fault(what: str, text: str, kind: type[CallApiError] = ServerFaultError, says: str = "") -> Case:
    return Case(what, placing(answers(error(text))), (unknown(kind, "server"),), says=says)


F20 = [
    _refusal("data", '{"code":-32602,"message":"Wrong","data":"at 5"}', InvalidParamsError, "Wrong.*at 5"),
    _refusal("details", '{"code":-32602,"message":"Wrong","details":"at 5"}', InvalidParamsError, "Wrong.*at 5"),
    _refusal("both", '{"code":-32602,"message":"Wrong","data":"at 5","details":"x"}', InvalidParamsError, "at 5"),
    _refusal("neither", '{"code":-32602,"message":"Wrong"}', InvalidParamsError, "Wrong"),
    _refusal("an object as data", '{"code":-32602,"message":"Wrong","data":{"at":5}}', InvalidParamsError, '"at":5'),
    _refusal("no message", '{"code":-32602}', InvalidParamsError, "-32602"),
    _refusal("message null", '{"code":-32602,"message":null}', InvalidParamsError, "-32602"),
    _refusal("message in Cyrillic", '{"code":-32602,"message":"Неверный параметр"}', InvalidParamsError, "Неверный"),
    _refusal("-32700", '{"code":-32700,"message":"Parse error"}', ParseError),
    _refusal("-32600", '{"code":-32600,"message":"Invalid Request"}', InvalidRequestError),
    _refusal("-32601", '{"code":-32601,"message":"Method not found"}', MethodNotFoundError),
    _refusal("-32001", '{"code":-32001,"message":"IP address error"}', IpAddressError),
    _refusal("-32003", '{"code":-32003,"message":"Permission denied"}', PermissionDeniedError),
    _refusal("another version", '{"code":505,"message":"API version not supported"}', ApiVersionNotSupportedError),
    _fault("-32603", '{"code":-32603,"message":"Internal error"}', InternalError, "Internal error"),
    _fault("a code that nobody knows", '{"code":-32099,"message":"Сбой"}', says="-32099.*Сбой"),
    _fault("a code as a text", '{"code":"-32004","message":"Limit"}', says="-32004"),
    _refusal("a code as a float", '{"code":-32004.0,"message":"Limit"}', LimitExceededError),
    _fault("a code true", '{"code":true,"message":"Limit"}'),
    _fault("no code", '{"message":"Limit"}', says="Limit"),
    _fault("an empty error", "{}"),
    Case(
        "-32603, authenticate",
        authenticating(always(error('{"code":-32603,"message":"Internal error"}'))),
        (unknown(InternalError, "server", journal=0, sent=(2, 0), tries=2),),
    ),
]

_F21 = _no_answers(
    {
        "result and error": b'{"jsonrpc":"2.0","id":<id>,%b,%b}' % (_SUCCESS, _LIMIT),
        "result null and error": b'{"jsonrpc":"2.0","id":<id>,"result":null,%b}' % _LIMIT,
        "result and error null": b'{"jsonrpc":"2.0","id":<id>,%b,"error":null}' % _SUCCESS,
        "neither": b'{"jsonrpc":"2.0","id":<id>}',
        "an error as a text": _error(b'"Limit is exceeded"'),
        "no jsonrpc": b'{"id":<id>,%b}' % _SUCCESS,
        "jsonrpc 1.0": b'{"jsonrpc":"1.0","id":<id>,%b}' % _SUCCESS,
        **{
            f"result {value.decode()}": _result(value)
            for value in (
                b'"queued"',
                b"{}",
                b"true",
                b'"SUCCESS "',
                b'"Success"',
                b"null",
                b"1",
                b'["success"]',
                b'""',
            )
        },
    }
)
F21 = [
    *_F21,
    Case('result "fail"', placing(answers(result('"fail"'))), (success(),)),
    Case(
        "a key of another type, authenticate",
        authenticating(always(result('{"session_key":5}'))),
        (unknown(BadAnswerError, "decode", journal=0, sent=(2, 0), tries=2),),
    ),
]

F22 = _no_answers(
    {
        "a batch of one": b"[%b]" % RESULT,
        "a batch of two": b"[%b,%b]" % (RESULT, RESULT),
        "an empty batch": b"[]",
        "a batch of an error": b'[{"jsonrpc":"2.0","id":<id>,%b}]' % _LIMIT,
    }
)
