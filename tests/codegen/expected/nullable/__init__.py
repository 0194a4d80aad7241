# Printed by the generator from nullable.openrpc.json. Changes made here are lost: change the document, then generate.
"""Nullable. Versions: nullable; this package exports nullable."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import nullable as nullable
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .nullable import (
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
    from .nullable.async_client import AsyncClient as AsyncClient
    from .nullable.client import Client as Client
    from .nullable.models import Person as Person
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".nullable",
        "AsyncClient": ".nullable.async_client",
        "BadAnswerError": ".nullable",
        "CallFailedError": ".nullable",
        "CertificateError": ".nullable",
        "Client": ".nullable.client",
        "ClientClosedError": ".nullable",
        "ConfigurationError": ".nullable",
        "ConnectionFailedError": ".nullable",
        "DeadlineWarning": ".nullable",
        "DedupMismatchError": ".nullable",
        "DryRun": ".nullable",
        "DuplicateCallError": ".nullable",
        "Event": ".nullable",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".nullable",
        "Journal": ".nullable",
        "JournalEntry": ".nullable",
        "JournalError": ".nullable",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".nullable",
        "NoAnswerError": ".nullable",
        "NotAllowedError": ".nullable",
        "NotPlacedError": ".nullable",
        "NotSentInTimeError": ".nullable",
        "OutcomeUnknownError": ".nullable",
        "ParamsError": ".nullable",
        "Person": ".nullable.models",
        "RawAnswer": ".nullable",
        "RejectedError": ".nullable",
        "RpcError": ".nullable",
        "ServerFaultError": ".nullable",
        "SessionError": ".nullable",
        "SessionStore": ".nullable",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".nullable",
    }

    def __getattr__(name: str) -> object:
        if name in ("nullable",):
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
    "Person",
    "RawAnswer",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
]
