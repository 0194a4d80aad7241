"""What a person sees: a line for each check as it ends, and a table of all of them at the end."""

from __future__ import annotations

import textwrap
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from ..environments import Failed

_MOST_LINES = 30
"""Of one failure."""


@dataclass(frozen=True)
class Row:
    """A check that is over."""

    name: str
    seconds: float
    detail: str
    failure: str = ""


class Report:
    """Runs checks, from any thread, and remembers how they ended."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._lock = threading.Lock()

    def check(self, name: str, work: Callable[[], str]) -> bool:
        """Run a check; return whether what it checks holds."""
        started = time.monotonic()
        detail, failure = "", ""
        try:
            detail = work()
        except Failed as failed:
            failure = str(failed)
        row = Row(name, time.monotonic() - started, detail, failure)
        with self._lock:
            self._rows.append(row)
            print(f"  {'FAILED' if failure else 'ok':<7}{name:<34}{row.seconds:6.1f} s", flush=True)
            lines = failure.splitlines()
            for line in lines[:_MOST_LINES]:
                print(f"         {line}", flush=True)
            if len(lines) > _MOST_LINES:
                print(f"         and {len(lines) - _MOST_LINES} more", flush=True)
        return not failure

    def table(self) -> int:
        """Print every check and how it ended; return the exit code."""
        print(f"\n{'check':<34}{'result':<9}{'seconds':>7}  what was seen")
        for row in sorted(self._rows, key=lambda row: row.name):
            seen = textwrap.shorten(row.failure.partition("\n")[0], 100, placeholder=" …") or row.detail
            print(f"{row.name:<34}{'FAILED' if row.failure else 'ok':<9}{row.seconds:>7.1f}  {seen}")
        failed = sum(bool(row.failure) for row in self._rows)
        print(f"\n{len(self._rows)} checks, {failed} failed" if failed else f"\nall {len(self._rows)} checks hold")
        return 1 if failed else 0
