"""The addresses of servers, as far as a method has one of its own."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

from . import pointers
from .diagnostics import Diagnostics
from .document import Method
from .python import Code, call, literal


def split(url: str) -> SplitResult | None:
    """Return the parts of *url*, None when it is no URL."""
    try:
        parts = urlsplit(url)
        return parts if parts.port != 0 else None
    except ValueError:
        return None


def place_of(method: Method, usual: tuple[str, str], diagnostics: Diagnostics) -> Code | None:
    """Return where *method* is served if that is not the *usual* base URL and path; its first server counts."""
    if not method.servers:
        return None
    at = pointers.join(method.pointer, "servers", 0, "url")
    url = method.servers[0].expanded()
    parts = split(url)
    if parts is None or "{" in url or parts.scheme not in ("", "http", "https"):
        diagnostics.warning(at, f"{url!r} cannot be called: {method.name} is sent where the other methods are")
        return None
    if parts.query or parts.fragment:
        diagnostics.warning(at, "the query and the fragment are dropped")
    # What is not absolute counts from where the API is.
    base = f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else ""
    path = parts.path.rstrip("/")
    path = path if path.startswith("/") or not path else f"/{path}"
    if (base or usual[0], path) == usual:
        return None
    return call("Place", {"url": base, "path": Code(literal(path))})
