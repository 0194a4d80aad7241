# Printed by the generator from references.openrpc.json. Changes made here are lost: change the document, then generate.
"""References. Versions: references; this package exports references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .references import (
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
    HttpRefusedError,
    Name,
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
    Title,
    Tree,
    Value,
)

if TYPE_CHECKING:
    from .references.async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        if name == "AsyncClient":
            # asyncio is imported by those who use it.
            from .references.async_client import AsyncClient

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
    "HttpRefusedError",
    "Name",
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
    "Title",
    "Tree",
    "Value",
]
