# Printed by the generator from envelope.openrpc.json. Changes made here are lost: change the document, then generate.
"""Envelope. Versions: envelope; this package exports envelope."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import envelope as envelope
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .envelope import (
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
    from .envelope.async_client import AsyncClient as AsyncClient
    from .envelope.client import Client as Client
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".envelope",
        "AsyncClient": ".envelope.async_client",
        "BadAnswerError": ".envelope",
        "CallFailedError": ".envelope",
        "CertificateError": ".envelope",
        "Client": ".envelope.client",
        "ClientClosedError": ".envelope",
        "ConfigurationError": ".envelope",
        "ConnectionFailedError": ".envelope",
        "DeadlineWarning": ".envelope",
        "DedupMismatchError": ".envelope",
        "DryRun": ".envelope",
        "DuplicateCallError": ".envelope",
        "Event": ".envelope",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".envelope",
        "Journal": ".envelope",
        "JournalEntry": ".envelope",
        "JournalError": ".envelope",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".envelope",
        "NoAnswerError": ".envelope",
        "NotAllowedError": ".envelope",
        "NotPlacedError": ".envelope",
        "NotSentInTimeError": ".envelope",
        "OutcomeUnknownError": ".envelope",
        "ParamsError": ".envelope",
        "RawAnswer": ".envelope",
        "RejectedError": ".envelope",
        "RpcError": ".envelope",
        "ServerFaultError": ".envelope",
        "SessionError": ".envelope",
        "SessionStore": ".envelope",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".envelope",
    }

    def __getattr__(name: str) -> object:
        if name in ("envelope",):
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
