"""How the platform answers one request: credentials, sessions, limits, and what magic brings up."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Generator
from typing import Literal

from uis_callapi.v1 import (
    AuthenticateResult,
    AuthenticationError,
    CredentialsRefusedError,
    InternalError,
    InvalidParamsError,
    IpAddressError,
    LimitExceededError,
    PermissionDeniedError,
    SessionKeyExpiredError,
)
from uis_callapi.v1.methods import API
from uis_callapi.v1.models import AuthenticateParams, PlaceCallsParams
from uis_callapi.v1.server import RpcFault, ServerCall

from . import magic
from .dialling.events import Result
from .dialling.plan import Unplayable
from .faults import Fault
from .records import Entry
from .switchboard import OnResult
from .tenants import Tenant, Tenants
from .ticking import Ticking

assert API.session is not None
_LIFETIME = round(1000 * API.session.lifetime)
_SHORT_LIFETIME = 5_000


class FaultBefore(Exception):
    """Raised to have a fault played and nothing carried out."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind)
        self.fault = fault


class Handling:
    """The handlers of the API for one request; afterwards, what came of it.

    Args:
        tenants: All logins.
        ticking: What lets telephones that were dialled go on.
    """

    def __init__(self, tenants: Tenants, ticking: Ticking) -> None:
        self._tenants = tenants
        self._ticking = ticking
        self.tenant: Tenant | None = None
        """Whose request it was."""
        self.entry: Entry | None = None
        """The call that was placed."""
        self.fault: Fault | None = None
        """What is to be played in place of the answer."""

    async def authenticate(self, params: AuthenticateParams, call: ServerCall, /) -> AuthenticateResult:
        """Issue a key; a second one does not end the first."""
        with self._tenants.lock:
            tenant = self.tenant = self._tenants.find(params.login)
            if tenant is not None:
                self._meet(tenant, call)
            if params.login == "blocked-ip":
                raise RpcFault.of(IpAddressError, "this address is not on the allow-list")
            if tenant is None or params.login == "wrong-password" or not tenant.takes(params.password):
                raise RpcFault.of(CredentialsRefusedError, "wrong login or password")
            lifetime = _SHORT_LIFETIME if params.login == "expired-session" else _LIFETIME
            only = params.login == "single-session"
            return AuthenticateResult(session_key=self._tenants.open_session(tenant, lifetime, only=only))

    async def place_calls(self, params: PlaceCallsParams, call: ServerCall, /) -> Literal["success", "fail"]:
        """Dial and write the call down; then answer, with an error where the number asks for one."""
        bridged = _Later() if self._tenants.options.mode == "bridged" else None
        with self._tenants.lock:
            tenant = self.tenant = self._tenant(call.key)
            self._meet(tenant, call)
            self._refuse(tenant, params)
            self._dial(tenant, params, call, None if bridged is None else bridged.settle)
            self._ticking.look_at(tenant)
        ending = magic.ending(params.numa)
        self.fault = self.fault or magic.FAULTS.get(ending)
        if ending == magic.BROKEN:
            raise RpcFault.of(InternalError, "after dialling")
        if bridged is not None:
            return await bridged
        return "fail" if ending == magic.FAILING else "success"

    def _tenant(self, key: str) -> Tenant:
        found = self._tenants.of_key(key)
        if found is None:
            raise RpcFault.of(AuthenticationError, "session_key is not known")
        tenant, session = found
        if tenant.clock.ms >= session.ends:
            self.tenant = tenant
            raise RpcFault.of(SessionKeyExpiredError, "session_key has expired")
        return tenant

    def _meet(self, tenant: Tenant, call: ServerCall) -> None:
        """Choose the fault that waits for this request."""
        self.fault = tenant.faults.choose(call.method)
        if self.fault is not None and self.fault.when == "before":
            raise FaultBefore(self.fault)

    def _refuse(self, tenant: Tenant, params: PlaceCallsParams) -> None:
        """Raise what the platform says instead of dialling."""
        if tenant.login == "no-permission":
            raise RpcFault.of(PermissionDeniedError, "access to the methods of Call API is closed")
        refusal = magic.refusal(params)
        if refusal is not None:
            raise refusal
        lost = magic.lost(params)
        if lost is not None:
            raise FaultBefore(lost)

    def _dial(self, tenant: Tenant, params: PlaceCallsParams, call: ServerCall, on_result: OnResult | None) -> None:
        switchboard = tenant.switchboard
        switchboard.catch_up()
        now = switchboard.now
        exceeded = tenant.limits.exceeded(now)
        if exceeded is not None:
            raise RpcFault.of(LimitExceededError, exceeded)
        entry = Entry(
            number=self._tenants.inbox.next_call,
            at=now / 1000,
            login=tenant.login,
            request_id=call.request_id,
            params=params,
            notes=call.notes,
            answer=None,
            fault=None,
        )
        try:
            switchboard.place(entry, on_result)
        except Unplayable as wrong:
            raise RpcFault.of(InvalidParamsError, str(wrong)) from None
        tenant.limits.count(now)
        self.entry = entry


class _Later:
    """A result that is told in any thread and awaited in this one."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._result: asyncio.Future[Result | None] = self._loop.create_future()

    def settle(self, result: Result | None) -> None:
        with contextlib.suppress(RuntimeError):  # the sandbox has ended, and nobody waits
            self._loop.call_soon_threadsafe(self._set, result)

    def __await__(self) -> Generator[object, None, Result]:
        result = yield from self._result.__await__()
        if result is None:
            raise RpcFault.of(InternalError, "the sandbox ended while telephones rang")
        return result

    def _set(self, result: Result | None) -> None:
        if not self._result.done():  # who waited for it may have gone
            self._result.set_result(result)
