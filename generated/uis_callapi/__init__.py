# Printed by the generator from v1.openrpc.json. Changes made here are lost: change the document, then generate.
"""UIS Call API. Versions: v1; this package exports v1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .v1 import (
    AnsweredError,
    ApiVersionNotSupportedError,
    AuthenticateResult,
    AuthenticationError,
    BadAnswerError,
    CallApiError,
    CallFailedError,
    CertificateError,
    Client,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    CredentialsRefusedError,
    DedupMismatchError,
    DryRun,
    DuplicateCallError,
    Event,
    Group,
    HttpRefusedError,
    InternalError,
    InvalidParamsError,
    InvalidRequestError,
    IpAddressError,
    Journal,
    JournalEntry,
    JournalError,
    LimitExceededError,
    MemorySessionStore,
    Message,
    MethodNotFoundError,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    ParseError,
    PermissionDeniedError,
    Phone,
    PhoneNumber,
    RejectedError,
    ServerFaultError,
    SessionError,
    SessionKeyExpiredError,
    SessionStore,
)

if TYPE_CHECKING:
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .v1.async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        # What these load, who does not use them does not pay for.
        if name == "AsyncClient":
            from .v1.async_client import AsyncClient

            return AsyncClient
        if name == "FileSessionStore":
            from ._runtime.session_file import FileSessionStore

            return FileSessionStore
        if name == "MemoryJournal":
            from ._runtime.journal_memory import MemoryJournal

            return MemoryJournal
        if name == "SqliteJournal":
            from ._runtime.journal_sqlite import SqliteJournal

            return SqliteJournal
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "AnsweredError",
    "ApiVersionNotSupportedError",
    "AsyncClient",
    "AuthenticateResult",
    "AuthenticationError",
    "BadAnswerError",
    "CallApiError",
    "CallFailedError",
    "CertificateError",
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "CredentialsRefusedError",
    "DedupMismatchError",
    "DryRun",
    "DuplicateCallError",
    "Event",
    "FileSessionStore",
    "Group",
    "HttpRefusedError",
    "InternalError",
    "InvalidParamsError",
    "InvalidRequestError",
    "IpAddressError",
    "Journal",
    "JournalEntry",
    "JournalError",
    "LimitExceededError",
    "MemoryJournal",
    "MemorySessionStore",
    "Message",
    "MethodNotFoundError",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "ParseError",
    "PermissionDeniedError",
    "Phone",
    "PhoneNumber",
    "RejectedError",
    "ServerFaultError",
    "SessionError",
    "SessionKeyExpiredError",
    "SessionStore",
    "SqliteJournal",
]
