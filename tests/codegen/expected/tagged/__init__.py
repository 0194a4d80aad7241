# Printed by the generator from tagged.openrpc.json. Changes made here are lost: change the document, then generate.
"""Tagged. Versions: tagged; this package exports tagged."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import tagged as tagged
    from ._runtime.journal_memory import MemoryJournal as MemoryJournal
    from ._runtime.journal_sqlite import SqliteJournal as SqliteJournal
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .tagged import (
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
    from .tagged.async_client import AsyncClient as AsyncClient
    from .tagged.client import Client as Client
    from .tagged.models import (
        Circle as Circle,
        Go as Go,
        Halt as Halt,
        Move as Move,
        Square as Square,
        Stop as Stop,
    )
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    # What these load, who does not use them does not pay for.
    _LAZY = {
        "AnsweredError": ".tagged",
        "AsyncClient": ".tagged.async_client",
        "BadAnswerError": ".tagged",
        "CallFailedError": ".tagged",
        "CertificateError": ".tagged",
        "Circle": ".tagged.models",
        "Client": ".tagged.client",
        "ClientClosedError": ".tagged",
        "ConfigurationError": ".tagged",
        "ConnectionFailedError": ".tagged",
        "DeadlineWarning": ".tagged",
        "DedupMismatchError": ".tagged",
        "DryRun": ".tagged",
        "DuplicateCallError": ".tagged",
        "Event": ".tagged",
        "FileSessionStore": "._runtime.session_file",
        "Go": ".tagged.models",
        "Halt": ".tagged.models",
        "HttpRefusedError": ".tagged",
        "Journal": ".tagged",
        "JournalEntry": ".tagged",
        "JournalError": ".tagged",
        "MemoryJournal": "._runtime.journal_memory",
        "MemorySessionStore": ".tagged",
        "Move": ".tagged.models",
        "NoAnswerError": ".tagged",
        "NotAllowedError": ".tagged",
        "NotPlacedError": ".tagged",
        "NotSentInTimeError": ".tagged",
        "OutcomeUnknownError": ".tagged",
        "ParamsError": ".tagged",
        "RawAnswer": ".tagged",
        "RejectedError": ".tagged",
        "RpcError": ".tagged",
        "ServerFaultError": ".tagged",
        "SessionError": ".tagged",
        "SessionStore": ".tagged",
        "SqliteJournal": "._runtime.journal_sqlite",
        "Square": ".tagged.models",
        "Stop": ".tagged.models",
        "Unseen": ".tagged",
    }

    def __getattr__(name: str) -> object:
        if name in ("tagged",):
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
    "Circle",
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
    "Go",
    "Halt",
    "HttpRefusedError",
    "Journal",
    "JournalEntry",
    "JournalError",
    "MemoryJournal",
    "MemorySessionStore",
    "Move",
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
    "Square",
    "Stop",
    "Unseen",
]
