# Printed by the generator from names.openrpc.json. Changes made here are lost: change the document, then generate.
"""Names. Versions: names; this package exports names."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import names as names
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .names import (
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
    from .names.async_client import AsyncClient as AsyncClient
    from .names.client import Client as Client
    from .names.models import Lambda as Lambda, UserProfile as UserProfile, UserProfile2 as UserProfile2
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".names",
        "AsyncClient": ".names.async_client",
        "BadAnswerError": ".names",
        "CallFailedError": ".names",
        "CertificateError": ".names",
        "Client": ".names.client",
        "ClientClosedError": ".names",
        "ConfigurationError": ".names",
        "ConnectionFailedError": ".names",
        "DeadlineWarning": ".names",
        "DedupMismatchError": ".names",
        "DryRun": ".names",
        "DuplicateCallError": ".names",
        "Event": ".names",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".names",
        "Journal": ".names",
        "JournalEntry": ".names",
        "JournalError": ".names",
        "Lambda": ".names.models",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".names",
        "NoAnswerError": ".names",
        "NotAllowedError": ".names",
        "NotPlacedError": ".names",
        "NotSentInTimeError": ".names",
        "OutcomeUnknownError": ".names",
        "ParamsError": ".names",
        "RawAnswer": ".names",
        "RejectedError": ".names",
        "RpcError": ".names",
        "ServerFaultError": ".names",
        "SessionError": ".names",
        "SessionStore": ".names",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".names",
        "UserProfile": ".names.models",
        "UserProfile2": ".names.models",
    }

    def __getattr__(name: str) -> object:
        if name in ("names",):
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
    "Lambda",
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
    "UserProfile",
    "UserProfile2",
]
