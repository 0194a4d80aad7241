"""One document on its way: read, printed, imported, decoded."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from codegen.__main__ import module_name

from .cases import Reading
from .probe import Case
from .rows import Row

_ROOT = Path(__file__).parents[2]
_LONGEST = 120.0
"""Seconds that each step with one document may take."""


def package_of(path: Path) -> str:
    """Return the name of the package for the document at *path*: that of no module in the way."""
    return f"corpus_{module_name(path)}"


def examine(path: Path, out: Path) -> Row:
    """Print the document at *path* into the folder *out*, and say what became of it."""
    row = Row(document=path.name)
    started = time.monotonic()
    cases = _read(path, row)
    if _generate(path, out, row):
        _probe(path, out, cases, row)
    row.seconds = time.monotonic() - started
    return row


def _read(path: Path, row: Row) -> list[Case]:
    """Fill in what is to be known of the document without printing it, and return its valid examples."""
    ran = _python(["-m", "tests.corpus.cases", str(path)])
    if ran.code:
        row.problems.append(f"read: {_last(ran.err) or ran.code}")
        return []
    found = msgspec.json.decode(ran.out, type=Reading)
    row.valid, row.methods, row.refused_examples = found.valid, found.methods, found.refused_examples
    row.examples = len(found.cases)
    return found.cases


def _generate(path: Path, out: Path, row: Row) -> bool:
    arguments = ["generate", str(path), "--out", str(out), "--package", package_of(path)]
    ran = _python(["-m", "codegen", *arguments])
    row.findings = [line for line in ran.err.splitlines() if line]
    row.warnings = sum(": warning: " in line for line in row.findings)
    row.generated = ran.code == 0
    if "Traceback" in ran.err or ran.code not in (0, 1):
        row.problems.append(f"generate: {_last(ran.err) or ran.code}")
    elif row.valid and not row.generated:
        row.problems += [f"generate: {line}" for line in row.findings if ": error: " in line]
    return row.generated


def _probe(path: Path, out: Path, cases: Sequence[Case], row: Row) -> None:
    arguments = ["-m", "tests.corpus.probe", package_of(path), module_name(path)]
    ran = _python(arguments, msgspec.json.encode(cases), out, PYTHONMALLOC="debug")
    lines = ran.out.splitlines()
    row.imported = "imported" in lines
    row.built = "built" in lines
    row.decoded = lines.count("decoded")
    row.problems += [line for line in lines if line.startswith(("refused ", "undecoded "))]
    if ran.code:
        row.problems.append(f"{'build' if row.imported else 'import'}: {_last(ran.err) or ran.code}")


class _Ran(msgspec.Struct, frozen=True):
    code: int
    out: str
    err: str


def _python(arguments: Sequence[str], given: bytes = b"", *paths: Path, **variables: str) -> _Ran:
    path = os.pathsep.join(map(str, [*paths, _ROOT]))
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", **variables}
    try:
        done = subprocess.run(
            [sys.executable, *arguments], input=given, capture_output=True, env=environment, timeout=_LONGEST
        )
    except subprocess.TimeoutExpired:
        return _Ran(-1, "", f"it did not end within {_LONGEST:g} s")
    # A process that corrupts its memory prints what it finds there.
    return _Ran(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def _last(text: str) -> str:
    return text.strip().rpartition("\n")[2]
