# Printed by the generator from sessions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Sessions, sessions."""

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
    BadAnswerError,
    CallFailedError,
    CertificateError,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    DedupMismatchError,
    DuplicateCallError,
    ExpiredError,
    HttpRefusedError,
    JournalError,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
)

if TYPE_CHECKING:
    from .._runtime.journal_memory import MemoryJournal as MemoryJournal
    from .._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from .._runtime.session_file import FileSessionStore as FileSessionStore
    from .async_client import AsyncClient as AsyncClient
    from .client import Client as Client
    from .models import (
        AccountShowResult as AccountShowResult,
        Card as Card,
        SessionOpenResult as SessionOpenResult,
        SessionOpenResultGranted as SessionOpenResultGranted,
    )
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AccountShowResult": ".models",
        "AsyncClient": ".async_client",
        "Card": ".models",
        "Client": ".client",
        "FileSessionStore": ".._runtime.session_file",
        "MemoryJournal": ".._runtime.journal_memory",
        "SessionOpenResult": ".models",
        "SessionOpenResultGranted": ".models",
        "SqliteJournal": ".._runtime.journal_sqlite",
    }

    def __getattr__(name: str) -> object:
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_LAZY[name], __name__), name)
        return found


__all__ = [
    "AccountShowResult",
    "AnsweredError",
    "AsyncClient",
    "BadAnswerError",
    "CallFailedError",
    "Card",
    "CertificateError",
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "DeadlineWarning",
    "DedupMismatchError",
    "DryRun",
    "DuplicateCallError",
    "Event",
    "ExpiredError",
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
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "RawAnswer",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionOpenResult",
    "SessionOpenResultGranted",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
]
