# Printed by the generator from v1.openrpc.json. Changes made here are lost: change the document, then generate.
"""UIS Call API, v1.

Click-to-call: one request makes the UIS platform ring two telephones and join them. JSON-RPC 2.0 in
UTF-8, sent by POST over HTTPS; the path of the URL is the API version. Every request carries
`jsonrpc`, `method`, `id` (an integer) and `params`, so there are no notifications; batches are not
offered. Below, “the source” is the vendor's own text on this API. Labels such as C8 point to places
where it leaves a doubt: spec/README.md lists them with what was taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.dry_run import DryRun
from .._runtime.events import Event
from .._runtime.journal import Journal, JournalEntry
from .._runtime.session_store import MemorySessionStore, SessionStore
from .client import Client
from .errors import (
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
    DuplicateCallError,
    HttpRefusedError,
    InternalError,
    InvalidParamsError,
    InvalidRequestError,
    IpAddressError,
    JournalError,
    LimitExceededError,
    MethodNotFoundError,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    ParseError,
    PermissionDeniedError,
    RejectedError,
    ServerFaultError,
    SessionError,
    SessionKeyExpiredError,
)
from .models import AuthenticateResult, Group, Message, Phone, PhoneNumber

if TYPE_CHECKING:
    from .._runtime.journal_memory import MemoryJournal as MemoryJournal
    from .._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from .._runtime.session_file import FileSessionStore as FileSessionStore
    from .async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        # What these load, who does not use them does not pay for.
        if name == "AsyncClient":
            from .async_client import AsyncClient

            return AsyncClient
        if name == "FileSessionStore":
            from .._runtime.session_file import FileSessionStore

            return FileSessionStore
        if name == "MemoryJournal":
            from .._runtime.journal_memory import MemoryJournal

            return MemoryJournal
        if name == "SqliteJournal":
            from .._runtime.journal_sqlite import SqliteJournal

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
