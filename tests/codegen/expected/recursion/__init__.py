# Printed by the generator from recursion.openrpc.json. Changes made here are lost: change the document, then generate.
"""Recursion. Versions: recursion; this package exports recursion."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import recursion as recursion
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .recursion import (
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
    from .recursion.async_client import AsyncClient as AsyncClient
    from .recursion.client import Client as Client
    from .recursion.models import (
        Menu as Menu,
        Menus as Menus,
        Path as Path,
        Search as Search,
        SearchAll as SearchAll,
        SearchNone as SearchNone,
        Value as Value,
    )
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".recursion",
        "AsyncClient": ".recursion.async_client",
        "BadAnswerError": ".recursion",
        "CallFailedError": ".recursion",
        "CertificateError": ".recursion",
        "Client": ".recursion.client",
        "ClientClosedError": ".recursion",
        "ConfigurationError": ".recursion",
        "ConnectionFailedError": ".recursion",
        "DeadlineWarning": ".recursion",
        "DedupMismatchError": ".recursion",
        "DryRun": ".recursion",
        "DuplicateCallError": ".recursion",
        "Event": ".recursion",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".recursion",
        "Journal": ".recursion",
        "JournalEntry": ".recursion",
        "JournalError": ".recursion",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".recursion",
        "Menu": ".recursion.models",
        "Menus": ".recursion.models",
        "NoAnswerError": ".recursion",
        "NotAllowedError": ".recursion",
        "NotPlacedError": ".recursion",
        "NotSentInTimeError": ".recursion",
        "OutcomeUnknownError": ".recursion",
        "ParamsError": ".recursion",
        "Path": ".recursion.models",
        "RawAnswer": ".recursion",
        "RejectedError": ".recursion",
        "RpcError": ".recursion",
        "Search": ".recursion.models",
        "SearchAll": ".recursion.models",
        "SearchNone": ".recursion.models",
        "ServerFaultError": ".recursion",
        "SessionError": ".recursion",
        "SessionStore": ".recursion",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".recursion",
        "Value": ".recursion.models",
    }

    def __getattr__(name: str) -> object:
        if name in ("recursion",):
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
    "Menu",
    "Menus",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "Path",
    "RawAnswer",
    "RejectedError",
    "RpcError",
    "Search",
    "SearchAll",
    "SearchNone",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "SqliteJournal",
    "Unseen",
    "Value",
]
