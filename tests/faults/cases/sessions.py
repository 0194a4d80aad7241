"""F23 to F28: session keys, passwords, clocks and limits."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable

from uis_callapi import (
    AuthenticationError,
    CallApiError,
    CredentialsRefusedError,
    LimitExceededError,
    SessionError,
    SessionKeyExpiredError,
)

from ..answers import EXPIRED, SUCCESS, UNKNOWN_KEY, error, http, opened
from ..call import PASSWORD
from ..case import Case, nothing, success
from ..plays import authenticating, placing
from ..scripts import answers, refuses
from ..server import Connection, Server
from ..stage import Clock, Stage


class Keys:
    """The other end of a session: gives keys out, and takes only those that hold.

    With *only_one* a new key ends the last one; *expiring*: after so many calls every key has ended; *meet* comes
    before the answer to a call.
    """

    def __init__(
        self, *, only_one: bool = False, expiring: int | None = None, meet: Callable[[], None] = lambda: None
    ) -> None:
        self._meet = meet
        self._only_one = only_one
        self._expiring = expiring
        self._mutex = threading.Lock()
        self._valid: set[object] = set()
        self._given = 0

    def expire(self) -> None:
        """From now on no key holds that was given out so far."""
        with self._mutex:
            self._valid.clear()

    def serve(self, connection: Connection) -> None:
        """Do what a server does."""
        while True:
            request = connection.request()
            if request.method == "authenticate":
                connection.send(opened(self._new()))
                continue
            self._meet()
            if self._holds(request.key):
                connection.send(SUCCESS)
            else:
                connection.refuse(request, EXPIRED)

    def _holds(self, key: object) -> bool:
        with self._mutex:
            if self._expiring == 0:
                self._valid.clear()
            if key not in self._valid:
                return False
            if self._expiring is not None:
                self._expiring -= 1
            return True

    def _new(self) -> str:
        with self._mutex:
            if self._only_one:
                self._valid.clear()
            if self._expiring == 0:
                self._expiring = None
            self._given += 1
            key = f"key-{self._given}"
            self._valid.add(key)
            return key


_MANY = 50


def _expiring(stage: Stage, times: int = 1) -> object:
    keys = Keys()
    server = stage.serve(Server(keys.serve))
    calling = stage.client(server.base_url)
    calling.call("authenticate")
    for time in range(times):
        keys.expire()
        done = stage.together(calling, _MANY)
        assert done == ["success"] * _MANY, [item for item in done if item != "success"][:1]
        assert server.read("authenticate") == time + 2, f"{server.read('authenticate')} keys were asked for"
    return "success"


F23 = [
    Case(f"-32005 amid {_MANY} calls at once", _expiring, (success(sent=None, journal=_MANY),)),
    Case(
        f"-32005 amid {_MANY} calls at once, 4 times",
        lambda stage: _expiring(stage, 4),
        (success(sent=None, journal=4 * _MANY),),
        most=20.0,
    ),
]


def _refused_again(what: str, refusal: bytes, kind: type[CallApiError], *keys: str) -> Case:
    def serve(connection: Connection) -> None:
        number = 0
        while True:
            request = connection.request()
            if request.method == "authenticate":
                connection.send(opened(keys[min(number, len(keys) - 1)]))
                number += 1
            else:
                connection.refuse(request, refusal)

    def play(stage: Stage) -> object:
        calling = stage.client(stage.serve(Server(serve)).base_url)
        return stage.call(calling)

    return Case(what, play, (nothing(kind, "server", sent=(2, 2), tries=2),))


def _expired_and_ends(connection: Connection) -> None:
    body = b'{"jsonrpc":"2.0","id":<id>,"error":{"code":-32005,"message":"Session key has expired"}}'
    connection.refuse(connection.request(), http(body, headers=["Connection: close"]))


_NO_NEW_KEY = nothing(SessionError, "wait", sent=(4, 1), tries=4)
F24 = [
    _refused_again("-32005 again after a new key", EXPIRED, SessionKeyExpiredError, "one", "two"),
    _refused_again("-32002 again after a new key", UNKNOWN_KEY, AuthenticationError, "one", "two"),
    _refused_again("-32005, and the same key again", EXPIRED, SessionKeyExpiredError, "one"),
    Case("-32005, and no new key", placing(_expired_and_ends, answers()), (_NO_NEW_KEY,)),
]

_WRONG = error(json.dumps({"code": -32003, "message": f"No: {PASSWORD}", "data": f"params.password {PASSWORD}"}))
_CREDENTIALS = nothing(CredentialsRefusedError, "server", sent=(1, 0))


def _wrong_password(stage: Stage) -> object:
    return stage.call(stage.client(stage.serve(Server(refuses(_WRONG))).base_url))


F26 = [
    Case("a wrong password", _wrong_password, (_CREDENTIALS,)),
    Case("a wrong password, authenticate", authenticating(refuses(_WRONG)), (_CREDENTIALS,)),
]

_HOUR, _DAY = 3600.0, 86_400.0


class _TwoClocks(Clock):
    """Its wall time can be set."""

    def __init__(self) -> None:
        super().__init__()
        self.wall_ahead = 0.0

    def time(self) -> float:
        return super().time() + self.wall_ahead


def _later(what: str, turn: Callable[[_TwoClocks], None], *fetched: int) -> Case:
    def play(stage: Stage) -> object:
        server = stage.serve(Server(Keys().serve))
        clock = _TwoClocks()
        calling = stage.client(server.base_url, clock=clock)
        stage.call(calling)
        turn(clock)
        return stage.call(calling)

    return Case(what, play, tuple(success(sent=(number, 2), journal=2) for number in fetched))


def _set(wall: float, passed: float = 0.0) -> Callable[[_TwoClocks], None]:
    def turn(clock: _TwoClocks) -> None:
        clock.wall_ahead += wall
        clock.advance(passed)

    return turn


F27 = [
    _later("the wall clock a day ahead", _set(_DAY), 2),
    _later("the wall clock a day back", _set(-_DAY), 1, 2),
    _later("the wall clock a day back, and an hour passes", _set(-_DAY, _HOUR), 2),
    _later("suspended for 2 h", _set(2 * _HOUR), 2),
    _later("half an hour passes", _set(0, _HOUR / 2), 1),
    _later("an hour passes", _set(0, _HOUR), 2),
]

F28 = [
    *[
        Case(
            f"the {name} limit",
            placing(refuses(error(json.dumps({"code": -32004, "message": "Limit is exceeded", "data": name})))),
            (nothing(LimitExceededError, "server", sent=(1, 1)),),
            says=f"Limit is exceeded.*{name}",
        )
        for name in ("minute", "day")
    ],
    Case(
        "a limit, authenticate",
        authenticating(refuses(error('{"code":-32004,"message":"Limit is exceeded"}'))),
        (nothing(LimitExceededError, "server", sent=(1, 0)),),
    ),
]
