# Printed by the generator from aliases.openrpc.json. Changes made here are lost: change the document, then generate.
"""Aliases. Versions: aliases; this package exports aliases."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import aliases as aliases
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .aliases import (
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
    from .aliases.async_client import AsyncClient as AsyncClient
    from .aliases.client import Client as Client
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".aliases",
        "AsyncClient": ".aliases.async_client",
        "BadAnswerError": ".aliases",
        "CallFailedError": ".aliases",
        "CertificateError": ".aliases",
        "Client": ".aliases.client",
        "ClientClosedError": ".aliases",
        "ConfigurationError": ".aliases",
        "ConnectionFailedError": ".aliases",
        "DeadlineWarning": ".aliases",
        "DedupMismatchError": ".aliases",
        "DryRun": ".aliases",
        "DuplicateCallError": ".aliases",
        "Event": ".aliases",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".aliases",
        "Journal": ".aliases",
        "JournalEntry": ".aliases",
        "JournalError": ".aliases",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".aliases",
        "NoAnswerError": ".aliases",
        "NotAllowedError": ".aliases",
        "NotPlacedError": ".aliases",
        "NotSentInTimeError": ".aliases",
        "OutcomeUnknownError": ".aliases",
        "ParamsError": ".aliases",
        "RawAnswer": ".aliases",
        "RejectedError": ".aliases",
        "RpcError": ".aliases",
        "ServerFaultError": ".aliases",
        "SessionError": ".aliases",
        "SessionStore": ".aliases",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".aliases",
    }

    def __getattr__(name: str) -> object:
        if name in ("aliases",):
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
