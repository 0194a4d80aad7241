# Printed by the generator from failures.openrpc.json. Changes made here are lost: change the document, then generate.
"""Failures. Versions: failures; this package exports failures."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import failures as failures
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .failures import (
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
    from .failures.async_client import AsyncClient as AsyncClient
    from .failures.client import Client as Client
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".failures",
        "AsyncClient": ".failures.async_client",
        "BadAnswerError": ".failures",
        "CallFailedError": ".failures",
        "CertificateError": ".failures",
        "Client": ".failures.client",
        "ClientClosedError": ".failures",
        "ConfigurationError": ".failures",
        "ConnectionFailedError": ".failures",
        "DeadlineWarning": ".failures",
        "DedupMismatchError": ".failures",
        "DryRun": ".failures",
        "DuplicateCallError": ".failures",
        "Event": ".failures",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".failures",
        "Journal": ".failures",
        "JournalEntry": ".failures",
        "JournalError": ".failures",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".failures",
        "NoAnswerError": ".failures",
        "NotAllowedError": ".failures",
        "NotPlacedError": ".failures",
        "NotSentInTimeError": ".failures",
        "OutcomeUnknownError": ".failures",
        "ParamsError": ".failures",
        "RawAnswer": ".failures",
        "RejectedError": ".failures",
        "RpcError": ".failures",
        "ServerFaultError": ".failures",
        "SessionError": ".failures",
        "SessionStore": ".failures",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".failures",
    }

    def __getattr__(name: str) -> object:
        if name in ("failures",):
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
