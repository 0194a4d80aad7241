# Printed by the generator from rules.openrpc.json. Changes made here are lost: change the document, then generate.
"""Rules. Versions: rules; this package exports rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .rules import (
    AnsweredError,
    BadAnswerError,
    CertificateError,
    Client,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    Event,
    HttpRefusedError,
    NoAnswerError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    Part,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
)

if TYPE_CHECKING:
    from .rules.async_client import AsyncClient as AsyncClient

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
    "HttpRefusedError",
    "NoAnswerError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "Part",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
]


def __getattr__(name: str) -> object:
    # asyncio is imported by those who use it.
    if name == "AsyncClient":
        from .rules.async_client import AsyncClient

        return AsyncClient
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
