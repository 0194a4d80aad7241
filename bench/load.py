"""Whether others are at work on this machine."""

from __future__ import annotations

import functools
import os

_QUIET = 0.5
"""Waiting or running processes for each processor from which on they are in the way."""


@functools.cache
def load_of_others() -> float | None:
    """Return the load, None if the machine is quiet. Asked first before anything is measured, it is not our own."""
    load = os.getloadavg()[0]
    return load if load > _QUIET * (os.cpu_count() or 1) else None
