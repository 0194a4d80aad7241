# Printed by the generator from discovery.openrpc.json. Changes made here are lost: change the document, then generate.
"""Discovery. Versions: discovery; this package exports discovery."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import discovery as discovery
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .discovery import (
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
    from .discovery.async_client import AsyncClient as AsyncClient
    from .discovery.client import Client as Client
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".discovery",
        "AsyncClient": ".discovery.async_client",
        "BadAnswerError": ".discovery",
        "CallFailedError": ".discovery",
        "CertificateError": ".discovery",
        "Client": ".discovery.client",
        "ClientClosedError": ".discovery",
        "ConfigurationError": ".discovery",
        "ConnectionFailedError": ".discovery",
        "DeadlineWarning": ".discovery",
        "DedupMismatchError": ".discovery",
        "DryRun": ".discovery",
        "DuplicateCallError": ".discovery",
        "Event": ".discovery",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".discovery",
        "Journal": ".discovery",
        "JournalEntry": ".discovery",
        "JournalError": ".discovery",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".discovery",
        "NoAnswerError": ".discovery",
        "NotAllowedError": ".discovery",
        "NotPlacedError": ".discovery",
        "NotSentInTimeError": ".discovery",
        "OutcomeUnknownError": ".discovery",
        "ParamsError": ".discovery",
        "RawAnswer": ".discovery",
        "RejectedError": ".discovery",
        "RpcError": ".discovery",
        "ServerFaultError": ".discovery",
        "SessionError": ".discovery",
        "SessionStore": ".discovery",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".discovery",
    }

    def __getattr__(name: str) -> object:
        if name in ("discovery",):
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
