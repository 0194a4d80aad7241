# Printed by the generator from v1.openrpc.json. Changes made here are lost: change the document, then generate.
"""UIS Call API. Versions: v1; this package exports v1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .v1 import (
    AnsweredError,
    ApiVersionNotSupportedError,
    AuthenticateResult,
    AuthenticationError,
    BadAnswerError,
    CallApiError,
    CallFailedError,
    CertificateError,
    Client,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    CredentialsRefusedError,
    DryRun,
    Event,
    Group,
    HttpRefusedError,
    InternalError,
    InvalidParamsError,
    InvalidRequestError,
    IpAddressError,
    LimitExceededError,
    Message,
    MethodNotFoundError,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    ParseError,
    PermissionDeniedError,
    Phone,
    PhoneNumber,
    RejectedError,
    ServerFaultError,
    SessionError,
    SessionKeyExpiredError,
)

if TYPE_CHECKING:
    from .v1.async_client import AsyncClient as AsyncClient
else:
    # Out of sight of type checkers: for them every misspelt name would be an object.
    def __getattr__(name: str) -> object:
        if name == "AsyncClient":
            # asyncio is imported by those who use it.
            from .v1.async_client import AsyncClient

            return AsyncClient
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "AnsweredError",
    "ApiVersionNotSupportedError",
    "AsyncClient",
    "AuthenticateResult",
    "AuthenticationError",
    "BadAnswerError",
    "CallApiError",
    "CallFailedError",
    "CertificateError",
    "Client",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "CredentialsRefusedError",
    "DryRun",
    "Event",
    "Group",
    "HttpRefusedError",
    "InternalError",
    "InvalidParamsError",
    "InvalidRequestError",
    "IpAddressError",
    "LimitExceededError",
    "Message",
    "MethodNotFoundError",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "ParseError",
    "PermissionDeniedError",
    "Phone",
    "PhoneNumber",
    "RejectedError",
    "ServerFaultError",
    "SessionError",
    "SessionKeyExpiredError",
]
