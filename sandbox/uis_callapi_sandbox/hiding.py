"""Requests and answers as they may be kept and shown: without passwords and session keys."""

from __future__ import annotations

import msgspec
from uis_callapi._runtime.masking import HIDDEN
from uis_callapi._runtime.shapes import is_array, is_object
from uis_callapi.v1 import methods as v1
from uis_callapi.v4_0 import methods as v4_0

_APIS = (v1.API, v4_0.API)
_SESSIONS = [api.session for api in _APIS if api.session is not None]
LOGINS = frozenset(session.method.name for session in _SESSIONS)
"""The methods whose answers hold a key."""
_METHODS = [method for api in _APIS for method in api.methods]
_SECRET = frozenset(session.key[-1] for session in _SESSIONS).union(
    *(method.params.__traits__.secret for method in _METHODS),
    (method.session_param for method in _METHODS if method.session_param is not None),
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
