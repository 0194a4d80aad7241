# Printed by the generator from v4_0.openrpc.json. Changes made here are lost: change the document, then generate.
"""Errors of UIS Call API, v4_0: one class for each that its servers answer with."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

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

if TYPE_CHECKING:
    from .models import ErrorData

__all__ = [
    "AccessTokenBlockedError",
    "AccessTokenExpiredError",
    "AccessTokenInvalidError",
    "AccountInactiveError",
    "AnsweredError",
    "AuthError",
    "BadAnswerError",
    "BatchOperationsNotSupportedError",
    "CallApiError",
    "CallFailedError",
    "CallSessionNotFoundError",
    "CertificateError",
    "CharacterEncodingNotAllowedError",
    "ClientClosedError",
    "CoachNotFoundError",
    "ComponentDisabledError",
    "ConfigurationError",
    "ConnectionFailedError",
    "ContactInBlacklistError",
    "DataTypeError",
    "DedupMismatchError",
    "DuplicateCallError",
    "DuplicateContactError",
    "DuplicateTagError",
    "EmployeeNotFoundError",
    "ForbiddenError",
    "HttpRefusedError",
    "InternalError",
    "InvalidParameterValueError",
    "InvalidParametersCombinationError",
    "InvalidRequestError",
    "InvalidStateError",
    "IpNotWhitelistedError",
    "JournalError",
    "LegNotFoundError",
    "LimitExceededError",
    "MediaFileNotFoundError",
    "MethodNotFoundError",
    "NoActivePhoneNumberError",
    "NoAnswerError",
    "NotAllowedError",
    "NotPlacedError",
    "NotSentInTimeError",
    "NotificationsNotSupportedError",
    "OutcomeUnknownError",
    "OwnVirtualPhoneNumberNotAllowedError",
    "ParamsError",
    "ParseError",
    "RecordAlreadyStartedError",
    "RecordAlreadyStoppedError",
    "RejectedError",
    "RequiredParameterMissedError",
    "ScenarioNotFoundError",
    "ServerFaultError",
    "SessionError",
    "TagNotFoundError",
    "TalkOptionNotFoundError",
    "TtsTextExceededError",
    "UnexpectedParametersError",
    "VirtualPhoneNumberNotFoundError",
]


class _Detailed(AnsweredError):
    """An error whose detail the document describes."""

    @property
    def data(self) -> ErrorData | None:
        """The detail, None if it is not as the document has it. Secrets are left out, personal data is masked."""
        from .models import ErrorData  # models are loaded by those who use them

        data = super().data
        return data if isinstance(data, ErrorData) else None


class AuthError(_Detailed, RejectedError):
    """auth_error, -32001 “Login or password is wrong”.

    Cause: Login or password is wrong.

    Cure: Check both. Sending the same again does not help.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32001,), data={"mnemonic": ("auth_error",)})
    default_code: ClassVar[int] = -32001
    default_message: ClassVar[str] = "Login or password is wrong"
    default_cause: ClassVar[str | None] = "Login or password is wrong."
    default_cure: ClassVar[str | None] = "Check both. Sending the same again does not help."


class IpNotWhitelistedError(_Detailed, RejectedError):
    """ip_not_whitelisted, -32003 “Your IP is not whitelisted”.

    Cause: The request came from an IP address missing from the account's allow-list.

    Cure: Add the address in the settings of Call API, or send from one that is on the list.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32003,), data={"mnemonic": ("ip_not_whitelisted",)}
    )
    default_code: ClassVar[int] = -32003
    default_message: ClassVar[str] = "Your IP is not whitelisted"
    default_cause: ClassVar[str | None] = (
        "The request came from an IP address missing from the account's allow-list."
    )
    default_cure: ClassVar[str | None] = (
        "Add the address in the settings of Call API, or send from one that is on the list."
    )


class ForbiddenError(_Detailed, RejectedError):
    """forbidden, -32003 “Permission denied”.

    Cause: The user may not call this method, or not do this: a recording that is switched on for an
    employee as a whole cannot be switched off for one call.

    Cure: Give the user access to Call API in the account, or leave this out.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32003,), data={"mnemonic": ("forbidden",)})
    default_code: ClassVar[int] = -32003
    default_message: ClassVar[str] = "Permission denied"
    default_cause: ClassVar[str | None] = (
        "The user may not call this method, or not do this: a recording that is switched on for an employee as a whole cannot be switched off for one call."
    )
    default_cure: ClassVar[str | None] = "Give the user access to Call API in the account, or leave this out."


class ComponentDisabledError(_Detailed, RejectedError):
    """component_disabled, -32008 “Component has been disabled”.

    Cause: The component of Call API to which the method belongs is switched off for the account.

    Cure: Switch it on in the account; the error's data names it.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32008,), data={"mnemonic": ("component_disabled",)}
    )
    default_code: ClassVar[int] = -32008
    default_message: ClassVar[str] = "Component has been disabled"
    default_cause: ClassVar[str | None] = (
        "The component of Call API to which the method belongs is switched off for the account."
    )
    default_cure: ClassVar[str | None] = "Switch it on in the account; the error's data names it."


class AccountInactiveError(_Detailed, RejectedError):
    """account_inactive, -32009 “Your account has been disabled, contact the support service”.

    Cause: The account is blocked.

    Cure: Write to the vendor's support, and name the request and its time.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32009,), data={"mnemonic": ("account_inactive",)})
    default_code: ClassVar[int] = -32009
    default_message: ClassVar[str] = "Your account has been disabled, contact the support service"
    default_cause: ClassVar[str | None] = "The account is blocked."
    default_cure: ClassVar[str | None] = "Write to the vendor's support, and name the request and its time."


class LimitExceededError(_Detailed, RejectedError):
    """limit_exceeded, -32029 “Limit has been exceeded”.

    Cause: The points of this minute or this day are used up: each method costs some.

    Cure: Wait as many seconds as metadata.limits of the error says, send less often, or have the
    limit raised.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32029,), data={"mnemonic": ("limit_exceeded",)})
    default_code: ClassVar[int] = -32029
    default_message: ClassVar[str] = "Limit has been exceeded"
    default_cause: ClassVar[str | None] = (
        "The points of this minute or this day are used up: each method costs some."
    )
    default_cure: ClassVar[str | None] = (
        "Wait as many seconds as metadata.limits of the error says, send less often, or have the limit raised."
    )


class BatchOperationsNotSupportedError(_Detailed, RejectedError):
    """batch_opreations_not_supported or batch_operations_not_supported, -32099 “Batch operations not
    supported”.

    Cause: Several requests came in one array.

    Cure: Send each request on its own.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32099,),
        data={"mnemonic": ("batch_opreations_not_supported", "batch_operations_not_supported")},
    )
    default_code: ClassVar[int] = -32099
    default_message: ClassVar[str] = "Batch operations not supported"
    default_cause: ClassVar[str | None] = "Several requests came in one array."
    default_cure: ClassVar[str | None] = "Send each request on its own."


class NotificationsNotSupportedError(_Detailed, RejectedError):
    """notifications_not_supported, -32099 “Notifications not supported”.

    Cause: The request had no id.

    Cure: Send an id, a number or a text, with each request.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32099,), data={"mnemonic": ("notifications_not_supported",)}
    )
    default_code: ClassVar[int] = -32099
    default_message: ClassVar[str] = "Notifications not supported"
    default_cause: ClassVar[str | None] = "The request had no id."
    default_cure: ClassVar[str | None] = "Send an id, a number or a text, with each request."


class InvalidRequestError(_Detailed, RejectedError):
    """invalid_request, -32600 “Invalid Request The JSON sent is not a valid Request object”.

    Cause: The envelope is not that of a JSON-RPC 2.0 request.

    Cure: Send jsonrpc, id, method and params.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32600,), data={"mnemonic": ("invalid_request",)})
    default_code: ClassVar[int] = -32600
    default_message: ClassVar[str] = "Invalid Request The JSON sent is not a valid Request object"
    default_cause: ClassVar[str | None] = "The envelope is not that of a JSON-RPC 2.0 request."
    default_cure: ClassVar[str | None] = "Send jsonrpc, id, method and params."


class MethodNotFoundError(_Detailed, RejectedError):
    """method_not_found, -32601 “The method does not exist / is not available”.

    Cause: This version of the API has no method of that name.

    Cure: Check the version in the path of the URL, /v4.0 with its dot, and the spelling of the
    method's name.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32601,), data={"mnemonic": ("method_not_found",)})
    default_code: ClassVar[int] = -32601
    default_message: ClassVar[str] = "The method does not exist / is not available"
    default_cause: ClassVar[str | None] = "This version of the API has no method of that name."
    default_cure: ClassVar[str | None] = (
        "Check the version in the path of the URL, /v4.0 with its dot, and the spelling of the method's name."
    )


class RequiredParameterMissedError(_Detailed, RejectedError):
    """required_parameter_missed, -32602 “The required parameter has been missed”.

    Cause: An obligatory param is not there; the error's data names it.

    Cure: Add it.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("required_parameter_missed",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "The required parameter has been missed"
    default_cause: ClassVar[str | None] = "An obligatory param is not there; the error's data names it."
    default_cure: ClassVar[str | None] = "Add it."


class DataTypeError(_Detailed, RejectedError):
    """data_type_error, -32602 “Data supplied is of wrong type”.

    Cause: A param is of another type than the method takes; the error's data names it.

    Cure: Send it in the type that the method takes: ids are numbers, telephone numbers are texts.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32602,), data={"mnemonic": ("data_type_error",)})
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Data supplied is of wrong type"
    default_cause: ClassVar[str | None] = (
        "A param is of another type than the method takes; the error's data names it."
    )
    default_cure: ClassVar[str | None] = (
        "Send it in the type that the method takes: ids are numbers, telephone numbers are texts."
    )


class InvalidParameterValueError(_Detailed, RejectedError):
    """invalid_parameter_value, -32602 “Invalid parameter value”.

    Cause: A param has a value that the method does not take; the error's data names it. A plus
    before a number is such a value.

    Cure: Correct the value.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("invalid_parameter_value",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Invalid parameter value"
    default_cause: ClassVar[str | None] = (
        "A param has a value that the method does not take; the error's data names it. A plus before a number is such a value."
    )
    default_cure: ClassVar[str | None] = "Correct the value."


class UnexpectedParametersError(_Detailed, RejectedError):
    """unexpected_parameters, -32602 “Unexpected method parameter(s)”.

    Cause: A param was sent that the method does not have.

    Cure: Leave it out.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("unexpected_parameters",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Unexpected method parameter(s)"
    default_cause: ClassVar[str | None] = "A param was sent that the method does not have."
    default_cure: ClassVar[str | None] = "Leave it out."


class InternalError(_Detailed, ServerFaultError):
    """internal_error, -32603 “Internal error, contact the support service”.

    Cause: The platform failed on its own, whatever was sent. How far it had got is not known:
    telephones may have rung.

    Cure: Find out what became of the call before trying again, and give the request and its time to
    the vendor's support.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32603,), data={"mnemonic": ("internal_error",)})
    default_code: ClassVar[int] = -32603
    default_message: ClassVar[str] = "Internal error, contact the support service"
    default_cause: ClassVar[str | None] = (
        "The platform failed on its own, whatever was sent. How far it had got is not known: telephones may have rung."
    )
    default_cure: ClassVar[str | None] = (
        "Find out what became of the call before trying again, and give the request and its time to the vendor's support."
    )


class ParseError(_Detailed, RejectedError):
    """parse_error, -32700 “Invalid JSON was received by the server.”.

    Cause: What reached the platform is not valid JSON.

    Cure: Look for what alters the request on its way, a proxy for example.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32700,), data={"mnemonic": ("parse_error",)})
    default_code: ClassVar[int] = -32700
    default_message: ClassVar[str] = "Invalid JSON was received by the server."
    default_cause: ClassVar[str | None] = "What reached the platform is not valid JSON."
    default_cure: ClassVar[str | None] = "Look for what alters the request on its way, a proxy for example."


class AccessTokenInvalidError(_Detailed, RejectedError):
    """access_token_invalid, -32001 “Access token is invalid”.

    Cause: The platform does not know this key, or the time of a key from login.user is over.

    Cure: Fetch a new key with login.user and send the request once more: nothing was done. A
    permanent key that is unknown has to be made anew in the account.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32001,), data={"mnemonic": ("access_token_invalid",)}
    )
    default_code: ClassVar[int] = -32001
    default_message: ClassVar[str] = "Access token is invalid"
    default_cause: ClassVar[str | None] = (
        "The platform does not know this key, or the time of a key from login.user is over."
    )
    default_cure: ClassVar[str | None] = (
        "Fetch a new key with login.user and send the request once more: nothing was done. A permanent key that is unknown has to be made anew in the account."
    )


class AccessTokenExpiredError(_Detailed, RejectedError):
    """access_token_expired, -32001 “Access token has been expired”.

    Cause: The time of this permanent key is over; keys from login.user are never answered so.

    Cure: Make a new key in the account, or prolong this one there.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32001,), data={"mnemonic": ("access_token_expired",)}
    )
    default_code: ClassVar[int] = -32001
    default_message: ClassVar[str] = "Access token has been expired"
    default_cause: ClassVar[str | None] = (
        "The time of this permanent key is over; keys from login.user are never answered so."
    )
    default_cure: ClassVar[str | None] = "Make a new key in the account, or prolong this one there."


class AccessTokenBlockedError(_Detailed, RejectedError):
    """access_token_blocked, -32001 “Access token has been blocked”.

    Cause: Somebody has blocked this permanent key in the account.

    Cure: Unblock it in the account, or use another key.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32001,), data={"mnemonic": ("access_token_blocked",)}
    )
    default_code: ClassVar[int] = -32001
    default_message: ClassVar[str] = "Access token has been blocked"
    default_cause: ClassVar[str | None] = "Somebody has blocked this permanent key in the account."
    default_cure: ClassVar[str | None] = "Unblock it in the account, or use another key."


class ContactInBlacklistError(_Detailed, RejectedError):
    """contact_in_blacklist, -32002 or -32602 “The contact has been found in the blacklist”.

    Cause: The contact is on the account's blacklist, so it is not dialled.

    Cure: Take the number off the blacklist in the account if it is to be dialled.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32002, -32602), data={"mnemonic": ("contact_in_blacklist",)}
    )
    default_code: ClassVar[int] = -32002
    default_message: ClassVar[str] = "The contact has been found in the blacklist"
    default_cause: ClassVar[str | None] = "The contact is on the account's blacklist, so it is not dialled."
    default_cure: ClassVar[str | None] = (
        "Take the number off the blacklist in the account if it is to be dialled."
    )


class VirtualPhoneNumberNotFoundError(_Detailed, RejectedError):
    """virtual_phone_number_not_found, -32007 “Virtual phone number not found. It is not your virtual
    phone number.”.

    Cause: The virtual number is not one of the account's, or is a toll-free 800 number, which
    cannot be used here.

    Cure: Pass one of the account's own virtual numbers, digits only.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32007,), data={"mnemonic": ("virtual_phone_number_not_found",)}
    )
    default_code: ClassVar[int] = -32007
    default_message: ClassVar[str] = "Virtual phone number not found. It is not your virtual phone number."
    default_cause: ClassVar[str | None] = (
        "The virtual number is not one of the account's, or is a toll-free 800 number, which cannot be used here."
    )
    default_cure: ClassVar[str | None] = "Pass one of the account's own virtual numbers, digits only."


class InvalidParametersCombinationError(_Detailed, RejectedError):
    """invalid_parameters_combination, -32602 “The combination of parameters is not permitted”.

    Cause: early_switching is true although it is not the office that is dialled first, or
    switch_at_once is not true.

    Cure: Dial the office first with switch_at_once true, or leave early_switching out.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("invalid_parameters_combination",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "The combination of parameters is not permitted"
    default_cause: ClassVar[str | None] = (
        "early_switching is true although it is not the office that is dialled first, or switch_at_once is not true."
    )
    default_cure: ClassVar[str | None] = (
        "Dial the office first with switch_at_once true, or leave early_switching out."
    )


class MediaFileNotFoundError(_Detailed, RejectedError):
    """media_file_not_found, -32602 “The media file not found”.

    Cause: The account has no sound file with this id.

    Cure: Look the id up in the account; in a message it is given as a text.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("media_file_not_found",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "The media file not found"
    default_cause: ClassVar[str | None] = "The account has no sound file with this id."
    default_cure: ClassVar[str | None] = "Look the id up in the account; in a message it is given as a text."


class TtsTextExceededError(_Detailed, RejectedError):
    """tts_text_exceeded, -32602 “The maximum length of Text-to-Speech message has been exceeded”.

    Cause: The text to speak is longer than the tariff plan allows; params in the error's data say
    how long it may be.

    Cure: Shorten the text, or have the limit raised.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("tts_text_exceeded",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "The maximum length of Text-to-Speech message has been exceeded"
    default_cause: ClassVar[str | None] = (
        "The text to speak is longer than the tariff plan allows; params in the error's data say how long it may be."
    )
    default_cure: ClassVar[str | None] = "Shorten the text, or have the limit raised."


class CharacterEncodingNotAllowedError(_Detailed, RejectedError):
    """character_encoding_not_allowed, -32602 “The character encoding must be UTF-8”.

    Cause: A text is not valid UTF-8.

    Cure: Encode the request in UTF-8; this client always does, so look for what alters it on its
    way.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("character_encoding_not_allowed",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "The character encoding must be UTF-8"
    default_cause: ClassVar[str | None] = "A text is not valid UTF-8."
    default_cure: ClassVar[str | None] = (
        "Encode the request in UTF-8; this client always does, so look for what alters it on its way."
    )


class OwnVirtualPhoneNumberNotAllowedError(_Detailed, RejectedError):
    """own_virtual_phone_number_not_allowed, -32602 “Parameter contact can not contain own virtual
    phone number”.

    Cause: The contact is one of the account's own virtual numbers.

    Cure: Pass the number of somebody else as contact.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("own_virtual_phone_number_not_allowed",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Parameter contact can not contain own virtual phone number"
    default_cause: ClassVar[str | None] = "The contact is one of the account's own virtual numbers."
    default_cure: ClassVar[str | None] = "Pass the number of somebody else as contact."


class NoActivePhoneNumberError(_Detailed, RejectedError):
    """no_active_phone_number, -32602 “The phone number does not exist or inactive”.

    Cause: The number is not known or not active, or the employee has no active number.

    Cure: Make a number of the employee active in the account, or pass another one.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("no_active_phone_number",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "The phone number does not exist or inactive"
    default_cause: ClassVar[str | None] = (
        "The number is not known or not active, or the employee has no active number."
    )
    default_cure: ClassVar[str | None] = (
        "Make a number of the employee active in the account, or pass another one."
    )


class EmployeeNotFoundError(_Detailed, RejectedError):
    """employee_not_found, -32602 “Employee not found. It is not your employee.”.

    Cause: The account has no employee with this id.

    Cure: Look the id up in the account.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("employee_not_found",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Employee not found. It is not your employee."
    default_cause: ClassVar[str | None] = "The account has no employee with this id."
    default_cure: ClassVar[str | None] = "Look the id up in the account."


class ScenarioNotFoundError(_Detailed, RejectedError):
    """scenario_not_found, -32602 or -32007 “Scenario not found”.

    Cause: The account has no such scenario, or the virtual number has none assigned to it.

    Cure: Check scenario_id; for start.vnumber_call assign a scenario to the virtual number in the
    account.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602, -32007), data={"mnemonic": ("scenario_not_found",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Scenario not found"
    default_cause: ClassVar[str | None] = (
        "The account has no such scenario, or the virtual number has none assigned to it."
    )
    default_cure: ClassVar[str | None] = (
        "Check scenario_id; for start.vnumber_call assign a scenario to the virtual number in the account."
    )


class InvalidStateError(_Detailed, RejectedError):
    """invalid_state, -32004 “This method can not be called in this state”.

    Cause: The call is not in a state in which this method works; each method says in which it does.

    Cure: Look at the legs of the call with list.calls, and bring it into the state that the method
    needs.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32004,), data={"mnemonic": ("invalid_state",)})
    default_code: ClassVar[int] = -32004
    default_message: ClassVar[str] = "This method can not be called in this state"
    default_cause: ClassVar[str | None] = (
        "The call is not in a state in which this method works; each method says in which it does."
    )
    default_cure: ClassVar[str | None] = (
        "Look at the legs of the call with list.calls, and bring it into the state that the method needs."
    )


class CallSessionNotFoundError(_Detailed, RejectedError):
    """call_session_not_found, -32602 “Call session not found”.

    Cause: There is no call under way with this call_session_id: it never was, or it has ended.

    Cure: Take the id from the answer that started the call, or from list.calls.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("call_session_not_found",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Call session not found"
    default_cause: ClassVar[str | None] = (
        "There is no call under way with this call_session_id: it never was, or it has ended."
    )
    default_cure: ClassVar[str | None] = (
        "Take the id from the answer that started the call, or from list.calls."
    )


class TagNotFoundError(_Detailed, RejectedError):
    """tag_not_found, -32602 “Tag not found”.

    Cause: The account has no tag with this id.

    Cure: Look the id up in the account.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32602,), data={"mnemonic": ("tag_not_found",)})
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Tag not found"
    default_cause: ClassVar[str | None] = "The account has no tag with this id."
    default_cure: ClassVar[str | None] = "Look the id up in the account."


class DuplicateTagError(_Detailed, RejectedError):
    """duplicate_tag, -32602 “Duplicate tag”.

    Cause: The call bears this tag already.

    Cure: Nothing is to be done.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32602,), data={"mnemonic": ("duplicate_tag",)})
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Duplicate tag"
    default_cause: ClassVar[str | None] = "The call bears this tag already."
    default_cure: ClassVar[str | None] = "Nothing is to be done."


class LegNotFoundError(_Detailed, RejectedError):
    """leg_not_found, -32602 “The call's leg not found”.

    Cause: The call has no leg with this id.

    Cure: Take the id from the legs in list.calls.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32602,), data={"mnemonic": ("leg_not_found",)})
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "The call's leg not found"
    default_cause: ClassVar[str | None] = "The call has no leg with this id."
    default_cure: ClassVar[str | None] = "Take the id from the legs in list.calls."


class CoachNotFoundError(_Detailed, RejectedError):
    """coach_not_found, -32602 “The coach not found in your settings”.

    Cause: No number was given, and the employee's settings name no coach.

    Cure: Pass phone_number, or set a coach in the account.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(codes=(-32602,), data={"mnemonic": ("coach_not_found",)})
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "The coach not found in your settings"
    default_cause: ClassVar[str | None] = "No number was given, and the employee's settings name no coach."
    default_cure: ClassVar[str | None] = "Pass phone_number, or set a coach in the account."


class RecordAlreadyStartedError(_Detailed, RejectedError):
    """record_already_started, -32602 “The call record is already started”.

    Cause: The call is being recorded already.

    Cure: Nothing is to be done.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("record_already_started",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "The call record is already started"
    default_cause: ClassVar[str | None] = "The call is being recorded already."
    default_cure: ClassVar[str | None] = "Nothing is to be done."


class RecordAlreadyStoppedError(_Detailed, RejectedError):
    """record_already_stopped, -32602 “The call record is not enabled”.

    Cause: The call is not being recorded.

    Cure: Nothing is to be done.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("record_already_stopped",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "The call record is not enabled"
    default_cause: ClassVar[str | None] = "The call is not being recorded."
    default_cure: ClassVar[str | None] = "Nothing is to be done."


class DuplicateContactError(_Detailed, RejectedError):
    """duplicate_contact, -32602 “The contact already exists”.

    Cause: The contact is on the blacklist already.

    Cure: Nothing is to be done.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("duplicate_contact",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "The contact already exists"
    default_cause: ClassVar[str | None] = "The contact is on the blacklist already."
    default_cure: ClassVar[str | None] = "Nothing is to be done."


class TalkOptionNotFoundError(_Detailed, RejectedError):
    """talk_option_not_found, -32602 “Talk option not found”.

    Cause: No talk option is assigned to this button.

    Cure: Look at the buttons with list.talk_options, or assign one in the account.
    """

    match: ClassVar[ErrorMatch | None] = ErrorMatch(
        codes=(-32602,), data={"mnemonic": ("talk_option_not_found",)}
    )
    default_code: ClassVar[int] = -32602
    default_message: ClassVar[str] = "Talk option not found"
    default_cause: ClassVar[str | None] = "No talk option is assigned to this button."
    default_cure: ClassVar[str | None] = (
        "Look at the buttons with list.talk_options, or assign one in the account."
    )
