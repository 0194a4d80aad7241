"""The command run many times in one process, for the price of importing it once.

``python -m tests.codegen.batch`` takes lists of arguments as JSON and prints how each run ended.
"""

from __future__ import annotations

import contextlib
import io
import signal
import sys
import traceback
from collections.abc import Sequence

import msgspec

from codegen.command import main as command

from .command import Ran, python

_LONGEST = 10
"""Seconds. A run that takes longer is ended by SIGALRM."""


def batch(runs: Sequence[Sequence[str]]) -> list[Ran]:
    """Return how ``codegen`` ended with each of the lists of arguments."""
    done = python("-m", "tests.codegen.batch", msgspec.json.encode(runs).decode(), timeout=300)
    assert done.code == 0, done.err
    return msgspec.json.decode(done.out, type=list[Ran])


def _run(arguments: list[str]) -> Ran:
    out, err, code = io.StringIO(), io.StringIO(), 1
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        signal.alarm(_LONGEST)
        try:
            code = command(arguments)
        except Exception:  # what ends a process with a traceback
            traceback.print_exc()
        finally:
            signal.alarm(0)
    return Ran(code, out.getvalue(), err.getvalue())


def _too_long(*_: object) -> None:
    raise TimeoutError(f"it did not end within {_LONGEST} s")


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, _too_long)
    ended = [_run(arguments) for arguments in msgspec.json.decode(sys.argv[1], type=list[list[str]])]
    sys.stdout.buffer.write(msgspec.json.encode(ended))
