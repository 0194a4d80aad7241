"""A call, from params to a typed result or an error, without any I/O.

`Core.call` returns a generator: it yields what it wants done (`Send`, `Sleep`, `Await`) and goes on when the driver has
done it. Errors are *returned*: the frames here hold keys and bodies and must be in nobody's traceback.
"""

from __future__ import annotations

import copy
import logging
import math
import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, TypeVar

import msgspec

from . import budgets, credentials, logs
from .answers import RawAnswer, listeners_of, listening
from .calls import Call
from .chance import chance
from .checks import Invalid, check_params
from .clock import Clock
from .description import ApiInfo, MethodInfo, P, Place, R, SessionInfo
from .dry_run import DryRun, shown_request
from .effects import Answer, Report, Send, Sleep, Steps
from .errors import (
    Attempt,
    BadAnswerError,
    CallFailedError,
    NotAllowedError,
    ParamsError,
    RpcError,
    outcome_words,
)
from .events import Event, Step, announce, logger
from .key_supply import KeySupply
from .languages import Language
from .messages import say
from .model import Model
from .outcomes import Accepted, Done, Refused, judge
from .paths import wire_name
from .recipients import Fence
from .retries import RetryBudget, backoff
from .settings import LONGEST_WAIT, ON_FAIL, CallOptions, Settings, is_duration, none_of, not_seconds
from .wire import request_bytes

if TYPE_CHECKING:
    from .guard import Guard
    from .raw_params import RawParams

    # Loaded by those who share a session.
    from .session_sharing import SharedSession

_MAX_ID = 2**31 - 1
_UNSAFE_REUSE_IDLE = 1.0
"""Seconds. An unsafe call uses a kept connection only if it was idle for less: whether a reset on an older one came
before the request was read cannot be told."""

M = TypeVar("M", bound=Model)


def _nowhere(place: Place | None) -> str:  # noqa: ARG001  # as those that know
    return ""


class Core:
    """Everything a client decides, for any number of concurrent calls, in threads or in tasks."""

    def __init__(
        self,
        api: ApiInfo,
        own: Model | None,
        settings: Settings,
        clock: Clock,
        rng: random.Random = chance,
        guard: Guard | None = None,
        shared: SharedSession | None = None,
        fence: Fence | None = None,
        where: Callable[[Place | None], str] = _nowhere,
    ) -> None:
        self._api = api
        self._credentials = own
        self._settings = settings
        self._clock = clock
        self._budget = RetryBudget()
        self._rng = rng
        self._guard = guard
        self._fence = fence
        self._where = where
        self._supply = KeySupply(api.session, own, clock, rng, shared) if api.session is not None else None
        self._family = self._budget
        """What this core and its clones have in common."""

    def answers(self) -> AbstractContextManager[list[RawAnswer]]:
        """Keep what comes back for the calls of this core and its clones."""
        return listening(self._family)

    def within(self, seconds: float) -> AbstractContextManager[None]:
        """Let the calls of this core and its clones end in *seconds* from now."""
        return budgets.within(self._family, seconds, self._clock)

    def asked(
        self, method: str, params: object, *, retry_safe: bool, session: bool | None
    ) -> tuple[MethodInfo[RawParams, object], RawParams] | RpcError:
        """Return what `call` takes for a method that goes by its name only."""
        from .raw import asked  # loaded by those who ask so

        return asked(self._api, method, params, retry_safe=retry_safe, session=session)

    def own_or(self, struct: type[M], given: dict[str, object]) -> M:
        """Return the params that open a session: *given*, filled up with the client's own."""
        return credentials.own_or(self._api, self._credentials, struct, given)

    @property
    def settings(self) -> Settings:
        return self._settings

    def with_settings(self, settings: Settings) -> Core:
        """Return a core with other settings that shares session and retry budget with this one."""
        clone = copy.copy(self)
        clone._settings = settings
        return clone

    def call(self, method: MethodInfo[P, R], params: P, options: CallOptions) -> Steps[Done[R]]:
        """Call *method*. Its deadline is that of *options*, else the client's, else the spec's."""
        checked = self._checked(method, params, options)
        if isinstance(checked, RpcError):
            logs.refused(method.name, checked)
            return _over(checked)
        encoded, sent, seconds = checked
        began = self._clock.monotonic()
        seconds = budgets.allowed(self._family, method, seconds, began, self._said)
        call = self._new(method, sent, encoded, began + seconds)
        call.began = began
        if method.failed and (options.on_fail or self._settings.on_fail) == "raise":
            call.raises_failed = True
        steps = self._run(call)
        if self._guard is not None and options.dedup_key is not None:
            steps = self._guard.hold(call, options, steps, self._said)
        return self._watched(call, steps)

    def dry_run(self, method: MethodInfo[P, R], params: P, options: CallOptions, url: str) -> DryRun | RpcError:
        """Do all that `call` does before it asks for anything to be done."""
        checked = self._checked(method, params, options)
        if isinstance(checked, RpcError):
            return checked
        _, sent, seconds = checked
        request = shown_request(method, sent)
        return DryRun(method=method.name, url=url, request=request, deadline=seconds)

    def _checked(self, method: MethodInfo[P, R], params: P, options: CallOptions) -> tuple[bytes, P, float] | RpcError:
        """Return *params* as JSON and as what that JSON says, and how many seconds the call may take."""
        try:
            encoded, sent = check_params(method, params, self._settings.max_request_bytes)
        except Invalid as wrong:
            return ParamsError(wrong.text, method=method.name, cure=wrong.cure)
        timeout = options.timeout
        if timeout is not None and not is_duration(timeout):
            return ParamsError(not_seconds("timeout", timeout), method=method.name)
        if options.on_fail is not None and options.on_fail not in ON_FAIL:
            return ParamsError(none_of("on_fail", ON_FAIL, options.on_fail), method=method.name)
        wants_guard = options.dedup_key is not None or options.force or options.retry_failed
        if wants_guard and (wrong_use := _wrong_use(options, method.name, guarded=self._guard is not None)):
            return wrong_use
        if self._fence is not None and (objection := self._fence.objection(method, sent)):
            return NotAllowedError(objection, method=method.name)
        seconds = timeout or self._settings.timeout or method.deadline.for_params(sent)
        return encoded, sent, min(seconds, LONGEST_WAIT)

    def _watched(self, call: Call[P, R], steps: Steps[Done[R]]) -> Steps[Done[R]]:
        """Run *call*; who interrupts it is told what became of it, by a note on their own exception."""
        try:
            try:
                done = yield from steps
                if self._supply is not None and call.method.opens_session and isinstance(done, Accepted):
                    yield from self._supply.share(call)
                return self._ended(call, done)
            except BaseException as interruption:  # also when nobody waits any more: the log may be all that is left
                logs.interrupted(call, interruption, self._clock.monotonic() - call.began)
                raise
        except GeneratorExit:
            raise
        except BaseException as interruption:  # the log may be interrupted, too
            interruption.add_note(self._interrupted(call))
            raise

    def _ended(self, call: Call[P, R], done: Done[R]) -> Done[R]:
        if isinstance(done, Accepted) and call.raises_failed and call.method.has_failed(done.value):
            done = self._in_vain(call, done.value)
        if isinstance(done, RpcError):
            done.references = _references(call)
        logs.ended(call, done, self._clock.monotonic() - call.began)
        return done

    def _interrupted(self, call: Call[P, R]) -> str:
        words = outcome_words(call.outcome)
        return self._said(say("{method} was interrupted. {outcome}", {"method": call.method.name, "outcome": words}))

    def _said(self, text: str) -> str:
        return Language(self._settings.lang, self._api).said(text)

    def _in_vain(self, call: Call[P, R], result: R) -> RpcError:
        error = CallFailedError(
            say("the server answered {result!r}, which means: in vain", {"result": result}),
            method=call.method.name,
            retry_safe=call.method.retry_safe,
        )
        error.result = result
        call.attempts += (self._attempt(call, error, self._clock.monotonic() - call.started),)
        error.attempts = call.attempts
        return error

    def _new(self, method: MethodInfo[P, R], params: P, encoded: bytes, deadline: float) -> Call[P, R]:
        told = bool(self._settings.hooks) or logger.isEnabledFor(logging.DEBUG)
        return Call(
            method=method,
            params=params,
            encoded=encoded,
            deadline=deadline,
            told=told,
            api=self._api,
            credentials=self._credentials,
            listeners=listeners_of(self._family),
        )

    def _run(self, call: Call[P, R]) -> Steps[Done[R]]:
        while True:
            if call.method.session_param is not None:
                supply = self._supply
                assert supply is not None  # the generator has looked
                key = supply.ready(call.refused_key)
                if key is None:
                    fetched = yield from supply.fetched(call, self._open)
                    if isinstance(fetched, RpcError):
                        return fetched
                    key = fetched
                call.key, call.key_adopted = key.text, key.adopted
            opened_at = self._clock.time() if call.method.opens_session else None
            send = self._prepare(call)
            yield send
            verdict = self._interpret(call, send.report)
            if isinstance(verdict, Accepted):
                self._budget.succeeded()
                if opened_at is not None and self._supply is not None:
                    asked_at = call.started, opened_at
                    if not self._supply.keep(call, verdict.value, asked_at):
                        return call.ended(_without_key(call))
                return verdict
            if verdict.error.outcome == "unknown" and call.unknown is None:
                call.unknown = verdict.error
            call.send = None  # not sooner: an interruption may come between any two steps
            if self._supply is not None and self._supply.cures(call, verdict.error):
                call.refused_key = call.key
                call.renewals += 1
                self._tell("renewing", call)
                continue
            wait = self._wait_before_resend(call, verdict)
            if wait is None:
                return call.ended(verdict.error)
            call.resends += 1
            self._tell("waiting", call, seconds=wait)
            logs.sent_again(call, verdict.error, wait)
            yield Sleep(wait)

    def _prepare(self, call: Call[P, R]) -> Send:
        method = call.method
        call.request_id = self._rng.randint(1, _MAX_ID)
        session = (method.session_param, call.key) if method.session_param is not None else None
        body = request_bytes(method.name, None if method.notification else call.request_id, call.encoded, session)
        unsafe_idle = _UNSAFE_REUSE_IDLE if self._settings.unsafe_reuse else 0.0
        reuse_idle = math.inf if method.retry_safe else unsafe_idle
        send = call.send = Send(body, call.deadline, reuse_idle, method.place)
        self._tell("sending", call)
        call.started = self._clock.monotonic()
        return send

    def _interpret(self, call: Call[P, R], report: Report) -> Accepted[R] | Refused:
        seconds = self._clock.monotonic() - call.started
        if call.listeners and isinstance(report, Answer):
            self._show(call, report, seconds)
        verdict = judge(call, report, trust_503=self._settings.retry_503)
        if isinstance(verdict, Accepted):
            self._tell("answered", call, seconds=seconds, report=report)
            return verdict
        error = verdict.error
        call.attempts += (self._attempt(call, error, seconds),)
        self._tell("failed", call, seconds=seconds, error=error, report=report)
        return verdict

    def _show(self, call: Call[P, R], answer: Answer, seconds: float) -> None:
        raw = RawAnswer(
            method=call.method.name,
            request_id=call.request_id,
            status=answer.status,
            body=answer.body,
            at=self._clock.time() - seconds,
            seconds=seconds,
        )
        for listener in call.listeners:
            if listener.client is not None:
                listener.seen.append(raw)

    def _attempt(self, call: Call[P, R], error: RpcError, seconds: float) -> Attempt:
        """Return the record of the latest attempt of *call*, which has just ended."""
        return Attempt(
            method=call.method.name,
            request_id=call.request_id,
            at=self._clock.time() - seconds,
            outcome=error.outcome,
            phase=error.phase,
            reason=error.message,
            seconds=seconds,
        )

    def _wait_before_resend(self, call: Call[P, R], verdict: Refused) -> float | None:
        if verdict.resends == 0:
            return None
        wait = backoff(call.resends, self._rng) if verdict.retry_after is None else self._allowed(verdict.retry_after)
        if wait is None:
            return None
        within_budget = self._budget.failed()
        if call.resends >= min(verdict.resends, self._settings.max_retries) or not within_budget:
            return None
        return wait if self._clock.monotonic() + wait < call.deadline else None

    def _allowed(self, retry_after: str) -> float | None:
        """Return the wait that a server asks for, None if the caller has not allowed one of that length."""
        most = self._settings.max_retry_after
        if most <= 0:
            return None
        from .retry_after import told_wait  # hardly any call gets here

        wait = told_wait(retry_after, self._clock.time())
        return wait if wait is not None and wait <= most else None

    def _open(self, session: SessionInfo, deadline: float) -> Steps[RpcError | None]:
        if self._credentials is None:
            return credentials.needed(self._api, session.method.params)
        try:
            encoded, _ = check_params(session.method, self._credentials, self._settings.max_request_bytes)
        except Invalid as wrong:
            return ParamsError(wrong.text, method=session.method.name, cure=wrong.cure)
        opened = yield from self._run(self._new(session.method, self._credentials, encoded, deadline))
        return opened if isinstance(opened, RpcError) else None

    def _tell(
        self,
        step: Step,
        call: Call[P, R],
        *,
        seconds: float | None = None,
        error: RpcError | None = None,
        report: Report | None = None,
    ) -> None:
        if not call.told:
            return
        answer = report if isinstance(report, Answer) else None
        event = Event(
            step=step,
            method=call.method.name,
            request_id=call.request_id,
            attempt=len(call.attempts) + (step in ("sending", "answered")),
            params=repr(call.params) if step == "sending" else None,
            outcome=error.outcome if error else None,
            phase=error.phase if error else None,
            status=answer.status if answer else None,
            size=len(answer.body) if answer else None,
            reason=str(error.message) if error else None,
            seconds=seconds,
        )
        logs.step(event, self._where(call.method.place))
        announce(event, self._settings.hooks)


def _over(error: RpcError) -> Steps[RpcError]:
    """Return a call that is over before anything was sent."""
    yield from ()
    return error


def _wrong_use(options: CallOptions, method: str, *, guarded: bool) -> RpcError | None:
    from .guard import check_options  # loaded by those who guard calls

    return check_options(options, method, guarded=guarded)


def _references(call: Call[P, R]) -> dict[str, str]:
    """Return the params by which support finds a call."""
    given = {wire_name(call.params, name): getattr(call.params, name) for name in call.method.references}
    return {name: str(value) for name, value in given.items() if value is not msgspec.UNSET}


def _without_key(call: Call[P, R]) -> RpcError:
    return BadAnswerError(
        say("the result holds no session key"),
        method=call.method.name,
        phase="decode",
        retry_safe=call.method.retry_safe or None,
    )
