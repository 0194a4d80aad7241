# Printed by the generator from v1.openrpc.json. Changes made here are lost: change the document, then generate.
"""UIS Call API. Versions: v1; this package exports v1."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .v1 import (
    AnsweredError,
    ApiVersionNotSupportedError,
    AuthenticationError,
    BadAnswerError,
    CallApiError,
    CallFailedError,
    CertificateError,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    CredentialsRefusedError,
    DedupMismatchError,
    DryRun,
    DuplicateCallError,
    Event,
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
    MethodNotFoundError,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    ParseError,
    PermissionDeniedError,
    RawAnswer,
    RejectedError,
    ServerFaultError,
    SessionError,
    SessionKeyExpiredError,
    SessionStore,
    Unseen,
)

if TYPE_CHECKING:
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .v1.async_client import AsyncClient as AsyncClient
    from .v1.client import Client as Client
    from .v1.models import (
        AuthenticateResult as AuthenticateResult,
        Group as Group,
        Message as Message,
        Phone as Phone,
        PhoneNumber as PhoneNumber,
    )
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AsyncClient": ".v1.async_client",
        "AuthenticateResult": ".v1.models",
        "Client": ".v1.client",
        "FileSessionStore": "._runtime.session_file",
        "Group": ".v1.models",
        "MemoryJournal": "._runtime.journal_memory",
        "Message": ".v1.models",
        "Phone": ".v1.models",
        "PhoneNumber": ".v1.models",
        "SqliteJournal": "._runtime.journal_sqlite",
    }

    def __getattr__(name: str) -> object:
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_LAZY[name], __name__), name)
        return found


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
    "RawAnswer",
    "RejectedError",
    "ServerFaultError",
    "SessionError",
    "SessionKeyExpiredError",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
]
