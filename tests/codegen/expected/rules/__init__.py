# Printed by the generator from rules.openrpc.json. Changes made here are lost: change the document, then generate.
"""Rules. Versions: rules; this package exports rules."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import rules as rules
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .rules import (
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
    from .rules.async_client import AsyncClient as AsyncClient
    from .rules.client import Client as Client
    from .rules.models import Part as Part
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".rules",
        "AsyncClient": ".rules.async_client",
        "BadAnswerError": ".rules",
        "CallFailedError": ".rules",
        "CertificateError": ".rules",
        "Client": ".rules.client",
        "ClientClosedError": ".rules",
        "ConfigurationError": ".rules",
        "ConnectionFailedError": ".rules",
        "DeadlineWarning": ".rules",
        "DedupMismatchError": ".rules",
        "DryRun": ".rules",
        "DuplicateCallError": ".rules",
        "Event": ".rules",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".rules",
        "Journal": ".rules",
        "JournalEntry": ".rules",
        "JournalError": ".rules",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".rules",
        "NoAnswerError": ".rules",
        "NotAllowedError": ".rules",
        "NotPlacedError": ".rules",
        "NotSentInTimeError": ".rules",
        "OutcomeUnknownError": ".rules",
        "ParamsError": ".rules",
        "Part": ".rules.models",
        "RawAnswer": ".rules",
        "RejectedError": ".rules",
        "RpcError": ".rules",
        "ServerFaultError": ".rules",
        "SessionError": ".rules",
        "SessionStore": ".rules",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".rules",
    }

    def __getattr__(name: str) -> object:
        if name in ("rules",):
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
    "Part",
    "RawAnswer",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
]
