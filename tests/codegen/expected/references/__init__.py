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
    Title,
    Tree,
    Value,
)

if TYPE_CHECKING:
    from .references.async_client import AsyncClient as AsyncClient

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
    "Title",
    "Tree",
    "Value",
]


def __getattr__(name: str) -> object:
    # asyncio is imported by those who use it.
    if name == "AsyncClient":
        from .references.async_client import AsyncClient

        return AsyncClient
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
