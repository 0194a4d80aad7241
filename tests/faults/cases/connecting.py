"""F1 to F7: before a request has arrived."""

from __future__ import annotations

from collections.abc import Mapping

from uis_callapi import (
    CertificateError,
    ConfigurationError,
    ConnectionFailedError,
    Message,
    NoAnswerError,
    NotSentInTimeError,
)

from ..case import LATE, Case, nothing, success, unknown
from ..certificates import EXPIRED, OF_ANOTHER_HOST, OF_NOBODY, OLD_HELLO, PROTOCOL_VERSION_ALERT
from ..plays import authenticating, placing
from ..scripts import End, accepts, hears_hello, opens, reads_part, secures, serves
from ..server import Connection, Script, Server
from ..stage import Stage

_REFUSED = nothing(ConnectionFailedError, "connect", sent=(0, 0), tries=3)
_CONNECT_TIMEOUT = 0.2
_DEADLINE = 0.5
_LONG: Mapping[str, object] = {"numa_message": Message(type="text", value="x" * 240_000)}
"""More than a narrow server lets a client's socket take."""


def _down(stage: Stage, **options: object) -> object:
    return stage.call(stage.client(stage.serve(Server(serves, up=False)).base_url, **options))


def _refused_then_up(stage: Stage) -> object:
    server = stage.serve(Server(serves, up=False))
    stage.clock.meanwhile = server.listen
    return stage.call(stage.client(server.base_url))


def _gone_after_session(stage: Stage) -> object:
    server = stage.serve(Server(opens))
    calling = stage.client(server.base_url)
    calling.call("authenticate")
    server.close()
    return stage.call(calling)


F1 = [
    Case("refused, then up", _refused_then_up, (success(),)),
    Case("refused for good", _down, (_REFUSED,), says="connection refused"),
    Case(
        "refused, no retries",
        lambda stage: _down(stage, max_retries=0),
        (nothing(ConnectionFailedError, "connect", sent=(0, 0), tries=1),),
    ),
    Case("refused, with a session", _gone_after_session, (nothing(ConnectionFailedError, "connect", tries=3),)),
]


def _no_such_host(host: str) -> Case:
    return Case(
        f"no host {host[:20]}",
        lambda stage: stage.call(stage.client(f"https://{host}")),
        (_REFUSED, nothing(ConfigurationError, "prepare", sent=(0, 0), tries=0)),
        says=host[:20],
    )


F2 = [
    _no_such_host("callapi.invalid"),
    _no_such_host(f"{'a' * 64}.invalid"),
    _no_such_host("callapi..invalid"),
]


def _black_hole(stage: Stage, **options: object) -> object:
    server = stage.serve(Server(serves, up=False))
    server.fill_up()
    return stage.call(stage.client(server.base_url, **options))


F3 = [
    Case(
        "a black hole: the connect timeout",
        lambda stage: _black_hole(stage, connect_timeout=_CONNECT_TIMEOUT),
        (_REFUSED,),
        least=3 * _CONNECT_TIMEOUT - 0.05,
        most=3 * _CONNECT_TIMEOUT + LATE,
    ),
    Case(
        "a black hole: the deadline",
        lambda stage: _black_hole(stage, clock=None, timeout=_DEADLINE),
        (
            nothing(NotSentInTimeError, "connect", sent=(0, 0)),
            nothing(ConnectionFailedError, "connect", sent=(0, 0)),
        ),
        least=_DEADLINE - 0.05,
        most=_DEADLINE + LATE,
    ),
]

_NO_TLS = nothing(ConnectionFailedError, "tls", tries=3)
_NO_TLS_COARSE = nothing(ConnectionFailedError, "connect", tries=3)
_ENDS: Mapping[End, str] = {"cut": "FIN", "reset": "RST"}


def _in_the_handshake(what: str, broken: Script) -> list[Case]:
    """Once for good, once only the first time, once for authenticate."""
    return [
        # A reset may be there before connecting has ended.
        Case(
            what,
            placing(broken, tls=True),
            (_NO_TLS, _NO_TLS_COARSE) if "RST" in what else (_NO_TLS,),
            (_NO_TLS_COARSE,),
        ),
        Case(f"{what}, then in order", placing(broken, serves, tls=True), (success(),)),
        Case(
            f"{what}, authenticate",
            authenticating(broken, broken, serves, tls=True),
            (success(sent=(1, 0), journal=0),),
        ),
    ]


def _drips_hello(connection: Connection) -> None:
    connection.hello()
    while not connection.server.closing.wait(0.1):
        connection.send_below(b"\x16")


F4 = [
    *[
        case
        for how, name in _ENDS.items()
        for what, script in (("accepted, then", accepts(how)), ("hello heard, then", hears_hello(how)))
        for case in _in_the_handshake(f"{what} {name}", script)
    ],
    Case(
        "no TLS spoken",
        placing(hears_hello("cut", b"HTTP/1.1 400 Bad Request\r\n\r\n"), tls=True),
        (
            nothing(ConnectionFailedError, "tls", tries=None),
            nothing(CertificateError, "tls"),
        ),
        (nothing(ConnectionFailedError, "connect", tries=None),),
    ),
    Case(
        "silence in the handshake",
        placing(accepts("hang"), tls=True, connect_timeout=_CONNECT_TIMEOUT),
        (_NO_TLS,),
        (_NO_TLS_COARSE,),
        least=3 * _CONNECT_TIMEOUT - 0.05,
        most=3 * _CONNECT_TIMEOUT + LATE,
    ),
    Case(
        "a handshake that drips",
        placing(_drips_hello, tls=True, timeout=_DEADLINE),
        (nothing(NotSentInTimeError, "tls"), nothing(ConnectionFailedError, "tls", tries=None)),
        (nothing(NotSentInTimeError, "connect"), nothing(ConnectionFailedError, "connect", tries=None)),
        most=_DEADLINE + LATE,
    ),
]

_DISTRUSTED = {
    "an unknown authority": (secures("cut", OF_NOBODY), "unable to get local issuer|self.signed"),
    "another host": (secures("cut", OF_ANOTHER_HOST), "mismatch"),
    "an expired certificate": (secures("cut", EXPIRED), "expired"),
    "only TLS 1.1, said by an alert": (hears_hello("hang", PROTOCOL_VERSION_ALERT), "(?i)version"),
    "only TLS 1.1, said by a hello": (hears_hello("hang", OLD_HELLO), "(?i)version|protocol"),
}
F5 = [
    case
    for what, (script, reason) in _DISTRUSTED.items()
    for case in (
        Case(
            what,
            placing(script, tls=True),
            (nothing(CertificateError, "tls"),),
            (nothing(CertificateError, "connect"),),
            says=reason,
        ),
        Case(
            f"{what}, authenticate",
            authenticating(script, tls=True),
            (nothing(CertificateError, "tls", sent=(0, 0)),),
            (nothing(CertificateError, "connect", sent=(0, 0)),),
            says=reason,
        ),
    )
]

_NOBODY_READ = (
    unknown(NoAnswerError, "wait", journal=0, sent=(1, 0), tries=None),
    nothing(ConnectionFailedError, "send", tries=3),
)
F6 = [
    case
    for tls, script in ((False, accepts), (True, secures))
    for how, name in _ENDS.items()
    for case in (
        Case(f"{'TLS, ' if tls else ''}nothing read, {name}", placing(script(how), tls=tls), _NOBODY_READ),
        Case(
            f"{'TLS, ' if tls else ''}nothing read, {name}, then in order",
            placing(script(how), serves, tls=tls),
            (*_NOBODY_READ, success()),
        ),
    )
]

_HANDED_OVER = unknown(NoAnswerError, "wait", journal=0, sent=(1, 0))
_F7 = [
    case
    for tls, prefix in ((False, ""), (True, "TLS, "))
    for how, name in _ENDS.items()
    for case in (
        Case(f"{prefix}partly read, {name}, all handed over", placing(reads_part(how), tls=tls), (_HANDED_OVER,)),
        Case(
            f"{prefix}partly read, {name}, the rest unsent",
            placing(reads_part(how), tls=tls, narrow=True, params=_LONG),
            (nothing(ConnectionFailedError, "send", tries=3),),
            (_HANDED_OVER,),
        ),
        Case(
            f"{prefix}partly read, {name}, the rest unsent, then in order",
            placing(reads_part(how), serves, tls=tls, narrow=True, params=_LONG),
            (success(),),
            (_HANDED_OVER,),
        ),
    )
]
F7 = [
    *_F7,
    Case(
        "partly read, then silence, the rest unsent",
        placing(reads_part("hang"), narrow=True, params=_LONG, timeout=_DEADLINE),
        (nothing(NotSentInTimeError, "send"),),
        (
            unknown(NoAnswerError, "send", journal=0, sent=(1, 0)),
            unknown(NoAnswerError, "wait", journal=0, sent=(1, 0)),
        ),
        least=_DEADLINE - 0.05,
        most=_DEADLINE + LATE,
    ),
]
