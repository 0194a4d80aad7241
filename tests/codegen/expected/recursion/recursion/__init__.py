# Printed by the generator from recursion.openrpc.json. Changes made here are lost: change the document, then generate.
"""Recursion, recursion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.dry_run import DryRun
from .._runtime.events import Event
from .._runtime.journal import Journal, JournalEntry
from .._runtime.session_store import MemorySessionStore, SessionStore
from .client import Client
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
from .models import Menu, Menus, Path, Search, SearchAll, SearchNone, Value

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
    "Menu",
    "Menus",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "Path",
    "RejectedError",
    "RpcError",
    "Search",
    "SearchAll",
    "SearchNone",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Value",
]
