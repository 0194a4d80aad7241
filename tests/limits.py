"""Limits in seconds of the processor: on a busy machine the clock would fail what is well on an idle one."""

from __future__ import annotations

import faulthandler
import os
import resource
import signal
import tempfile
import traceback
from collections.abc import Callable, Sequence

PATIENCE = 12
"""Seconds on the clock for each of the processor: for what waits for something that never comes."""


class Endless(Exception):
    """It did not end in time. The text says where it was."""


def limited(seconds: float, command: Sequence[str]) -> list[str]:
    """Return *command* as one that is ended when it, or a process that it starts, has taken *seconds*."""
    return ["sh", "-c", f'ulimit -S -t {seconds:.0f}; exec "$@"', "sh", *command]


def confined(work: Callable[[], str], seconds: int) -> str:
    """Return what *work* returns in a process of its own, or the traceback with which it ends.

    Raises `Endless` if it takes more than *seconds* of the processor, in whatever code that is.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told, tempfile.TemporaryFile("w+") as traces:
        child = os.fork()
        if not child:
            for number in (signal.SIGXCPU, signal.SIGALRM):
                signal.signal(number, signal.SIG_DFL)
                faulthandler.register(number, traces, all_threads=True, chain=True)
            # Code that looks at no signal is killed a second later.
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
            signal.alarm(seconds * PATIENCE)
            try:
                text = work()
            except BaseException:  # whatever a user would see as a traceback
                text = traceback.format_exc()
            told.write(text)
            told.flush()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        told.seek(0)
        traces.seek(0)
        if status:
            how = signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else f"exit code {status >> 8}"
            raise Endless(f"it took more than {seconds} s of the processor ({how})\n{traces.read()}")
        return told.read()
