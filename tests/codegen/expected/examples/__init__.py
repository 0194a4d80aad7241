# Printed by the generator from examples.openrpc.json. Changes made here are lost: change the document, then generate.
"""Examples. Versions: examples; this package exports examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .examples import (
    AnsweredError,
    BadAnswerError,
    Card,
    CertificateError,
    Client,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    Event,
    HttpRefusedError,
    Item,
    MemorySessionStore,
    NoAnswerError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    Receipt,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
    SessionStore,
    Wallet,
)

if TYPE_CHECKING:
    from ._runtime.session_file import FileSessionStore as FileSessionStore
    from .examples.async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        # What they need is loaded by those who use them.
        if name == "AsyncClient":
            from .examples.async_client import AsyncClient

            return AsyncClient
        if name == "FileSessionStore":
            from ._runtime.session_file import FileSessionStore

            return FileSessionStore
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "AnsweredError",
    "AsyncClient",
    "BadAnswerError",
    "Card",
    "CertificateError",
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "Event",
    "FileSessionStore",
    "HttpRefusedError",
    "Item",
    "MemorySessionStore",
    "NoAnswerError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "Receipt",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "Wallet",
]
