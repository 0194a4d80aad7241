# Printed by the generator from hostile.openrpc.json. Changes made here are lost: change the document, then generate.
"""Hostile. Versions: hostile; this package exports hostile."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .hostile import (
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
    HostileError,
    HttpRefusedError,
    Journal,
    JournalEntry,
    JournalError,
    MemorySessionStore,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
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
    XЖError,
)

if TYPE_CHECKING:
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .hostile.async_client import AsyncClient as AsyncClient
    from .hostile.client import Client as Client
    from .hostile.models import Thing as Thing
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AsyncClient": ".hostile.async_client",
        "Client": ".hostile.client",
        "FileSessionStore": "._runtime.session_file",
        "MemoryJournal": "._runtime.journal_memory",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Thing": ".hostile.models",
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
    "HostileError",
    "HttpRefusedError",
    "Journal",
    "JournalEntry",
    "JournalError",
    "MemoryJournal",
    "MemorySessionStore",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
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
    "Thing",
    "Unseen",
    "XЖError",
]
