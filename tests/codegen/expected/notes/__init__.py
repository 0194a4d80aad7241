# Printed by the generator from notes.openrpc.json. Changes made here are lost: change the document, then generate.
"""Notes. Versions: notes; this package exports notes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import notes as notes
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .notes import (
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
    from .notes.async_client import AsyncClient as AsyncClient
    from .notes.client import Client as Client
    from .notes.models import PetsMakeResult as PetsMakeResult
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".notes",
        "AsyncClient": ".notes.async_client",
        "BadAnswerError": ".notes",
        "CallFailedError": ".notes",
        "CertificateError": ".notes",
        "Client": ".notes.client",
        "ClientClosedError": ".notes",
        "ConfigurationError": ".notes",
        "ConnectionFailedError": ".notes",
        "DeadlineWarning": ".notes",
        "DedupMismatchError": ".notes",
        "DryRun": ".notes",
        "DuplicateCallError": ".notes",
        "Event": ".notes",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".notes",
        "Journal": ".notes",
        "JournalEntry": ".notes",
        "JournalError": ".notes",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".notes",
        "NoAnswerError": ".notes",
        "NotAllowedError": ".notes",
        "NotPlacedError": ".notes",
        "NotSentInTimeError": ".notes",
        "OutcomeUnknownError": ".notes",
        "ParamsError": ".notes",
        "PetsMakeResult": ".notes.models",
        "RawAnswer": ".notes",
        "RejectedError": ".notes",
        "RpcError": ".notes",
        "ServerFaultError": ".notes",
        "SessionError": ".notes",
        "SessionStore": ".notes",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".notes",
    }

    def __getattr__(name: str) -> object:
        if name in ("notes",):
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
    "PetsMakeResult",
    "RawAnswer",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
]
