# Printed by the generator from recipients.openrpc.json. Changes made here are lost: change the document, then generate.
"""Recipients. Versions: recipients; this package exports recipients."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import recipients as recipients
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .recipients import (
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
    from .recipients.async_client import AsyncClient as AsyncClient
    from .recipients.client import Client as Client
    from .recipients.models import Box as Box, Copy as Copy, List as List
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".recipients",
        "AsyncClient": ".recipients.async_client",
        "BadAnswerError": ".recipients",
        "Box": ".recipients.models",
        "CallFailedError": ".recipients",
        "CertificateError": ".recipients",
        "Client": ".recipients.client",
        "ClientClosedError": ".recipients",
        "ConfigurationError": ".recipients",
        "ConnectionFailedError": ".recipients",
        "Copy": ".recipients.models",
        "DeadlineWarning": ".recipients",
        "DedupMismatchError": ".recipients",
        "DryRun": ".recipients",
        "DuplicateCallError": ".recipients",
        "Event": ".recipients",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".recipients",
        "Journal": ".recipients",
        "JournalEntry": ".recipients",
        "JournalError": ".recipients",
        "List": ".recipients.models",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".recipients",
        "NoAnswerError": ".recipients",
        "NotAllowedError": ".recipients",
        "NotPlacedError": ".recipients",
        "NotSentInTimeError": ".recipients",
        "OutcomeUnknownError": ".recipients",
        "ParamsError": ".recipients",
        "RawAnswer": ".recipients",
        "RejectedError": ".recipients",
        "RpcError": ".recipients",
        "ServerFaultError": ".recipients",
        "SessionError": ".recipients",
        "SessionStore": ".recipients",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".recipients",
    }

    def __getattr__(name: str) -> object:
        if name in ("recipients",):
            return import_module(f".{name}", __name__)
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_LAZY[name], __name__), name)
        return found


__all__ = [
    "AnsweredError",
    "AsyncClient",
    "BadAnswerError",
    "Box",
    "CallFailedError",
    "CertificateError",
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "Copy",
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
    "List",
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
