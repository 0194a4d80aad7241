"""A bar for whoever watches; a pipe stays quiet."""

from __future__ import annotations

import sys
import threading

from .rows import Row

_WIDTH = 30


class Progress:
    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._lock = threading.Lock()
        self._watched = sys.stderr.isatty()

    def after(self, row: Row, name: str) -> Row:
        """Count *row*, and return it."""
        with self._lock:
            self._done += 1
            filled = _WIDTH * self._done // self._total
            self.say(f"[{'#' * filled}{'.' * (_WIDTH - filled)}] {self._done}/{self._total} {name}")
        return row

    def say(self, text: str) -> None:
        if self._watched:
            print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        self.say("")
