"""Programs of their own that use a client: for what only a whole process shows."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

_ROOT = Path(__file__).parents[2]

_BEGINNING = """
import asyncio, atexit, contextlib, gc, logging, os, signal, sys, threading, time
from tests.colours import Colour
from tests.sdk.calls import NUMBER, place
from uis_callapi import *
NAME, URL, REST = sys.argv[1], sys.argv[2], sys.argv[3:]


def in_a_child(work):
    child = os.fork()
    if child:
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        return
    code = 1
    try:
        work()
        code = 0
    finally:
        sys.stdout.flush()
        os._exit(code)
"""


def run(program: str, *arguments: str, more: Mapping[str, str] | None = None, flags: Sequence[str] = ()) -> list[str]:
    """Run *program* to its end and return the lines that it printed.

    It finds *arguments* as NAME (a colour), URL and REST, and ``in_a_child`` to have work done by a forked process.
    It must end in time, well, and without a word on stderr.
    """
    command = [sys.executable, *flags, "-c", _BEGINNING + textwrap.dedent(program), *arguments]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("UIS_CALLAPI_")}
    done = subprocess.run(
        command, cwd=_ROOT, env={**inherited, **(more or {})}, capture_output=True, text=True, timeout=30
    )
    assert (done.returncode, done.stderr) == (0, ""), f"exit code {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout.splitlines()
