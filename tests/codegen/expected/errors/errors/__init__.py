# Printed by the generator from errors.openrpc.json. Changes made here are lost: change the document, then generate.
"""Errors, errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.events import Event
from .._runtime.session_store import MemorySessionStore, SessionStore
from .client import Client
from .errors import (
    AnsweredError,
    BadAnswerError,
    BusyError,
    CertificateError,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    CrashedError,
    HttpRefusedError,
    InvalidParamsError,
    NoAnswerError,
    NoSuchVersionError,
    NotPlacedError,
    NotPlacedError2,
    NotSentInTimeError,
    OnlyHereError,
    OnlyHereError2,
    OutcomeUnknownError,
    ParamsError,
    RefusedError,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
    UnsaidError,
)

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
    "BusyError",
    "CertificateError",
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "CrashedError",
    "Event",
    "FileSessionStore",
    "HttpRefusedError",
    "InvalidParamsError",
    "MemorySessionStore",
    "NoAnswerError",
    "NoSuchVersionError",
    "NotPlacedError",
    "NotPlacedError2",
    "NotSentInTimeError",
    "OnlyHereError",
    "OnlyHereError2",
    "OutcomeUnknownError",
    "ParamsError",
    "RefusedError",
    "RejectedError",
    "RpcError",
    "ServerFaultError",
    "SessionError",
    "SessionStore",
    "UnsaidError",
]
