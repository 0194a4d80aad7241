"""Recursion as deep as documents go: definitions refer to each other in chains of any length."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")

_FRAMES = 100_000
_STACK = 512 * 2**20
"""Bytes. Only what is used of them is ever taken from the machine."""


def deeply(work: Callable[[], T]) -> T:
    """Do *work* where there is room for deep recursion, and return what it returns."""
    done: Future[T] = Future()

    def run() -> None:
        try:
            done.set_result(work())
        except BaseException as error:
            done.set_exception(error)

    frames, stack = sys.getrecursionlimit(), threading.stack_size(_STACK)
    sys.setrecursionlimit(_FRAMES)
    try:
        threading.Thread(target=run, daemon=True).start()
        return done.result()
    finally:
        threading.stack_size(stack)
        sys.setrecursionlimit(frames)
