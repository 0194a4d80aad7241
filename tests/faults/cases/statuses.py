"""F12 to F17: HTTP around an answer, or in its place."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Mapping

from uis_callapi import BadAnswerError, HttpRefusedError

from ..answers import REFUSAL, RESULT, chunked, http, page
from ..call import QUOTED
from ..case import Case, nothing, success, unknown
from ..certificates import TRUSTED
from ..children import by_a_child
from ..plays import authenticating, placing
from ..scripts import always, answers, opens, refuses, serves
from ..server import Connection, Script, Server
from ..stage import Stage

_REFUSED = nothing(HttpRefusedError, "server", sent=(1, 1))
_FAILED = unknown(BadAnswerError, "server")
_UNREADABLE = unknown(BadAnswerError, "read")
_NO_JSON = unknown(BadAnswerError, "decode")

_NOT_PLACED = (301, 307, 308)
_UNKNOWN = (300, 302, 303, 304, 305, 306)
_TARGETS = ("the same origin", "another origin", "https to http")


def _redirecting(status: int, target: str, *, authenticate: bool = False) -> Case:
    refused = status in _NOT_PLACED

    def play(stage: Stage) -> object:
        elsewhere = stage.bystander(Server(serves))
        location = f"Location: {'' if target == _TARGETS[0] else elsewhere.base_url}/v1"
        answer = f"HTTP/1.1 304 Scripted\r\n{location}\r\n\r\n".encode() if status == 304 else page(status, location)
        script = refuses(answer) if refused else answers(answer)
        server = stage.serve(
            Server(script if authenticate else opens, script, tls=TRUSTED if target == _TARGETS[2] else None)
        )
        calling = stage.client(server.base_url)
        if authenticate:
            return stage.call(calling, "authenticate")
        calling.call("authenticate")
        return stage.call(calling)

    name = f"{status} to {target}{', authenticate' if authenticate else ''}"
    if authenticate:
        return Case(name, play, (nothing(HttpRefusedError, "server", sent=(1, 0)),), says="(?i)redirect")
    return Case(name, play, (_REFUSED if refused else _FAILED,), says="(?i)redirect" if status in (301, 302) else "")


F12 = [
    *[_redirecting(status, target) for status in sorted((*_NOT_PLACED, *_UNKNOWN)) for target in _TARGETS],
    *[_redirecting(status, _TARGETS[1], authenticate=True) for status in _NOT_PLACED],
]

_PAGE = f"<html>{QUOTED}\r\n\x1b[31m{'x' * 100_000}"
F13 = [
    *[
        Case(f"{status} with a page", placing(answers(page(status, text=_PAGE))), (_FAILED,), says=f"HTTP {status}")
        for status in (500, 502, 503, 504, 408, 201, 202, 206, 402, 418, 599)
    ],
    *[
        Case(
            f"{status} with a page, authenticate",
            authenticating(always(page(status, text=_PAGE))),
            (unknown(BadAnswerError, "server", journal=0, sent=(3, 0), tries=3),),
            says=f"HTTP {status}",
        )
        for status in (500, 502, 503, 504, 408)
    ],
    *[
        Case(f"{status} with a page", placing(refuses(page(status, text=_PAGE))), (_REFUSED,), says=f"HTTP {status}")
        for status in (400, 401, 403, 404, 405, 411, 413, 414, 415, 421, 431)
    ],
    *[
        Case(
            f"{status} with a page, authenticate",
            authenticating(refuses(page(status, text=_PAGE))),
            (nothing(HttpRefusedError, "server", sent=(1, 0)),),
        )
        for status in (401, 404)
    ],
]

_RETRY_AFTER = ("0", "2", "Wed, 21 Oct 2026 07:28:00 GMT", "1000000000", "9" * 5000, "-1", "abc", "")


def _unasked(value: str) -> Case:
    """By default nobody waits because a server says so."""

    def play(stage: Stage) -> object:
        try:
            return placing(refuses(page(429, f"Retry-After: {value}")))(stage)
        finally:
            assert not stage.clock.slept, "it waited"

    return Case(f"429, Retry-After: {value[:30]}", play, (_REFUSED,))


F14 = [_unasked(value) for value in _RETRY_AFTER]

_NO_CONTENT = b"HTTP/1.1 204 No Content\r\n\r\n"
F15 = [
    Case("a captive portal's page", placing(answers(page(200, text="<html>Log in to our Wi-Fi"))), (_NO_JSON,)),
    Case("204", placing(answers(_NO_CONTENT)), (_FAILED,)),
    Case("204 and silence", placing(answers(_NO_CONTENT, then="hang")), (_FAILED,)),
    Case("nothing", placing(answers(http(b""))), (_NO_JSON,)),
    Case("spaces", placing(answers(http(b" \r\n\t "))), (_NO_JSON,)),
    Case("null", placing(answers(http(b"null"))), (_NO_JSON,)),
    Case(
        "a captive portal's page, authenticate",
        authenticating(always(page(200))),
        (unknown(BadAnswerError, "decode", journal=0, sent=(2, 0), tries=2),),
    ),
]


def _measured(what: str, *scripts: Script, says: str = "") -> Case:
    """Place the call in a process whose memory is measured."""

    def play(stage: Stage) -> object:
        return by_a_child(stage, stage.serve(Server(opens, *scripts)).base_url, "measured")

    return Case(what, play, (_UNREADABLE,), most=5.0, says=says)


_ZEROS = b"0" * 1_000_000


def _gzip_bomb() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join([*(packer.compress(_ZEROS) for _ in range(100)), packer.flush()])


_BOMB = _gzip_bomb()
_ENCODED: Mapping[str, bytes] = {
    "gzip": _BOMB,
    "x-gzip": _BOMB,
    "gzip, gzip": gzip.compress(_BOMB),
    "identity, gzip": _BOMB,
    "deflate": zlib.compress(_ZEROS),
    # Whether it is one does not matter to who refuses it by its name.
    "br": b"\x8b" * 1000,
    "zstd": b"\x28\xb5\x2f\xfd" + b"\0" * 1000,
    "something else": REFUSAL,
}
F16 = [
    *[
        _measured(f"a bomb in {name}", answers(http(body, headers=[f"Content-Encoding: {name}"])), says="encoded")
        for name, body in _ENCODED.items()
    ],
    Case("identity is none", placing(answers(http(RESULT, headers=["Content-Encoding: Identity"]))), (success(),)),
]


def _floods(head: bytes, piece: bytes, count: int) -> Script:
    def script(connection: Connection) -> None:
        connection.request()
        connection.send(head)
        for _ in range(count):
            connection.send(piece)

    return script


_OK = b"HTTP/1.1 200 OK\r\n"
_CHUNKED = _OK + b"Transfer-Encoding: chunked\r\n\r\n"
_MEGABYTE = b"x" * 1_000_000
F17 = [
    _measured("100 MB", _floods(_OK + b"Content-Length: 100000000\r\n\r\n", _MEGABYTE, 100)),
    _measured(
        "100 MB in chunks",
        _floods(_CHUNKED, chunked(_MEGABYTE, last=b"").partition(b"\r\n\r\n")[2], 100),
    ),
    _measured("100 MB without a length", _floods(_OK + b"\r\n", _MEGABYTE, 100)),
    _measured("a chunk of 100 MB", _floods(_CHUNKED + b"5f5e100\r\n", _MEGABYTE, 100)),
    _measured("10 MB in chunks of a byte", _floods(_CHUNKED, b"1\r\nx\r\n" * 100_000, 100)),
    _measured("a header of 10 MB", _floods(_OK + b"X: ", _MEGABYTE, 10)),
    _measured("a status line of 10 MB", _floods(b"HTTP/1.1 200 ", _MEGABYTE, 10)),
    _measured("100,000 header lines", _floods(_OK, b"X: x\r\n" * 1000, 100)),
    _measured("100,000 interim answers", _floods(b"", b"HTTP/1.1 103 Early Hints\r\nX: x\r\n\r\n" * 1000, 100)),
    _measured("a chunk extension of 10 MB", _floods(_CHUNKED + b"1;", _MEGABYTE, 10)),
    _measured("a trailer of 10 MB", _floods(_CHUNKED + b"0\r\nX: ", _MEGABYTE, 10)),
]
