# Printed by the generator from errors.openrpc.json. Changes made here are lost: change the document, then generate.
"""Errors of Errors, errors: one class for each that its servers answer with."""

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
    "BusyError",
    "CallFailedError",
    "CertificateError",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "CrashedError",
    "DedupMismatchError",
    "DuplicateCallError",
    "HttpRefusedError",
    "InvalidParamsError",
    "JournalError",
    "NoAnswerError",
    "NoSuchVersionError",
    "NotAllowedError",
    "NotPlacedError",
    "NotPlacedError2",
    "NotSentInTimeError",
    "OnlyHereError",
    "OnlyHereError2",
    "OutcomeUnknownError",
    "ParamsError",
    "RefusedError",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "UnsaidError",
]


class RefusedError(RejectedError):
    """-1 “Refused”.

    Cause: The door is shut.

    Cure: Knock.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-1,))
    default_code: ClassVar[int] = -1
    default_message: ClassVar[str] = "Refused"
    default_cause: ClassVar[str | None] = "The door is shut."
    default_cure: ClassVar[str | None] = "Knock."


class NoSuchVersionError(RejectedError):
    """Whatever the code: “Version not supported”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(message="Version not supported")
    default_code: ClassVar[int] = 0
    default_message: ClassVar[str] = "Version not supported"
    default_cause: ClassVar[str | None] = ""
    default_cure: ClassVar[str | None] = ""


class BusyError(RejectedError):
    """-10 or -11 “Busy”.

    Cure: Wait.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-10, -11))
    default_code: ClassVar[int] = -10
    default_message: ClassVar[str] = "Busy"
    default_cause: ClassVar[str | None] = ""
    default_cure: ClassVar[str | None] = "Wait."


class CrashedError(ServerFaultError):
    """-30 “Crashed”.

    Cause: Nobody knows how far it got.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-30,))
    default_code: ClassVar[int] = -30
    default_message: ClassVar[str] = "Crashed"
    default_cause: ClassVar[str | None] = "Nobody knows how far it got."
    default_cure: ClassVar[str | None] = ""


class UnsaidError(ServerFaultError):
    """-31 “Unsaid”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-31,))
    default_code: ClassVar[int] = -31
    default_message: ClassVar[str] = "Unsaid"
    default_cause: ClassVar[str | None] = None
    default_cure: ClassVar[str | None] = None


class OnlyHereError(ServerFaultError):
    """-20 “Only here”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-20,))
    default_code: ClassVar[int] = -20
    default_message: ClassVar[str] = "Only here"
    default_cause: ClassVar[str | None] = None
    default_cure: ClassVar[str | None] = None


class InvalidParamsError(RejectedError):
    """-32602 “Invalid params”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32602,))
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Invalid params"
    default_cause: ClassVar[str | None] = None
    default_cure: ClassVar[str | None] = None


class OnlyHereError2(ServerFaultError):
    """-20 “Only here”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-20,))
    default_code: ClassVar[int] = -20
    default_message: ClassVar[str] = "Only here"
    default_cause: ClassVar[str | None] = None
    default_cure: ClassVar[str | None] = None


class NotPlacedError2(ServerFaultError):
    """-21 “Not placed error”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-21,))
    default_code: ClassVar[int] = -21
    default_message: ClassVar[str] = "Not placed error"
    default_cause: ClassVar[str | None] = None
    default_cure: ClassVar[str | None] = None
