"""The pages of the sandbox: files of this package, served as they are, and nothing from any other host."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from pathlib import PurePosixPath
from typing import get_args

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uis_callapi import RejectedError
from uis_callapi.v1.methods import PLACE_CALLS
from uis_callapi.v4_0.methods import START_SIMPLE_CALL

from .described import params
from .dialling.world import CATALOGUE, World
from .faults import KINDS, REFUSALS, V4_0_ERRORS, Method

_PAGES = {"/": "index.html", "/demo/crm": "crm.html", "/demo/supplier": "supplier.html"}
_TABLES = "tables.json"
_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".md": "text/markdown",
}
"""By ending: the machine's own table may have been changed by any program."""
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",  # kept, and asked for again each time: a new version is seen at once
}


def routes() -> list[Route]:
    """Return the routes of the console: its pages, and their files under ``/_console/``."""

    async def page(request: Request) -> Response:
        return _answer(request, _PAGES[request.url.path])

    async def file(request: Request) -> Response:
        return _answer(request, request.path_params["name"])

    return [*(Route(path, page, methods=["GET"]) for path in _PAGES), Route("/_console/{name}", file, methods=["GET"])]


def _answer(request: Request, name: str) -> Response:
    content = _files().get(name)
    if content is None:
        return Response(f"the console has no file {name!r}\n", 404, media_type="text/plain")
    tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
    headers = {**_HEADERS, "ETag": tag}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(content, headers=headers, media_type=_TYPES[PurePosixPath(name).suffix])


@cache
def _files() -> dict[str, bytes]:
    """Read them when a page is first asked for: tests that use no browser do not pay for it."""
    package = resources.files(__name__.rpartition(".")[0])
    there = [*package.joinpath("console").iterdir(), package.joinpath("LIMITATIONS.md")]
    return {**{one.name: one.read_bytes() for one in there}, _TABLES: _tables()}


def _tables() -> bytes:
    """What the pages show of the sandbox's own tables."""
    kinds = {name: {**msgspec.structs.asdict(kind), "codes": None} for name, kind in KINDS.items()}
    methods = sorted(get_args(Method), key=lambda name: name != "place_calls")
    tables = {
        "faults": kinds,
        "methods": methods,
        "media": World().media_names(),
        "media_ids": {name: number for number, name in enumerate(CATALOGUE, 1)},
        "params": {"v1": params("v1", PLACE_CALLS), "v4.0": params("v4_0", START_SIMPLE_CALL)},
        "refusals": REFUSALS,
        "refused_by_name": [name for name, error in V4_0_ERRORS.items() if issubclass(error, RejectedError)],
    }
    return msgspec.json.encode(tables)
