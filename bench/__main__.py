"""``python -m bench``: measure, print one table, write build/bench.json; exit 1 when a limit is missed."""

from __future__ import annotations

import sys
from pathlib import Path

from . import calls_async, calls_sync, server
from .report import Limit, Line, compare, save, show, verdict
from .rounds import measure

_SYNC = (
    Limit(calls_sync.OURS, calls_sync.BARE, 1.15),
    Limit(calls_sync.OURS, calls_sync.HTTPX, 0.5),
    Limit(calls_sync.OURS, calls_sync.REQUESTS, 0.5),
    Limit(calls_sync.OURS, calls_sync.PJRPC, 0.5),
)
_ASYNC = {
    1: (),
    32: (Limit(calls_async.OURS, calls_async.BARE, 1.25),),
    500: (Limit(calls_async.OURS, calls_async.BARE, 1.25), Limit(calls_async.OURS, calls_async.HTTPX, 0.125)),
}


def main() -> int:
    """Run every benchmark."""
    lines: list[Line] = []
    with server.running() as port:
        with calls_sync.rivals(port) as rivals:
            lines += compare("sync call", measure(rivals, times=300, rounds=15), calls_sync.BARE, _SYNC)
        for in_flight, limits in _ASYNC.items():
            samples = calls_async.measure_in_flight(port, in_flight, times=500, rounds=9)
            lines += compare(f"async, {in_flight} in flight", samples, calls_async.BARE, limits)
    show(lines)
    save(lines, Path("build/bench.json"))
    return verdict(lines)


if __name__ == "__main__":
    sys.exit(main())
