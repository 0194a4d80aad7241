"""How v1 answers one request: credentials, sessions, limits, and what magic brings up."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Generator
from typing import ClassVar, Literal

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
from uis_callapi.v1.server import RpcFault, ServerCall, answer

from . import magic
from .dialling.events import Result
from .dialling.plan import Unplayable, plan
from .handling import SHORT_LIFETIME, FaultBefore, Handling
from .records import Entry
from .switchboard import OnResult
from .tenants import Tenant

assert API.session is not None
_LIFETIME = round(1000 * API.session.lifetime)


class V1(Handling):
    """The handlers of v1."""

    path: ClassVar[str] = API.path

    @property
    def detail_key(self) -> str:
        """Where errors carry their detail: the documentation has two places."""
        return self._tenants.options.detail_key

    async def answer(self, body: bytes) -> bytes:
        """Answer the request in *body*. Raises `FaultBefore`."""
        options = self._tenants.options
        return await answer(self, body, detail_key=options.detail_key, unknown_params=options.unknown_params)

    def failure(self, sentence: str) -> RpcFault:
        """Return the error that says that the server failed."""
        return RpcFault.of(InternalError, sentence)

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
            lifetime = SHORT_LIFETIME if params.login == "expired-session" else _LIFETIME
            session = self._tenants.open_session(tenant, "v1", lifetime, only=params.login == "single-session")
            return AuthenticateResult(session_key=session.key)

    async def place_calls(self, params: PlaceCallsParams, call: ServerCall, /) -> Literal["success", "fail"]:
        """Dial and write the call down; then answer, with an error where the number asks for one."""
        bridged = _Later() if self._tenants.options.mode == "bridged" else None
        with self._tenants.lock:
            tenant = self.tenant = self._tenant(call.key)
            self._meet(tenant, call)
            self._refuse(tenant, params)
            self._dial(tenant, params, call, None if bridged is None else bridged.settle)
        ending = self._ending(params.numa)
        if ending == magic.BROKEN:
            raise RpcFault.of(InternalError, "after dialling")
        if bridged is not None:
            return await bridged
        return "fail" if ending == magic.FAILING else "success"

    def _tenant(self, key: str) -> Tenant:
        found = self._tenants.of_key(key, "v1")
        if found is None:
            raise RpcFault.of(AuthenticationError, "session_key is not known")
        tenant, session = found
        if session.has_ended(tenant.clock.ms):
            self.tenant = tenant
            raise RpcFault.of(SessionKeyExpiredError, "session_key has expired")
        return tenant

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
            planned = plan(params, switchboard.world)
        except Unplayable as wrong:
            raise RpcFault.of(InvalidParamsError, str(wrong)) from None
        self._start(tenant, entry, planned, on_result)


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
