# Printed by the generator from spellings.openrpc.json. Changes made here are lost: change the document, then generate.
"""Errors of Spellings, spellings: one class for each that its servers answer with."""

from __future__ import annotations

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
    "OutcomeUnknownError",
    "ParamsError",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
]
