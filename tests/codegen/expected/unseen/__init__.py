# Printed by the generator from unseen.openrpc.json. Changes made here are lost: change the document, then generate.
"""Unseen. Versions: unseen; this package exports unseen."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .unseen import (
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
    from .unseen.async_client import AsyncClient as AsyncClient
    from .unseen.client import Client as Client
    from .unseen.models import (
        Circle as Circle,
        FewShapes as FewShapes,
        Framed as Framed,
        Kept as Kept,
        Moved as Moved,
        Page as Page,
        Point as Point,
        Shape as Shape,
        Square as Square,
        Stopped as Stopped,
        Stops as Stops,
        TypedResult as TypedResult,
        WrappedResultDone as WrappedResultDone,
        WrappedResultDoneDone as WrappedResultDoneDone,
        WrappedResultFailed as WrappedResultFailed,
        WrappedResultFailedFailed as WrappedResultFailedFailed,
    )
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AsyncClient": ".unseen.async_client",
        "Circle": ".unseen.models",
        "Client": ".unseen.client",
        "FewShapes": ".unseen.models",
        "FileSessionStore": "._runtime.session_file",
        "Framed": ".unseen.models",
        "Kept": ".unseen.models",
        "MemoryJournal": "._runtime.journal_memory",
        "Moved": ".unseen.models",
        "Page": ".unseen.models",
        "Point": ".unseen.models",
        "Shape": ".unseen.models",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Square": ".unseen.models",
        "Stopped": ".unseen.models",
        "Stops": ".unseen.models",
        "TypedResult": ".unseen.models",
        "WrappedResultDone": ".unseen.models",
        "WrappedResultDoneDone": ".unseen.models",
        "WrappedResultFailed": ".unseen.models",
        "WrappedResultFailedFailed": ".unseen.models",
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
    "Circle",
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "DedupMismatchError",
    "DryRun",
    "DuplicateCallError",
    "Event",
    "FewShapes",
    "FileSessionStore",
    "Framed",
    "HttpRefusedError",
    "Journal",
    "JournalEntry",
    "JournalError",
    "Kept",
    "MemoryJournal",
    "MemorySessionStore",
    "Moved",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "Page",
    "ParamsError",
    "Point",
    "RawAnswer",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "Shape",
    "SqliteJournal",
    "Square",
    "Stopped",
    "Stops",
    "TypedResult",
    "Unseen",
    "WrappedResultDone",
    "WrappedResultDoneDone",
    "WrappedResultFailed",
    "WrappedResultFailedFailed",
]
