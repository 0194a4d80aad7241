"""Calls that are made by processes of their own: where signals, memory, the environment or the end of one matter."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

import msgspec

from ..environments import ROOT
from .stage import ColourName, Stage
from .telling import Told

Deed: TypeAlias = Literal["place", "measured", "interrupted", "fork", "fork anew", "shutdown", "row"]
MOST_MEMORY = 20_000_000
"""Bytes that one call may need, however long its answer is."""
_NOTHING: Mapping[str, str] = {}
_PATIENCE = 20.0


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """What a child does."""

    deed: Deed
    colour: ColourName
    base_url: str
    options: dict[str, str | int | float | bool | None]
    timeout: float | None = None
    row: int = 1
    """How many calls are placed one after another."""
    session_file: str | None = None
    dedup_key: str | None = None
    """Of the first call."""


def by_a_child(
    stage: Stage,
    base_url: str,
    deed: Deed = "place",
    *,
    calls: int = 1,
    timeout: float | None = None,
    row: int = 1,
    session_file: str | None = None,
    dedup_key: str | None = None,
    trusting: bool = True,
    environment: Mapping[str, str] = _NOTHING,
    go_on: Callable[[], None] = lambda: None,
    **options: str | int | float | bool,
) -> Told:
    """Have a child process do *deed*, make *calls*, and return what it was told.

    With *trusting* it is told whom to trust. *go_on* is called when it runs; then it reads a line.
    """
    task = Task(
        deed=deed,
        colour=stage.colour,
        base_url=base_url,
        options={"ca_file": stage.ca_file if trusting else None, **options},
        timeout=timeout,
        row=row,
        session_file=session_file,
        dedup_key=dedup_key,
    )
    stage.begin(calls)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.child"],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        stage.child = process.pid
        assert process.stdin is not None
        process.stdin.write(msgspec.json.encode(task) + b"\n")
        process.stdin.flush()
        go_on()
        try:
            out, complaints = process.communicate(b"\n", timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            raise AssertionError(f"the child did not end in {_PATIENCE:.0f} s") from None
    assert (process.returncode, complaints) == (0, b""), f"{process.returncode}, {complaints.decode()[-500:]}"
    return msgspec.json.decode(out, type=Told)
