"""The command run many times in one process, for the price of importing it once.

``python -m tests.codegen.batch`` takes lists of arguments as JSON and prints how each run ended.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

import msgspec

from codegen.command import main as command

from ..limits import Endless, confined
from .command import Ran, python

_LONGEST = 10
"""Seconds of the processor for one run."""


def batch(runs: Sequence[Sequence[str]]) -> list[Ran]:
    """Return how ``codegen`` ended with each of the lists of arguments."""
    done = python("-m", "tests.codegen.batch", msgspec.json.encode(runs).decode(), seconds=300)
    assert done.code == 0, done.err
    return msgspec.json.decode(done.out, type=list[Ran])


def warm(folder: Path, package: str, module: str) -> None:
    """Print a small *package* with one *module* into *folder*: what is loaded for that is there for all others."""
    value = {"name": "result", "schema": {"type": "object", "properties": {"a": {"type": "string"}}}}
    methods: list[object] = [{"name": "ping", "params": list[object](), "result": value}]
    spec = folder / f"{module}.json"
    spec.write_text(json.dumps({"openrpc": "1.3.2", "info": {"title": "", "version": ""}, "methods": methods}))
    command(["generate", str(spec), "--out", str(folder), "--package", package])


def run(arguments: Sequence[str]) -> Ran:
    """Run the command in this process."""
    out, err, code = io.StringIO(), io.StringIO(), 1
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = command(arguments)
        except Exception:  # what ends a process with a traceback
            traceback.print_exc()
    return Ran(code, out.getvalue(), err.getvalue())


def _confined(arguments: Sequence[str]) -> Ran:
    try:
        told = confined(lambda: msgspec.json.encode(run(arguments)).decode(), _LONGEST)
    except Endless as error:
        return Ran(1, "", f"Traceback: {error}")
    return msgspec.json.decode(told, type=Ran)


def _main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        warm(Path(scratch), "warm", "api")
    ended = [_confined(arguments) for arguments in msgspec.json.decode(sys.argv[1], type=list[list[str]])]
    sys.stdout.buffer.write(msgspec.json.encode(ended))


if __name__ == "__main__":
    _main()
