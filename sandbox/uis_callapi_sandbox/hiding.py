"""Requests and answers as they may be kept and shown: without passwords and session keys."""

from __future__ import annotations

import msgspec
from uis_callapi._runtime.shapes import is_array, is_object

_SECRET = frozenset({"password", "session_key"})
_HIDDEN = "•••"


def hidden(body: bytes) -> str:
    """Return *body* as text without its secrets; what is no JSON may hold them anywhere and is not shown."""
    try:
        return msgspec.json.encode(_without(msgspec.json.decode(body))).decode()
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return f"{len(body)} bytes that are no JSON"


def _is_secret(name: str, value: object) -> bool:
    # Params without names: who tries that sends a password just the same.
    return name in _SECRET or (name == "params" and not is_object(value))


def _without(value: object) -> object:
    if is_object(value):
        return {name: _HIDDEN if _is_secret(name, item) else _without(item) for name, item in value.items()}
    if is_array(value):
        return [_without(item) for item in value]
    return value
