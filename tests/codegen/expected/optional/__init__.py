# Printed by the generator from optional.openrpc.json. Changes made here are lost: change the document, then generate.
"""Optional. Versions: optional; this package exports optional."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import optional as optional
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .optional import (
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
    from .optional.async_client import AsyncClient as AsyncClient
    from .optional.client import Client as Client
    from .optional.models import Filter as Filter, Found as Found
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".optional",
        "AsyncClient": ".optional.async_client",
        "BadAnswerError": ".optional",
        "CallFailedError": ".optional",
        "CertificateError": ".optional",
        "Client": ".optional.client",
        "ClientClosedError": ".optional",
        "ConfigurationError": ".optional",
        "ConnectionFailedError": ".optional",
        "DeadlineWarning": ".optional",
        "DedupMismatchError": ".optional",
        "DryRun": ".optional",
        "DuplicateCallError": ".optional",
        "Event": ".optional",
        "FileSessionStore": "._runtime.session_file",
        "Filter": ".optional.models",
        "Found": ".optional.models",
        "HttpRefusedError": ".optional",
        "Journal": ".optional",
        "JournalEntry": ".optional",
        "JournalError": ".optional",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".optional",
        "NoAnswerError": ".optional",
        "NotAllowedError": ".optional",
        "NotPlacedError": ".optional",
        "NotSentInTimeError": ".optional",
        "OutcomeUnknownError": ".optional",
        "ParamsError": ".optional",
        "RawAnswer": ".optional",
        "RejectedError": ".optional",
        "RpcError": ".optional",
        "ServerFaultError": ".optional",
        "SessionError": ".optional",
        "SessionStore": ".optional",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".optional",
    }

    def __getattr__(name: str) -> object:
        if name in ("optional",):
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
    "Filter",
    "Found",
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
