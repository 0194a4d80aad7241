# Printed by the generator from enums.openrpc.json. Changes made here are lost: change the document, then generate.
"""Enums, enums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.dry_run import DryRun
from .._runtime.events import Event
from .client import Client
from .errors import (
    AnsweredError,
    BadAnswerError,
    CallFailedError,
    CertificateError,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
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
)
from .models import Colour, Report

if TYPE_CHECKING:
    from .async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        if name == "AsyncClient":
            # asyncio is imported by those who use it.
            from .async_client import AsyncClient

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
    "Colour",
    "ConfigurationError",
    "ConnectionFailedError",
    "DryRun",
    "Event",
    "HttpRefusedError",
    "NoAnswerError",
    "NotAllowedError",
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
