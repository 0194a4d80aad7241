# Printed by the generator from tuples.openrpc.json. Changes made here are lost: change the document, then generate.
"""Tuples. Versions: tuples; this package exports tuples."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import tuples as tuples
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .tuples import (
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
    from .tuples.async_client import AsyncClient as AsyncClient
    from .tuples.client import Client as Client
    from .tuples.models import Point as Point
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".tuples",
        "AsyncClient": ".tuples.async_client",
        "BadAnswerError": ".tuples",
        "CallFailedError": ".tuples",
        "CertificateError": ".tuples",
        "Client": ".tuples.client",
        "ClientClosedError": ".tuples",
        "ConfigurationError": ".tuples",
        "ConnectionFailedError": ".tuples",
        "DeadlineWarning": ".tuples",
        "DedupMismatchError": ".tuples",
        "DryRun": ".tuples",
        "DuplicateCallError": ".tuples",
        "Event": ".tuples",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".tuples",
        "Journal": ".tuples",
        "JournalEntry": ".tuples",
        "JournalError": ".tuples",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".tuples",
        "NoAnswerError": ".tuples",
        "NotAllowedError": ".tuples",
        "NotPlacedError": ".tuples",
        "NotSentInTimeError": ".tuples",
        "OutcomeUnknownError": ".tuples",
        "ParamsError": ".tuples",
        "Point": ".tuples.models",
        "RawAnswer": ".tuples",
        "RejectedError": ".tuples",
        "RpcError": ".tuples",
        "ServerFaultError": ".tuples",
        "SessionError": ".tuples",
        "SessionStore": ".tuples",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".tuples",
    }

    def __getattr__(name: str) -> object:
        if name in ("tuples",):
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
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "DeadlineWarning",
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
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "Point",
    "RawAnswer",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
]
