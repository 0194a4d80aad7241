# Printed by the generator from joined.openrpc.json. Changes made here are lost: change the document, then generate.
"""Joined. Versions: joined; this package exports joined."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import joined as joined
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .joined import (
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
    from .joined.async_client import AsyncClient as AsyncClient
    from .joined.client import Client as Client
    from .joined.models import (
        AdoptOld as AdoptOld,
        Cat as Cat,
        Change as Change,
        ChangeLeft as ChangeLeft,
        ChangeMoved as ChangeMoved,
        ChangeOfAnotherAnimal as ChangeOfAnotherAnimal,
    )
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AdoptOld": ".joined.models",
        "AnsweredError": ".joined",
        "AsyncClient": ".joined.async_client",
        "BadAnswerError": ".joined",
        "CallFailedError": ".joined",
        "Cat": ".joined.models",
        "CertificateError": ".joined",
        "Change": ".joined.models",
        "ChangeLeft": ".joined.models",
        "ChangeMoved": ".joined.models",
        "ChangeOfAnotherAnimal": ".joined.models",
        "Client": ".joined.client",
        "ClientClosedError": ".joined",
        "ConfigurationError": ".joined",
        "ConnectionFailedError": ".joined",
        "DeadlineWarning": ".joined",
        "DedupMismatchError": ".joined",
        "DryRun": ".joined",
        "DuplicateCallError": ".joined",
        "Event": ".joined",
        "FileSessionStore": "._runtime.session_file",
        "HttpRefusedError": ".joined",
        "Journal": ".joined",
        "JournalEntry": ".joined",
        "JournalError": ".joined",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".joined",
        "NoAnswerError": ".joined",
        "NotAllowedError": ".joined",
        "NotPlacedError": ".joined",
        "NotSentInTimeError": ".joined",
        "OutcomeUnknownError": ".joined",
        "ParamsError": ".joined",
        "RawAnswer": ".joined",
        "RejectedError": ".joined",
        "RpcError": ".joined",
        "ServerFaultError": ".joined",
        "SessionError": ".joined",
        "SessionStore": ".joined",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Unseen": ".joined",
    }

    def __getattr__(name: str) -> object:
        if name in ("joined",):
            return import_module(f".{name}", __name__)
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_LAZY[name], __name__), name)
        return found


__all__ = [
    "AdoptOld",
    "AnsweredError",
    "AsyncClient",
    "BadAnswerError",
    "CallFailedError",
    "Cat",
    "CertificateError",
    "Change",
    "ChangeLeft",
    "ChangeMoved",
    "ChangeOfAnotherAnimal",
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
