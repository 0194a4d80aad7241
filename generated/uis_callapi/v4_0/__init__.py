# Printed by the generator from v4_0.openrpc.json. Changes made here are lost: change the document, then generate.
"""UIS Call API, v4_0.

Calls started and managed from a program: one request makes the platform ring telephones, others
hold, transfer, record and end what goes on. JSON-RPC 2.0 in UTF-8, sent by POST over HTTPS; the
path of the URL is the API version. Every request carries `jsonrpc`, `id`, `method` and `params`;
batches and notifications are refused. The same API is sold under several brands. Labels such as D3
point to places where the vendor's pages leave a doubt: spec/README.md lists them with what was
taken.
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
    AccessTokenBlockedError,
    AccessTokenExpiredError,
    AccessTokenInvalidError,
    AccountInactiveError,
    AnsweredError,
    AuthError,
    BadAnswerError,
    BatchOperationsNotSupportedError,
    CallApiError,
    CallFailedError,
    CallSessionNotFoundError,
    CertificateError,
    CharacterEncodingNotAllowedError,
    ClientClosedError,
    CoachNotFoundError,
    ComponentDisabledError,
    ConfigurationError,
    ConnectionFailedError,
    ContactInBlacklistError,
    DataTypeError,
    DedupMismatchError,
    DuplicateCallError,
    DuplicateContactError,
    DuplicateTagError,
    EmployeeNotFoundError,
    ForbiddenError,
    HttpRefusedError,
    InternalError,
    InvalidParametersCombinationError,
    InvalidParameterValueError,
    InvalidRequestError,
    InvalidStateError,
    IpNotWhitelistedError,
    JournalError,
    LegNotFoundError,
    LimitExceededError,
    MediaFileNotFoundError,
    MethodNotFoundError,
    NoActivePhoneNumberError,
    NoAnswerError,
    NotAllowedError,
    NotificationsNotSupportedError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    OwnVirtualPhoneNumberNotAllowedError,
    ParamsError,
    ParseError,
    RecordAlreadyStartedError,
    RecordAlreadyStoppedError,
    RejectedError,
    RequiredParameterMissedError,
    ScenarioNotFoundError,
    ServerFaultError,
    SessionError,
    TagNotFoundError,
    TalkOptionNotFoundError,
    TtsTextExceededError,
    UnexpectedParametersError,
    VirtualPhoneNumberNotFoundError,
)

if TYPE_CHECKING:
    from .._runtime.journal_memory import MemoryJournal as MemoryJournal
    from .._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from .._runtime.session_file import FileSessionStore as FileSessionStore
    from .async_client import AsyncClient as AsyncClient
    from .client import Client as Client
    from .models import (
        Call as Call,
        Calls as Calls,
        CallSession as CallSession,
        CallStarted as CallStarted,
        Done as Done,
        Employee as Employee,
        ErrorData as ErrorData,
        Leg as Leg,
        Limits as Limits,
        Message as Message,
        Metadata as Metadata,
        PhoneNumber as PhoneNumber,
        Session as Session,
        SessionOpened as SessionOpened,
        Success as Success,
        Tag as Tag,
        TalkOption as TalkOption,
        TalkOptions as TalkOptions,
        TalkOptionTarget as TalkOptionTarget,
    )
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AsyncClient": ".async_client",
        "Call": ".models",
        "CallSession": ".models",
        "CallStarted": ".models",
        "Calls": ".models",
        "Client": ".client",
        "Done": ".models",
        "Employee": ".models",
        "ErrorData": ".models",
        "FileSessionStore": ".._runtime.session_file",
        "Leg": ".models",
        "Limits": ".models",
        "MemoryJournal": ".._runtime.journal_memory",
        "Message": ".models",
        "Metadata": ".models",
        "PhoneNumber": ".models",
        "Session": ".models",
        "SessionOpened": ".models",
        "SqliteJournal": ".._runtime.journal_sqlite",
        "Success": ".models",
        "Tag": ".models",
        "TalkOption": ".models",
        "TalkOptionTarget": ".models",
        "TalkOptions": ".models",
    }

    def __getattr__(name: str) -> object:
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_LAZY[name], __name__), name)
        return found


__all__ = [
    "AccessTokenBlockedError",
    "AccessTokenExpiredError",
    "AccessTokenInvalidError",
    "AccountInactiveError",
    "AnsweredError",
    "AsyncClient",
    "AuthError",
    "BadAnswerError",
    "BatchOperationsNotSupportedError",
    "Call",
    "CallApiError",
    "CallFailedError",
    "CallSession",
    "CallSessionNotFoundError",
    "CallStarted",
    "Calls",
    "CertificateError",
    "CharacterEncodingNotAllowedError",
    "Client",
    "ClientClosedError",
    "CoachNotFoundError",
    "ComponentDisabledError",
    "ConfigurationError",
    "ConnectionFailedError",
    "ContactInBlacklistError",
    "DataTypeError",
    "DeadlineWarning",
    "DedupMismatchError",
    "Done",
    "DryRun",
    "DuplicateCallError",
    "DuplicateContactError",
    "DuplicateTagError",
    "Employee",
    "EmployeeNotFoundError",
    "ErrorData",
    "Event",
    "FileSessionStore",
    "ForbiddenError",
    "HttpRefusedError",
    "InternalError",
    "InvalidParameterValueError",
    "InvalidParametersCombinationError",
    "InvalidRequestError",
    "InvalidStateError",
    "IpNotWhitelistedError",
    "Journal",
    "JournalEntry",
    "JournalError",
    "Leg",
    "LegNotFoundError",
    "LimitExceededError",
    "Limits",
    "MediaFileNotFoundError",
    "MemoryJournal",
    "MemorySessionStore",
    "Message",
    "Metadata",
    "MethodNotFoundError",
    "NoActivePhoneNumberError",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "NotificationsNotSupportedError",
    "OutcomeUnknownError",
    "OwnVirtualPhoneNumberNotAllowedError",
    "ParamsError",
    "ParseError",
    "PhoneNumber",
    "RawAnswer",
    "RecordAlreadyStartedError",
    "RecordAlreadyStoppedError",
    "RejectedError",
    "RequiredParameterMissedError",
    "ScenarioNotFoundError",
    "ServerFaultError",
    "Session",
    "SessionError",
    "SessionOpened",
    "SessionStore",
    "SqliteJournal",
    "Success",
    "Tag",
    "TagNotFoundError",
    "TalkOption",
    "TalkOptionNotFoundError",
    "TalkOptionTarget",
    "TalkOptions",
    "TtsTextExceededError",
    "UnexpectedParametersError",
    "Unseen",
    "VirtualPhoneNumberNotFoundError",
]
