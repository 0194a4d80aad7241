# Printed by the generator from errors.openrpc.json. Changes made here are lost: change the document, then generate.
"""Errors. Versions: errors; this package exports errors."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import errors as errors
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .errors import (
        AnsweredError as AnsweredError,
        BadAnswerError as BadAnswerError,
        BusyError as BusyError,
        CallFailedError as CallFailedError,
        CertificateError as CertificateError,
        ClientClosedError as ClientClosedError,
        ConfigurationError as ConfigurationError,
        ConnectionFailedError as ConnectionFailedError,
        CrashedError as CrashedError,
        DeadlineWarning as DeadlineWarning,
        DedupMismatchError as DedupMismatchError,
        DryRun as DryRun,
        DuplicateCallError as DuplicateCallError,
        Event as Event,
        HttpRefusedError as HttpRefusedError,
        InvalidParamsError as InvalidParamsError,
        Journal as Journal,
        JournalEntry as JournalEntry,
        JournalError as JournalError,
        MemorySessionStore as MemorySessionStore,
        NoAnswerError as NoAnswerError,
        NoSuchVersionError as NoSuchVersionError,
        NotAllowedError as NotAllowedError,
        NotPlacedError as NotPlacedError,
        NotPlacedError2 as NotPlacedError2,
        NotSentInTimeError as NotSentInTimeError,
        OnlyHereError as OnlyHereError,
        OnlyHereError2 as OnlyHereError2,
        OutcomeUnknownError as OutcomeUnknownError,
        ParamsError as ParamsError,
        RawAnswer as RawAnswer,
        RefusedError as RefusedError,
        RejectedError as RejectedError,
        RpcError as RpcError,
        ServerFaultError as ServerFaultError,
        SessionError as SessionError,
        SessionStore as SessionStore,
        UnsaidError as UnsaidError,
        Unseen as Unseen,
    )
    from .errors.async_client import AsyncClient as AsyncClient
    from .errors.client import Client as Client
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".errors",
        "AsyncClient": ".errors.async_client",
        "BadAnswerError": ".errors",
        "BusyError": ".errors",
        "CallFailedError": ".errors",
        "CertificateError": ".errors",
        "Client": ".errors.client",
        "ClientClosedError": ".errors",
        "ConfigurationError": ".errors",
        "ConnectionFailedError": ".errors",
        "CrashedError": ".errors",
        "DeadlineWarning": ".errors",
        "DedupMismatchError": ".errors",
        "DryRun": ".errors",
        "DuplicateCallError": ".errors",
        "Event": ".errors",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".errors",
        "InvalidParamsError": ".errors",
        "Journal": ".errors",
        "JournalEntry": ".errors",
        "JournalError": ".errors",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".errors",
        "NoAnswerError": ".errors",
        "NoSuchVersionError": ".errors",
        "NotAllowedError": ".errors",
        "NotPlacedError": ".errors",
        "NotPlacedError2": ".errors",
        "NotSentInTimeError": ".errors",
        "OnlyHereError": ".errors",
        "OnlyHereError2": ".errors",
        "OutcomeUnknownError": ".errors",
        "ParamsError": ".errors",
        "RawAnswer": ".errors",
        "RefusedError": ".errors",
        "RejectedError": ".errors",
        "RpcError": ".errors",
        "ServerFaultError": ".errors",
        "SessionError": ".errors",
        "SessionStore": ".errors",
        "SqliteJournal": "._runtime.journal_sqlite",
        "UnsaidError": ".errors",
        "Unseen": ".errors",
    }

    def __getattr__(name: str) -> object:
        if name in ("errors",):
            return import_module(f".{name}", __name__)
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_LAZY[name], __name__), name)
        return found


__all__ = [
    "AnsweredError",
    "AsyncClient",
    "BadAnswerError",
    "BusyError",
    "CallFailedError",
    "CertificateError",
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "CrashedError",
    "DeadlineWarning",
    "DedupMismatchError",
    "DryRun",
    "DuplicateCallError",
    "Event",
    "FileSessionStore",
    "HttpRefusedError",
    "InvalidParamsError",
    "Journal",
    "JournalEntry",
    "JournalError",
    "MemoryJournal",
    "MemorySessionStore",
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
    "RawAnswer",
    "RefusedError",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "UnsaidError",
    "Unseen",
]
