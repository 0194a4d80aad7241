# Printed by the generator from spellings.openrpc.json. Changes made here are lost: change the document, then generate.
"""Spellings. Versions: spellings; this package exports spellings."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import spellings as spellings
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .spellings import (
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
    from .spellings.async_client import AsyncClient as AsyncClient
    from .spellings.client import Client as Client
    from .spellings.models import AskResult as AskResult, Flag as Flag
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".spellings",
        "AskResult": ".spellings.models",
        "AsyncClient": ".spellings.async_client",
        "BadAnswerError": ".spellings",
        "CallFailedError": ".spellings",
        "CertificateError": ".spellings",
        "Client": ".spellings.client",
        "ClientClosedError": ".spellings",
        "ConfigurationError": ".spellings",
        "ConnectionFailedError": ".spellings",
        "DeadlineWarning": ".spellings",
        "DedupMismatchError": ".spellings",
        "DryRun": ".spellings",
        "DuplicateCallError": ".spellings",
        "Event": ".spellings",
        "FileSessionStore": "._runtime.session_file",
        "Flag": ".spellings.models",
        "HttpRefusedError": ".spellings",
        "Journal": ".spellings",
        "JournalEntry": ".spellings",
        "JournalError": ".spellings",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".spellings",
        "NoAnswerError": ".spellings",
        "NotAllowedError": ".spellings",
        "NotPlacedError": ".spellings",
        "NotSentInTimeError": ".spellings",
        "OutcomeUnknownError": ".spellings",
        "ParamsError": ".spellings",
        "RawAnswer": ".spellings",
        "RejectedError": ".spellings",
        "RpcError": ".spellings",
        "ServerFaultError": ".spellings",
        "SessionError": ".spellings",
        "SessionStore": ".spellings",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".spellings",
    }

    def __getattr__(name: str) -> object:
        if name in ("spellings",):
            return import_module(f".{name}", __name__)
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_LAZY[name], __name__), name)
        return found


__all__ = [
    "AnsweredError",
    "AskResult",
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
    "Flag",
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
