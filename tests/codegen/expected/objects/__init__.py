# Printed by the generator from objects.openrpc.json. Changes made here are lost: change the document, then generate.
"""Objects. Versions: objects; this package exports objects."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import objects as objects
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .objects import (
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
    from .objects.async_client import AsyncClient as AsyncClient
    from .objects.client import Client as Client
    from .objects.models import (
        DrawClosed as DrawClosed,
        DrawOpen as DrawOpen,
        DrawOpenInner as DrawOpenInner,
        DrawResult as DrawResult,
    )
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".objects",
        "AsyncClient": ".objects.async_client",
        "BadAnswerError": ".objects",
        "CallFailedError": ".objects",
        "CertificateError": ".objects",
        "Client": ".objects.client",
        "ClientClosedError": ".objects",
        "ConfigurationError": ".objects",
        "ConnectionFailedError": ".objects",
        "DeadlineWarning": ".objects",
        "DedupMismatchError": ".objects",
        "DrawClosed": ".objects.models",
        "DrawOpen": ".objects.models",
        "DrawOpenInner": ".objects.models",
        "DrawResult": ".objects.models",
        "DryRun": ".objects",
        "DuplicateCallError": ".objects",
        "Event": ".objects",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".objects",
        "Journal": ".objects",
        "JournalEntry": ".objects",
        "JournalError": ".objects",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".objects",
        "NoAnswerError": ".objects",
        "NotAllowedError": ".objects",
        "NotPlacedError": ".objects",
        "NotSentInTimeError": ".objects",
        "OutcomeUnknownError": ".objects",
        "ParamsError": ".objects",
        "RawAnswer": ".objects",
        "RejectedError": ".objects",
        "RpcError": ".objects",
        "ServerFaultError": ".objects",
        "SessionError": ".objects",
        "SessionStore": ".objects",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".objects",
    }

    def __getattr__(name: str) -> object:
        if name in ("objects",):
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
    "DrawClosed",
    "DrawOpen",
    "DrawOpenInner",
    "DrawResult",
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
