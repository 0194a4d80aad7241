# Printed by the generator from forms.openrpc.json. Changes made here are lost: change the document, then generate.
"""Forms. Versions: forms; this package exports forms."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import forms as forms
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .forms import (
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
    from .forms.async_client import AsyncClient as AsyncClient
    from .forms.client import Client as Client
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".forms",
        "AsyncClient": ".forms.async_client",
        "BadAnswerError": ".forms",
        "CallFailedError": ".forms",
        "CertificateError": ".forms",
        "Client": ".forms.client",
        "ClientClosedError": ".forms",
        "ConfigurationError": ".forms",
        "ConnectionFailedError": ".forms",
        "DeadlineWarning": ".forms",
        "DedupMismatchError": ".forms",
        "DryRun": ".forms",
        "DuplicateCallError": ".forms",
        "Event": ".forms",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".forms",
        "Journal": ".forms",
        "JournalEntry": ".forms",
        "JournalError": ".forms",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".forms",
        "NoAnswerError": ".forms",
        "NotAllowedError": ".forms",
        "NotPlacedError": ".forms",
        "NotSentInTimeError": ".forms",
        "OutcomeUnknownError": ".forms",
        "ParamsError": ".forms",
        "RawAnswer": ".forms",
        "RejectedError": ".forms",
        "RpcError": ".forms",
        "ServerFaultError": ".forms",
        "SessionError": ".forms",
        "SessionStore": ".forms",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".forms",
    }

    def __getattr__(name: str) -> object:
        if name in ("forms",):
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
