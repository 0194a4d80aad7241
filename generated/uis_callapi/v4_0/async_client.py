# Printed by the generator from v4_0.openrpc.json. Changes made here are lost: change the document, then generate.
"""Asynchronous client of UIS Call API, v4_0."""

from __future__ import annotations

import ssl
from collections.abc import Collection, Mapping, Sequence
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from .._runtime.client_async import BaseAsyncClient
from .._runtime.client_shared import NO_PARAMS
from .._runtime.clock import Clock
from .._runtime.credentials import from_options
from .._runtime.dry_run import DryRun
from .._runtime.events import Hook
from .._runtime.journal import Journal
from .._runtime.languages import chosen
from .._runtime.options import options
from .._runtime.recipients import fence
from .._runtime.session_store import SessionStore
from .._runtime.settings import CallOptions
from .methods import (
    ADD_COACH,
    API,
    BLOCK_CONTACT,
    CALL_TALK_OPTION,
    DISCONNECT_LEG,
    HOLD_CALL,
    LIST_CALLS,
    LIST_TALK_OPTIONS,
    LOGIN_USER,
    LOGOUT_USER,
    MAKE_CALL,
    RECORD_CALL,
    RELEASE_CALL,
    RESTORE_TALK,
    SEND_DTMF,
    START_EMPLOYEE_CALL,
    START_INFORMER_CALL,
    START_SCENARIO_CALL,
    START_SIMPLE_CALL,
    START_VNUMBER_CALL,
    TAG_CALL,
    TRANSFER_TALK,
    UNHOLD_CALL,
)
from .models import (
    AddCoachParams,
    BlockContactParams,
    Calls,
    CallStarted,
    CallTalkOptionParams,
    DisconnectLegParams,
    Done,
    Employee,
    HoldCallParams,
    ListCallsParams,
    ListTalkOptionsParams,
    LoginUserParams,
    LogoutUserParams,
    MakeCallParams,
    Message,
    PhoneNumber,
    RecordCallParams,
    ReleaseCallParams,
    RestoreTalkParams,
    SendDtmfParams,
    SessionOpened,
    StartEmployeeCallParams,
    StartInformerCallParams,
    StartScenarioCallParams,
    StartSimpleCallParams,
    StartVnumberCallParams,
    TagCallParams,
    TalkOptions,
    TransferTalkParams,
    UnholdCallParams,
)


class AsyncClient(BaseAsyncClient):
    """Asynchronous client of UIS Call API, v4_0.

    Belongs to one event loop; close it, or use it in ``async with``.

    Examples:
        >>> from uis_callapi.v4_0 import AsyncClient
        >>> async with AsyncClient() as client:  # UIS_CALLAPI_LOGIN and UIS_CALLAPI_PASSWORD are set
        ...     await client.logout_user()
        Done(data=Success(success=True))
    """

    def __init__(
        self,
        *,
        login: str | None = None,
        password: str | None = None,
        access_token: str | None = None,
        base_url: str | None = None,
        host: Literal[
            "callapi.uiscom.ru", "callapi.comagic.ru", "callapi.callgear.com", "callapi-jsonrpc.novofon.ru"
        ] = "callapi.uiscom.ru",
        timeout: float | None = None,
        connect_timeout: float = 5.0,
        max_retries: int = 2,
        max_retry_after: float = 0.0,
        retry_503: bool = False,
        unsafe_reuse: bool = True,
        on_fail: Literal["return", "raise"] = "return",
        max_connections: int = 32,
        max_request_bytes: int = 262_144,
        max_answer_bytes: int = 1_048_576,
        ca_file: str | None = None,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | None = None,
        trust_env: bool = False,
        session_store: SessionStore | None = None,
        hooks: Sequence[Hook] = (),
        journal: str | Journal | None = None,
        dedup_ttl: float = 2_592_000.0,
        lang: Literal["en", "ru"] | None = None,
        clock: Clock | None = None,
        allow_numbers: Collection[str] | None = None,
    ) -> None:
        """Check the options; nothing is sent before the first call.

        Args:
            login: Login of the user. Not secret in itself. Default: the environment variable
                UIS_CALLAPI_LOGIN.
            password: Password of the user. Secret. Default: the environment variable
                UIS_CALLAPI_PASSWORD.
            access_token: A permanent key made in the account, in place of login and password:
                nothing is logged in or renewed then. Excludes login and password. Default: the
                environment variable UIS_CALLAPI_ACCESS_TOKEN, which counts before theirs.
            base_url: Where the API is, as https://host[:port]; /v4.0 is appended. Default: the
                environment variable UIS_CALLAPI_URL, else https://callapi.uiscom.ru.
            host: Host of the brand: UIS, CoMagic, CallGear or Novofon. Each account belongs to
                exactly one of them. Of no effect where base_url is given. Default:
                callapi.uiscom.ru.
            timeout: Deadline of a whole call in seconds, all attempts included. Default: that of
                each method, which follows its params.
            connect_timeout: Longest wait for a connection, in seconds. A look-up of the host name
                is not bounded by it.
            max_retries: How often a call that provably was not carried out, or that does no harm
                twice, is sent again.
            max_retry_after: Longest wait in seconds that a server may ask for (HTTP 429 with
                Retry-After) before such a call is sent again. 0: it is an error at once.
            retry_503: Take HTTP 503 to mean that nothing was carried out, and send the call again.
                Right only if whatever answers so has passed nothing on.
            unsafe_reuse: Whether a call that must not be sent twice may use a connection that was
                idle for less than a second. False: it opens one of its own.
            on_fail: What becomes of a result that says: carried out, in vain. `raise` makes it a
                `CallFailedError`.
            max_connections: Most connections at once; a call that finds none free waits within its
                deadline.
            max_request_bytes: Params that are longer as JSON are refused before anything is sent.
            max_answer_bytes: A longer answer is refused.
            ca_file: Certificates (PEM) of the authorities to trust. Default: the system's.
            ssl_context: A context of your own instead.
            proxy: A proxy to go through, as http://[user:password@]host[:port]. It is asked for a
                tunnel and sees nothing of what is sent.
            trust_env: Heed what the environment says to other programs: HTTPS_PROXY and NO_PROXY,
                and REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE as ca_file.
            session_store: Where to share the session with other clients of the same login: a
                `FileSessionStore` between processes, a `MemorySessionStore` within one. Default:
                shared with nobody.
            hooks: Called with an `Event` at each step of a call; what they raise is logged.
            journal: Where the keys of guarded calls are kept: the path of a file, which is made if
                need be and which any number of processes may share, or a journal of your own.
                Default: none, and no call takes a dedup_key.
            dedup_ttl: Seconds after which a key whose call was carried out may be used again. One
                whose call has an unknown end never may, before somebody settles it.
            lang: Language of what errors say; names and codes stay as they are. Default: the
                environment variable UIS_CALLAPI_LANG, else English.
            clock: Where time comes from; for tests.
            allow_numbers: The only numbers that may be dialled, so that a staging system rings
                nobody else. A call to anybody else is refused before anything is sent, by clones of
                the client too. Default: anybody.

        Raises:
            ConfigurationError: an option cannot be used.
        """
        with chosen(API, lang) as language:
            recipients = fence(API, allow_numbers)
            del allow_numbers  # a traceback shows what this frame holds
            given: dict[str, str | None] = {
                "login": login,
                "password": password,
                "access_token": access_token,
            }
            where: dict[str, str | None] = {"base_url": base_url, "proxy": proxy}
            del login, password, access_token, base_url, proxy  # a traceback shows what this frame holds
            credentials = from_options(API, LoginUserParams, given)
            super().__init__(
                API,
                credentials,
                options(
                    API,
                    where,
                    variables={"host": host},
                    timeout=timeout,
                    connect_timeout=connect_timeout,
                    max_retries=max_retries,
                    max_retry_after=max_retry_after,
                    retry_503=retry_503,
                    unsafe_reuse=unsafe_reuse,
                    on_fail=on_fail,
                    max_connections=max_connections,
                    max_request_bytes=max_request_bytes,
                    max_answer_bytes=max_answer_bytes,
                    ca_file=ca_file,
                    ssl_context=ssl_context,
                    trust_env=trust_env,
                    session_store=session_store,
                    hooks=hooks,
                    journal=journal,
                    dedup_ttl=dedup_ttl,
                    language=language,
                    clock=clock,
                    recipients=recipients,
                ),
            )

    @overload
    async def request(
        self,
        method: str,
        params: Mapping[str, object] | Sequence[object] = ...,
        *,
        timeout: float | None = ...,
        retry_safe: bool = ...,
        session: bool | None = ...,
        dedup_key: str | None = ...,
        force: bool = ...,
        retry_failed: bool = ...,
        dry_run: Literal[True],
    ) -> DryRun: ...

    @overload
    async def request(
        self,
        method: str,
        params: Mapping[str, object] | Sequence[object] = ...,
        *,
        timeout: float | None = ...,
        retry_safe: bool = ...,
        session: bool | None = ...,
        dedup_key: str | None = ...,
        force: bool = ...,
        retry_failed: bool = ...,
        dry_run: bool = ...,
    ) -> object: ...

    async def request(
        self,
        method: str,
        params: Mapping[str, object] | Sequence[object] = NO_PARAMS,
        *,
        timeout: float | None = None,
        retry_safe: bool = False,
        session: bool | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> object:
        """Call a method by its name on the wire: one that this package does not know, or not with
        these params.

        It is a call like any other, with the same errors, but that neither params nor result are
        held against types. What is known of a method counts all the same, and a client that may
        reach only some people refuses what it cannot look through.

        Args:
            method: Its name on the wire.
            params: By their names or in their order. They are shown nowhere: any of them may be
                secret.
            timeout: Deadline of the whole call in seconds. Default: the client's, else that of the
                method, else 30.
            retry_safe: Sending it twice does no harm. Default: it does, unless the method is known
                to be safe.
            session: Whether to add the session key. Default: as the method has it; one that is not
                known gets it where others do, unless params holds one or goes by order.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            The result as plain JSON.

        Raises:
            ParamsError: they are not JSON, or an option does not fit; found before anything is
                sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            await client.request("any.method", {"some": "params"})
        """
        asked = self._core.asked(method, params, retry_safe=retry_safe, session=session)
        del params  # a traceback shows what this frame holds
        options = CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed)
        if dry_run:
            return self._dry_run(*self._sure(asked), options)
        return await self._call(*self._sure(asked), options)

    async def login_user(
        self,
        *,
        login: str | UnsetType = UNSET,
        password: str | UnsetType = UNSET,
        timeout: float | None = None,
    ) -> SessionOpened:
        """Exchange a login and a password for a key.

        Opens a session. The key in the answer goes into `access_token` of every other method; this
        one takes none.

        A key lives for one hour unless the account has it otherwise; `expire_at` says when it ends.
        A permanent key made in the account does without this method.

        No telephone rings here, so the method may be repeated safely. Wrong credentials are
        `auth_error`; repeating those changes nothing.

        Tags: session.

        Args:
            login: Login of the user. Not secret in itself. Default: the client's own.
            password: Password of the user. Secret. Default: the client's own.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.

        Returns:
            The session that was opened.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.login_user()
            SessionOpened(data=Session(access_token='•••', expire_at=1475853742))
        """
        given: dict[str, object] = {"login": login, "password": password}
        del login, password  # a traceback shows what this frame holds
        params = self._own_or(LoginUserParams, given)
        return await self._call(LOGIN_USER, params, CallOptions(timeout=timeout))

    async def logout_user(
        self,
        *,
        timeout: float | None = None,
    ) -> Done:
        """End the session of a key.

        The key is of no use afterwards. Ending a session twice does no harm.

        Tags: session.

        Args:
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.logout_user()
            Done(data=Success(success=True))
        """
        params = LogoutUserParams()
        return await self._call(LOGOUT_USER, params, CallOptions(timeout=timeout))

    @overload
    async def start_simple_call(
        self,
        *,
        first_call: Literal["contact", "operator"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        operator: PhoneNumber,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: Literal[False] | UnsetType = UNSET,
        media_file_id: int | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        operator_confirmation: Literal["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#", "any"]
        | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        operator_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> CallStarted:
        """early_switching must be absent or false, unless first_call is operator and switch_at_once is
        true.

        Examples:
            >>> await client.start_simple_call(
            ...     first_call="operator",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ...     operator="79262444491",
            ... )
            CallStarted(data=CallSession(call_session_id=237859081))
        """
        ...

    @overload
    async def start_simple_call(
        self,
        *,
        first_call: Literal["operator"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        operator: PhoneNumber,
        switch_at_once: Literal[True],
        early_switching: bool,
        media_file_id: int | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        operator_confirmation: Literal["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#", "any"]
        | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        operator_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> CallStarted:
        """early_switching as one likes: first_call is operator and switch_at_once is true.

        Examples:
            >>> answer = await client.start_simple_call(
            ...     first_call="operator",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ...     operator="79262444491",
            ...     switch_at_once=True,
            ...     early_switching=True,
            ... )
        """
        ...

    @overload
    async def start_simple_call(
        self,
        *,
        first_call: Literal["contact", "operator"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        operator: PhoneNumber,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        media_file_id: int | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        operator_confirmation: Literal["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#", "any"]
        | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        operator_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def start_simple_call(
        self,
        *,
        first_call: Literal["contact", "operator"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        operator: PhoneNumber,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        media_file_id: int | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        operator_confirmation: Literal["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#", "any"]
        | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        operator_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> CallStarted | DryRun: ...

    async def start_simple_call(
        self,
        *,
        first_call: Literal["contact", "operator"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        operator: PhoneNumber,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        media_file_id: int | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        operator_confirmation: Literal["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#", "any"]
        | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        operator_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> CallStarted | DryRun:
        """Call a contact and an operator by their numbers, and join them.

        The contact and an operator, both by their numbers, none of which may be a virtual number of
        the account. `operator` is the office side: it may use talk options.

        With the operator first, the contact is dialled when the operator has heard
        `operator_message` to its end. With the contact first, the operator is dialled in the moment
        the contact answers. Who has heard the message, or was given none, hears the file of
        `media_file_id` while waiting.

        A request cannot be marked as a repeat (`external_id` only correlates). If the answer got
        lost, telephones may have rung: look at `list.calls` before starting the call again.

        Tags: starting calls.

        Args:
            first_call: Who is dialled first: `contact`, or `operator`, the office side.
            virtual_phone_number: The virtual number, one of the account's own: the caller id that
                the contact sees. Digits only; never dialled, and no 800 number.
            contact: The contact's number, to dial; usually a client. Digits only. A SIP number of
                an employee will do, an extension will not, and neither will a virtual number of
                one's own.
            operator: The operator's number, to dial. Digits only.
            switch_at_once: When to join the two once the second side has answered. true: now, a
                message still playing is cut, unless it is a `tts` message to the contact, which is
                read out in full. false: after both have heard their messages. Default: false.
            early_switching: Whether the office hears the contact's line while it still rings, a
                voice mail for example, in place of the music. true needs the office dialled first
                and `switch_at_once` true. Default: false.
            media_file_id: Id of the sound file that a side hears while it waits. Without it the
                system's dialling music plays.
            show_virtual_phone_number: Which caller id the office sees: true the virtual number,
                false the contact's. Default: true.
            virtual_phone_usage_rule: How the virtual number that the contact sees is chosen:
                `fixed`, the one given; `fixed_for_numa`, one that stays the same for this contact;
                `random`, any of the account's; `regional_random`, any of the contact's region;
                `regional_fixed_for_numa`, one of the contact's region that stays the same.
            external_id: What the call is known by in a system of one's own: it comes back in
                `list.calls` and in reports. It only correlates: the same one twice makes two calls.
            dtmf_string: Tones to send to the contact after the answer: digits, `*` and `#`; each
                `.` is a pause of one second, as in `.12.1..4`. Matching ^[0-9*#.]+\\Z.
            direction: As what the call is listed: `in` incoming, `out` outgoing. Default: "in".
            operator_confirmation: What the operator has to press to take the call: one digit, `*`,
                `#`, or `any`. Without it the answer is enough.
            contact_message: What the contact hears after answering, before the two are joined.
                Without it nothing is played.
            operator_message: What the operator hears after answering, before the two are joined.
                Without it nothing is played.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            The call that was started.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            ContactInBlacklistError: contact_in_blacklist, -32002 or -32602 “The contact has been
                found in the blacklist”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            VirtualPhoneNumberNotFoundError: virtual_phone_number_not_found, -32007 “Virtual phone
                number not found. It is not your virtual phone number.”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            InvalidParametersCombinationError: invalid_parameters_combination, -32602 “The
                combination of parameters is not permitted”
            MediaFileNotFoundError: media_file_not_found, -32602 “The media file not found”
            TtsTextExceededError: tts_text_exceeded, -32602 “The maximum length of Text-to-Speech
                message has been exceeded”
            CharacterEncodingNotAllowedError: character_encoding_not_allowed, -32602 “The character
                encoding must be UTF-8”
            OwnVirtualPhoneNumberNotAllowedError: own_virtual_phone_number_not_allowed, -32602
                “Parameter contact can not contain own virtual phone number”
            NoActivePhoneNumberError: no_active_phone_number, -32602 “The phone number does not
                exist or inactive”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotAllowedError: it would reach somebody whom the client must not call; nothing was
                sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.start_simple_call(
            ...     first_call="operator",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ...     operator="79262444491",
            ... )
            CallStarted(data=CallSession(call_session_id=237859081))
        """
        params = StartSimpleCallParams(
            first_call=first_call,
            virtual_phone_number=virtual_phone_number,
            contact=contact,
            operator=operator,
            switch_at_once=switch_at_once,
            early_switching=early_switching,
            media_file_id=media_file_id,
            show_virtual_phone_number=show_virtual_phone_number,
            virtual_phone_usage_rule=virtual_phone_usage_rule,
            external_id=external_id,
            dtmf_string=dtmf_string,
            direction=direction,
            operator_confirmation=operator_confirmation,
            contact_message=contact_message,
            operator_message=operator_message,
        )
        del contact, operator, contact_message, operator_message  # a traceback shows what this frame holds
        if dry_run is not False:
            return self._dry_run(
                START_SIMPLE_CALL,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            START_SIMPLE_CALL,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def start_employee_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        employee: Employee,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: Literal[False] | UnsetType = UNSET,
        media_file_id: int | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        employee_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> CallStarted:
        """early_switching must be absent or false, unless first_call is employee and switch_at_once is
        true.

        Examples:
            >>> from uis_callapi.v4_0 import Employee
            >>> await client.start_employee_call(
            ...     first_call="employee",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ...     employee=Employee(id=25),
            ... )
            CallStarted(data=CallSession(call_session_id=237859081))
        """
        ...

    @overload
    async def start_employee_call(
        self,
        *,
        first_call: Literal["employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        employee: Employee,
        switch_at_once: Literal[True],
        early_switching: bool,
        media_file_id: int | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        employee_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> CallStarted:
        """early_switching as one likes: first_call is employee and switch_at_once is true.

        Examples:
            >>> from uis_callapi.v4_0 import Employee
            >>> answer = await client.start_employee_call(
            ...     first_call="employee",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ...     employee=Employee(id=25),
            ...     switch_at_once=True,
            ...     early_switching=True,
            ... )
        """
        ...

    @overload
    async def start_employee_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        employee: Employee,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        media_file_id: int | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        employee_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def start_employee_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        employee: Employee,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        media_file_id: int | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        employee_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> CallStarted | DryRun: ...

    async def start_employee_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        employee: Employee,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        media_file_id: int | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        employee_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> CallStarted | DryRun:
        """Call a contact and an employee, and join them.

        The employee is named by id and dialled on one of the numbers that the account has, without
        a scenario.

        With the employee first, the contact is dialled when the employee has heard
        `employee_message` to its end. With the contact first, the employee is dialled in the moment
        the contact answers. Who has heard the message, or was given none, hears the file of
        `media_file_id` while waiting.

        A request cannot be marked as a repeat (`external_id` only correlates). If the answer got
        lost, telephones may have rung: look at `list.calls` before starting the call again.

        Tags: starting calls.

        Args:
            first_call: Who is dialled first: `contact`, or `employee`, the office side.
            virtual_phone_number: The virtual number, one of the account's own: the caller id that
                the contact sees. Digits only; never dialled, and no 800 number.
            contact: The contact's number, to dial; usually a client. Digits only. A SIP number of
                an employee will do, an extension will not, and neither will a virtual number of
                one's own.
            employee: The employee, to dial.
            switch_at_once: When to join the two once the second side has answered. true: now, a
                message still playing is cut, unless it is a `tts` message to the contact, which is
                read out in full. false: after both have heard their messages. Default: false.
            early_switching: Whether the office hears the contact's line while it still rings, a
                voice mail for example, in place of the music. true needs the office dialled first
                and `switch_at_once` true. Default: false.
            media_file_id: Id of the sound file that a side hears while it waits. Without it the
                system's dialling music plays.
            show_virtual_phone_number: Which caller id the office sees: true the virtual number,
                false the contact's. Default: true.
            virtual_phone_usage_rule: How the virtual number that the contact sees is chosen:
                `fixed`, the one given; `fixed_for_numa`, one that stays the same for this contact;
                `random`, any of the account's; `regional_random`, any of the contact's region;
                `regional_fixed_for_numa`, one of the contact's region that stays the same.
            external_id: What the call is known by in a system of one's own: it comes back in
                `list.calls` and in reports. It only correlates: the same one twice makes two calls.
            dtmf_string: Tones to send to the contact after the answer: digits, `*` and `#`; each
                `.` is a pause of one second, as in `.12.1..4`. Matching ^[0-9*#.]+\\Z.
            direction: As what the call is listed: `in` incoming, `out` outgoing. Default: "in".
            contact_message: What the contact hears after answering, before the two are joined.
                Without it nothing is played.
            employee_message: What the employee hears after answering, before the two are joined.
                Without it nothing is played.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            The call that was started.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            ContactInBlacklistError: contact_in_blacklist, -32002 or -32602 “The contact has been
                found in the blacklist”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            VirtualPhoneNumberNotFoundError: virtual_phone_number_not_found, -32007 “Virtual phone
                number not found. It is not your virtual phone number.”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            InvalidParametersCombinationError: invalid_parameters_combination, -32602 “The
                combination of parameters is not permitted”
            MediaFileNotFoundError: media_file_not_found, -32602 “The media file not found”
            TtsTextExceededError: tts_text_exceeded, -32602 “The maximum length of Text-to-Speech
                message has been exceeded”
            CharacterEncodingNotAllowedError: character_encoding_not_allowed, -32602 “The character
                encoding must be UTF-8”
            OwnVirtualPhoneNumberNotAllowedError: own_virtual_phone_number_not_allowed, -32602
                “Parameter contact can not contain own virtual phone number”
            EmployeeNotFoundError: employee_not_found, -32602 “Employee not found. It is not your
                employee.”
            NoActivePhoneNumberError: no_active_phone_number, -32602 “The phone number does not
                exist or inactive”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotAllowedError: it would reach somebody whom the client must not call; nothing was
                sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> from uis_callapi.v4_0 import Employee
            >>> await client.start_employee_call(
            ...     first_call="employee",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ...     employee=Employee(id=25),
            ... )
            CallStarted(data=CallSession(call_session_id=237859081))
        """
        params = StartEmployeeCallParams(
            first_call=first_call,
            virtual_phone_number=virtual_phone_number,
            contact=contact,
            employee=employee,
            switch_at_once=switch_at_once,
            early_switching=early_switching,
            media_file_id=media_file_id,
            show_virtual_phone_number=show_virtual_phone_number,
            virtual_phone_usage_rule=virtual_phone_usage_rule,
            external_id=external_id,
            dtmf_string=dtmf_string,
            direction=direction,
            contact_message=contact_message,
            employee_message=employee_message,
        )
        del contact, contact_message, employee_message  # a traceback shows what this frame holds
        if dry_run is not False:
            return self._dry_run(
                START_EMPLOYEE_CALL,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            START_EMPLOYEE_CALL,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def start_scenario_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        scenario_id: int,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: Literal[False] | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        employee_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> CallStarted:
        """early_switching must be absent or false, unless first_call is employee and switch_at_once is
        true.

        Examples:
            >>> await client.start_scenario_call(
            ...     first_call="contact",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ...     scenario_id=23456,
            ... )
            CallStarted(data=CallSession(call_session_id=234568))
        """
        ...

    @overload
    async def start_scenario_call(
        self,
        *,
        first_call: Literal["employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        scenario_id: int,
        switch_at_once: Literal[True],
        early_switching: bool,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        employee_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> CallStarted:
        """early_switching as one likes: first_call is employee and switch_at_once is true.

        Examples:
            >>> answer = await client.start_scenario_call(
            ...     first_call="employee",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ...     scenario_id=23456,
            ...     switch_at_once=True,
            ...     early_switching=True,
            ... )
        """
        ...

    @overload
    async def start_scenario_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        scenario_id: int,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        employee_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def start_scenario_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        scenario_id: int,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        employee_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> CallStarted | DryRun: ...

    async def start_scenario_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        scenario_id: int,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        employee_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> CallStarted | DryRun:
        """Call a contact, and let a scenario of the account find the employee.

        The scenario decides who is dialled in the office. One virtual number will do for any number
        of scenarios.

        A request cannot be marked as a repeat (`external_id` only correlates). If the answer got
        lost, telephones may have rung: look at `list.calls` before starting the call again.

        Tags: starting calls.

        Args:
            first_call: Who is dialled first: `contact`, or `employee`, the office side.
            virtual_phone_number: The virtual number, one of the account's own: the caller id that
                the contact sees. Digits only; never dialled, and no 800 number.
            contact: The contact's number, to dial; usually a client. Digits only. A SIP number of
                an employee will do, an extension will not, and neither will a virtual number of
                one's own.
            scenario_id: Id of the scenario.
            switch_at_once: When to join the two once the second side has answered. true: now, a
                message still playing is cut, unless it is a `tts` message to the contact, which is
                read out in full. false: after both have heard their messages. Default: false.
            early_switching: Whether the office hears the contact's line while it still rings, a
                voice mail for example, in place of the music. true needs the office dialled first
                and `switch_at_once` true. Default: false.
            virtual_phone_usage_rule: How the virtual number that the contact sees is chosen:
                `fixed`, the one given; `fixed_for_numa`, one that stays the same for this contact;
                `random`, any of the account's; `regional_random`, any of the contact's region;
                `regional_fixed_for_numa`, one of the contact's region that stays the same.
            external_id: What the call is known by in a system of one's own: it comes back in
                `list.calls` and in reports. It only correlates: the same one twice makes two calls.
            dtmf_string: Tones to send to the contact after the answer: digits, `*` and `#`; each
                `.` is a pause of one second, as in `.12.1..4`. Matching ^[0-9*#.]+\\Z.
            direction: As what the call is listed: `in` incoming, `out` outgoing. Default: "in".
            contact_message: What the contact hears after answering, before the two are joined.
                Without it nothing is played.
            employee_message: What the employee hears after answering, before the two are joined.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            The call that was started.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            ContactInBlacklistError: contact_in_blacklist, -32002 or -32602 “The contact has been
                found in the blacklist”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            VirtualPhoneNumberNotFoundError: virtual_phone_number_not_found, -32007 “Virtual phone
                number not found. It is not your virtual phone number.”
            ScenarioNotFoundError: scenario_not_found, -32602 or -32007 “Scenario not found”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            InvalidParametersCombinationError: invalid_parameters_combination, -32602 “The
                combination of parameters is not permitted”
            MediaFileNotFoundError: media_file_not_found, -32602 “The media file not found”
            TtsTextExceededError: tts_text_exceeded, -32602 “The maximum length of Text-to-Speech
                message has been exceeded”
            CharacterEncodingNotAllowedError: character_encoding_not_allowed, -32602 “The character
                encoding must be UTF-8”
            OwnVirtualPhoneNumberNotAllowedError: own_virtual_phone_number_not_allowed, -32602
                “Parameter contact can not contain own virtual phone number”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotAllowedError: it would reach somebody whom the client must not call; nothing was
                sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.start_scenario_call(
            ...     first_call="contact",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ...     scenario_id=23456,
            ... )
            CallStarted(data=CallSession(call_session_id=234568))
        """
        params = StartScenarioCallParams(
            first_call=first_call,
            virtual_phone_number=virtual_phone_number,
            contact=contact,
            scenario_id=scenario_id,
            switch_at_once=switch_at_once,
            early_switching=early_switching,
            virtual_phone_usage_rule=virtual_phone_usage_rule,
            external_id=external_id,
            dtmf_string=dtmf_string,
            direction=direction,
            contact_message=contact_message,
            employee_message=employee_message,
        )
        del contact, contact_message, employee_message  # a traceback shows what this frame holds
        if dry_run is not False:
            return self._dry_run(
                START_SCENARIO_CALL,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            START_SCENARIO_CALL,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def start_vnumber_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: Literal[False] | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> CallStarted:
        """early_switching must be absent or false, unless first_call is employee and switch_at_once is
        true.

        Examples:
            >>> await client.start_vnumber_call(
            ...     first_call="contact",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ... )
            CallStarted(data=CallSession(call_session_id=123467589))
        """
        ...

    @overload
    async def start_vnumber_call(
        self,
        *,
        first_call: Literal["employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        switch_at_once: Literal[True],
        early_switching: bool,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> CallStarted:
        """early_switching as one likes: first_call is employee and switch_at_once is true.

        Examples:
            >>> answer = await client.start_vnumber_call(
            ...     first_call="employee",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ...     switch_at_once=True,
            ...     early_switching=True,
            ... )
        """
        ...

    @overload
    async def start_vnumber_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def start_vnumber_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> CallStarted | DryRun: ...

    async def start_vnumber_call(
        self,
        *,
        first_call: Literal["contact", "employee"],
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        switch_at_once: bool | UnsetType = UNSET,
        early_switching: bool | UnsetType = UNSET,
        show_virtual_phone_number: bool | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        contact_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> CallStarted | DryRun:
        """Call a contact, and treat the call as one to a virtual number.

        The scenario that is assigned to the virtual number decides who is dialled in the office.

        A request cannot be marked as a repeat (`external_id` only correlates). If the answer got
        lost, telephones may have rung: look at `list.calls` before starting the call again.

        Tags: starting calls.

        Args:
            first_call: Who is dialled first: `contact`, or `employee`, the office side.
            virtual_phone_number: The virtual number, one of the account's own: the caller id that
                the contact sees. Digits only; never dialled, and no 800 number.
            contact: The contact's number, to dial; usually a client. Digits only. A SIP number of
                an employee will do, an extension will not, and neither will a virtual number of
                one's own.
            switch_at_once: When to join the two once the second side has answered. true: now, a
                message still playing is cut, unless it is a `tts` message to the contact, which is
                read out in full. false: after both have heard their messages. Default: false.
            early_switching: Whether the office hears the contact's line while it still rings, a
                voice mail for example, in place of the music. true needs the office dialled first
                and `switch_at_once` true. Default: false.
            show_virtual_phone_number: Which caller id the office sees. It stands in the vendor's
                sample only, not in the list of params: better leave it out (D5).
            virtual_phone_usage_rule: How the virtual number that the contact sees is chosen:
                `fixed`, the one given; `fixed_for_numa`, one that stays the same for this contact;
                `random`, any of the account's; `regional_random`, any of the contact's region;
                `regional_fixed_for_numa`, one of the contact's region that stays the same.
            external_id: What the call is known by in a system of one's own: it comes back in
                `list.calls` and in reports. It only correlates: the same one twice makes two calls.
            dtmf_string: Tones to send to the contact after the answer: digits, `*` and `#`; each
                `.` is a pause of one second, as in `.12.1..4`. Matching ^[0-9*#.]+\\Z.
            direction: As what the call is listed: `in` incoming, `out` outgoing. Default: "in".
            contact_message: What the contact hears after answering, before the two are joined.
                Without it nothing is played.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            The call that was started.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            ContactInBlacklistError: contact_in_blacklist, -32002 or -32602 “The contact has been
                found in the blacklist”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            VirtualPhoneNumberNotFoundError: virtual_phone_number_not_found, -32007 “Virtual phone
                number not found. It is not your virtual phone number.”
            ScenarioNotFoundError: scenario_not_found, -32602 or -32007 “Scenario not found”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            InvalidParametersCombinationError: invalid_parameters_combination, -32602 “The
                combination of parameters is not permitted”
            MediaFileNotFoundError: media_file_not_found, -32602 “The media file not found”
            TtsTextExceededError: tts_text_exceeded, -32602 “The maximum length of Text-to-Speech
                message has been exceeded”
            CharacterEncodingNotAllowedError: character_encoding_not_allowed, -32602 “The character
                encoding must be UTF-8”
            OwnVirtualPhoneNumberNotAllowedError: own_virtual_phone_number_not_allowed, -32602
                “Parameter contact can not contain own virtual phone number”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotAllowedError: it would reach somebody whom the client must not call; nothing was
                sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.start_vnumber_call(
            ...     first_call="contact",
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ... )
            CallStarted(data=CallSession(call_session_id=123467589))
        """
        params = StartVnumberCallParams(
            first_call=first_call,
            virtual_phone_number=virtual_phone_number,
            contact=contact,
            switch_at_once=switch_at_once,
            early_switching=early_switching,
            show_virtual_phone_number=show_virtual_phone_number,
            virtual_phone_usage_rule=virtual_phone_usage_rule,
            external_id=external_id,
            dtmf_string=dtmf_string,
            direction=direction,
            contact_message=contact_message,
        )
        del contact, contact_message  # a traceback shows what this frame holds
        if dry_run is not False:
            return self._dry_run(
                START_VNUMBER_CALL,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            START_VNUMBER_CALL,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def start_informer_call(
        self,
        *,
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        contact_message: Message,
        dialing_timeout: int | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> CallStarted: ...

    @overload
    async def start_informer_call(
        self,
        *,
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        contact_message: Message,
        dialing_timeout: int | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def start_informer_call(
        self,
        *,
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        contact_message: Message,
        dialing_timeout: int | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> CallStarted | DryRun: ...

    async def start_informer_call(
        self,
        *,
        virtual_phone_number: PhoneNumber,
        contact: PhoneNumber,
        contact_message: Message,
        dialing_timeout: int | UnsetType = UNSET,
        virtual_phone_usage_rule: Literal[
            "fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"
        ]
        | UnsetType = UNSET,
        external_id: str | UnsetType = UNSET,
        dtmf_string: str | UnsetType = UNSET,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> CallStarted | DryRun:
        """Call a contact, play a message, and hang up.

        Nobody else is dialled. The call ends when the message does.

        A request cannot be marked as a repeat (`external_id` only correlates). If the answer got
        lost, telephones may have rung: look at `list.calls` before starting the call again.

        Tags: starting calls.

        Args:
            virtual_phone_number: The virtual number, one of the account's own: the caller id that
                the contact sees. Digits only; never dialled, and no 800 number.
            contact: The contact's number, to dial; usually a client. Digits only. A SIP number of
                an employee will do, an extension will not, and neither will a virtual number of
                one's own.
            contact_message: What the contact hears after answering.
            dialing_timeout: How long the contact is rung, in seconds. At least 1, at most 120.
                Default: 30.
            virtual_phone_usage_rule: How the virtual number that the contact sees is chosen:
                `fixed`, the one given; `fixed_for_numa`, one that stays the same for this contact;
                `random`, any of the account's; `regional_random`, any of the contact's region;
                `regional_fixed_for_numa`, one of the contact's region that stays the same.
            external_id: What the call is known by in a system of one's own: it comes back in
                `list.calls` and in reports. It only correlates: the same one twice makes two calls.
            dtmf_string: Tones to send to the contact after the answer: digits, `*` and `#`; each
                `.` is a pause of one second, as in `.12.1..4`. Matching ^[0-9*#.]+\\Z.
            direction: As what the call is listed: `in` incoming, `out` outgoing. Default: "in".
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            The call that was started.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            ContactInBlacklistError: contact_in_blacklist, -32002 or -32602 “The contact has been
                found in the blacklist”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            VirtualPhoneNumberNotFoundError: virtual_phone_number_not_found, -32007 “Virtual phone
                number not found. It is not your virtual phone number.”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            MediaFileNotFoundError: media_file_not_found, -32602 “The media file not found”
            TtsTextExceededError: tts_text_exceeded, -32602 “The maximum length of Text-to-Speech
                message has been exceeded”
            CharacterEncodingNotAllowedError: character_encoding_not_allowed, -32602 “The character
                encoding must be UTF-8”
            OwnVirtualPhoneNumberNotAllowedError: own_virtual_phone_number_not_allowed, -32602
                “Parameter contact can not contain own virtual phone number”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotAllowedError: it would reach somebody whom the client must not call; nothing was
                sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> from uis_callapi.v4_0 import Message
            >>> await client.start_informer_call(
            ...     virtual_phone_number="74993720692",
            ...     contact="79260000000",
            ...     contact_message=Message(type="tts", value="Тестовое сообщение"),
            ... )
            CallStarted(data=CallSession(call_session_id=1238694))
        """
        params = StartInformerCallParams(
            virtual_phone_number=virtual_phone_number,
            contact=contact,
            contact_message=contact_message,
            dialing_timeout=dialing_timeout,
            virtual_phone_usage_rule=virtual_phone_usage_rule,
            external_id=external_id,
            dtmf_string=dtmf_string,
            direction=direction,
        )
        del contact, contact_message  # a traceback shows what this frame holds
        if dry_run is not False:
            return self._dry_run(
                START_INFORMER_CALL,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            START_INFORMER_CALL,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def make_call(
        self,
        *,
        call_session_id: int,
        to: PhoneNumber,
        to_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Done: ...

    @overload
    async def make_call(
        self,
        *,
        call_session_id: int,
        to: PhoneNumber,
        to_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def make_call(
        self,
        *,
        call_session_id: int,
        to: PhoneNumber,
        to_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Done | DryRun: ...

    async def make_call(
        self,
        *,
        call_session_id: int,
        to: PhoneNumber,
        to_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Done | DryRun:
        """Dial somebody else while the contact is on hold.

        For a consultation or a transfer: works after `hold.call` only. Afterwards `transfer.talk`
        gives the call away, `restore.talk` goes back to the contact.

        A telephone rings, and a request cannot be marked as a repeat.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            to: Whom to dial: an international number, an extension, or a SIP number. Digits only.
            to_message: What that side hears after answering; the contact waits until it is over.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            MediaFileNotFoundError: media_file_not_found, -32602 “The media file not found”
            TtsTextExceededError: tts_text_exceeded, -32602 “The maximum length of Text-to-Speech
                message has been exceeded”
            CharacterEncodingNotAllowedError: character_encoding_not_allowed, -32602 “The character
                encoding must be UTF-8”
            NoActivePhoneNumberError: no_active_phone_number, -32602 “The phone number does not
                exist or inactive”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotAllowedError: it would reach somebody whom the client must not call; nothing was
                sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.make_call(call_session_id=2354891, to="79260000000")
            Done(data=Success(success=True))
        """
        params = MakeCallParams(call_session_id=call_session_id, to=to, to_message=to_message)
        del to, to_message  # a traceback shows what this frame holds
        if dry_run is not False:
            return self._dry_run(
                MAKE_CALL,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            MAKE_CALL,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def transfer_talk(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Done: ...

    @overload
    async def transfer_talk(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def transfer_talk(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Done | DryRun: ...

    async def transfer_talk(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Done | DryRun:
        """Give the call to whom make.call has dialled.

        Works after `make.call`, while that side is being dialled or talks. The contact and that
        side are joined, the operator is out.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.transfer_talk(call_session_id=2786459)
            Done(data=Success(success=True))
        """
        params = TransferTalkParams(call_session_id=call_session_id)
        if dry_run is not False:
            return self._dry_run(
                TRANSFER_TALK,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            TRANSFER_TALK,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def restore_talk(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Done: ...

    @overload
    async def restore_talk(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def restore_talk(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Done | DryRun: ...

    async def restore_talk(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Done | DryRun:
        """Go back to the contact after make.call.

        Works after `make.call`, while the other side is being dialled or talks.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.restore_talk(call_session_id=25374860)
            Done(data=Success(success=True))
        """
        params = RestoreTalkParams(call_session_id=call_session_id)
        if dry_run is not False:
            return self._dry_run(
                RESTORE_TALK,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            RESTORE_TALK,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def hold_call(
        self,
        *,
        call_session_id: int,
        contact_message: Message,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Done: ...

    @overload
    async def hold_call(
        self,
        *,
        call_session_id: int,
        contact_message: Message,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def hold_call(
        self,
        *,
        call_session_id: int,
        contact_message: Message,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Done | DryRun: ...

    async def hold_call(
        self,
        *,
        call_session_id: int,
        contact_message: Message,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Done | DryRun:
        """Put the contact on hold.

        Works while the two are talking. The contact hears the message until `unhold.call`.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            contact_message: What the contact hears meanwhile.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            MediaFileNotFoundError: media_file_not_found, -32602 “The media file not found”
            TtsTextExceededError: tts_text_exceeded, -32602 “The maximum length of Text-to-Speech
                message has been exceeded”
            CharacterEncodingNotAllowedError: character_encoding_not_allowed, -32602 “The character
                encoding must be UTF-8”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> from uis_callapi.v4_0 import Message
            >>> await client.hold_call(
            ...     call_session_id=23465781,
            ...     contact_message=Message(type="media", value="2034"),
            ... )
            Done(data=Success(success=True))
        """
        params = HoldCallParams(call_session_id=call_session_id, contact_message=contact_message)
        del contact_message  # a traceback shows what this frame holds
        if dry_run is not False:
            return self._dry_run(
                HOLD_CALL,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            HOLD_CALL,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def unhold_call(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Done: ...

    @overload
    async def unhold_call(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def unhold_call(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Done | DryRun: ...

    async def unhold_call(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Done | DryRun:
        """Take the contact off hold.

        Works after `hold.call` only.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.unhold_call(call_session_id=2846590)
            Done(data=Success(success=True))
        """
        params = UnholdCallParams(call_session_id=call_session_id)
        if dry_run is not False:
            return self._dry_run(
                UNHOLD_CALL,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            UNHOLD_CALL,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def tag_call(
        self,
        *,
        call_session_id: int,
        tag_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Done: ...

    @overload
    async def tag_call(
        self,
        *,
        call_session_id: int,
        tag_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def tag_call(
        self,
        *,
        call_session_id: int,
        tag_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Done | DryRun: ...

    async def tag_call(
        self,
        *,
        call_session_id: int,
        tag_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Done | DryRun:
        """Put a tag on a call that is under way.

        A call that has ended is tagged by other means of the vendor.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            tag_id: Id of the tag.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            TagNotFoundError: tag_not_found, -32602 “Tag not found”
            DuplicateTagError: duplicate_tag, -32602 “Duplicate tag”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.tag_call(call_session_id=2846590, tag_id=36)
            Done(data=Success(success=True))
        """
        params = TagCallParams(call_session_id=call_session_id, tag_id=tag_id)
        if dry_run is not False:
            return self._dry_run(
                TAG_CALL,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            TAG_CALL,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    async def disconnect_leg(
        self,
        *,
        call_session_id: int,
        leg_id: int,
        timeout: float | None = None,
    ) -> Done:
        """Hang up one side of a call.

        Hanging up the contact ends the whole call. A leg that is gone stays gone, so the method may
        be repeated safely.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            leg_id: Id of the leg, as `list.calls` tells it.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            LegNotFoundError: leg_not_found, -32602 “The call's leg not found”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.disconnect_leg(call_session_id=2875654, leg_id=9875)
            Done(data=Success(success=True))
        """
        params = DisconnectLegParams(call_session_id=call_session_id, leg_id=leg_id)
        return await self._call(DISCONNECT_LEG, params, CallOptions(timeout=timeout))

    @overload
    async def add_coach(
        self,
        *,
        call_session_id: int,
        phone_number: PhoneNumber | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Done: ...

    @overload
    async def add_coach(
        self,
        *,
        call_session_id: int,
        phone_number: PhoneNumber | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def add_coach(
        self,
        *,
        call_session_id: int,
        phone_number: PhoneNumber | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Done | DryRun: ...

    async def add_coach(
        self,
        *,
        call_session_id: int,
        phone_number: PhoneNumber | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Done | DryRun:
        """Have a coach listen in and prompt the employee.

        A telephone rings: the coach's. Without a number it is the coach from the employee's
        settings.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            phone_number: The coach's number, to dial. Without it the coach of the employee's
                settings is dialled.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            NoActivePhoneNumberError: no_active_phone_number, -32602 “The phone number does not
                exist or inactive”
            CoachNotFoundError: coach_not_found, -32602 “The coach not found in your settings”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotAllowedError: it would reach somebody whom the client must not call; nothing was
                sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.add_coach(call_session_id=27934036, phone_number="79260000000")
            Done(data=Success(success=True))
        """
        params = AddCoachParams(call_session_id=call_session_id, phone_number=phone_number)
        del phone_number  # a traceback shows what this frame holds
        if dry_run is not False:
            return self._dry_run(
                ADD_COACH,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            ADD_COACH,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def record_call(
        self,
        *,
        call_session_id: int,
        action: Literal["on", "off"],
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Done: ...

    @overload
    async def record_call(
        self,
        *,
        call_session_id: int,
        action: Literal["on", "off"],
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def record_call(
        self,
        *,
        call_session_id: int,
        action: Literal["on", "off"],
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Done | DryRun: ...

    async def record_call(
        self,
        *,
        call_session_id: int,
        action: Literal["on", "off"],
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Done | DryRun:
        """Switch the recording of a call on or off.

        A recording that is switched on for an employee as a whole cannot be switched off here.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            action: `on` or `off`.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            RecordAlreadyStartedError: record_already_started, -32602 “The call record is already
                started”
            RecordAlreadyStoppedError: record_already_stopped, -32602 “The call record is not
                enabled”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.record_call(call_session_id=235496, action="on")
            Done(data=Success(success=True))
        """
        params = RecordCallParams(call_session_id=call_session_id, action=action)
        if dry_run is not False:
            return self._dry_run(
                RECORD_CALL,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            RECORD_CALL,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def block_contact(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Done: ...

    @overload
    async def block_contact(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def block_contact(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Done | DryRun: ...

    async def block_contact(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Done | DryRun:
        """Put the contact of a call on the blacklist.

        Calls to and from a blocked contact are refused until it is taken off the list in the
        account.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            DuplicateContactError: duplicate_contact, -32602 “The contact already exists”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.block_contact(call_session_id=27485639)
            Done(data=Success(success=True))
        """
        params = BlockContactParams(call_session_id=call_session_id)
        if dry_run is not False:
            return self._dry_run(
                BLOCK_CONTACT,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            BLOCK_CONTACT,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def call_talk_option(
        self,
        *,
        call_session_id: int,
        button: str,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Done: ...

    @overload
    async def call_talk_option(
        self,
        *,
        call_session_id: int,
        button: str,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def call_talk_option(
        self,
        *,
        call_session_id: int,
        button: str,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Done | DryRun: ...

    async def call_talk_option(
        self,
        *,
        call_session_id: int,
        button: str,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Done | DryRun:
        """Do during a call what a button stands for.

        The buttons are set up in the account; `list.talk_options` tells them. Some options are
        switched off by the second press: recording, the coach.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            button: The button. Not empty.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            TalkOptionNotFoundError: talk_option_not_found, -32602 “Talk option not found”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.call_talk_option(call_session_id=246578, button="1")
            Done(data=Success(success=True))
        """
        params = CallTalkOptionParams(call_session_id=call_session_id, button=button)
        if dry_run is not False:
            return self._dry_run(
                CALL_TALK_OPTION,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            CALL_TALK_OPTION,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def send_dtmf(
        self,
        *,
        call_session_id: int,
        dtmf_string: str,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Done: ...

    @overload
    async def send_dtmf(
        self,
        *,
        call_session_id: int,
        dtmf_string: str,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def send_dtmf(
        self,
        *,
        call_session_id: int,
        dtmf_string: str,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Done | DryRun: ...

    async def send_dtmf(
        self,
        *,
        call_session_id: int,
        dtmf_string: str,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Done | DryRun:
        """Send a tone to the contact.

        One tone with each request.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            dtmf_string: The tone: a digit, `*` or `#`. Matching ^[0-9*#]\\Z.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            InvalidStateError: invalid_state, -32004 “This method can not be called in this state”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.send_dtmf(call_session_id=27934036, dtmf_string="1")
            Done(data=Success(success=True))
        """
        params = SendDtmfParams(call_session_id=call_session_id, dtmf_string=dtmf_string)
        if dry_run is not False:
            return self._dry_run(
                SEND_DTMF,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            SEND_DTMF,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    async def list_talk_options(
        self,
        *,
        timeout: float | None = None,
    ) -> TalkOptions:
        """List the talk options of the account.

        Changes nothing, so it may be repeated safely.

        Tags: managing calls.

        Args:
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.

        Returns:
            The talk options of the account.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> answer = await client.list_talk_options()
        """
        params = ListTalkOptionsParams()
        return await self._call(LIST_TALK_OPTIONS, params, CallOptions(timeout=timeout))

    async def list_calls(
        self,
        *,
        direction: Literal["in", "out"] | UnsetType = UNSET,
        virtual_phone_number: str | UnsetType = UNSET,
        timeout: float | None = None,
    ) -> Calls:
        """List the calls that are under way, and their sides.

        Changes nothing, so it may be repeated safely.

        Tags: managing calls.

        Args:
            direction: Only incoming calls (`in`) or outgoing ones (`out`). Without it, both.
            virtual_phone_number: Only calls of this virtual number; it has to begin with 7.
                Matching ^7[0-9]+\\Z.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.

        Returns:
            The calls that are under way.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> answer = await client.list_calls(direction="in", virtual_phone_number="74951045771")
        """
        params = ListCallsParams(direction=direction, virtual_phone_number=virtual_phone_number)
        return await self._call(LIST_CALLS, params, CallOptions(timeout=timeout))

    async def release_call(
        self,
        *,
        call_session_id: int,
        timeout: float | None = None,
    ) -> Done:
        """End a call.

        Works in any state. A call that has ended stays ended, so the method may be repeated safely;
        the second answer may be `call_session_not_found`.

        Tags: managing calls.

        Args:
            call_session_id: Which call: the number that the method which started it returned.
                `list.calls` tells those of calls that come in.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.

        Returns:
            Whether it was done.

        Raises:
            AuthError: auth_error, -32001 “Login or password is wrong”
            AccessTokenInvalidError: access_token_invalid, -32001 “Access token is invalid”
            AccessTokenExpiredError: access_token_expired, -32001 “Access token has been expired”
            AccessTokenBlockedError: access_token_blocked, -32001 “Access token has been blocked”
            IpNotWhitelistedError: ip_not_whitelisted, -32003 “Your IP is not whitelisted”
            ForbiddenError: forbidden, -32003 “Permission denied”
            ComponentDisabledError: component_disabled, -32008 “Component has been disabled”
            AccountInactiveError: account_inactive, -32009 “Your account has been disabled, contact
                the support service”
            LimitExceededError: limit_exceeded, -32029 “Limit has been exceeded”
            BatchOperationsNotSupportedError: batch_opreations_not_supported or
                batch_operations_not_supported, -32099 “Batch operations not supported”
            NotificationsNotSupportedError: notifications_not_supported, -32099 “Notifications not
                supported”
            InvalidRequestError: invalid_request, -32600 “Invalid Request The JSON sent is not a
                valid Request object”
            MethodNotFoundError: method_not_found, -32601 “The method does not exist / is not
                available”
            RequiredParameterMissedError: required_parameter_missed, -32602 “The required parameter
                has been missed”
            DataTypeError: data_type_error, -32602 “Data supplied is of wrong type”
            InvalidParameterValueError: invalid_parameter_value, -32602 “Invalid parameter value”
            UnexpectedParametersError: unexpected_parameters, -32602 “Unexpected method
                parameter(s)”
            CallSessionNotFoundError: call_session_not_found, -32602 “Call session not found”
            InternalError: internal_error, -32603 “Internal error, contact the support service”
            ParseError: parse_error, -32700 “Invalid JSON was received by the server.”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.release_call(call_session_id=28575639)
            Done(data=Success(success=True))
        """
        params = ReleaseCallParams(call_session_id=call_session_id)
        return await self._call(RELEASE_CALL, params, CallOptions(timeout=timeout))
