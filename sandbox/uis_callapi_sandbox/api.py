"""POST /v1, /v4.0: one request of the API carried out, written down and answered, or not answered as a fault has it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

import msgspec
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from uis_callapi._runtime.server import RpcFault, fault_bytes
from uis_callapi._runtime.shapes import is_object
from uis_callapi.v1 import ApiVersionNotSupportedError

from . import bodies, playing
from .faults import Fault
from .handling import FaultBefore, Handling
from .hiding import LOGINS, hidden
from .inbox import InboxError
from .records import Received
from .tenants import Tenants
from .ticking import Ticking
from .v1 import V1
from .v4_0 import V4_0

VERSIONS: Mapping[str, type[Handling]] = {version.path: version for version in (V1, V4_0)}
"""By where each is served."""

_MOST_SHOWN = 20_000
"""Bytes of an answer that are kept: that of rpc.discover is as long as the document."""
_PAGES_HEADER = b"sec-fetch-mode"
"""What every browser sends. On a connection that it has used before, it sends a request whose answer was lost again, a
POST too: a page would ring twice, and take a fault for a success."""


class _About(msgspec.Struct):
    """What a request says of itself, as far as it can be read."""

    id: int | str | None = None
    method: str | None = None


class _Error(msgspec.Struct):
    code: int
    message: str


class _Answer(msgspec.Struct):
    result: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    error: _Error | msgspec.UnsetType = msgspec.UNSET

    def in_short(self) -> str:
        if self.error:
            return f"{self.error.code} {self.error.message}"
        result: object = msgspec.json.decode(bytes(self.result or b'""'))
        if not is_object(result):
            return str(result)
        data: object = result.get("data", result)
        return ", ".join(f"{name} {value}" for name, value in data.items()) if is_object(data) else str(data)


_CarryOut: TypeAlias = Callable[[Handling, bytes], Awaitable[tuple[bytes, Fault | None]]]
_about = msgspec.json.Decoder(_About)
_answer = msgspec.json.Decoder(_Answer)


class Api:
    """The API over HTTP, in all its versions: an ASGI application."""

    def __init__(self, tenants: Tenants, ticking: Ticking) -> None:
        self._tenants = tenants
        self._options = tenants.options
        self._ticking = ticking

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        path: str = scope["path"]
        version = VERSIONS.get(path)
        carry_out = self._refuse(path.removeprefix("/")) if version is None else self._carry_out
        handling = (version or V1)(self._tenants, self._ticking)
        try:
            response = await self._response(handling, await bodies.read(receive), carry_out)
        except ClientDisconnect:
            return
        if any(name == _PAGES_HEADER for name, _ in scope["headers"]):
            response.headers["Connection"] = "close"
        await response(scope, receive, send)

    def _refuse(self, version: str) -> _CarryOut:
        """Return what answers a request to a *version* that there is not."""
        detail = f"there is no version {version!r}: use {' or '.join(VERSIONS)}"
        wrong = RpcFault(self._options.version_code, ApiVersionNotSupportedError.default_message, detail)

        async def refuse(handling: Handling, _body: bytes) -> tuple[bytes, None]:
            return _error(handling, wrong), None

        return refuse

    async def _response(self, handling: Handling, body: bytes | None, carry_out: _CarryOut) -> Response:
        if body is None:
            return Response(f"a request of more than {bodies.MOST_BYTES} bytes is not read\n", 413)
        try:
            answered, fault = await carry_out(handling, body)
            self._write_down(handling, body, answered, fault)
        except InboxError as trouble:  # no call is answered that is not written down
            answered, fault = _error(handling, handling.failure(str(trouble)), body), None
        return playing.response(answered, fault)

    async def _carry_out(self, handling: Handling, body: bytes) -> tuple[bytes, Fault | None]:
        try:
            answered = await handling.answer(body)
        except FaultBefore as asked:
            # What is spoilt where nothing was carried out: nobody can take it for a success.
            return _error(handling, handling.failure("a fault of the sandbox"), body), asked.fault
        return answered, handling.fault

    def _write_down(self, handling: Handling, body: bytes, answered: bytes, fault: Fault | None) -> None:
        about = _read(body)
        short = _answer.decode(answered)
        kind = None if fault is None else fault.kind
        with self._tenants.lock:
            tenant = handling.tenant or self._tenants.demo
            entry = handling.entry
            if entry is not None:
                entry = msgspec.structs.replace(entry, answer=short.in_short(), fault=kind)
            received = Received(
                number=self._tenants.inbox.next_request,
                login=None if handling.tenant is None else tenant.login,
                at=tenant.clock.ms / 1000,
                method=about.method,
                request_id=about.id,
                request=hidden(body),
                answer=_shown(answered, about.method),
                fault=kind,
                call=None if entry is None else entry.number,
                outcome="fault" if kind else "error" if short.error else "result",
            )
            self._tenants.inbox.receive(received, entry)
            self._tenants.feed.tell("request", received.login, received)
            if fault is not None:
                self._tenants.feed.tell("faults", tenant.login, {"login": tenant.login})


def _error(handling: Handling, wrong: RpcFault, body: bytes | None = None) -> bytes:
    request_id = None if body is None else _read(body).id
    return fault_bytes(wrong, request_id, detail_key=handling.detail_key)


def _shown(answered: bytes, method: str | None) -> str:
    if len(answered) > _MOST_SHOWN:
        return f"{len(answered)} bytes"
    return hidden(answered) if method in LOGINS else answered.decode()


def _read(body: bytes) -> _About:
    try:
        return _about.decode(body)
    except (msgspec.DecodeError, UnicodeError, RecursionError):  # the answer says what is wrong with it
        return _About()
