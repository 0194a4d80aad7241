# Printed by the generator from keys.openrpc.json. Changes made here are lost: change the document, then generate.
"""Keys. Versions: keys; this package exports keys."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import keys as keys
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .keys import (
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
        OldError as OldError,
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
    from .keys.async_client import AsyncClient as AsyncClient
    from .keys.client import Client as Client
    from .keys.models import OpenResult as OpenResult
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".keys",
        "AsyncClient": ".keys.async_client",
        "BadAnswerError": ".keys",
        "CallFailedError": ".keys",
        "CertificateError": ".keys",
        "Client": ".keys.client",
        "ClientClosedError": ".keys",
        "ConfigurationError": ".keys",
        "ConnectionFailedError": ".keys",
        "DeadlineWarning": ".keys",
        "DedupMismatchError": ".keys",
        "DryRun": ".keys",
        "DuplicateCallError": ".keys",
        "Event": ".keys",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".keys",
        "Journal": ".keys",
        "JournalEntry": ".keys",
        "JournalError": ".keys",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".keys",
        "NoAnswerError": ".keys",
        "NotAllowedError": ".keys",
        "NotPlacedError": ".keys",
        "NotSentInTimeError": ".keys",
        "OldError": ".keys",
        "OpenResult": ".keys.models",
        "OutcomeUnknownError": ".keys",
        "ParamsError": ".keys",
        "RawAnswer": ".keys",
        "RejectedError": ".keys",
        "RpcError": ".keys",
        "ServerFaultError": ".keys",
        "SessionError": ".keys",
        "SessionStore": ".keys",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".keys",
    }

    def __getattr__(name: str) -> object:
        if name in ("keys",):
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
    "OldError",
    "OpenResult",
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
