# Printed by the generator from references.openrpc.json. Changes made here are lost: change the document, then generate.
"""References. Versions: references; this package exports references."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import references as references
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .references import (
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
    from .references.async_client import AsyncClient as AsyncClient
    from .references.client import Client as Client
    from .references.models import Name as Name, Title as Title, Tree as Tree, Value as Value
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".references",
        "AsyncClient": ".references.async_client",
        "BadAnswerError": ".references",
        "CallFailedError": ".references",
        "CertificateError": ".references",
        "Client": ".references.client",
        "ClientClosedError": ".references",
        "ConfigurationError": ".references",
        "ConnectionFailedError": ".references",
        "DeadlineWarning": ".references",
        "DedupMismatchError": ".references",
        "DryRun": ".references",
        "DuplicateCallError": ".references",
        "Event": ".references",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".references",
        "Journal": ".references",
        "JournalEntry": ".references",
        "JournalError": ".references",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".references",
        "Name": ".references.models",
        "NoAnswerError": ".references",
        "NotAllowedError": ".references",
        "NotPlacedError": ".references",
        "NotSentInTimeError": ".references",
        "OutcomeUnknownError": ".references",
        "ParamsError": ".references",
        "RawAnswer": ".references",
        "RejectedError": ".references",
        "RpcError": ".references",
        "ServerFaultError": ".references",
        "SessionError": ".references",
        "SessionStore": ".references",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Title": ".references.models",
        "Tree": ".references.models",
        "Unseen": ".references",
        "Value": ".references.models",
    }

    def __getattr__(name: str) -> object:
        if name in ("references",):
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
    "Name",
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
    "Title",
    "Tree",
    "Unseen",
    "Value",
]
