"""HTTP: POST /v1 is the API, /_sandbox/ is for whoever tests against it, / for whoever looks on."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from uis_callapi.v1.methods import API

from . import doors
from .api import Api
from .control import Control
from .stream import watch
from .tenants import Tenants
from .ticking import Ticking

_CONTROL = "/_sandbox"


def application(tenants: Tenants, control: Control, ticking: Ticking, pages: Sequence[BaseRoute] = ()) -> Starlette:
    """Return the ASGI application of one sandbox."""
    api = Api(tenants, ticking)
    rows = control.doors()

    async def described(_request: Request) -> Response:
        document = doors.openapi(rows, _CONTROL, "Control API of the UIS Call API sandbox", "1")
        return Response(msgspec.json.encode(document), media_type="application/json")

    async def events(request: Request) -> Response:
        return watch(tenants, request)

    app = Starlette(
        routes=[
            Route(API.path, api.serve, methods=["POST"]),
            Route(f"{_CONTROL}/openapi.json", described, methods=["GET"]),
            Route(f"{_CONTROL}/events", events, methods=["GET"]),
            *doors.routes(rows, _CONTROL, tenants.lock),
            *pages,
            Route("/{version}", api.refuse_version, methods=["POST"]),
        ]
    )
    app.router.redirect_slashes = False  # clients never follow a redirect
    return app
