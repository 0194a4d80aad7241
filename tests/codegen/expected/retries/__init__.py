# Printed by the generator from retries.openrpc.json. Changes made here are lost: change the document, then generate.
"""Retries. Versions: retries; this package exports retries."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import retries as retries
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .retries import (
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
    from .retries.async_client import AsyncClient as AsyncClient
    from .retries.client import Client as Client
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".retries",
        "AsyncClient": ".retries.async_client",
        "BadAnswerError": ".retries",
        "CallFailedError": ".retries",
        "CertificateError": ".retries",
        "Client": ".retries.client",
        "ClientClosedError": ".retries",
        "ConfigurationError": ".retries",
        "ConnectionFailedError": ".retries",
        "DeadlineWarning": ".retries",
        "DedupMismatchError": ".retries",
        "DryRun": ".retries",
        "DuplicateCallError": ".retries",
        "Event": ".retries",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".retries",
        "Journal": ".retries",
        "JournalEntry": ".retries",
        "JournalError": ".retries",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".retries",
        "NoAnswerError": ".retries",
        "NotAllowedError": ".retries",
        "NotPlacedError": ".retries",
        "NotSentInTimeError": ".retries",
        "OutcomeUnknownError": ".retries",
        "ParamsError": ".retries",
        "RawAnswer": ".retries",
        "RejectedError": ".retries",
        "RpcError": ".retries",
        "ServerFaultError": ".retries",
        "SessionError": ".retries",
        "SessionStore": ".retries",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".retries",
    }

    def __getattr__(name: str) -> object:
        if name in ("retries",):
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
    "RawAnswer",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
]
