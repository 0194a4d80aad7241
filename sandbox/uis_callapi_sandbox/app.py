"""HTTP: POST /v1 and /v4.0 are the API, /_sandbox/ is for whoever tests against it, / for whoever looks on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from . import doors
from .api import VERSIONS, Api
from .control import Control
from .hosts import Hosts
from .inbox import InboxError
from .stream import watch
from .tenants import Tenants
from .ticking import Ticking

_CONTROL = "/_sandbox"
_EVENTS: Mapping[str, object] = {
    "summary": "What happens from now on, as it happens: call, leg, request, clock, faults, reset",
    "parameters": [{"name": "login", "in": "query", "required": False, "schema": {"type": "string"}}],
    "responses": {
        "200": {"description": "server-sent events", "content": {"text/event-stream": {"schema": {"type": "string"}}}}
    },
}


class _Gate:
    """Lets in who names a host of this sandbox. Calls go past the framework: each of its layers would cost them time.

    Args:
        hosts: What the sandbox may be called.
        api: What answers ``POST /v1`` and ``/v4.0``.
        others: What answers everything else.
    """

    def __init__(self, hosts: Hosts, api: Api, others: ASGIApp) -> None:
        self._hosts = hosts
        self._api = api
        self._others = others

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        host = next((value for name, value in scope["headers"] if name == b"host"), b"").decode("latin-1")
        if not self._hosts.include(host):
            await _misdirected(host, scope["path"])(scope, receive, send)
        elif scope["path"] in VERSIONS and scope.get("method") == "POST":
            await self._api(scope, receive, send)
        else:
            await self._others(scope, receive, send)


def _misdirected(host: str, path: str) -> Response:
    sentence = (
        f"no page of another site may read this sandbox, and {host!r} may be the name of one: "
        "use localhost, or start it with --allow-host, Sandbox(allow_hosts=[…]) and the name"
    )
    if path.startswith(f"{_CONTROL}/"):
        return doors.problem(sentence, 403)
    return Response(f"{sentence}\n", 403, media_type="text/plain")


def application(
    tenants: Tenants, control: Control, ticking: Ticking, hosts: Hosts, pages: Sequence[BaseRoute] = ()
) -> ASGIApp:
    """Return the ASGI application of one sandbox."""
    api = Api(tenants, ticking)
    rows = control.doors()

    async def described(_request: Request) -> Response:
        document = doors.openapi(
            rows, _CONTROL, "Control API of the UIS Call API sandbox", "1", {f"{_CONTROL}/events": {"get": _EVENTS}}
        )
        return Response(msgspec.json.encode(document), media_type="application/json")

    async def events(request: Request) -> Response:
        return watch(tenants, request)

    async def refuse(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        if not request.url.path.startswith(f"{_CONTROL}/"):
            return Response(error.detail, error.status_code, error.headers)
        cure = f"GET {_CONTROL}/openapi.json says what there is"
        sentence = f"{request.method} {request.url.path}: {error.detail.lower()}; {cure}"
        return doors.problem(sentence, error.status_code, error.headers)

    app = Starlette(
        routes=[
            *(Route(path, api, methods=["POST"]) for path in VERSIONS),
            Route(f"{_CONTROL}/openapi.json", described, methods=["GET"]),
            Route(f"{_CONTROL}/events", events, methods=["GET"]),
            *doors.routes(rows, _CONTROL, tenants.lock),
            *pages,
            Route("/{version}", api, methods=["POST"]),
        ],
        exception_handlers={HTTPException: refuse, InboxError: _out_of_order, ClientDisconnect: _gone},
    )
    app.router.redirect_slashes = False  # clients never follow a redirect
    return _Gate(hosts, api, app)


async def _out_of_order(_request: Request, error: Exception) -> Response:
    return doors.problem(str(error), 503)


async def _gone(_request: Request, _error: Exception) -> Response:
    return Response(status_code=400)  # nobody reads it
