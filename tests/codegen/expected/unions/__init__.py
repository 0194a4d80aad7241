# Printed by the generator from unions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Unions. Versions: unions; this package exports unions."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import unions as unions
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .unions import (
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
    from .unions.async_client import AsyncClient as AsyncClient
    from .unions.client import Client as Client
    from .unions.models import Group as Group, Route as Route, Target as Target
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".unions",
        "AsyncClient": ".unions.async_client",
        "BadAnswerError": ".unions",
        "CallFailedError": ".unions",
        "CertificateError": ".unions",
        "Client": ".unions.client",
        "ClientClosedError": ".unions",
        "ConfigurationError": ".unions",
        "ConnectionFailedError": ".unions",
        "DeadlineWarning": ".unions",
        "DedupMismatchError": ".unions",
        "DryRun": ".unions",
        "DuplicateCallError": ".unions",
        "Event": ".unions",
        "FileSessionStore": "._runtime.session_file",
        "Group": ".unions.models",
        "HttpRefusedError": ".unions",
        "Journal": ".unions",
        "JournalEntry": ".unions",
        "JournalError": ".unions",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".unions",
        "NoAnswerError": ".unions",
        "NotAllowedError": ".unions",
        "NotPlacedError": ".unions",
        "NotSentInTimeError": ".unions",
        "OutcomeUnknownError": ".unions",
        "ParamsError": ".unions",
        "RawAnswer": ".unions",
        "RejectedError": ".unions",
        "Route": ".unions.models",
        "RpcError": ".unions",
        "ServerFaultError": ".unions",
        "SessionError": ".unions",
        "SessionStore": ".unions",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Target": ".unions.models",
        "Unseen": ".unions",
    }

    def __getattr__(name: str) -> object:
        if name in ("unions",):
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
    "Group",
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
    "Route",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Target",
    "Unseen",
]
