# Printed by the generator from hostile.openrpc.json. Changes made here are lost: change the document, then generate.
"""Hostile. Versions: hostile; this package exports hostile."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import hostile as hostile
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .hostile import (
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
        HostileError as HostileError,
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
        XЖError as XЖError,
    )
    from .hostile.async_client import AsyncClient as AsyncClient
    from .hostile.client import Client as Client
    from .hostile.models import Thing as Thing
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".hostile",
        "AsyncClient": ".hostile.async_client",
        "BadAnswerError": ".hostile",
        "CallFailedError": ".hostile",
        "CertificateError": ".hostile",
        "Client": ".hostile.client",
        "ClientClosedError": ".hostile",
        "ConfigurationError": ".hostile",
        "ConnectionFailedError": ".hostile",
        "DeadlineWarning": ".hostile",
        "DedupMismatchError": ".hostile",
        "DryRun": ".hostile",
        "DuplicateCallError": ".hostile",
        "Event": ".hostile",
        "FileSessionStore": "._runtime.session_file",
        "HostileError": ".hostile",
        "HttpRefusedError": ".hostile",
        "Journal": ".hostile",
        "JournalEntry": ".hostile",
        "JournalError": ".hostile",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".hostile",
        "NoAnswerError": ".hostile",
        "NotAllowedError": ".hostile",
        "NotPlacedError": ".hostile",
        "NotSentInTimeError": ".hostile",
        "OutcomeUnknownError": ".hostile",
        "ParamsError": ".hostile",
        "RawAnswer": ".hostile",
        "RejectedError": ".hostile",
        "RpcError": ".hostile",
        "ServerFaultError": ".hostile",
        "SessionError": ".hostile",
        "SessionStore": ".hostile",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Thing": ".hostile.models",
        "Unseen": ".hostile",
        "XЖError": ".hostile",
    }

    def __getattr__(name: str) -> object:
        if name in ("hostile",):
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
