# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What a dedup key means: the one place that decides whether a key may be used, and what becomes of it.

A key is claimed, durably, before anything of its call leaves, and settled when the call has ended. Whatever happens in
between, a crash included, leaves an intent, and that is never free.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Generic, Literal, Protocol, get_origin

import msgspec

from . import owners
from .clock import Clock
from .codec import encode
from .description import MethodInfo, P, P_co, R, R_co
from .effects import Steps, working
from .errors import (
    DedupMismatchError,
    DuplicateCallError,
    JournalError,
    Outcome,
    ParamsError,
    RejectedError,
    RpcError,
    State,
)
from .interruptions import interrupts
from .journal import UNSETTLED, Journal, JournalEntry, new_token, wrong_key
from .messages import say
from .outcomes import Accepted, Done
from .settings import CallOptions

_FREE: frozenset[State] = frozenset({"not_placed", "rejected"})
"""Nothing was carried out under the key: it may be used again."""
_LEASE_MARGIN = 60.0
"""Seconds after its deadline before a call whose end nobody has seen is over: clocks of machines differ."""
_SETTLING = 1.0
"""Seconds that others are waited for at least before the end of a call is left unwritten, however late it is."""
_LOOK_UP = say("Look the call up, then settle the key: client.journal.resolve(key, ...); or pass force=True")
_canonical = msgspec.json.Encoder(order="sorted")


class Call(Protocol[P_co, R_co]):
    """A call under way, as far as a guard has to know it."""

    known: Outcome | None
    """Set when the call has ended and only the journal is left to be written."""

    @property
    def method(self) -> MethodInfo[P_co, R_co]: ...

    @property
    def params(self) -> P_co: ...

    @property
    def deadline(self) -> float: ...

    @property
    def request_id(self) -> int: ...

    @property
    def outcome(self) -> Outcome: ...


class _End(msgspec.Struct, frozen=True):
    """How a call ended, as the journal keeps it."""

    state: State
    why: str | None = None
    result: str | None = None


class Guard:
    """The keys of one login at one host."""

    def __init__(self, journal: Journal, scope: str, ttl: float, clock: Clock) -> None:
        self.journal = journal
        self.scope = scope
        self.clock = clock
        self._ttl = ttl
        self._owed: dict[str, tuple[JournalEntry, JournalEntry]] = {}
        """By token: intents whose end is not written yet, or could not be, and that end."""

    def hold(
        self, call: Call[P, R], options: CallOptions, steps: Steps[Done[R]], said: Callable[[str], str]
    ) -> Steps[Done[R]]:
        """Run *steps*, which are those of *call*, if its key may be used, and keep what becomes of it.

        *said* puts into the language of the client what is noted on an interruption.
        """
        key = options.dedup_key
        assert key is not None  # who calls this has looked
        claim = _Claim(self, call, key)
        blocks = self.journal.blocks
        end: _End | None = None
        try:
            refusal = yield from working(lambda: claim.take(options), blocks=blocks)
            if refusal is not None:
                return refusal
            done = yield from steps
            end = _end_of(call, done)
            call.known = done.outcome if isinstance(done, RpcError) else "placed"
            lost = yield from working(claim.settling(end), blocks=blocks)
        except GeneratorExit:
            raise  # nothing can be waited for: the intent stays, and reads as unknown
        except BaseException as interruption:
            if not claim.settled:
                settle = claim.settling(end or _interrupted(call, interruption))
                lost = yield from working(settle, blocks=blocks)
                if lost is not None:
                    note = say("Its key is left as an intent: {why}.", {"why": lost.message})
                    interruption.add_note(said(note))
            raise
        return done if lost is None else _unwritten(call, done, lost)

    def catch_up(self, wait: float | None = None) -> None:
        """Write the ends that could not be written before, if it can be done now."""
        try:
            for intent, ended in list(self._owed.values()):
                self.settle(intent, ended, wait)
        except Exception as failed:
            if interrupts(failed):
                raise

    def settle(self, intent: JournalEntry, ended: JournalEntry, wait: float | None) -> None:
        """Put *ended* in the place of *intent*, and keep it in mind until that is done, whatever interrupts it."""
        self._owed[intent.token] = intent, ended
        self.journal.swap(intent, ended, durable=False, wait=wait)
        self._owed.pop(intent.token, None)

    def as_known(self, entry: JournalEntry) -> JournalEntry:
        """Return *entry* as it is to be understood; its token is still that of the journal."""
        if (owed := self._owed.get(entry.token)) is not None:
            return msgspec.structs.replace(owed[1], token=entry.token)
        return owners.as_seen(entry, self.clock.time())

    def free(self, entry: JournalEntry, options: CallOptions) -> bool:
        """Tell whether the key of *entry* may be used. What nobody knows the end of is no freer for being old."""
        if options.force or entry.state in _FREE or (options.retry_failed and entry.state == "failed"):
            return True
        return entry.state not in UNSETTLED and entry.changed_at + self._ttl <= self.clock.time()


class _Claim(Generic[P, R]):
    """One use of a key. The methods are jobs, and return errors: frames of a call must be in nobody's traceback."""

    def __init__(self, guard: Guard, call: Call[P, R], key: str) -> None:
        self._guard = guard
        self._call = call
        self._key = key
        self._old: JournalEntry | None = None
        self._intent: JournalEntry | None = None
        self.settled = False

    def take(self, options: CallOptions) -> RpcError | None:
        """Claim the key, or return what stands against it."""
        guard = self._guard
        try:
            guard.catch_up(self._left())
            intent = self._intent = self._new(guard.journal.secret(wait=self._left()))
            # Most keys are new: what stands there is looked at only when it is in the way.
            while not guard.journal.swap(self._old, intent, durable=True, wait=self._left()):
                old = guard.journal.get(guard.scope, self._key, wait=self._left())
                if old is not None and not guard.free(old := guard.as_known(old), options):
                    self.settled = True  # by another
                    return _refusal(old, intent)
                self._old = old
            return None
        except Exception as failed:
            if interrupts(failed):
                raise
            self.settled = True  # never claimed
            return _clean(failed, self._call.method.name)

    def settling(self, end: _End) -> Callable[[], JournalError | None]:
        """Return the job that writes *end*. A claim that another has taken over by force is left to that one."""

        def settle() -> JournalError | None:
            if (intent := self._intent) is not None:
                try:
                    self._guard.settle(intent, self._ended(intent, end), max(self._left(), _SETTLING))
                except Exception as failed:
                    if interrupts(failed):
                        raise
                    return _clean(failed, self._call.method.name)
            self.settled = True
            return None

        return settle

    def _left(self) -> float:
        """Return the seconds that the journal may wait for others."""
        return max(0.0, self._call.deadline - self._guard.clock.monotonic())

    def _new(self, secret: bytes) -> JournalEntry:
        call, clock = self._call, self._guard.clock
        now = clock.time()
        return JournalEntry(
            scope=self._guard.scope,
            key=self._key,
            method=call.method.name,
            state="intent",
            fingerprint=_fingerprint(call, secret),
            token=new_token(),
            owner=owners.own(),
            claimed_at=now,
            changed_at=now,
            lease=now + call.deadline - clock.monotonic() + _LEASE_MARGIN,
        )

    def _ended(self, intent: JournalEntry, end: _End) -> JournalEntry:
        if end.state in _FREE and self._old is not None and self._old.state not in _FREE:
            # Forced, and in vain: what was known of the key before is still what is known.
            return self._old
        return msgspec.structs.replace(
            intent,
            state=end.state,
            token=new_token(),
            changed_at=self._guard.clock.time(),
            why=end.why,
            result=end.result,
        )


def check_options(options: CallOptions, method: str, *, guarded: bool) -> ParamsError | None:
    """Return what is wrong with the options that are about the journal."""
    key: object = options.dedup_key
    flags: dict[str, object] = {"force": options.force, "retry_failed": options.retry_failed}
    for name, flag in flags.items():
        if not isinstance(flag, bool):
            return ParamsError(say("{name} must be True or False", {"name": name}), method=method)
        if flag and key is None:
            return ParamsError(
                say("{name} is about a dedup key, and there is none", {"name": name}),
                method=method,
                cure=say("Pass dedup_key="),
            )
    if wrong := wrong_key("dedup_key", key):
        return ParamsError(wrong, method=method)
    if not guarded:
        cure = say("Give the client one: journal= and the path of a file")
        return ParamsError(say("dedup_key needs a journal, and this client has none"), method=method, cure=cure)
    return None


def _fingerprint(call: Call[P, R], secret: bytes) -> str:
    """Return a keyed hash of what is asked for: equal for equal calls, and telling nobody whom they ring."""
    import hmac

    return hmac.digest(secret, call.method.name.encode() + b"\0" + _canonical.encode(call.params), "sha256").hex()


def _end_of(call: Call[P, R], done: Done[R]) -> _End:
    if isinstance(done, Accepted):
        failed = call.method.has_failed(done.value)
        # Of a closed list of words none is about a person; of anything else, who knows.
        closed = get_origin(call.method.result) is Literal
        result = encode(done.value).decode() if closed else None
        return _End("failed" if failed else "placed", f"request {call.request_id}", result)
    why = f"{type(done).__name__}, request {call.request_id}" if done.attempts else type(done).__name__
    if done.outcome == "placed":
        return _End("failed", why)
    if done.outcome == "unknown":
        return _End("unknown", why)
    return _End("rejected" if isinstance(done, RejectedError) else "not_placed", why)


def _interrupted(call: Call[P, R], interruption: BaseException) -> _End:
    name = type(interruption).__name__
    why = f"{name}, request {call.request_id}" if call.request_id else name
    # Only what is known not to have been carried out may free the key.
    return _End("not_placed" if call.outcome == "not_placed" else "unknown", why)


def _clean(failed: Exception, method: str) -> JournalError:
    """Return what a journal raised as an error of ours, without its frames; one of somebody else's raises anything."""
    if isinstance(failed, JournalError):
        return JournalError(failed.message, method=method, cure=failed.cure, retry_safe=failed.retry_safe)
    return JournalError(
        say("the journal failed: {kind}: {why}", {"kind": type(failed).__name__, "why": str(failed)}), method=method
    )


def _refusal(old: JournalEntry, wanted: JournalEntry) -> RpcError:
    """Return the error of a second use of a key that is not free."""
    since = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(old.changed_at))
    outcome: Outcome = "placed" if old.state in ("placed", "failed") else "unknown"
    if old.fingerprint != wanted.fingerprint:
        return DedupMismatchError(
            say(
                "the dedup key {key!r} stands for another call, {state} since {since}; this one was not sent",
                {"key": old.key, "state": old.state, "since": since},
            ),
            method=wanted.method,
            outcome=outcome,
            cure=say("Take another key for another call; force=True uses this one all the same"),
        )
    cures = {
        "placed": say("Take another key if a second call is meant"),
        "failed": say("Pass retry_failed=True to try once more"),
        "intent": say("Wait: it is under way"),
        "unknown": _LOOK_UP,
    }
    error = DuplicateCallError(
        say(
            "the dedup key {key!r} was used before, {state} since {since}; nothing was sent now",
            {"key": old.key, "state": old.state, "since": since},
        ),
        method=wanted.method,
        outcome=outcome,
        cure=cures.get(old.state),
    )
    error.key, error.state, error.changed_at = old.key, old.state, old.changed_at
    error.result = msgspec.json.decode(old.result) if old.result is not None else None
    return error


def _unwritten(call: Call[P, R], done: Done[R], lost: JournalError) -> JournalError:
    """Return the error of a call that ended, and of whose end the journal does not know."""
    own = done if isinstance(done, RpcError) else None
    error = JournalError(
        say("the call ended, and its key is left as an intent: {why}", {"why": lost.message}),
        method=call.method.name,
        outcome=own.outcome if own is not None else "placed",
        phase=own.phase if own is not None else "decode",
        attempts=own.attempts if own is not None else (),
        cure=say(
            "See what it came to in result or error; the client writes it down once the journal can be used again"
        ),
    )
    error.result = done.value if isinstance(done, Accepted) else None
    error.error = own
    return error
