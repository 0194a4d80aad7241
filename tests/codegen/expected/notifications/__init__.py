# Printed by the generator from notifications.openrpc.json. Changes made here are lost: change the document, then generate.
"""Notifications. Versions: notifications; this package exports notifications."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .notifications import (
    AnsweredError,
    BadAnswerError,
    CallFailedError,
    CertificateError,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    DedupMismatchError,
    DryRun,
    DuplicateCallError,
    Event,
    HttpRefusedError,
    Journal,
    JournalEntry,
    JournalError,
    MemorySessionStore,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
    NotSeenError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    RawAnswer,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
    SessionStore,
    Unseen,
)

if TYPE_CHECKING:
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .notifications.async_client import AsyncClient as AsyncClient
    from .notifications.client import Client as Client
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AsyncClient": ".notifications.async_client",
        "Client": ".notifications.client",
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
    "CallFailedError",
    "CertificateError",
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "DedupMismatchError",
    "DryRun",
    "DuplicateCallError",
    "Event",
    "FileSessionStore",
    "HttpRefusedError",
    "Journal",
    "JournalEntry",
    "JournalError",
    "MemoryJournal",
    "MemorySessionStore",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSeenError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "RawAnswer",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
]
