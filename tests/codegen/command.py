"""The generator as its users run it: a command of its own process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[2]


class Ran(msgspec.Struct, frozen=True):
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


def codegen(*arguments: str | Path, cwd: Path = ROOT, seed: str = "0", timeout: float = 30.0) -> Ran:
    """Run ``python -m codegen`` with *arguments* in the folder *cwd*. One that hangs is a failure of the test."""
    return python("-m", "codegen", *arguments, cwd=cwd, timeout=timeout, PYTHONHASHSEED=seed)


def python(*arguments: str | Path, cwd: Path = ROOT, timeout: float = 60.0, **variables: str) -> Ran:
    """Run Python with *arguments* and *variables* of the environment; the repository can be imported."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **variables}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="replace",  # a process that corrupts its memory prints what it finds there
        timeout=timeout,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
