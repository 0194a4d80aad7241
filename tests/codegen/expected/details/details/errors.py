# Printed by the generator from details.openrpc.json. Changes made here are lost: change the document, then generate.
"""Errors of Details, details: one class for each that its servers answer with."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

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

if TYPE_CHECKING:
    from .models import Trouble

__all__ = [
    "AloneError",
    "AnsweredError",
    "BadAnswerError",
    "BrokenError",
    "CallFailedError",
    "CertificateError",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "DedupMismatchError",
    "DuplicateCallError",
    "FullError",
    "HttpRefusedError",
    "JournalError",
    "LateError",
    "MissingError",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OddError",
    "OutcomeUnknownError",
    "ParamsError",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "ShutError",
]


class _Detailed(AnsweredError):
    """An error whose detail the document describes."""

    @property
    def data(self) -> Trouble | None:
        """The detail, None if it is not as the document has it. Secrets are left out, personal data is masked."""
        from .models import Trouble  # models are loaded by those who use them

        data = super().data
        return data if isinstance(data, Trouble) else None


class FullError(_Detailed, RejectedError):
    """full, -1 “Full”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-1,), data={"why": ("full",)})
    default_code: ClassVar[int] = -1
    default_message: ClassVar[str] = "Full"
    default_cause: ClassVar[str | None] = ""
    default_cure: ClassVar[str | None] = ""


class ShutError(_Detailed, RejectedError):
    """shut or closed, -1 or -9 “Shut”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-1, -9), data={"why": ("shut", "closed")})
    default_code: ClassVar[int] = -1
    default_message: ClassVar[str] = "Shut"
    default_cause: ClassVar[str | None] = ""
    default_cure: ClassVar[str | None] = ""


class LateError(_Detailed, RejectedError):
    """late or 5, -2 “Late”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-2,), data={"why": ("late",), "field": (5,)})
    default_code: ClassVar[int] = -2
    default_message: ClassVar[str] = "Late"
    default_cause: ClassVar[str | None] = ""
    default_cure: ClassVar[str | None] = ""


class BrokenError(_Detailed, ServerFaultError):
    """broken, -3 “Broken”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-3,), data={"why": ("broken",)})
    default_code: ClassVar[int] = -3
    default_message: ClassVar[str] = "Broken"
    default_cause: ClassVar[str | None] = ""
    default_cure: ClassVar[str | None] = ""


class MissingError(_Detailed, RejectedError):
    """missing, -32602 “Missing”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32602,), data={"why": ("missing",)})
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Missing"
    default_cause: ClassVar[str | None] = ""
    default_cure: ClassVar[str | None] = ""


class OddError(_Detailed, RejectedError):
    """odd, -32602 “Odd”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32602,), data={"why": ("odd",)})
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Odd"
    default_cause: ClassVar[str | None] = ""
    default_cure: ClassVar[str | None] = ""


class AloneError(_Detailed, RejectedError):
    """alone, -4 “Alone”."""

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-4,), data={"why": ("alone",)})
    default_code: ClassVar[int] = -4
    default_message: ClassVar[str] = "Alone"
    default_cause: ClassVar[str | None] = ""
    default_cure: ClassVar[str | None] = ""
