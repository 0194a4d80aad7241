# Printed by the generator from enums.openrpc.json. Changes made here are lost: change the document, then generate.
"""Enums. Versions: enums; this package exports enums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .enums import (
    AnsweredError,
    BadAnswerError,
    CertificateError,
    Client,
    ClientClosedError,
    Colour,
    ConfigurationError,
    ConnectionFailedError,
    Event,
    HttpRefusedError,
    NoAnswerError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    RejectedError,
    Report,
    RpcError,
    ServerFaultError,
    SessionError,
)

if TYPE_CHECKING:
    from .enums.async_client import AsyncClient as AsyncClient

__all__ = [
    "AnsweredError",
    "AsyncClient",
    "BadAnswerError",
    "CertificateError",
    "Client",
    "ClientClosedError",
    "Colour",
    "ConfigurationError",
    "ConnectionFailedError",
    "Event",
    "HttpRefusedError",
    "NoAnswerError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "RejectedError",
    "Report",
    "RpcError",
    "ServerFaultError",
    "SessionError",
]


def __getattr__(name: str) -> object:
    # asyncio is imported by those who use it.
    if name == "AsyncClient":
        from .enums.async_client import AsyncClient

        return AsyncClient
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
