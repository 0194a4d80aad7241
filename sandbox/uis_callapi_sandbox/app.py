"""HTTP: POST /v1 and /v4.0 are the API, /_sandbox/ is for whoever tests against it, / for whoever looks on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from . import doors
from .api import VERSIONS, Api
from .control import Control
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


def application(tenants: Tenants, control: Control, ticking: Ticking, pages: Sequence[BaseRoute] = ()) -> Starlette:
    """Return the ASGI application of one sandbox."""
    apis = [Api(tenants, ticking, version) for version in VERSIONS]
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
            *(Route(version.path, api.serve, methods=["POST"]) for version, api in zip(VERSIONS, apis, strict=True)),
            Route(f"{_CONTROL}/openapi.json", described, methods=["GET"]),
            Route(f"{_CONTROL}/events", events, methods=["GET"]),
            *doors.routes(rows, _CONTROL, tenants.lock),
            *pages,
            Route("/{version}", apis[0].refuse_version, methods=["POST"]),
        ],
        exception_handlers={HTTPException: refuse, InboxError: _out_of_order, ClientDisconnect: _gone},
    )
    app.router.redirect_slashes = False  # clients never follow a redirect
    return app


async def _out_of_order(_request: Request, error: Exception) -> Response:
    return doors.problem(str(error), 503)


async def _gone(_request: Request, _error: Exception) -> Response:
    return Response(status_code=400)  # nobody reads it
