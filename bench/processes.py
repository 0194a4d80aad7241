"""Whole processes as rivals: what a command costs from its start to its end, the system's part included."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from .rounds import Meter, Sample

ROOT = Path(__file__).parents[1]


def whole_process(*arguments: str | Path) -> Meter:
    """Return the meter of a fresh interpreter with *arguments*, run at the root of the repository."""

    def meter() -> Sample:
        command = [sys.executable, *map(str, arguments)]
        started = time.perf_counter()
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
            _, status, used = os.wait4(process.pid, 0)
            wall = time.perf_counter() - started
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"cannot be measured, exit code {process.returncode}: {' '.join(command)}")
        return Sample(wall, used.ru_utime + used.ru_stime)

    return meter
