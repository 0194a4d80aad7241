# Printed by the generator from v1.openrpc.json. Changes made here are lost: change the document, then generate.
"""Asynchronous client of UIS Call API, v1."""

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
from .methods import API, AUTHENTICATE, PLACE_CALLS
from .models import AuthenticateParams, AuthenticateResult, Group, Message, PhoneNumber, PlaceCallsParams


class AsyncClient(BaseAsyncClient):
    """Asynchronous client of UIS Call API, v1.

    Belongs to one event loop; close it, or use it in ``async with``.

    Examples:
        >>> from uis_callapi.v1 import AsyncClient
        >>> async with AsyncClient() as client:  # UIS_CALLAPI_LOGIN and UIS_CALLAPI_PASSWORD are set
        ...     await client.place_calls(
        ...         first_call="numc",
        ...         switch_at_once=True,
        ...         numa="74959891628",
        ...         numb="74993720692",
        ...         numc="79164572521",
        ...     )
        'success'
    """

    def __init__(
        self,
        *,
        login: str | None = None,
        password: str | None = None,
        base_url: str | None = None,
        host: Literal["callapi.uiscom.ru", "callapi.comagic.ru"] = "callapi.uiscom.ru",
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
            login: Login of the API user. Not secret in itself. Default: the environment variable
                UIS_CALLAPI_LOGIN.
            password: Password of the API user. Secret. Default: the environment variable
                UIS_CALLAPI_PASSWORD.
            base_url: Where the API is, as https://host[:port]; /v1 is appended. Default: the
                environment variable UIS_CALLAPI_URL, else https://callapi.uiscom.ru.
            host: Host of the vendor. Each account belongs to exactly one of the two. Of no effect
                where base_url is given. Default: callapi.uiscom.ru.
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
            given: dict[str, str | None] = {"login": login, "password": password}
            where: dict[str, str | None] = {"base_url": base_url, "proxy": proxy}
            del login, password, base_url, proxy  # a traceback shows what this frame holds
            credentials = from_options(API, AuthenticateParams, given)
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

    async def authenticate(
        self,
        *,
        login: str | UnsetType = UNSET,
        password: str | UnsetType = UNSET,
        timeout: float | None = None,
    ) -> AuthenticateResult:
        """Exchange a login and a password for a session key.

        Opens a session. The key in the answer goes into the `session_key` param of every other
        method; this method takes none itself.

        A key lives for one hour. The hour is taken to run from the moment of issue, however the key
        is used (C13); after it a new key is needed.

        No telephone rings here, so the method may be repeated safely. Wrong credentials are
        answered with the code that elsewhere means Permission denied (C6); repeating those changes
        nothing.

        Args:
            login: Login of the API user. Not secret in itself. Default: the client's own.
            password: Password of the API user. Secret. Default: the client's own.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.

        Returns:
            The session that was opened.

        Raises:
            IpAddressError: -32001 “IP address error”
            CredentialsRefusedError: -32003 or -32002 “Permission denied”
            LimitExceededError: -32004 “Limit is exceeded”
            ApiVersionNotSupportedError: Whatever the code: “Api version not supported”
            InvalidRequestError: -32600 “Invalid Request”
            MethodNotFoundError: -32601 “Method not found”
            InvalidParamsError: -32602 “Invalid params”
            InternalError: -32603 “Internal error”
            ParseError: -32700 “Parse error”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.authenticate()
            AuthenticateResult(session_key='•••')
        """
        given: dict[str, object] = {"login": login, "password": password}
        del login, password  # a traceback shows what this frame holds
        params = self._own_or(AuthenticateParams, given)
        return await self._call(AUTHENTICATE, params, CallOptions(timeout=timeout))

    @overload
    async def place_calls(
        self,
        *,
        first_call: Literal["numc", "numa", "any"],
        switch_at_once: bool,
        numa: PhoneNumber,
        numb: PhoneNumber,
        numc: PhoneNumber,
        media_file: str | UnsetType = UNSET,
        is_queue: Literal[False] | UnsetType = UNSET,
        use_numb_as_numa: bool | UnsetType = UNSET,
        numa_message: Message | UnsetType = UNSET,
        numc_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        on_fail: Literal["return", "raise"] | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Literal["success", "fail"]:
        """One number without a queue: is_queue must be absent or false, and queue_timeout must be
        absent.

        Examples:
            >>> await client.place_calls(
            ...     first_call="numc",
            ...     switch_at_once=True,
            ...     numa="74959891628",
            ...     numb="74993720692",
            ...     numc="79164572521",
            ... )
            'success'
        """
        ...

    @overload
    async def place_calls(
        self,
        *,
        first_call: Literal["numc", "numa", "any"],
        switch_at_once: bool,
        is_queue: bool,
        queue_timeout: int,
        numa: PhoneNumber,
        numb: PhoneNumber,
        numc: PhoneNumber,
        media_file: str | UnsetType = UNSET,
        use_numb_as_numa: bool | UnsetType = UNSET,
        numa_message: Message | UnsetType = UNSET,
        numc_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        on_fail: Literal["return", "raise"] | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Literal["success", "fail"]:
        """One number with a queue: queue_timeout must be given with is_queue; when is_queue is false
        it is ignored.

        Examples:
            >>> await client.place_calls(
            ...     first_call="numc",
            ...     switch_at_once=True,
            ...     numa="74959891628",
            ...     numb="74993720692",
            ...     numc="79164572521",
            ...     is_queue=True,
            ...     queue_timeout=120,
            ... )
            'success'
        """
        ...

    @overload
    async def place_calls(
        self,
        *,
        first_call: Literal["numc", "numa", "any"],
        switch_at_once: bool,
        numa: PhoneNumber,
        numb: PhoneNumber,
        numc: list[Group],
        media_file: str | UnsetType = UNSET,
        is_queue: Literal[False] | UnsetType = UNSET,
        use_numb_as_numa: bool | UnsetType = UNSET,
        numa_message: Message | UnsetType = UNSET,
        numc_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        on_fail: Literal["return", "raise"] | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Literal["success", "fail"]:
        """Forwarding groups without a queue: is_queue must be absent or false, and queue_timeout must
        be absent.

        Examples:
            >>> from uis_callapi.v1 import Group, Phone
            >>> await client.place_calls(
            ...     first_call="numc",
            ...     switch_at_once=True,
            ...     numa="74959891628",
            ...     numb="74993720692",
            ...     numc=[
            ...         Group(
            ...             phones=[
            ...                 Phone(numb="79161234561", timeout=25),
            ...                 Phone(numb="79161234562", timeout=25),
            ...                 Phone(numb="74951234563", channels_count=4, timeout=25),
            ...             ],
            ...             lines_start=1,
            ...             lines_limit=3,
            ...             dialing_increment=1,
            ...             incremental_dialing_timeout=10,
            ...         ),
            ...         Group(phones=[Phone(numb="79161234564")]),
            ...     ],
            ... )
            'success'
        """
        ...

    @overload
    async def place_calls(
        self,
        *,
        first_call: Literal["numc", "numa", "any"],
        switch_at_once: bool,
        is_queue: bool,
        queue_timeout: int,
        numa: PhoneNumber,
        numb: PhoneNumber,
        numc: list[Group],
        media_file: str | UnsetType = UNSET,
        use_numb_as_numa: bool | UnsetType = UNSET,
        numa_message: Message | UnsetType = UNSET,
        numc_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        on_fail: Literal["return", "raise"] | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> Literal["success", "fail"]:
        """Forwarding groups with a queue: queue_timeout must be given with is_queue; when is_queue is
        false it is ignored.

        Examples:
            >>> from uis_callapi.v1 import Group, Phone
            >>> await client.place_calls(
            ...     first_call="numc",
            ...     switch_at_once=True,
            ...     numa="74959891628",
            ...     numb="74993720692",
            ...     numc=[
            ...         Group(
            ...             phones=[
            ...                 Phone(numb="79161234561", timeout=20),
            ...                 Phone(numb="79161234562", timeout=20),
            ...                 Phone(numb="79161234564", timeout=20),
            ...             ],
            ...             lines_start=2,
            ...             lines_limit=2,
            ...         ),
            ...     ],
            ...     is_queue=True,
            ...     queue_timeout=300,
            ... )
            'success'
        """
        ...

    @overload
    async def place_calls(
        self,
        *,
        first_call: Literal["numc", "numa", "any"],
        switch_at_once: bool,
        numa: PhoneNumber,
        numb: PhoneNumber,
        numc: PhoneNumber | list[Group],
        media_file: str | UnsetType = UNSET,
        is_queue: bool | UnsetType = UNSET,
        queue_timeout: int | UnsetType = UNSET,
        use_numb_as_numa: bool | UnsetType = UNSET,
        numa_message: Message | UnsetType = UNSET,
        numc_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        on_fail: Literal["return", "raise"] | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def place_calls(
        self,
        *,
        first_call: Literal["numc", "numa", "any"],
        switch_at_once: bool,
        numa: PhoneNumber,
        numb: PhoneNumber,
        numc: PhoneNumber | list[Group],
        media_file: str | UnsetType = UNSET,
        is_queue: bool | UnsetType = UNSET,
        queue_timeout: int | UnsetType = UNSET,
        use_numb_as_numa: bool | UnsetType = UNSET,
        numa_message: Message | UnsetType = UNSET,
        numc_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        on_fail: Literal["return", "raise"] | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> Literal["success", "fail"] | DryRun: ...

    async def place_calls(
        self,
        *,
        first_call: Literal["numc", "numa", "any"],
        switch_at_once: bool,
        numa: PhoneNumber,
        numb: PhoneNumber,
        numc: PhoneNumber | list[Group],
        media_file: str | UnsetType = UNSET,
        is_queue: bool | UnsetType = UNSET,
        queue_timeout: int | UnsetType = UNSET,
        use_numb_as_numa: bool | UnsetType = UNSET,
        numa_message: Message | UnsetType = UNSET,
        numc_message: Message | UnsetType = UNSET,
        timeout: float | None = None,
        on_fail: Literal["return", "raise"] | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> Literal["success", "fail"] | DryRun:
        """Ring the client and the office, and join them into one call.

        Three numbers take part. `numa` is the client (the visitor's side): it is dialled. `numb` is
        the service number: it is shown as the caller id and never dialled. `numc` is the operator
        (the office side): one number, or forwarding groups; it is dialled too.

        In order: the platform checks the params, the key and the limits, and dials nobody if any of
        them is wrong. It then dials the side that `first_call` names, or both. A side that has
        answered hears its own message, if it was given one, and `media_file` whenever it has to
        wait. With `numc` first, the client is dialled when the operator has heard the message to
        its end; with `numa` first, the office is dialled in the moment the client answers. When
        both have answered they are joined, at once or after the messages, as `switch_at_once` says.
        The source has no timeline: this order is our reading, after a later version of the same
        API. All durations are in seconds.

        `success` and `fail` are both results. `fail` is not an error: the request was taken, but
        the calls did not work out. Whether `success` comes when the request is accepted or when the
        two are talking is not known (C12), which is why the default deadline is long.

        A request cannot be marked as a repeat (the platform knows no idempotency key), nor can a
        call be queried afterwards. If the answer got lost, both telephones may have rung: never
        re-send the request blindly, it would be a second telephone call.

        Args:
            first_call: Who is dialled first: `numc` the office, `numa` the client, `any` both in
                the same moment.
            switch_at_once: When to join the two once the second side has answered. true: now; a
                message still playing to the first side is cut, the second side's is skipped, with
                one exception: a `text` message that the client has begun to hear is read out in
                full. false: after both have heard their messages. The source describes the cut the
                other way round; this reading is that of a later version of the API (C16).
            numa: The client's number, to dial: international form, digits only. Must differ from
                `numc` and from `numb` (C14).
            numb: The service number: the caller id that the client sees. International form, digits
                only; never dialled. A wrong one is answered with Permission denied.
            numc: The office side, to dial: the operator's number, or a list of at least one
                forwarding group. Without a queue the groups are taken to be tried in their order,
                the next one when the one before was tried in vain.
            media_file: Forwarding music: what a side hears while it waits for the other. The file
                is given by name; in the samples some names have an extension and some have none
                (C17). Without it the platform plays its own tune, “Музыка переадресации”. Not
                empty.
            is_queue: Whether the call waits in a queue for an operator. With true, `queue_timeout`
                is needed and the increments of the groups have no effect. It stands among the
                params, not inside a group (C7), and is legal with a single number as well (C19).
                Default: false.
            queue_timeout: How long the call may stay in the queue, in seconds (the one duration
                whose unit the source gives). Must be given when `is_queue` is true; ignored when
                `is_queue` is false; refused when `is_queue` is not sent (C19). At least 1.
            use_numb_as_numa: Which number the office sees as the caller id: true the service number
                `numb`, false the client's own number `numa`. The client sees `numb` in either case.
                The source does not say whose caller id the flag governs; this follows a later
                version of the API (C15). One sample in the source spells the name differently (C1).
                Default: true.
            numa_message: What the client hears after answering, before the two are joined. Without
                it nothing is played.
            numc_message: What the operator hears after answering, before the two are joined.
                Without it nothing is played.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 90, and more
                where its params ask for it.
            on_fail: What becomes of a result that says: carried out, in vain. Default: as the
                client says.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            What the platform reports of the calls: `success`, done; `fail`, they did not work out.
                Both are results, and there is no third (C12).

        Raises:
            IpAddressError: -32001 “IP address error”
            AuthenticationError: -32002 “Authentication error”
            PermissionDeniedError: -32003 “Permission denied”
            LimitExceededError: -32004 “Limit is exceeded”
            SessionKeyExpiredError: -32005 “Session key has expired”
            ApiVersionNotSupportedError: Whatever the code: “Api version not supported”
            InvalidRequestError: -32600 “Invalid Request”
            MethodNotFoundError: -32601 “Method not found”
            InvalidParamsError: -32602 “Invalid params”
            InternalError: -32603 “Internal error”
            ParseError: -32700 “Parse error”
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotAllowedError: it would reach somebody whom the client must not call; nothing was
                sent.
            CallFailedError: the result is "fail", and `on_fail` is `raise`.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.place_calls(
            ...     first_call="numc",
            ...     switch_at_once=True,
            ...     numa="74959891628",
            ...     numb="74993720692",
            ...     numc="79164572521",
            ... )
            'success'
        """
        params = PlaceCallsParams(
            first_call=first_call,
            switch_at_once=switch_at_once,
            media_file=media_file,
            is_queue=is_queue,
            queue_timeout=queue_timeout,
            use_numb_as_numa=use_numb_as_numa,
            numa=numa,
            numa_message=numa_message,
            numb=numb,
            numc=numc,
            numc_message=numc_message,
        )
        del numa, numa_message, numc, numc_message  # a traceback shows what this frame holds
        if dry_run is not False:
            return self._dry_run(
                PLACE_CALLS,
                params,
                CallOptions(
                    timeout=timeout,
                    on_fail=on_fail,
                    dedup_key=dedup_key,
                    force=force,
                    retry_failed=retry_failed,
                ),
            )
        return await self._call(
            PLACE_CALLS,
            params,
            CallOptions(
                timeout=timeout, on_fail=on_fail, dedup_key=dedup_key, force=force, retry_failed=retry_failed
            ),
        )
