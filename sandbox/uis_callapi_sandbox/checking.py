"""What comes from Python is held to the same rules as what comes over HTTP."""

from __future__ import annotations

from typing import TypeVar

import msgspec

S = TypeVar("S", bound=msgspec.Struct)


def checked(value: S) -> S:
    """Return *value*. Raises `ValueError` if it could not have come as JSON; the message names the place."""
    try:
        return msgspec.json.decode(msgspec.json.encode(value), type=type(value))
    except (msgspec.MsgspecError, TypeError, OverflowError) as wrong:
        raise ValueError(f"{type(value).__name__} does not hold: {wrong}") from None
