# Printed by the generator from recursion.openrpc.json. Changes made here are lost: change the document, then generate.
"""Recursion. Versions: recursion; this package exports recursion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .recursion import (
    AnsweredError,
    BadAnswerError,
    CallFailedError,
    CertificateError,
    Client,
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
    Menu,
    Menus,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    Path,
    RejectedError,
    RpcError,
    Search,
    SearchAll,
    SearchNone,
    ServerFaultError,
    SessionError,
    SessionStore,
    Value,
)

if TYPE_CHECKING:
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .recursion.async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        # What these load, who does not use them does not pay for.
        if name == "AsyncClient":
            from .recursion.async_client import AsyncClient

            return AsyncClient
        if name == "FileSessionStore":
            from ._runtime.session_file import FileSessionStore

            return FileSessionStore
        if name == "MemoryJournal":
            from ._runtime.journal_memory import MemoryJournal

            return MemoryJournal
        if name == "SqliteJournal":
            from ._runtime.journal_sqlite import SqliteJournal

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
