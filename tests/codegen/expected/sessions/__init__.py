# Printed by the generator from sessions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Sessions. Versions: sessions; this package exports sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .sessions import (
    AccountShowResult,
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
    ExpiredError,
    HttpRefusedError,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
    SessionOpenResult,
    SessionOpenResultGranted,
)

if TYPE_CHECKING:
    from .sessions.async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        if name == "AsyncClient":
            # asyncio is imported by those who use it.
            from .sessions.async_client import AsyncClient

            return AsyncClient
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "AccountShowResult",
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
    "ExpiredError",
    "HttpRefusedError",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionOpenResult",
    "SessionOpenResultGranted",
]
