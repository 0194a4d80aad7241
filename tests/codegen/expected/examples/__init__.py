# Printed by the generator from examples.openrpc.json. Changes made here are lost: change the document, then generate.
"""Examples. Versions: examples; this package exports examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .examples import (
    AnsweredError,
    BadAnswerError,
    CallFailedError,
    Card,
    CertificateError,
    Client,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    DryRun,
    Event,
    HttpRefusedError,
    Item,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    Receipt,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
    Wallet,
)

if TYPE_CHECKING:
    from .examples.async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        if name == "AsyncClient":
            # asyncio is imported by those who use it.
            from .examples.async_client import AsyncClient

            return AsyncClient
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


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
    "DryRun",
    "Event",
    "HttpRefusedError",
    "Item",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "Receipt",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "Wallet",
]
