"""The document that a server gives of itself: ``rpc.discover``, else the document that stands at the URL."""

from __future__ import annotations

import json
import urllib.request
from http.client import HTTPException
from urllib.parse import urlsplit

from .diagnostics import Diagnostics, Unusable
from .runtime.shapes import is_object

_LONGEST = 30.0
"""Seconds that each of the two requests may take."""
_MOST_BYTES = 64 * 2**20
_REQUEST = b'{"jsonrpc":"2.0","method":"rpc.discover","id":1,"params":[]}'


def is_url(text: str) -> bool:
    return text.startswith(("http://", "https://"))


def file_name(url: str) -> str:
    """Return what a file with the document of *url* is called. Only the host is told: paths may hold keys."""
    return f"{urlsplit(url).hostname or 'server'}.openrpc.json"


def discovered(url: str, diagnostics: Diagnostics) -> str:
    """Return the text of the document of the server at *url*. Raises `Unusable`."""
    asked = urllib.request.Request(url, _REQUEST, {"Content-Type": "application/json"})
    reasons: list[str] = []
    for what, request in (("rpc.discover", asked), ("GET", urllib.request.Request(url))):
        try:
            return _document(request)
        except (OSError, HTTPException, ValueError) as error:
            reasons.append(f"{what}: {getattr(error, 'reason', None) or error}")
    diagnostics.error("", f"gives no OpenRPC document ({'; '.join(reasons)})")
    raise Unusable


def _document(request: urllib.request.Request) -> str:
    with urllib.request.urlopen(request, timeout=_LONGEST) as answer:
        body: bytes = answer.read(_MOST_BYTES + 1)
    if len(body) > _MOST_BYTES:
        raise ValueError(f"more than {_MOST_BYTES} bytes")
    found: object = json.loads(body)
    if is_object(found) and "jsonrpc" in found:
        if "result" not in found:
            error = found.get("error")
            raise ValueError(f"the server answered {error.get('message') if is_object(error) else 'no result'!r}")
        found = found["result"]
    if not (is_object(found) and "openrpc" in found):
        raise ValueError("what came is no OpenRPC document")
    return json.dumps(found, ensure_ascii=False, indent=2)
