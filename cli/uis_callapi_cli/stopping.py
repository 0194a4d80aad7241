"""Signals that end a command from outside: they are taken as Ctrl-C is, so that it tells what is known of its call."""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED = 130
"""How shells have it that Ctrl-C ended a command; of another signal it is 128 and its number."""
_NAMES = ("SIGTERM", "SIGHUP")
"""Not every system has both."""


class Stopped(KeyboardInterrupt):
    """A signal came that asks the command to end."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.name = signal.Signals(number).name
        self.exit_code = 128 + number


def exit_code(interruption: KeyboardInterrupt) -> int:
    """Return how a command ends that was interrupted."""
    return interruption.exit_code if isinstance(interruption, Stopped) else INTERRUPTED


@contextmanager
def stoppable() -> Generator[None]:
    """Have the signals raise `Stopped` meanwhile; one that is ignored, as under nohup, stays so."""
    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    taken = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    if threading.current_thread() is not threading.main_thread():
        taken = []
    try:
        for number in taken:
            signal.signal(number, _stop)
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  # handlers are called with both
    raise Stopped(number)
