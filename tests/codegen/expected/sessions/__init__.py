# Printed by the generator from sessions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Sessions. Versions: sessions; this package exports sessions."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import sessions as sessions
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .sessions import (
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
        ExpiredError as ExpiredError,
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
    from .sessions.async_client import AsyncClient as AsyncClient
    from .sessions.client import Client as Client
    from .sessions.models import (
        AccountShowResult as AccountShowResult,
        Card as Card,
        SessionOpenResult as SessionOpenResult,
        SessionOpenResultGranted as SessionOpenResultGranted,
    )
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AccountShowResult": ".sessions.models",
        "AnsweredError": ".sessions",
        "AsyncClient": ".sessions.async_client",
        "BadAnswerError": ".sessions",
        "CallFailedError": ".sessions",
        "Card": ".sessions.models",
        "CertificateError": ".sessions",
        "Client": ".sessions.client",
        "ClientClosedError": ".sessions",
        "ConfigurationError": ".sessions",
        "ConnectionFailedError": ".sessions",
        "DeadlineWarning": ".sessions",
        "DedupMismatchError": ".sessions",
        "DryRun": ".sessions",
        "DuplicateCallError": ".sessions",
        "Event": ".sessions",
        "ExpiredError": ".sessions",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".sessions",
        "Journal": ".sessions",
        "JournalEntry": ".sessions",
        "JournalError": ".sessions",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".sessions",
        "NoAnswerError": ".sessions",
        "NotAllowedError": ".sessions",
        "NotPlacedError": ".sessions",
        "NotSentInTimeError": ".sessions",
        "OutcomeUnknownError": ".sessions",
        "ParamsError": ".sessions",
        "RawAnswer": ".sessions",
        "RejectedError": ".sessions",
        "RpcError": ".sessions",
        "ServerFaultError": ".sessions",
        "SessionError": ".sessions",
        "SessionOpenResult": ".sessions.models",
        "SessionOpenResultGranted": ".sessions.models",
        "SessionStore": ".sessions",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".sessions",
    }

    def __getattr__(name: str) -> object:
        if name in ("sessions",):
            return import_module(f".{name}", __name__)
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_LAZY[name], __name__), name)
        return found


__all__ = [
    "AccountShowResult",
    "AnsweredError",
    "AsyncClient",
    "BadAnswerError",
    "CallFailedError",
    "Card",
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
    "ExpiredError",
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
    "SessionOpenResult",
    "SessionOpenResultGranted",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
]
