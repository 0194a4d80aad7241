# Printed by the generator from hostile.openrpc.json. Changes made here are lost: change the document, then generate.
"""Errors of Hostile, hostile: one class for each that its servers answer with."""

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
    "HostileError",
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
    "XЖError",
]


class HostileError(RejectedError):
    """1 “\"\"\" \\ ' {{ 7 * 7 }} {% raw %} {# #} %s {0} ${x} \\N \\u0041 \\x41 é Ж 日本 📞 ‮”.

    Cause: \"\"\" \\ ' {{ 7 * 7 }} {% raw %} {# #} %s {0} ${x} \\N \\u0041 \\x41 é Ж 日本 📞 ‮

    Cure: \\\"\"\"
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(1,))
    default_code: ClassVar[int] = 1
    default_message: ClassVar[str] = (
        '""" \\ \' {{ 7 * 7 }} {% raw %} {# #} %s {0} ${x} \\N \\u0041 \\x41 é Ж 日本 📞 \u202e'
    )
    default_cause: ClassVar[str | None] = (
        '""" \\ \' {{ 7 * 7 }} {% raw %} {# #} %s {0} ${x} \\N \\u0041 \\x41 é Ж 日本 📞 \u202e'
    )
    default_cure: ClassVar[str | None] = '\\"""'


class XЖError(ServerFaultError):
    """2 “\"\"\"\\ {{ x }}
    Ж”.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(2,))
    default_code: ClassVar[int] = 2
    default_message: ClassVar[str] = '"""\\ {{ x }}\nЖ'
    default_cause: ClassVar[str | None] = None
    default_cure: ClassVar[str | None] = None
