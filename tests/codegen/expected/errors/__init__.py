# Printed by the generator from errors.openrpc.json. Changes made here are lost: change the document, then generate.
"""Errors. Versions: errors; this package exports errors."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .errors import (
    AnsweredError,
    BadAnswerError,
    BusyError,
    CallFailedError,
    CertificateError,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    CrashedError,
    DedupMismatchError,
    DryRun,
    DuplicateCallError,
    Event,
    HttpRefusedError,
    InvalidParamsError,
    Journal,
    JournalEntry,
    JournalError,
    MemorySessionStore,
    NoAnswerError,
    NoSuchVersionError,
    NotAllowedError,
    NotPlacedError,
    NotPlacedError2,
    NotSentInTimeError,
    OnlyHereError,
    OnlyHereError2,
    OutcomeUnknownError,
    ParamsError,
    RawAnswer,
    RefusedError,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
    SessionStore,
    UnsaidError,
    Unseen,
)

if TYPE_CHECKING:
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .errors.async_client import AsyncClient as AsyncClient
    from .errors.client import Client as Client
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AsyncClient": ".errors.async_client",
        "Client": ".errors.client",
        "FileSessionStore": "._runtime.session_file",
        "MemoryJournal": "._runtime.journal_memory",
        "SqliteJournal": "._runtime.journal_sqlite",
    }

    def __getattr__(name: str) -> object:
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
