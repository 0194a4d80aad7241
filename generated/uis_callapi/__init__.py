# Printed by the generator from v1.openrpc.json, v4_0.openrpc.json. Changes made here are lost: change the document, then generate.
"""UIS Call API. Versions: v1, v4_0; this package exports v1."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import v1 as v1, v4_0 as v4_0
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .v1 import (
        AnsweredError as AnsweredError,
        ApiVersionNotSupportedError as ApiVersionNotSupportedError,
        AuthenticationError as AuthenticationError,
        BadAnswerError as BadAnswerError,
        CallApiError as CallApiError,
        CallFailedError as CallFailedError,
        CertificateError as CertificateError,
        ClientClosedError as ClientClosedError,
        ConfigurationError as ConfigurationError,
        ConnectionFailedError as ConnectionFailedError,
        CredentialsRefusedError as CredentialsRefusedError,
        DedupMismatchError as DedupMismatchError,
        DryRun as DryRun,
        DuplicateCallError as DuplicateCallError,
        Event as Event,
        HttpRefusedError as HttpRefusedError,
        InternalError as InternalError,
        InvalidParamsError as InvalidParamsError,
        InvalidRequestError as InvalidRequestError,
        IpAddressError as IpAddressError,
        Journal as Journal,
        JournalEntry as JournalEntry,
        JournalError as JournalError,
        LimitExceededError as LimitExceededError,
        MemorySessionStore as MemorySessionStore,
        MethodNotFoundError as MethodNotFoundError,
        NoAnswerError as NoAnswerError,
        NotAllowedError as NotAllowedError,
        NotPlacedError as NotPlacedError,
        NotSentInTimeError as NotSentInTimeError,
        OutcomeUnknownError as OutcomeUnknownError,
        ParamsError as ParamsError,
        ParseError as ParseError,
        PermissionDeniedError as PermissionDeniedError,
        RawAnswer as RawAnswer,
        RejectedError as RejectedError,
        ServerFaultError as ServerFaultError,
        SessionError as SessionError,
        SessionKeyExpiredError as SessionKeyExpiredError,
        SessionStore as SessionStore,
        Unseen as Unseen,
    )
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
        "AnsweredError": ".v1",
        "ApiVersionNotSupportedError": ".v1",
        "AsyncClient": ".v1.async_client",
        "AuthenticateResult": ".v1.models",
        "AuthenticationError": ".v1",
        "BadAnswerError": ".v1",
        "CallApiError": ".v1",
        "CallFailedError": ".v1",
        "CertificateError": ".v1",
        "Client": ".v1.client",
        "ClientClosedError": ".v1",
        "ConfigurationError": ".v1",
        "ConnectionFailedError": ".v1",
        "CredentialsRefusedError": ".v1",
        "DedupMismatchError": ".v1",
        "DryRun": ".v1",
        "DuplicateCallError": ".v1",
        "Event": ".v1",
        "FileSessionStore": "._runtime.session_file",
        "Group": ".v1.models",
        "HttpRefusedError": ".v1",
        "InternalError": ".v1",
        "InvalidParamsError": ".v1",
        "InvalidRequestError": ".v1",
        "IpAddressError": ".v1",
        "Journal": ".v1",
        "JournalEntry": ".v1",
        "JournalError": ".v1",
        "LimitExceededError": ".v1",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".v1",
        "Message": ".v1.models",
        "MethodNotFoundError": ".v1",
        "NoAnswerError": ".v1",
        "NotAllowedError": ".v1",
        "NotPlacedError": ".v1",
        "NotSentInTimeError": ".v1",
        "OutcomeUnknownError": ".v1",
        "ParamsError": ".v1",
        "ParseError": ".v1",
        "PermissionDeniedError": ".v1",
        "Phone": ".v1.models",
        "PhoneNumber": ".v1.models",
        "RawAnswer": ".v1",
        "RejectedError": ".v1",
        "ServerFaultError": ".v1",
        "SessionError": ".v1",
        "SessionKeyExpiredError": ".v1",
        "SessionStore": ".v1",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".v1",
    }

    def __getattr__(name: str) -> object:
        if name in ("v1", "v4_0"):
            return import_module(f".{name}", __name__)
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
