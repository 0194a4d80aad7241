# Printed by the generator from examples.openrpc.json. Changes made here are lost: change the document, then generate.
"""Examples. Versions: examples; this package exports examples."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import examples as examples
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .examples import (
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
    from .examples.async_client import AsyncClient as AsyncClient
    from .examples.client import Client as Client
    from .examples.models import Card as Card, Item as Item, Receipt as Receipt, Wallet as Wallet
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".examples",
        "AsyncClient": ".examples.async_client",
        "BadAnswerError": ".examples",
        "CallFailedError": ".examples",
        "Card": ".examples.models",
        "CertificateError": ".examples",
        "Client": ".examples.client",
        "ClientClosedError": ".examples",
        "ConfigurationError": ".examples",
        "ConnectionFailedError": ".examples",
        "DeadlineWarning": ".examples",
        "DedupMismatchError": ".examples",
        "DryRun": ".examples",
        "DuplicateCallError": ".examples",
        "Event": ".examples",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".examples",
        "Item": ".examples.models",
        "Journal": ".examples",
        "JournalEntry": ".examples",
        "JournalError": ".examples",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".examples",
        "NoAnswerError": ".examples",
        "NotAllowedError": ".examples",
        "NotPlacedError": ".examples",
        "NotSentInTimeError": ".examples",
        "OutcomeUnknownError": ".examples",
        "ParamsError": ".examples",
        "RawAnswer": ".examples",
        "Receipt": ".examples.models",
        "RejectedError": ".examples",
        "RpcError": ".examples",
        "ServerFaultError": ".examples",
        "SessionError": ".examples",
        "SessionStore": ".examples",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".examples",
        "Wallet": ".examples.models",
    }

    def __getattr__(name: str) -> object:
        if name in ("examples",):
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
    "Card",
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
    "Item",
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
    "Receipt",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
    "Wallet",
]
