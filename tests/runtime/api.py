"""An invented API, a clock and a driver by hand: all that the core needs, and no network."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from typing import TypeVar

from codegen.runtime.core import Core
from codegen.runtime.deadlines import Deadline
from codegen.runtime.description import ApiInfo, MethodInfo, SessionInfo
from codegen.runtime.effects import Answer, Await, Effect, Report, Send, Sleep, Steps, Work
from codegen.runtime.errors import ErrorMatch, RejectedError
from codegen.runtime.model import Model, Traits
from codegen.runtime.session_sharing import SharedSession
from codegen.runtime.session_store import SessionStore
from codegen.runtime.settings import Settings

T = TypeVar("T")


class LoginParams(Model, frozen=True, kw_only=True):
    """Who asks."""

    user: str
    word: str


class LoginResult(Model, frozen=True, kw_only=True):
    """The key."""

    token: str


class OrderParams(Model, frozen=True, kw_only=True):
    """What is ordered."""

    item: str


LoginParams.__traits__ = Traits(secret=frozenset({"word"}))
LoginResult.__traits__ = Traits(secret=frozenset({"token"}))


class TokenRefusedError(RejectedError):
    """The key is over."""

    match = ErrorMatch(codes=(7,))


LOGIN: MethodInfo[LoginParams, LoginResult] = MethodInfo(
    name="login", params=LoginParams, result=LoginResult, retry_safe=True, opens_session=True
)
ASK: MethodInfo[OrderParams, str] = MethodInfo(name="ask", params=OrderParams, result=str, retry_safe=True)
ORDER: MethodInfo[OrderParams, str] = MethodInfo(
    name="order", params=OrderParams, result=str, retry_safe=False, deadline=Deadline(seconds=60.0)
)
ORDER_IN_SESSION: MethodInfo[OrderParams, str] = MethodInfo(
    name="order_in_session",
    params=OrderParams,
    result=str,
    retry_safe=False,
    session_param="token",
    errors=(TokenRefusedError,),
)
ITEM = OrderParams(item="tea")

API = ApiInfo(
    title="Shop",
    default_url="https://shop.example.org",
    path="/rpc",
    methods=(),
    session=SessionInfo(method=LOGIN, key=("token",), lifetime=1000.0, renew=(TokenRefusedError,)),
    environment="SHOP",
)


class HandClock:
    """Turned by hand, and by sleeping."""

    def __init__(self) -> None:
        self.now = 50.0

    def monotonic(self) -> float:
        return self.now

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)


Scripted = Callable[[int], Report]
"""What is reported of a request, by its id."""


def answer(text: str, status: int = 200, *, retry_after: str | None = None) -> Scripted:
    """Return an answer with ``<id>`` replaced by the id of the request."""
    return lambda request_id: Answer(
        status=status, body=text.replace("<id>", str(request_id)).encode(), retry_after=retry_after
    )


def result(text: str) -> Scripted:
    """Return an answer with the JSON *text* as the result."""
    return answer('{"jsonrpc":"2.0","id":<id>,"result":' + text + "}")


def error(code: int) -> Scripted:
    """Return an answer with an error of *code*."""
    return answer('{"jsonrpc":"2.0","id":<id>,"error":{"code":' + str(code) + ',"message":"no"}}')


def core(
    clock: HandClock,
    max_retries: int = 2,
    *,
    max_retry_after: float = 0.0,
    retry_503: bool = False,
    unsafe_reuse: bool = True,
    store: SessionStore | None = None,
) -> Core:
    """Return a core with credentials."""
    settings = Settings(
        max_retries=max_retries, max_retry_after=max_retry_after, retry_503=retry_503, unsafe_reuse=unsafe_reuse
    )
    shared = SharedSession(store, "scope", clock, random.Random(1)) if store is not None else None
    return Core(API, LoginParams(user="u", word="w"), settings, clock, shared=shared)


def request_id(send: Send) -> int:
    """Return the id in the request that *send* asks to send."""
    found: object = json.loads(send.body)["id"]
    assert isinstance(found, int)
    return found


def drive(steps: Steps[T], script: Sequence[Scripted], clock: HandClock) -> tuple[T, list[Effect]]:
    """Run *steps* against *script*, whose last entry stays; return what they return, and every effect."""
    reports = list(script)
    effects: list[Effect] = []
    while True:
        try:
            effect = next(steps)
        except StopIteration as end:
            value: T = end.value
            return value, effects
        effects.append(effect)
        if isinstance(effect, Send):
            report = reports.pop(0) if len(reports) > 1 else reports[0]
            effect.report = report(request_id(effect))
        elif isinstance(effect, Sleep):
            clock.sleep(effect.seconds)
        elif isinstance(effect, Work):
            effect.job()
        else:
            raise AssertionError(f"nobody is there to be waited for: {effect}")


def sends(effects: Sequence[Effect]) -> list[Send]:
    """Return the requests among *effects*."""
    return [effect for effect in effects if isinstance(effect, Send)]


def waits(effects: Sequence[Effect]) -> list[float]:
    """Return how long was slept."""
    return [effect.seconds for effect in effects if isinstance(effect, Sleep)]


def next_send(steps: Steps[T]) -> Send:
    """Go on to the next effect, which must be a request."""
    effect = next(steps)
    assert isinstance(effect, Send)
    return effect


def next_await(steps: Steps[T]) -> Await:
    """Go on to the next effect, which must be waiting for another call."""
    effect = next(steps)
    assert isinstance(effect, Await)
    return effect


def finish(steps: Steps[T]) -> T:
    """Go on to the end, which must come at once."""
    try:
        effect = next(steps)
    except StopIteration as end:
        value: T = end.value
        return value
    raise AssertionError(f"not finished: {effect}")
