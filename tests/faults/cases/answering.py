"""F8 to F11: a request was read whole, and its answer does not come, or comes damaged."""

from __future__ import annotations

from collections.abc import Mapping

from uis_callapi import BadAnswerError, NoAnswerError

from ..answers import REFUSAL, SUCCESS, chunked, opened
from ..call import KEY
from ..case import LATE, Case, success, unknown
from ..plays import authenticating, on_one_connection, placing
from ..scripts import End, after_session, answers, drips, end, serves
from ..server import Connection, Server
from ..stage import Stage

_ENDS: Mapping[End, str] = {"cut": "FIN", "reset": "RST"}
_NO_ANSWER = unknown(NoAnswerError, "wait")


def _kept(how: End) -> Case:
    script = after_session(lambda connection, _: end(connection, how))
    return Case(f"read whole on a kept connection, {_ENDS[how]}", on_one_connection(script), (_NO_ANSWER,))


F8 = [
    *[
        Case(f"{prefix}read whole, {name}", placing(answers(then=how), tls=tls), (_NO_ANSWER,))
        for tls, prefix in ((False, ""), (True, "TLS, "))
        for how, name in _ENDS.items()
    ],
    *map(_kept, _ENDS),
    *[
        Case(
            f"read whole, {name}, authenticate",
            authenticating(answers(then=how)),
            (unknown(NoAnswerError, "wait", journal=0, sent=(3, 0), tries=3),),
        )
        for how, name in _ENDS.items()
    ],
    *[
        Case(
            f"read whole, {name}, authenticate, then in order",
            authenticating(answers(then=how), serves),
            (success(sent=(2, 0), journal=0),),
        )
        for how, name in _ENDS.items()
    ],
]

_DEADLINE, _LONGER = 0.4, 0.8
_LONG_BODY = b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"
_INTERIM = b"HTTP/1.1 %d Interim\r\nLink: x\r\n\r\n"
_SLOW = {
    "silence": (answers(then="hang"), "wait"),
    "half a status line, then silence": (answers(b"HTTP/1.1 2", then="hang"), "read"),
    "half a header, then silence": (answers(b"HTTP/1.1 200 OK\r\nContent-Ty", then="hang"), "read"),
    "half a body, then silence": (answers(_LONG_BODY + b"{", then="hang"), "read"),
    "a status line that drips": (drips(b"HTTP/1.1 200 ", b"O", 0.5), "read"),
    "a header that drips": (drips(b"HTTP/1.1 200 OK\r\nX: ", b"x", 0.5), "read"),
    "a body that drips": (drips(_LONG_BODY, b" ", 0.5), "read"),
    "a body without length that drips": (drips(b"HTTP/1.1 200 OK\r\n\r\n", b" ", 0.05), "read"),
    "chunks that drip": (drips(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n", 0.5), "read"),
    **{f"endless {status}": (drips(b"", _INTERIM % status, 0.01), "read") for status in (100, 102, 103)},
}
F9 = [
    Case(
        f"{prefix}{what}",
        placing(script, tls=tls, timeout=seconds),
        (unknown(NoAnswerError, phase),),
        least=seconds - 0.05,
        most=seconds + LATE,
    )
    for what, (script, phase) in _SLOW.items()
    for tls, prefix in ((False, ""), (True, "TLS, "))
    for seconds in (_LONGER if "drip" in what else _DEADLINE,)
]

_OK = b"HTTP/1.1 200 OK\r\n"
_TYPED = _OK + b"Content-Type: application/json\r\n"
_LENGTH = b"%d" % len(REFUSAL)


def _long(length: bytes) -> bytes:
    return _OK + b"Content-Length: " + length + b"\r\n\r\n" + REFUSAL


_DAMAGED = {
    "a cut status line": b"HTTP/1.1 20",
    "a cut header": _OK + b"Content-Le",
    "a cut block of headers": _TYPED,
    "no body": _OK + b"Content-Length: 71\r\n\r\n",
    "a cut body": _OK + b"Content-Length: 71\r\n\r\n" + REFUSAL[:20],
    "a length that is too great": _long(b"7100"),
    "a length below zero": _long(b"-5"),
    "a length with a sign": _long(b"+" + _LENGTH),
    "a length that is no number": _long(_LENGTH + b"abc"),
    "a length of a thousand digits": _long(b"9" * 1000),
    "two lengths that differ": _OK + b"Content-Length: %b\r\nContent-Length: 5\r\n\r\n%b" % (_LENGTH, REFUSAL),
    "a cut chunk": _OK + b"Transfer-Encoding: chunked\r\n\r\nff\r\n" + REFUSAL,
    "no last chunk": chunked(REFUSAL, last=b""),
    "a cut last chunk": chunked(REFUSAL, last=b"0\r\n"),
    "a chunk of no size": chunked(last=b"xyz\r\n" + REFUSAL + b"\r\n0\r\n\r\n"),
    "a chunk of a size below zero": chunked(last=b"-5\r\n" + REFUSAL + b"\r\n0\r\n\r\n"),
    "a chunk of a size with an underscore": chunked(last=b"4_7\r\n" + REFUSAL + b"\r\n0\r\n\r\n"),
    "a chunk of a size with 0x": chunked(last=b"0x%x\r\n" % len(REFUSAL) + REFUSAL + b"\r\n0\r\n\r\n"),
    "a chunk of a monstrous size": chunked(last=b"f" * 17 + b"\r\n" + REFUSAL + b"\r\n0\r\n\r\n"),
    "a chunk without its end of line": chunked(last=b"%x\r\n" % len(REFUSAL) + REFUSAL + b"0\r\n\r\n"),
    "another transfer encoding": _OK + b"Transfer-Encoding: gzip\r\n\r\n" + REFUSAL,
    "another protocol": b"SSH-2.0-OpenSSH_9.6\r\n",
    "an upgrade": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
}
_DAMAGE = unknown(BadAnswerError, "read")
F10 = [
    *[
        Case(what if how == "goodbye" else f"{what}, RST", placing(answers(raw, then=how)), endings)
        for what, raw in _DAMAGED.items()
        for how in (("goodbye", "reset") if "cut" in what else ("goodbye",))
        # A reset may overtake the bytes before it.
        for endings in ((_DAMAGE, _NO_ANSWER) if how == "reset" else (_DAMAGE,),)
    ],
    Case(
        "a length that is too small",
        placing(answers(_long(b"5"), then="hang")),
        (unknown(BadAnswerError, "decode"), _DAMAGE),
    ),
    Case(
        "a cut body, authenticate",
        authenticating(answers(_DAMAGED["a cut body"])),
        (unknown(BadAnswerError, "read", journal=0, sent=(2, 0), tries=2),),
    ),
    Case(
        "a cut body, authenticate, then in order",
        authenticating(answers(_DAMAGED["a cut body"]), serves),
        (success(sent=(2, 0), journal=0),),
    ),
]


def _twice(first: Connection, *, late: bool) -> None:
    first.request()
    first.send(opened(KEY))
    first.request()
    first.send(SUCCESS, times=1 if late else 2)
    first.drip(SUCCESS, 0.01)


def _two_answers(stage: Stage, *, late: bool) -> object:
    server = stage.serve(Server(lambda connection: _twice(connection, late=late), serves))
    calling = stage.client(server.base_url)
    calling.call("authenticate")
    assert stage.call(calling) == "success", "the first answer does not count"
    if late:
        assert server.dripped.wait(5), "no second answer was sent"
        calling.settle()
    done = stage.call(calling)
    assert server.connections == 2, "the connection was used again"
    return done


F10B = [
    Case("two answers at once", lambda stage: _two_answers(stage, late=False), (success(sent=(1, 2), journal=2),)),
    Case("a second answer later", lambda stage: _two_answers(stage, late=True), (success(sent=(1, 2), journal=2),)),
]

_WHOLE_RECORD = unknown(BadAnswerError, "read"), _NO_ANSWER
_UNTIL_THE_END = _OK + b"\r\n" + b'{"jsonrpc":"2.0","id":<id>,"result":"success"}'
F11 = [
    Case("a damaged record", placing(answers(SUCCESS, then="hang", damaged=True), tls=True), _WHOLE_RECORD),
    Case(
        "a damaged record in the body",
        placing(answers(_LONG_BODY, b"{}", then="hang", damaged=True), tls=True),
        (_DAMAGE,),
        (_NO_ANSWER,),
    ),
    Case(
        "a damaged record, authenticate",
        authenticating(answers(opened(KEY), then="hang", damaged=True), serves, tls=True),
        (success(sent=(2, 0), journal=0),),
    ),
    Case("no goodbye in the header", placing(answers(_TYPED, then="cut"), tls=True), (_DAMAGE,)),
    Case("no goodbye in the body", placing(answers(_LONG_BODY + b"{", then="cut"), tls=True), (_DAMAGE,)),
    Case("no goodbye where the end is the length", placing(answers(_UNTIL_THE_END, then="cut"), tls=True), (_DAMAGE,)),
    Case("a goodbye where the end is the length", placing(answers(_UNTIL_THE_END), tls=True), (success(),)),
    Case("no goodbye after a whole answer", placing(answers(SUCCESS, then="cut"), tls=True), (success(),)),
]
