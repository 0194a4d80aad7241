# Printed by the generator from unseen.openrpc.json. Changes made here are lost: change the document, then generate.
"""Unseen. Versions: unseen; this package exports unseen."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import unseen as unseen
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .unseen import (
        AnsweredError as AnsweredError,
        BadAnswerError as BadAnswerError,
        CallFailedError as CallFailedError,
        CertificateError as CertificateError,
        ClientClosedError as ClientClosedError,
        ConfigurationError as ConfigurationError,
        ConnectionFailedError as ConnectionFailedError,
        DeadlineWarning as DeadlineWarning,
        DedupMismatchError as DedupMismatchError,
        DryRun as DryRun,
        DuplicateCallError as DuplicateCallError,
        Event as Event,
        HttpRefusedError as HttpRefusedError,
        Journal as Journal,
        JournalEntry as JournalEntry,
        JournalError as JournalError,
        MemorySessionStore as MemorySessionStore,
        NoAnswerError as NoAnswerError,
        NotAllowedError as NotAllowedError,
        NotPlacedError as NotPlacedError,
        NotSentInTimeError as NotSentInTimeError,
        OutcomeUnknownError as OutcomeUnknownError,
        ParamsError as ParamsError,
        RawAnswer as RawAnswer,
        RejectedError as RejectedError,
        RpcError as RpcError,
        ServerFaultError as ServerFaultError,
        SessionError as SessionError,
        SessionStore as SessionStore,
        Unseen as Unseen,
    )
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
        "AnsweredError": ".unseen",
        "AsyncClient": ".unseen.async_client",
        "BadAnswerError": ".unseen",
        "CallFailedError": ".unseen",
        "CertificateError": ".unseen",
        "Circle": ".unseen.models",
        "Client": ".unseen.client",
        "ClientClosedError": ".unseen",
        "ConfigurationError": ".unseen",
        "ConnectionFailedError": ".unseen",
        "DeadlineWarning": ".unseen",
        "DedupMismatchError": ".unseen",
        "DryRun": ".unseen",
        "DuplicateCallError": ".unseen",
        "Event": ".unseen",
        "FewShapes": ".unseen.models",
        "FileSessionStore": "._runtime.session_file",
        "Framed": ".unseen.models",
        "HttpRefusedError": ".unseen",
        "Journal": ".unseen",
        "JournalEntry": ".unseen",
        "JournalError": ".unseen",
        "Kept": ".unseen.models",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".unseen",
        "Moved": ".unseen.models",
        "NoAnswerError": ".unseen",
        "NotAllowedError": ".unseen",
        "NotPlacedError": ".unseen",
        "NotSentInTimeError": ".unseen",
        "OutcomeUnknownError": ".unseen",
        "Page": ".unseen.models",
        "ParamsError": ".unseen",
        "Point": ".unseen.models",
        "RawAnswer": ".unseen",
        "RejectedError": ".unseen",
        "RpcError": ".unseen",
        "ServerFaultError": ".unseen",
        "SessionError": ".unseen",
        "SessionStore": ".unseen",
        "Shape": ".unseen.models",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Square": ".unseen.models",
        "Stopped": ".unseen.models",
        "Stops": ".unseen.models",
        "TypedResult": ".unseen.models",
        "Unseen": ".unseen",
        "WrappedResultDone": ".unseen.models",
        "WrappedResultDoneDone": ".unseen.models",
        "WrappedResultFailed": ".unseen.models",
        "WrappedResultFailedFailed": ".unseen.models",
    }

    def __getattr__(name: str) -> object:
        if name in ("unseen",):
            return import_module(f".{name}", __name__)
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
    "DeadlineWarning",
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
