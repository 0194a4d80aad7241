# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What may differ between the clones of a client, and from call to call."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, TypeAlias, get_args

import msgspec

from .events import Hook
from .messages import Lang, Text, say

LONGEST_WAIT = 86_400.0 * 30
"""Seconds. Longer ones overflow what sockets and locks take."""

OnFail: TypeAlias = Literal["return", "raise"]
"""What becomes of a result that says: carried out, in vain."""
ON_FAIL = get_args(OnFail)


def is_duration(seconds: object) -> bool:
    """Tell whether *seconds* is a positive, finite number."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return False
    return 0 < seconds < math.inf


def not_seconds(name: str, value: object) -> Text:
    """Return what is wrong with *value*, which is no duration."""
    return say("{name} must be a positive number of seconds, not {value!r}", {"name": name, "value": value})


def none_of(name: str, values: tuple[str, ...], value: object) -> Text:
    """Return what is wrong with *value*, which is none of *values*."""
    return say("{name} must be one of {values}, not {value!r}", {"name": name, "values": values, "value": value})


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller chose for all calls of a client."""

    timeout: float | None = None
    max_retries: int = 2
    max_retry_after: float = 0.0
    retry_503: bool = False
    unsafe_reuse: bool = True
    on_fail: OnFail = "return"
    lang: Lang = "en"
    max_request_bytes: int = 262_144
    hooks: Sequence[Hook] = ()


class CallOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller chose for one call, apart from its params."""

    timeout: float | None = None
    """Deadline of the whole call, in seconds."""
    on_fail: OnFail | None = None
    """None: as the client says."""
    dedup_key: str | None = None
    """What the call is known by in the journal."""
    force: bool = False
    """Whatever the journal says."""
    retry_failed: bool = False
    """Even if it was carried out before, in vain."""
