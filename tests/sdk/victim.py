"""A program that calls a hostile server, for tests of what only a process of its own can show.

``python -m tests.sdk.victim sync|async URL``: one good call, one that is attacked; prints how the second ended and by
how many bytes the resident memory of this process grew at most.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Literal

from uis_callapi import CallApiError

from ..colours import Calling, Colour
from .calls import place


def _most_resident() -> int:
    """Of this program only: ``ru_maxrss`` remembers what the process was before."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))


def _attacked(calling: Calling) -> dict[str, object]:
    place(calling)
    before = _most_resident()
    try:
        place(calling, timeout=3.0)
    except CallApiError as error:
        return {
            "error": type(error).__name__,
            "outcome": error.outcome,
            "text": str(error),
            "grown": _most_resident() - before,
        }
    return {"error": "none"}


def main(name: Literal["sync", "async"], url: str) -> None:
    """Print what happened as JSON."""
    with Colour(name) as colour:
        print(json.dumps(_attacked(colour.client(base_url=url, max_retries=0))))


if __name__ == "__main__":
    main("async" if sys.argv[1] == "async" else "sync", sys.argv[2])
