# Printed by the generator from notifications.openrpc.json. Changes made here are lost: change the document, then generate.
"""Notifications. Versions: notifications; this package exports notifications."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import notifications as notifications
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .notifications import (
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
        NotSeenError as NotSeenError,
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
    from .notifications.async_client import AsyncClient as AsyncClient
    from .notifications.client import Client as Client
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".notifications",
        "AsyncClient": ".notifications.async_client",
        "BadAnswerError": ".notifications",
        "CallFailedError": ".notifications",
        "CertificateError": ".notifications",
        "Client": ".notifications.client",
        "ClientClosedError": ".notifications",
        "ConfigurationError": ".notifications",
        "ConnectionFailedError": ".notifications",
        "DeadlineWarning": ".notifications",
        "DedupMismatchError": ".notifications",
        "DryRun": ".notifications",
        "DuplicateCallError": ".notifications",
        "Event": ".notifications",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".notifications",
        "Journal": ".notifications",
        "JournalEntry": ".notifications",
        "JournalError": ".notifications",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".notifications",
        "NoAnswerError": ".notifications",
        "NotAllowedError": ".notifications",
        "NotPlacedError": ".notifications",
        "NotSeenError": ".notifications",
        "NotSentInTimeError": ".notifications",
        "OutcomeUnknownError": ".notifications",
        "ParamsError": ".notifications",
        "RawAnswer": ".notifications",
        "RejectedError": ".notifications",
        "RpcError": ".notifications",
        "ServerFaultError": ".notifications",
        "SessionError": ".notifications",
        "SessionStore": ".notifications",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".notifications",
    }

    def __getattr__(name: str) -> object:
        if name in ("notifications",):
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
    "NotSeenError",
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
