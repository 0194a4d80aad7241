# Printed by the generator from v1.openrpc.json. Changes made here are lost: change the document, then generate.
"""Errors of UIS Call API, v1: one class for each that its servers answer with."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.errors import (
    AnsweredError,
    BadAnswerError,
    CallFailedError,
    CertificateError,
    ClientClosedError,
    ConfigurationError,
    ConnectionFailedError,
    DedupMismatchError,
    DuplicateCallError,
    ErrorMatch,
    HttpRefusedError,
    JournalError,
    NoAnswerError,
    NotAllowedError,
    NotPlacedError,
    NotSentInTimeError,
    OutcomeUnknownError,
    ParamsError,
    RejectedError,
    RpcError as CallApiError,
    ServerFaultError,
    SessionError,
)

__all__ = [
    "AnsweredError",
    "ApiVersionNotSupportedError",
    "AuthenticationError",
    "BadAnswerError",
    "CallApiError",
    "CallFailedError",
    "CertificateError",
    "ClientClosedError",
    "ConfigurationError",
    "ConnectionFailedError",
    "CredentialsRefusedError",
    "DedupMismatchError",
    "DuplicateCallError",
    "HttpRefusedError",
    "InternalError",
    "InvalidParamsError",
    "InvalidRequestError",
    "IpAddressError",
    "JournalError",
    "LimitExceededError",
    "MethodNotFoundError",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "OutcomeUnknownError",
    "ParamsError",
    "ParseError",
    "PermissionDeniedError",
    "RejectedError",
    "ServerFaultError",
    "SessionError",
    "SessionKeyExpiredError",
]


class IpAddressError(RejectedError):
    """-32001 “IP address error”.

    Cause: The request came from an IP address missing from the allow-list.

    Cure: Add the address to the allow-list, or send from one that is on it.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32001,))
    default_code: ClassVar[int] = -32001
    default_message: ClassVar[str] = "IP address error"
    default_cause: ClassVar[str | None] = "The request came from an IP address missing from the allow-list."
    default_cure: ClassVar[str | None] = "Add the address to the allow-list, or send from one that is on it."


class CredentialsRefusedError(RejectedError):
    """-32003 or -32002 “Permission denied”.

    Cause: authenticate was refused. The likeliest reason is a wrong login or password; closed
    access to Call API, an inactive customer and an inactive component are answered in the same way.

    Cure: Check login and password; if they are right, check that the customer is active and that
    the tariff plan includes the component. Sending the same again does not help.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32003, -32002))
    default_code: ClassVar[int] = -32003
    default_message: ClassVar[str] = "Permission denied"
    default_cause: ClassVar[str | None] = (
        "authenticate was refused. The likeliest reason is a wrong login or password; closed access to Call API, an inactive customer and an inactive component are answered in the same way."
    )
    default_cure: ClassVar[str | None] = (
        "Check login and password; if they are right, check that the customer is active and that the tariff plan includes the component. Sending the same again does not help."
    )


class LimitExceededError(RejectedError):
    """-32004 “Limit is exceeded”.

    Cause: The limit per minute or per day is used up; which one, the answer does not say.

    Cure: Send less often, wait for the limit to renew, or have it raised.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32004,))
    default_code: ClassVar[int] = -32004
    default_message: ClassVar[str] = "Limit is exceeded"
    default_cause: ClassVar[str | None] = (
        "The limit per minute or per day is used up; which one, the answer does not say."
    )
    default_cure: ClassVar[str | None] = "Send less often, wait for the limit to renew, or have it raised."


class ApiVersionNotSupportedError(RejectedError):
    """Whatever the code: “Api version not supported”.

    Cause: The version in the path of the URL is not one that the platform serves.

    Cure: Name a supported version in the path; for this document that is /v1.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(message="Api version not supported")
    default_code: ClassVar[int] = -32000
    default_message: ClassVar[str] = "Api version not supported"
    default_cause: ClassVar[str | None] = (
        "The version in the path of the URL is not one that the platform serves."
    )
    default_cure: ClassVar[str | None] = (
        "Name a supported version in the path; for this document that is /v1."
    )


class InvalidRequestError(RejectedError):
    """-32600 “Invalid Request”.

    Cause: The envelope is not complete: jsonrpc, method, id and params are all obligatory.

    Cure: Send the field that is missing.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32600,))
    default_code: ClassVar[int] = -32600
    default_message: ClassVar[str] = "Invalid Request"
    default_cause: ClassVar[str | None] = (
        "The envelope is not complete: jsonrpc, method, id and params are all obligatory."
    )
    default_cure: ClassVar[str | None] = "Send the field that is missing."


class MethodNotFoundError(RejectedError):
    """-32601 “Method not found”.

    Cause: This version of the API has no method of that name.

    Cure: Check the version in the path of the URL and the spelling of the method's name.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32601,))
    default_code: ClassVar[int] = -32601
    default_message: ClassVar[str] = "Method not found"
    default_cause: ClassVar[str | None] = "This version of the API has no method of that name."
    default_cure: ClassVar[str | None] = (
        "Check the version in the path of the URL and the spelling of the method's name."
    )


class InvalidParamsError(RejectedError):
    """-32602 “Invalid params”.

    Cause: A param is missing or is of the wrong type; the detail of the error, when there is one,
    says where.

    Cure: Add or correct the param that the detail points at.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32602,))
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Invalid params"
    default_cause: ClassVar[str | None] = (
        "A param is missing or is of the wrong type; the detail of the error, when there is one, says where."
    )
    default_cure: ClassVar[str | None] = "Add or correct the param that the detail points at."


class InternalError(ServerFaultError):
    """-32603 “Internal error”.

    Cause: The platform failed on its own, whatever was sent. How far it had got is not known:
    telephones may have rung.

    Cure: Find out whether the call took place before placing it again, and give the time and the id
    of the request to UIS support.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32603,))
    default_code: ClassVar[int] = -32603
    default_message: ClassVar[str] = "Internal error"
    default_cause: ClassVar[str | None] = (
        "The platform failed on its own, whatever was sent. How far it had got is not known: telephones may have rung."
    )
    default_cure: ClassVar[str | None] = (
        "Find out whether the call took place before placing it again, and give the time and the id of the request to UIS support."
    )


class ParseError(RejectedError):
    """-32700 “Parse error”.

    Cause: What reached the platform is not valid JSON.

    Cure: Put the body of the request through a JSON validator, and look for a proxy that alters it
    on its way.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32700,))
    default_code: ClassVar[int] = -32700
    default_message: ClassVar[str] = "Parse error"
    default_cause: ClassVar[str | None] = "What reached the platform is not valid JSON."
    default_cure: ClassVar[str | None] = (
        "Put the body of the request through a JSON validator, and look for a proxy that alters it on its way."
    )


class AuthenticationError(RejectedError):
    """-32002 “Authentication error”.

    Cause: The platform does not know this session key.

    Cure: Fetch a new key with authenticate and send the request once more: nobody was dialled.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32002,))
    default_code: ClassVar[int] = -32002
    default_message: ClassVar[str] = "Authentication error"
    default_cause: ClassVar[str | None] = "The platform does not know this session key."
    default_cure: ClassVar[str | None] = (
        "Fetch a new key with authenticate and send the request once more: nobody was dialled."
    )


class PermissionDeniedError(RejectedError):
    """-32003 “Permission denied”.

    Cause: One code has five causes: the methods of Call API are closed to the account, the customer
    is inactive, the component is inactive, the service number is wrong, or login or password is
    wrong.

    Cure: Check numb first, then how the tariff plan sets the component up, whether access to Call
    API is open and the customer active, and last the login and password.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32003,))
    default_code: ClassVar[int] = -32003
    default_message: ClassVar[str] = "Permission denied"
    default_cause: ClassVar[str | None] = (
        "One code has five causes: the methods of Call API are closed to the account, the customer is inactive, the component is inactive, the service number is wrong, or login or password is wrong."
    )
    default_cure: ClassVar[str | None] = (
        "Check numb first, then how the tariff plan sets the component up, whether access to Call API is open and the customer active, and last the login and password."
    )


class SessionKeyExpiredError(RejectedError):
    """-32005 “Session key has expired”.

    Cause: The hour of this session key is over.

    Cure: Fetch a new key with authenticate and send the request once more: nobody was dialled.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32005,))
    default_code: ClassVar[int] = -32005
    default_message: ClassVar[str] = "Session key has expired"
    default_cause: ClassVar[str | None] = "The hour of this session key is over."
    default_cure: ClassVar[str | None] = (
        "Fetch a new key with authenticate and send the request once more: nobody was dialled."
    )
