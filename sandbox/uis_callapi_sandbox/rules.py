"""How the platform answers: accounts, sessions, limits, and the numbers and logins that bring up each error."""

from __future__ import annotations

from typing import Literal

import msgspec
from uis_callapi.v1 import (
    AuthenticateResult,
    CredentialsRefusedError,
    InternalError,
    IpAddressError,
    LimitExceededError,
    PermissionDeniedError,
)
from uis_callapi.v1.models import AuthenticateParams, PlaceCallsParams
from uis_callapi.v1.server import RpcFault, ServerCall, UnknownParams

from .clock import Clock
from .journal import Journal
from .limits import Limits
from .sessions import Sessions

ACCOUNTS = {"demo": "demo"}
MAGIC_LOGINS = frozenset({"wrong-password", "blocked-ip", "no-permission", "expired-session", "single-session"})
"""Logins that take any password and bring up one situation each."""
_SHORT_LIFETIME = 5.0
_LIFETIME = 3600.0


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What is not known of the platform, or differs between accounts.

    Examples:
        >>> from uis_callapi import Client, LimitExceededError
        >>> from uis_callapi_sandbox import Options, Sandbox
        >>> with Sandbox(options=Options(per_minute=0)) as sandbox:
        ...     client = Client(login="demo", password="demo", base_url=sandbox.base_url)
        ...     try:
        ...         client.place_calls(
        ...             first_call="numc",
        ...             switch_at_once=True,
        ...             numa="74951234567",
        ...             numb="74993720692",
        ...             numc="79164572521",
        ...         )
        ...     except LimitExceededError as error:
        ...         error.outcome
        ...     client.close()
        'not_placed'
    """

    per_minute: int | None = None
    per_day: int | None = None
    detail_key: Literal["data", "details"] = "data"
    """Where errors carry their detail: the documentation has both."""
    version_code: int = -32000
    """The code of “Api version not supported”: the documentation gives none."""
    unknown_params: UnknownParams = "refuse"
    """What becomes of params, and of fields inside them, that are not documented; ignored ones stand in the notes."""


class CallApi:
    """The handlers of the API."""

    def __init__(self, options: Options, clock: Clock, journal: Journal) -> None:
        self._clock = clock
        self._journal = journal
        self._sessions = Sessions(clock)
        self._limits = Limits(clock, options.per_minute, options.per_day)

    async def authenticate(self, params: AuthenticateParams, _call: ServerCall, /) -> AuthenticateResult:
        """Issue a key that lives for an hour; a second one does not end the first."""
        login = params.login
        if login == "blocked-ip":
            raise RpcFault.of(IpAddressError, "this address is not on the allow-list")
        if login == "wrong-password" or (login not in MAGIC_LOGINS and ACCOUNTS.get(login) != params.password):
            raise RpcFault.of(CredentialsRefusedError, "wrong login or password")
        lifetime = _SHORT_LIFETIME if login == "expired-session" else _LIFETIME
        return AuthenticateResult(session_key=self._sessions.open(login, lifetime, only=login == "single-session"))

    async def place_calls(self, params: PlaceCallsParams, call: ServerCall, /) -> Literal["success", "fail"]:
        """Accept the call and write it into the journal; then answer, with an error where the number asks for one."""
        login = self._sessions.login(call.key)
        if login == "no-permission":
            raise RpcFault.of(PermissionDeniedError, "access to the methods of Call API is closed")
        if params.numb.endswith("9003"):
            raise RpcFault.of(PermissionDeniedError, f"wrong service number: {params.numb}")
        if params.numa.endswith("9004"):
            raise RpcFault.of(LimitExceededError, "the limit that this number stands for")
        self._limits.count(login)
        result: Literal["success", "fail"] = "fail" if params.numa.endswith("9904") else "success"
        fault = RpcFault.of(InternalError, "after dialling") if params.numa.endswith("9603") else None
        self._journal.add(
            at=self._clock.now(),
            login=login,
            request_id=call.request_id,
            params=params,
            notes=call.notes,
            answer=f"{fault.code} {fault.message}" if fault else result,
        )
        if fault:
            raise fault
        return result
