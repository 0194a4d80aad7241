# Printed by the generator from details.openrpc.json. Changes made here are lost: change the document, then generate.
"""Details. Versions: details; this package exports details."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import details as details
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .details import (
        AloneError as AloneError,
        AnsweredError as AnsweredError,
        BadAnswerError as BadAnswerError,
        BrokenError as BrokenError,
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
        FullError as FullError,
        HttpRefusedError as HttpRefusedError,
        Journal as Journal,
        JournalEntry as JournalEntry,
        JournalError as JournalError,
        LateError as LateError,
        MemorySessionStore as MemorySessionStore,
        MissingError as MissingError,
        NoAnswerError as NoAnswerError,
        NotAllowedError as NotAllowedError,
        NotPlacedError as NotPlacedError,
        NotSentInTimeError as NotSentInTimeError,
        OddError as OddError,
        OutcomeUnknownError as OutcomeUnknownError,
        ParamsError as ParamsError,
        RawAnswer as RawAnswer,
        RejectedError as RejectedError,
        RpcError as RpcError,
        ServerFaultError as ServerFaultError,
        SessionError as SessionError,
        SessionStore as SessionStore,
        ShutError as ShutError,
        Unseen as Unseen,
    )
    from .details.async_client import AsyncClient as AsyncClient
    from .details.client import Client as Client
    from .details.models import Trouble as Trouble, TroubleMore as TroubleMore
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AloneError": ".details",
        "AnsweredError": ".details",
        "AsyncClient": ".details.async_client",
        "BadAnswerError": ".details",
        "BrokenError": ".details",
        "CallFailedError": ".details",
        "CertificateError": ".details",
        "Client": ".details.client",
        "ClientClosedError": ".details",
        "ConfigurationError": ".details",
        "ConnectionFailedError": ".details",
        "DeadlineWarning": ".details",
        "DedupMismatchError": ".details",
        "DryRun": ".details",
        "DuplicateCallError": ".details",
        "Event": ".details",
        "FileSessionStore": "._runtime.session_file",
        "FullError": ".details",
        "HttpRefusedError": ".details",
        "Journal": ".details",
        "JournalEntry": ".details",
        "JournalError": ".details",
        "LateError": ".details",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".details",
        "MissingError": ".details",
        "NoAnswerError": ".details",
        "NotAllowedError": ".details",
        "NotPlacedError": ".details",
        "NotSentInTimeError": ".details",
        "OddError": ".details",
        "OutcomeUnknownError": ".details",
        "ParamsError": ".details",
        "RawAnswer": ".details",
        "RejectedError": ".details",
        "RpcError": ".details",
        "ServerFaultError": ".details",
        "SessionError": ".details",
        "SessionStore": ".details",
        "ShutError": ".details",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Trouble": ".details.models",
        "TroubleMore": ".details.models",
        "Unseen": ".details",
    }

    def __getattr__(name: str) -> object:
        if name in ("details",):
            return import_module(f".{name}", __name__)
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_LAZY[name], __name__), name)
        return found


__all__ = [
    "AloneError",
    "AnsweredError",
    "AsyncClient",
    "BadAnswerError",
    "BrokenError",
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
    "FullError",
    "HttpRefusedError",
    "Journal",
    "JournalEntry",
    "JournalError",
    "LateError",
    "MemoryJournal",
    "MemorySessionStore",
    "MissingError",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OddError",
    "OutcomeUnknownError",
    "ParamsError",
    "RawAnswer",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "ShutError",
    "SqliteJournal",
    "Trouble",
    "TroubleMore",
    "Unseen",
]
