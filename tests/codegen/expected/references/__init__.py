# Printed by the generator from references.openrpc.json. Changes made here are lost: change the document, then generate.
"""References. Versions: references; this package exports references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .references import (
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
    Name,
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
    Title,
    Tree,
    Value,
)

if TYPE_CHECKING:
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .references.async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        # What they need is loaded by those who use them.
        if name == "AsyncClient":
            from .references.async_client import AsyncClient

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
    "Name",
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
    "Title",
    "Tree",
    "Value",
]
