# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What went wrong in a connection, in plain words: nothing of an HTTP library shows, and nothing that a peer sent."""

from __future__ import annotations

import os
from collections.abc import Mapping

from .http1 import Unreadable

_BY_TYPE: Mapping[str, str] = {
    "RemoteDisconnected": "the connection was closed before an answer came",
    "ServerDisconnectedError": "the connection was closed before an answer came",
    "IncompleteRead": "the answer was cut",
    "ClientPayloadError": "the answer was cut",
    "LineTooLong": "a line of the answer is too long",
}


def words(error: BaseException) -> str:
    """Return what *error* means."""
    if isinstance(error, Unreadable):
        return str(error)
    for cls in type(error).__mro__:
        if cls.__name__ in _BY_TYPE:
            return _BY_TYPE[cls.__name__]
    if isinstance(error, OSError) and error.errno is not None and error.errno > 0:
        return os.strerror(error.errno).lower()
    return "the connection broke" if isinstance(error, OSError) else "the answer is no HTTP"
