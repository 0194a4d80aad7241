"""Requests and answers as they may be kept and shown: without passwords and session keys."""

from __future__ import annotations

import msgspec
from uis_callapi._runtime.masking import HIDDEN
from uis_callapi._runtime.shapes import is_array, is_object
from uis_callapi.v1.methods import API

assert API.session is not None
_SECRET = frozenset(API.session.key).union(
    *(method.params.__traits__.secret for method in API.methods),
    (method.session_param for method in API.methods if method.session_param is not None),
)


def hidden(body: bytes) -> str:
    """Return *body* as text without its secrets; what is no JSON may hold them anywhere and is not shown."""
    try:
        document = msgspec.json.decode(body)
        _hide(document)
        return msgspec.json.encode(document).decode()
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return f"{len(body)} bytes that are no JSON"


def _hide(value: object) -> None:
    """Put `HIDDEN` in the place of every secret in *value*."""
    if is_object(value):
        for name, item in value.items():
            # Params without names: who tries that sends a password just the same.
            if name in _SECRET or (name == "params" and not is_object(item)):
                value[name] = HIDDEN
            elif is_object(item) or is_array(item):
                _hide(item)
    elif is_array(value):
        for item in value:
            _hide(item)
