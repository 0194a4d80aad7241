# Printed by the generator from v1.openrpc.json. Changes made here are lost: change the document, then generate.
"""UIS Call API, v1.

Click-to-call: one request makes the UIS platform ring two telephones and join them. JSON-RPC 2.0 in
UTF-8, sent by POST over HTTPS; the path of the URL is the API version. Every request carries
`jsonrpc`, `method`, `id` (an integer) and `params`, so there are no notifications; batches are not
offered. Below, “the source” is the vendor's own text on this API. Labels such as C8 point to places
where it leaves a doubt: spec/README.md lists them with what was taken.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .._runtime.answers import RawAnswer
from .._runtime.budgets import DeadlineWarning
from .._runtime.dry_run import DryRun
from .._runtime.events import Event
from .._runtime.journal import Journal, JournalEntry
from .._runtime.session_store import MemorySessionStore, SessionStore
from .._runtime.unseen import Unseen
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

if TYPE_CHECKING:
    from .._runtime.journal_memory import MemoryJournal as MemoryJournal
    from .._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from .._runtime.session_file import FileSessionStore as FileSessionStore
    from .async_client import AsyncClient as AsyncClient
    from .client import Client as Client
    from .models import (
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
        "AsyncClient": ".async_client",
        "AuthenticateResult": ".models",
        "Client": ".client",
        "FileSessionStore": ".._runtime.session_file",
        "Group": ".models",
        "MemoryJournal": ".._runtime.journal_memory",
        "Message": ".models",
        "Phone": ".models",
        "PhoneNumber": ".models",
        "SqliteJournal": ".._runtime.journal_sqlite",
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
    "DeadlineWarning",
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
