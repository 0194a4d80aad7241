# Printed by the generator from deadlines.openrpc.json. Changes made here are lost: change the document, then generate.
"""Deadlines. Versions: deadlines; this package exports deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .deadlines import (
    AnsweredError,
    BadAnswerError,
    CertificateError,
    Client,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    Event,
    HttpRefusedError,
    MemorySessionStore,
    NoAnswerError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
    SessionStore,
    WaitStepsItem,
)

if TYPE_CHECKING:
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .deadlines.async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        # What they need is loaded by those who use them.
        if name == "AsyncClient":
            from .deadlines.async_client import AsyncClient

            return AsyncClient
        if name == "FileSessionStore":
            from ._runtime.session_file import FileSessionStore

            return FileSessionStore
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "AnsweredError",
    "AsyncClient",
    "BadAnswerError",
    "CertificateError",
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "Event",
    "FileSessionStore",
    "HttpRefusedError",
    "MemorySessionStore",
    "NoAnswerError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "WaitStepsItem",
]
