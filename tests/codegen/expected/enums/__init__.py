# Printed by the generator from enums.openrpc.json. Changes made here are lost: change the document, then generate.
"""Enums. Versions: enums; this package exports enums."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import enums as enums
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .enums import (
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
    from .enums.async_client import AsyncClient as AsyncClient
    from .enums.client import Client as Client
    from .enums.models import Colour as Colour, Report as Report
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".enums",
        "AsyncClient": ".enums.async_client",
        "BadAnswerError": ".enums",
        "CallFailedError": ".enums",
        "CertificateError": ".enums",
        "Client": ".enums.client",
        "ClientClosedError": ".enums",
        "Colour": ".enums.models",
        "ConfigurationError": ".enums",
        "ConnectionFailedError": ".enums",
        "DeadlineWarning": ".enums",
        "DedupMismatchError": ".enums",
        "DryRun": ".enums",
        "DuplicateCallError": ".enums",
        "Event": ".enums",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".enums",
        "Journal": ".enums",
        "JournalEntry": ".enums",
        "JournalError": ".enums",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".enums",
        "NoAnswerError": ".enums",
        "NotAllowedError": ".enums",
        "NotPlacedError": ".enums",
        "NotSentInTimeError": ".enums",
        "OutcomeUnknownError": ".enums",
        "ParamsError": ".enums",
        "RawAnswer": ".enums",
        "RejectedError": ".enums",
        "Report": ".enums.models",
        "RpcError": ".enums",
        "ServerFaultError": ".enums",
        "SessionError": ".enums",
        "SessionStore": ".enums",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".enums",
    }

    def __getattr__(name: str) -> object:
        if name in ("enums",):
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
    "Colour",
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
    "Report",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
]
