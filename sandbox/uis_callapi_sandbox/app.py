"""HTTP around the handlers: POST /v1 for the API, /_sandbox/ for whoever tests against it."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uis_callapi.v1 import ApiVersionNotSupportedError
from uis_callapi.v1.methods import API
from uis_callapi.v1.server import RpcFault, answer, fault_bytes

from .clock import Clock
from .journal import Journal
from .rules import CallApi, Options

_MOST_BYTES = 1_048_576


def application(options: Options, clock: Clock, journal: Journal) -> Starlette:
    """Return the ASGI application of one sandbox."""
    handlers = CallApi(options, clock, journal)

    async def api(request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return Response(f"a request of more than {_MOST_BYTES} bytes is not read\n", 413)
        return _json(await answer(handlers, body, detail_key=options.detail_key, unknown_params=options.unknown_params))

    async def other_version(request: Request) -> Response:
        detail = f"there is no version {request.path_params['version']!r}: use {API.path}"
        fault = RpcFault(options.version_code, ApiVersionNotSupportedError.default_message, detail)
        return _json(fault_bytes(fault, detail_key=options.detail_key))

    async def accepted(_request: Request) -> Response:
        return _json(journal.as_json())

    app = Starlette(
        routes=[
            Route("/_sandbox/journal", accepted, methods=["GET"]),
            Route(API.path, api, methods=["POST"]),
            Route("/{version}", other_version, methods=["POST"]),
        ]
    )
    app.router.redirect_slashes = False  # clients never follow a redirect
    return app


async def _body(request: Request) -> bytes | None:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            return None
    return bytes(body)


def _json(body: bytes) -> Response:
    return Response(body, media_type="application/json")
