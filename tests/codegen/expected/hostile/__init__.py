# Printed by the generator from hostile.openrpc.json. Changes made here are lost: change the document, then generate.
"""Hostile. Versions: hostile; this package exports hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .hostile import (
    AnsweredError,
    BadAnswerError,
    CallFailedError,
    CertificateError,
    Client,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    DryRun,
    Event,
    HostileError,
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
    Thing,
    XЖError,
)

if TYPE_CHECKING:
    from .hostile.async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        if name == "AsyncClient":
            # asyncio is imported by those who use it.
            from .hostile.async_client import AsyncClient

            return AsyncClient
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "AnsweredError",
    "AsyncClient",
    "BadAnswerError",
    "CallFailedError",
    "CertificateError",
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "DryRun",
    "Event",
    "HostileError",
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
    "Thing",
    "XЖError",
]
