"""One root, three answers to the only question that matters: was the call carried out?

`NotPlacedError`: provably not. `OutcomeUnknownError`: nobody can say. `RejectedError` (a `NotPlacedError`): the
server said no. Every error carries ``outcome``, ``phase``, ``retry_safe``, ``attempts`` and ``cure``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import msgspec

from .messages import Lang, Text, in_language, say
from .shapes import is_object

Outcome = Literal["not_placed", "unknown", "placed"]
Phase = Literal["prepare", "connect", "tls", "send", "wait", "read", "decode", "server"]

State = Literal["intent", "placed", "failed", "rejected", "not_placed", "unknown"]
"""What a journal knows of a call."""

_OUTCOMES: Mapping[Outcome, Text] = {
    "not_placed": say("Nothing was placed."),
    "unknown": say("Whether it was carried out is not known: look it up before anybody tries again."),
    "placed": say("It was carried out."),
}


def outcome_words(outcome: Outcome) -> Text:
    """Say *outcome* in a sentence."""
    return _OUTCOMES[outcome]


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """One request that was tried: its method, how it ended, when it began and how long it took in seconds."""

    method: str
    request_id: int
    at: float
    """Wall time of its beginning, in seconds since the epoch."""
    outcome: Outcome
    phase: Phase
    reason: str
    seconds: float


class RpcError(Exception):
    """Root of all errors of this package."""

    outcome: Outcome = "not_placed"
    phase: Phase = "prepare"

    message: str
    """What went wrong, in one sentence. Secrets are left out, personal data is masked."""
    method: str | None
    """Wire name of the method that was called, None when no call was under way."""
    retry_safe: bool
    """True when sending the same call again cannot carry it out twice."""
    attempts: tuple[Attempt, ...]
    """Every request that was tried for this call, the last one last."""
    cure: str | None
    """What to do about it."""
    lang: Lang = "en"
    """The language of its texts."""
    references: Mapping[str, str]
    """The params by which the vendor's support finds a call, by their names on the wire."""

    def __init__(
        self,
        message: str,
        *,
        method: str | None = None,
        outcome: Outcome | None = None,
        phase: Phase | None = None,
        retry_safe: bool | None = None,
        attempts: tuple[Attempt, ...] = (),
        cure: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.method = method
        if outcome is not None:
            self.outcome = outcome
        if phase is not None:
            self.phase = phase
        self.retry_safe = self.outcome == "not_placed" if retry_safe is None else retry_safe
        self.attempts = attempts
        self.cure = cure
        self.references = {}

    def report(self) -> str:
        """Return what the vendor's support asks for, as text. Secrets are left out, personal data is masked."""
        from .report import report  # most errors are never reported

        return report(self)

    def __str__(self) -> str:
        subject = f"{self.method}: " if self.method else ""
        parts: list[str] = [subject + _sentence(self.message)]
        if self.method:
            parts.append(self._outcome_words())
        if self.cure:
            parts.append(_sentence(self.cure))
        if len(self.attempts) > 1:
            parts.append(say("({number} attempts)", {"number": len(self.attempts)}))
        return " ".join(in_language(part, self.lang) for part in parts)

    def _outcome_words(self) -> str:
        return outcome_words(self.outcome)

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (type(self), self.message, self.__dict__.copy())


def _restore(cls: type[RpcError], message: str, state: dict[str, object]) -> RpcError:
    error = cls.__new__(cls, message)
    error.__dict__.update(state)
    return error


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else text + "."


class NotPlacedError(RpcError):
    """The server provably never had the whole request, or refused it: the call was not carried out."""


class ConfigurationError(NotPlacedError):
    """A client was given an option that cannot be used. Raised by the constructor."""


class ParamsError(NotPlacedError):
    """The params break a type, a constraint, a form or a rule. Found before any network; the message names the path."""


class NotAllowedError(NotPlacedError):
    """The call would reach somebody whom this client must not call. Found before any network."""


class ClientClosedError(NotPlacedError):
    """The client was closed, or belongs to another event loop."""


class ConnectionFailedError(NotPlacedError):
    """No connection, or it broke before the last byte of the request was handed over."""


class CertificateError(ConnectionFailedError):
    """The server's certificate, host name or TLS version was refused. No byte of the request left."""


class HttpRefusedError(NotPlacedError):
    """An HTTP status said no before the API saw the request: a redirect that is never followed, or a 4xx."""


class NotSentInTimeError(NotPlacedError):
    """The deadline passed before the request was sent."""


class SessionError(NotPlacedError):
    """No session key could be had, so the call was never sent."""


class CallFailedError(RpcError):
    """The call was carried out, in vain: its result says so. Raised only where ``on_fail="raise"`` asks for it."""

    outcome: Outcome = "placed"
    phase: Phase = "server"

    result: object = None
    """The result that came."""


class OutcomeUnknownError(RpcError):
    """The request was sent and no valid answer came: it may have been carried out, once."""

    outcome: Outcome = "unknown"


class NoAnswerError(OutcomeUnknownError):
    """The whole request was handed over, then the connection ended or the deadline passed without an answer."""


class BadAnswerError(OutcomeUnknownError):
    """Something came back that is not the JSON-RPC answer to this request."""


_NO_DATA: Mapping[str, tuple[object, ...]] = {}


class ErrorMatch(msgspec.Struct, frozen=True, kw_only=True):
    """Which answers an error class stands for: by code, by message whatever the code, or by what the detail holds."""

    codes: tuple[int, ...] = ()
    message: str | None = None
    data: Mapping[str, tuple[object, ...]] = _NO_DATA
    """Members of the detail, each with the values that it may have. They decide alone, whatever the code."""

    def covers(self, code: object, message: str, data: object = None) -> bool:
        """Tell whether an error object is of this class."""
        if self.data:
            return is_object(data) and all(data.get(name) in values for name, values in self.data.items())
        if self.message is not None and message.strip().casefold() != self.message.casefold():
            return False
        return not self.codes or code in self.codes

    def names_any(self, data: object) -> bool:
        """Tell whether *data* has a member that tells errors apart, whatever it says."""
        return is_object(data) and any(data.get(name) is not None for name in self.data)


class AnsweredError(RpcError):
    """The server answered with a JSON-RPC error."""

    phase: Phase = "server"
    match: ClassVar[ErrorMatch | None] = None
    """Which error objects are of this class; None for the classes that take the rest."""
    default_code: ClassVar[int]
    """The code that the spec gives, for servers."""
    default_message: ClassVar[str]
    """The message that the spec gives, for servers."""
    default_cause: ClassVar[str | None] = None
    """Why servers answer so, from the spec; ``cause`` of every instance."""
    default_cure: ClassVar[str | None] = None
    """What cures it, from the spec; ``cure`` of every instance."""

    code: object
    """The code as it came: an int when the server keeps to JSON-RPC."""
    server_message: str
    """The server's ``message``."""
    detail: str | None
    """What the server adds to it: usually the place in the request."""
    cause: str | None
    """Why servers answer so."""
    _data: object

    def __init__(
        self,
        message: str,
        *,
        code: object,
        server_message: str,
        detail: str | None = None,
        data: object = None,
        method: str | None = None,
        retry_safe: bool | None = None,
        attempts: tuple[Attempt, ...] = (),
        cure: str | None = None,
    ) -> None:
        super().__init__(message, method=method, retry_safe=retry_safe, attempts=attempts, cure=cure)
        self.code = code
        self.server_message = server_message
        self.detail = detail
        self.cause = Text(self.default_cause) if self.default_cause is not None else None
        self._data = data

    @property
    def data(self) -> object:
        """All that the server adds, as JSON or as the struct that the spec has for it; None if there is nothing.

        Secrets are left out, personal data is masked.
        """
        return self._data


class RejectedError(AnsweredError, NotPlacedError):
    """The server refused the call by name."""


class ServerFaultError(AnsweredError, OutcomeUnknownError):
    """The server failed inside, or answered with a code that the spec does not name."""

    outcome: Outcome = "unknown"


class DedupMismatchError(RpcError):
    """The dedup key stands for another call, and this one was not sent.

    ``outcome`` is that of the call that the key stands for, not of this one, of which nothing was sent.
    """

    outcome: Outcome = "unknown"

    def _outcome_words(self) -> str:
        if self.outcome == "placed":
            return say("The call that the key stands for was carried out.")
        return say(
            "Whether the call that the key stands for was carried out is not known: look it up before anybody tries "
            "again."
        )


class DuplicateCallError(RpcError):
    """The dedup key was used before and is not free; nothing was sent now. ``outcome`` is that of the first use."""

    outcome: Outcome = "unknown"
    key: str = ""
    """The dedup key."""
    state: State = "unknown"
    """What the journal knows of the first use; ``intent`` while it is under way."""
    changed_at: float = 0.0
    """Since when, in seconds since the epoch."""
    result: object = None
    """Its result, if it ended with one and the spec lists all that it can be; else None."""

    def _outcome_words(self) -> str:
        if self.outcome == "placed":
            return say("The call that it was used for was carried out.")
        return say(
            "Whether the call that it was used for was carried out is not known: look it up before anybody tries again."
        )


class JournalError(RpcError):
    """The journal could not be read or written. ``outcome`` is that of the call, which has its own result or error."""

    result: object = None
    """What the call returned, None if it did not."""
    error: RpcError | None = None
    """What the call would have raised."""
