# Printed by the generator from deadlines.openrpc.json. Changes made here are lost: change the document, then generate.
"""Deadlines. Versions: deadlines; this package exports deadlines."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import deadlines as deadlines
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .deadlines import (
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
    from .deadlines.async_client import AsyncClient as AsyncClient
    from .deadlines.client import Client as Client
    from .deadlines.models import WaitStepsItem as WaitStepsItem
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".deadlines",
        "AsyncClient": ".deadlines.async_client",
        "BadAnswerError": ".deadlines",
        "CallFailedError": ".deadlines",
        "CertificateError": ".deadlines",
        "Client": ".deadlines.client",
        "ClientClosedError": ".deadlines",
        "ConfigurationError": ".deadlines",
        "ConnectionFailedError": ".deadlines",
        "DeadlineWarning": ".deadlines",
        "DedupMismatchError": ".deadlines",
        "DryRun": ".deadlines",
        "DuplicateCallError": ".deadlines",
        "Event": ".deadlines",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".deadlines",
        "Journal": ".deadlines",
        "JournalEntry": ".deadlines",
        "JournalError": ".deadlines",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".deadlines",
        "NoAnswerError": ".deadlines",
        "NotAllowedError": ".deadlines",
        "NotPlacedError": ".deadlines",
        "NotSentInTimeError": ".deadlines",
        "OutcomeUnknownError": ".deadlines",
        "ParamsError": ".deadlines",
        "RawAnswer": ".deadlines",
        "RejectedError": ".deadlines",
        "RpcError": ".deadlines",
        "ServerFaultError": ".deadlines",
        "SessionError": ".deadlines",
        "SessionStore": ".deadlines",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".deadlines",
        "WaitStepsItem": ".deadlines.models",
    }

    def __getattr__(name: str) -> object:
        if name in ("deadlines",):
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
    "WaitStepsItem",
]
