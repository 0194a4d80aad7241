"""The generator as its users run it: a command of its own process."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import msgspec

from ..limits import PATIENCE, limited

ROOT = Path(__file__).parents[2]


class Ran(msgspec.Struct, frozen=True):
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


def codegen(*arguments: str | Path, cwd: Path = ROOT, seed: str = "0", seconds: float = 30.0) -> Ran:
    """Run ``python -m codegen`` with *arguments* in the folder *cwd*. One that hangs is a failure of the test."""
    return python("-m", "codegen", *arguments, cwd=cwd, seconds=seconds, PYTHONHASHSEED=seed)


def python(*arguments: str | Path, cwd: Path = ROOT, seconds: float = 180.0, **variables: str) -> Ran:
    """Run Python with *arguments* and *variables* of the environment; the repository can be imported.

    It, and each process that it starts, may take so many *seconds* of the processor.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **variables}
    done = subprocess.run(
        limited(seconds, [sys.executable, *map(str, arguments)]),
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="replace",  # a process that corrupts its memory prints what it finds there
        timeout=seconds * PATIENCE,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def on_a_terminal(*arguments: str | Path, cwd: Path) -> tuple[int, str]:
    """Run the command with a terminal as its output; return how it ended and what it printed there."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "codegen", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=cwd, env=environment, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        said = b""
        while piece := _read(ours):
            said += piece
        code = process.wait(30 * PATIENCE)
    os.close(ours)
    return code, said.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1024)
    except OSError:  # the other end is closed
        return b""
