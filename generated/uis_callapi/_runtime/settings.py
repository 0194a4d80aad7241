# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What may differ from call to call of one client."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from .events import Hook


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller chose for all calls of a client."""

    timeout: float | None = None
    max_retries: int = 2
    hooks: Sequence[Hook] = ()
