# Printed by the generator from keys.openrpc.json. Changes made here are lost: change the document, then generate.
"""Errors of Keys, keys: one class for each that its servers answer with."""

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
    "HttpRefusedError",
    "JournalError",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OldError",
    "OutcomeUnknownError",
    "ParamsError",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
]


class OldError(ServerFaultError):
    """-1 “Old”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-1,))
    default_code: ClassVar[int] = -1
    default_message: ClassVar[str] = "Old"
    default_cause: ClassVar[str | None] = None
    default_cure: ClassVar[str | None] = None
