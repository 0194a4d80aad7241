# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""A call, from params to a typed result or an error, without any I/O.

`Core.call` returns a generator: it yields what it wants done (`Send`, `Sleep`, `Await`) and goes on when the driver has
done it. Errors are *returned*: the frames here hold keys and bodies and must be in nobody's traceback.
"""

from __future__ import annotations

import copy
import logging
import math
import random
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from . import budgets, credentials
from .answers import Listener, RawAnswer, listeners_of, listening
from .chance import chance
from .checks import Invalid, check_params
from .clock import Clock
from .description import ApiInfo, MethodInfo, P, R, SessionInfo
from .dry_run import DryRun, shown_request
from .effects import Answer, Await, Report, Send, Sleep, Steps
from .errors import (
    AnsweredError,
    Attempt,
    BadAnswerError,
    CallFailedError,
    NotAllowedError,
    NotPlacedError,
    NotSentInTimeError,
    Outcome,
    ParamsError,
    RpcError,
    SessionError,
    outcome_words,
)
from .events import Event, Step, announce, logger
from .masking import scrub
from .model import Model, sensitive_texts
from .outcomes import Accepted, Done, Refused, judge
from .paths import wire_name
from .recipients import Fence
from .retries import RetryBudget, backoff
from .session import Flight, Follow, GivenKeys, Key, SessionKeys
from .settings import LONGEST_WAIT, ON_FAIL, CallOptions, Settings, is_duration
from .wire import request_bytes

if TYPE_CHECKING:
    from .guard import Guard
    from .raw_params import RawParams

    # Loaded by those who share a session.
    from .session_sharing import Lock, SharedSession

_MAX_ID = 2**31 - 1
_UNSAFE_REUSE_IDLE = 1.0
"""Seconds. An unsafe call uses a kept connection only if it was idle for less: whether a reset on an older one came
before the request was read cannot be told."""
_MOST_RENEWALS = 3
"""Of a call whose renewed keys were other clients', each refused in its turn."""

M = TypeVar("M", bound=Model)


class _Call(msgspec.Struct, Generic[P, R], kw_only=True):
    """One call under way."""

    method: MethodInfo[P, R]
    params: P
    encoded: bytes
    deadline: float
    told: bool
    """Whether anybody listens: a hook, or the log."""
    api: ApiInfo
    credentials: Model | None
    """Of the client: a server that was told them may quote them in any answer."""
    listeners: Sequence[Listener] = ()
    """Those who want to see what comes back."""
    raises_failed: bool = False
    """A result that says ‘in vain’ is an error."""
    request_id: int = 0
    """Of the latest attempt."""
    send: Send | None = None
    """The attempt that is under way."""
    key: str = ""
    """The session key that it carries."""
    key_adopted: bool = False
    started: float = 0.0
    attempts: tuple[Attempt, ...] = ()
    refused_key: str | None = None
    renewals: int = 0
    resends: int = 0
    unknown: RpcError | None = None
    """The first attempt that may have been carried out: a later one that never arrived does not make that known."""

    known: Outcome | None = None
    """Set when it has ended and only a journal is still written."""

    def __repr__(self) -> str:
        return f"_Call({self.method.name})"

    def clean(self, text: str) -> str:
        secrets, personal = sensitive_texts(self.params)
        if self.credentials is not None:
            secrets += sensitive_texts(self.credentials)[0]
        return scrub(text, secrets=[*secrets, self.key, self.refused_key or ""], personal=personal)

    @property
    def outcome(self) -> Outcome:
        """What is known when the call is interrupted here and now."""
        if self.known is not None:
            return self.known
        sent = self.send is not None and self.send.handed_over
        return "unknown" if sent or self.unknown is not None else "not_placed"

    def ended(self, error: RpcError) -> RpcError:
        if self.unknown is not None:
            if isinstance(error, AnsweredError):
                error.outcome = "unknown"  # it speaks of the last attempt, not of that one
            else:
                error = self.unknown
        error.attempts = self.attempts
        return error


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
    ) -> None:
        self._api = api
        self._credentials = own
        self._settings = settings
        self._clock = clock
        self._budget = RetryBudget()
        self._rng = rng
        self._guard = guard
        self._fence = fence
        self._keys: SessionKeys | None = None
        if isinstance(own, credentials.GivenKey):
            self._keys = GivenKeys(own.text, clock, rng)
        elif api.session is not None:
            self._keys = SessionKeys(api.session.lifetime, clock, rng)
        self._shared = shared
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
            return _ended(checked)
        encoded, sent, seconds = checked
        seconds = budgets.allowed(self._family, method, seconds, self._clock)
        call = self._new(method, sent, encoded, self._clock.monotonic() + seconds)
        if method.failed and (options.on_fail or self._settings.on_fail) == "raise":
            call.raises_failed = True
        steps = self._run(call)
        if self._guard is not None and options.dedup_key is not None:
            steps = self._guard.hold(call, options, steps)
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
            return ParamsError(str(wrong), method=method.name, cure=wrong.cure)
        timeout = options.timeout
        if timeout is not None and not is_duration(timeout):
            return ParamsError(f"timeout must be a positive number of seconds, not {timeout!r}", method=method.name)
        if options.on_fail is not None and options.on_fail not in ON_FAIL:
            return ParamsError(f"on_fail must be one of {ON_FAIL}, not {options.on_fail!r}", method=method.name)
        wants_guard = options.dedup_key is not None or options.force or options.retry_failed
        if wants_guard and (wrong_use := _wrong_use(options, method.name, guarded=self._guard is not None)):
            return wrong_use
        if self._fence is not None and (objection := self._fence.objection(method, sent)):
            return NotAllowedError(objection, method=method.name)
        seconds = timeout or self._settings.timeout or method.deadline.for_params(sent)
        return encoded, sent, min(seconds, LONGEST_WAIT)

    def _watched(self, call: _Call[P, R], steps: Steps[Done[R]]) -> Steps[Done[R]]:
        """Run *call*; who interrupts it is told what became of it, by a note on their own exception."""
        try:
            done = yield from steps
            if self._shared is not None and call.method.opens_session and isinstance(done, Accepted):
                yield from self._share_key(self._shared, call)
        except GeneratorExit:
            raise
        except BaseException as interruption:
            interruption.add_note(f"{call.method.name} was interrupted. {outcome_words(call.outcome)}")
            raise
        if isinstance(done, Accepted):
            if not (call.raises_failed and call.method.has_failed(done.value)):
                return done
            done = self._in_vain(call, done.value)
        done.references = _references(call)
        return done

    def _in_vain(self, call: _Call[P, R], result: R) -> RpcError:
        error = CallFailedError(
            f"the server answered {result!r}, which means: in vain",
            result=result,
            method=call.method.name,
            retry_safe=call.method.retry_safe,
        )
        call.attempts += (self._attempt(call, error, self._clock.monotonic() - call.started),)
        error.attempts = call.attempts
        return error

    def _new(self, method: MethodInfo[P, R], params: P, encoded: bytes, deadline: float) -> _Call[P, R]:
        told = bool(self._settings.hooks) or logger.isEnabledFor(logging.DEBUG)
        return _Call(
            method=method,
            params=params,
            encoded=encoded,
            deadline=deadline,
            told=told,
            api=self._api,
            credentials=self._credentials,
            listeners=listeners_of(self._family),
        )

    def _run(self, call: _Call[P, R]) -> Steps[Done[R]]:
        while True:
            if call.method.session_param is not None:
                key = self._keys.ready(call.refused_key) if self._keys else None
                if key is None:
                    fetched = yield from self._key_for(call)
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
                if opened_at is not None and not self._keep_key(call, verdict.value, (call.started, opened_at)):
                    return call.ended(_without_key(call))
                return verdict
            if verdict.error.outcome == "unknown" and call.unknown is None:
                call.unknown = verdict.error
            call.send = None  # not sooner: an interruption may come between any two steps
            if self._cured_by_a_new_key(call, verdict.error):
                call.refused_key = call.key
                call.renewals += 1
                self._tell("renewing", call)
                continue
            wait = self._wait_before_resend(call, verdict)
            if wait is None:
                return call.ended(verdict.error)
            call.resends += 1
            self._tell("waiting", call, seconds=wait)
            yield Sleep(wait)

    def _prepare(self, call: _Call[P, R]) -> Send:
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

    def _interpret(self, call: _Call[P, R], report: Report) -> Accepted[R] | Refused:
        seconds = self._clock.monotonic() - call.started
        if call.listeners and isinstance(report, Answer):
            self._show(call, report, seconds)
        verdict = judge(call, report, trust_503=self._settings.retry_503)
        if isinstance(verdict, Accepted):
            self._tell("answered", call, seconds=seconds)
            return verdict
        error = verdict.error
        call.attempts += (self._attempt(call, error, seconds),)
        self._tell("failed", call, seconds=seconds, error=error)
        return verdict

    def _show(self, call: _Call[P, R], answer: Answer, seconds: float) -> None:
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

    def _attempt(self, call: _Call[P, R], error: RpcError, seconds: float) -> Attempt:
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

    def _wait_before_resend(self, call: _Call[P, R], verdict: Refused) -> float | None:
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

    def _cured_by_a_new_key(self, call: _Call[P, R], error: RpcError) -> bool:
        if call.method.session_param is None or self._api.session is None:
            return False
        if isinstance(self._credentials, credentials.GivenKey):
            return False
        # A key that was asked for because of this call is the last; an adopted one may have been over already.
        allowed = _MOST_RENEWALS if call.key_adopted else 1
        return call.renewals < allowed and isinstance(error, self._api.session.renew)

    def _key_for(self, call: _Call[P, R]) -> Steps[Key | RpcError]:
        """Return a key to use, fetched by this call or by another one that is at it already."""
        session, keys = self._api.session, self._keys
        if session is None or keys is None:
            raise AssertionError(f"{call.method.name} carries a session key, but the spec opens no session")
        refused = call.refused_key
        while True:
            turn = keys.turn(refused)
            if isinstance(turn, Key):
                return turn
            if isinstance(turn, Follow):
                yield Await(turn.flight, call.deadline - self._clock.monotonic())
                if not turn.flight.landed.done():
                    return call.ended(_too_late(call))
                if turn.flight.error is not None:
                    return self._without_session(call, turn.flight.error)
            else:
                error = yield from self._lead(session, keys, turn.flight, refused, call.deadline)
                if error is not None:
                    return self._without_session(call, error)
            # Whatever key is there now came after the refusal, even if it is the same one again.
            refused = None

    def _lead(
        self, session: SessionInfo, keys: SessionKeys, flight: Flight, refused: str | None, deadline: float
    ) -> Steps[RpcError | None]:
        """Fetch a key for everybody who waits for *flight*."""
        error: RpcError | None = None
        try:
            if self._shared is None:
                error = yield from self._open(session, deadline)
            else:
                error = yield from self._adopt_or_open(self._shared, session, keys, refused, deadline)
        finally:
            # Also when this call is cancelled: nobody may wait for a flight without a pilot. That this call's own
            # time is over says nothing to the others.
            out_of_time = self._clock.monotonic() >= deadline
            keys.land(flight, None if out_of_time else error)
        return error

    def _adopt_or_open(
        self, shared: SharedSession, session: SessionInfo, keys: SessionKeys, refused: str | None, deadline: float
    ) -> Steps[RpcError | None]:
        """Take the key that another client has stored, or open a session and store its key for the others."""

        def work(lock: Lock) -> Steps[RpcError | None]:
            stored = yield from shared.load()
            if stored is not None and keys.adopt(*stored, refused):
                return None
            error = yield from self._open(session, deadline)
            if error is None and keys.latest is not None:
                yield from shared.save(keys.latest, lock)
            return error

        return (yield from shared.alone(work, deadline))

    def _share_key(self, shared: SharedSession, call: _Call[P, R]) -> Steps[None]:
        key = self._keys.latest if self._keys else None
        if key is not None and call.params == self._credentials:
            yield from shared.alone(lambda lock: shared.save(key, lock), call.deadline)

    def _open(self, session: SessionInfo, deadline: float) -> Steps[RpcError | None]:
        if self._credentials is None:
            return credentials.needed(self._api, session.method.params)
        try:
            encoded, _ = check_params(session.method, self._credentials, self._settings.max_request_bytes)
        except Invalid as wrong:
            return ParamsError(str(wrong), method=session.method.name, cure=wrong.cure)
        opened = yield from self._run(self._new(session.method, self._credentials, encoded, deadline))
        return opened if isinstance(opened, RpcError) else None

    def _keep_key(self, call: _Call[P, R], result: R, asked_at: tuple[float, float]) -> bool:
        """Keep the key that *result* brings; tell whether it is as it should be.

        Credentials can be tried without the client taking them on: only its own open its session.
        """
        session = self._api.session
        if session is None or self._keys is None or not isinstance(call.params, session.method.params):
            return True
        key = session.key_of(result)
        if key is not None and (self._credentials is None or call.params == self._credentials):
            self._keys.keep(key, asked_at, session.lifetime_of(result, asked_at[1]))
        return key is not None

    def _without_session(self, call: _Call[P, R], error: RpcError) -> RpcError:
        """Whatever became of the request for a key, the call did not leave with it. Many calls may share *error*."""
        call.attempts += error.attempts
        if call.unknown is not None:
            return call.ended(call.unknown)
        if isinstance(error, NotPlacedError):
            own = copy.copy(error)
            own.outcome = "not_placed"  # whatever became of the request for a key
            return call.ended(own)
        message, cure = f"no session key: {error.message}", error.cure or "Try again when the server answers"
        return call.ended(SessionError(message, method=error.method, phase=error.phase, cure=cure))

    def _tell(
        self, step: Step, call: _Call[P, R], *, seconds: float | None = None, error: RpcError | None = None
    ) -> None:
        if not call.told:
            return
        event = Event(
            step=step,
            method=call.method.name,
            request_id=call.request_id,
            attempt=len(call.attempts) + (step in ("sending", "answered")),
            params=repr(call.params) if step == "sending" else None,
            outcome=error.outcome if error else None,
            reason=error.message if error else None,
            seconds=seconds,
        )
        announce(event, self._settings.hooks)


def _ended(error: RpcError) -> Steps[RpcError]:
    """Return a call that is over before anything was sent."""
    yield from ()
    return error


def _wrong_use(options: CallOptions, method: str, *, guarded: bool) -> RpcError | None:
    from .guard import check_options  # loaded by those who guard calls

    return check_options(options, method, guarded=guarded)


def _references(call: _Call[P, R]) -> dict[str, str]:
    """Return the params by which support finds a call."""
    given = {wire_name(call.params, name): getattr(call.params, name) for name in call.method.references}
    return {name: str(value) for name, value in given.items() if value is not msgspec.UNSET}


def _without_key(call: _Call[P, R]) -> RpcError:
    return BadAnswerError(
        "the result holds no session key",
        method=call.method.name,
        phase="decode",
        retry_safe=call.method.retry_safe or None,
    )


def _too_late(call: _Call[P, R]) -> RpcError:
    return NotSentInTimeError(
        "the deadline passed while another call fetched the session key",
        method=call.method.name,
        cure="Give it more time with timeout=",
    )
