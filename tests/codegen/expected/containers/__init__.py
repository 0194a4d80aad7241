# Printed by the generator from containers.openrpc.json. Changes made here are lost: change the document, then generate.
"""Containers. Versions: containers; this package exports containers."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import containers as containers
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .containers import (
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
    from .containers.async_client import AsyncClient as AsyncClient
    from .containers.client import Client as Client
    from .containers.models import Person as Person
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".containers",
        "AsyncClient": ".containers.async_client",
        "BadAnswerError": ".containers",
        "CallFailedError": ".containers",
        "CertificateError": ".containers",
        "Client": ".containers.client",
        "ClientClosedError": ".containers",
        "ConfigurationError": ".containers",
        "ConnectionFailedError": ".containers",
        "DeadlineWarning": ".containers",
        "DedupMismatchError": ".containers",
        "DryRun": ".containers",
        "DuplicateCallError": ".containers",
        "Event": ".containers",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".containers",
        "Journal": ".containers",
        "JournalEntry": ".containers",
        "JournalError": ".containers",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".containers",
        "NoAnswerError": ".containers",
        "NotAllowedError": ".containers",
        "NotPlacedError": ".containers",
        "NotSentInTimeError": ".containers",
        "OutcomeUnknownError": ".containers",
        "ParamsError": ".containers",
        "Person": ".containers.models",
        "RawAnswer": ".containers",
        "RejectedError": ".containers",
        "RpcError": ".containers",
        "ServerFaultError": ".containers",
        "SessionError": ".containers",
        "SessionStore": ".containers",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".containers",
    }

    def __getattr__(name: str) -> object:
        if name in ("containers",):
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
    "Person",
    "RawAnswer",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
]
