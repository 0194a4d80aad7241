# Printed by the generator from unions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Unions, unions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.events import Event
from .._runtime.session_store import MemorySessionStore, SessionStore
from .client import Client
from .errors import (
    AnsweredError,
    BadAnswerError,
    CertificateError,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    HttpRefusedError,
    NoAnswerError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
)
from .models import Group, Route, Target

if TYPE_CHECKING:
    from .._runtime.session_file import FileSessionStore as FileSessionStore
    from .async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        # What they need is loaded by those who use them.
        if name == "AsyncClient":
            from .async_client import AsyncClient

            return AsyncClient
        if name == "FileSessionStore":
            from .._runtime.session_file import FileSessionStore

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
    "Group",
    "HttpRefusedError",
    "MemorySessionStore",
    "NoAnswerError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "RejectedError",
    "Route",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "Target",
]
