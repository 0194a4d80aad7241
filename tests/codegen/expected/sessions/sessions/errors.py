# Printed by the generator from sessions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Errors of Sessions, sessions: one class for each that its servers answer with."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.errors import (
    AnsweredError,
    BadAnswerError,
    CallFailedError,
    CertificateError,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    DedupMismatchError,
    DuplicateCallError,
    ErrorMatch,
    HttpRefusedError,
    JournalError,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
)

__all__ = [
    "AnsweredError",
    "BadAnswerError",
    "CallFailedError",
    "CertificateError",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "DedupMismatchError",
    "DuplicateCallError",
    "ExpiredError",
    "HttpRefusedError",
    "JournalError",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
]


class ExpiredError(RejectedError):
    """-5 “Expired”.

    Cause: The key is old.

    Cure: Open a new session.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-5,))
    default_code: ClassVar[int] = -5
    default_message: ClassVar[str] = "Expired"
    default_cause: ClassVar[str | None] = "The key is old."
    default_cure: ClassVar[str | None] = "Open a new session."
