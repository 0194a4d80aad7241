"""What a caller may choose: a connection of its own, to wait, to try again, to have a result raised."""

from __future__ import annotations

from collections.abc import Sequence
from email.utils import formatdate

from uis_callapi import CallFailedError, HttpRefusedError

from ..answers import page, result
from ..case import Case, Ending, nothing, success
from ..plays import authenticating, placing
from ..scripts import answers, refuses_once, serves
from ..server import Script, Server
from ..stage import Clock, Stage

_REFUSED = nothing(HttpRefusedError, "server", sent=(1, 1))
_AGAIN = nothing(HttpRefusedError, "server", sent=(1, 3), tries=3)
_AT_LAST = success(sent=(1, 2))
_MOST = 5.0


def _after(seconds: float) -> str:
    """Return the date that it is then on the clock of the clients."""
    return formatdate(Clock().time() + seconds, usegmt=True)


def _busy(retry_after: str | None) -> Script:
    headers = [] if retry_after is None else [f"Retry-After: {retry_after}"]
    return refuses_once(page(429, "Connection: close", *headers))


def _waiting(what: str, retry_after: str | None, ending: Ending, *slept: float, for_good: bool = False) -> Case:
    """Be refused by 429, once unless it is *for_good*; *slept* is how long is waited."""

    def play(stage: Stage) -> object:
        scripts = [_busy(retry_after)] if for_good else [_busy(retry_after), serves]
        try:
            return placing(*scripts, max_retry_after=_MOST)(stage)
        finally:
            assert stage.clock.slept == [*slept], f"it waited {stage.clock.slept}"

    return Case(f"{what}, allowed to wait", play, (ending,))


F14: Sequence[Case] = [
    _waiting("429, Retry-After: 0", "0", _AT_LAST, 0.0),
    _waiting("429, Retry-After: 2", "2", _AT_LAST, 2.0),
    _waiting("429, a date", _after(3), _AT_LAST, 3.0),
    _waiting("429, a date that is over", _after(-3), _AT_LAST, 0.0),
    _waiting("429, again and again", "2", _AGAIN, 2.0, 2.0, for_good=True),
    *[
        _waiting(f"429, Retry-After: {value[:30]}", value, _REFUSED)
        for value in ("6", "1000000000", "9" * 5000, "-1", "abc", "", "1.5", "٢", _after(86_400))
    ],
    _waiting("429, no Retry-After", None, _REFUSED),
    Case(
        "429, Retry-After beyond the deadline",
        placing(_busy("2"), serves, max_retry_after=_MOST, timeout=1.0),
        (_REFUSED,),
        most=1.0,
    ),
    Case(
        "429, authenticate, allowed to wait",
        authenticating(_busy("2"), serves, max_retry_after=_MOST),
        (success(sent=(2, 0), journal=0),),
    ),
]

_UNAVAILABLE = refuses_once(page(503, "Connection: close"))
F13 = [
    Case("503 that refuses, as chosen", placing(_UNAVAILABLE, serves, retry_503=True), (_AT_LAST,)),
    Case(
        "503 that refuses, as chosen, for good",
        placing(_UNAVAILABLE, retry_503=True),
        (_AGAIN,),
    ),
]


def _of_its_own(stage: Stage) -> object:
    server = stage.serve(Server(serves))
    calling = stage.client(server.base_url, unsafe_reuse=False)
    calling.call("authenticate")
    done = stage.call(calling)
    assert server.connections == 2, "the call went out on a connection that was used before"
    return done


F8 = [Case("a kept connection, not for calls", _of_its_own, (success(),))]
F21 = [
    Case(
        'result "fail", to be raised',
        placing(answers(result('"fail"')), on_fail="raise"),
        (Ending(CallFailedError, "placed", "server", 1, (1, 1), 1),),
    )
]
