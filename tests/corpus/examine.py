"""One document on its way: read, printed, imported, decoded, tested."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import msgspec

from codegen.command import module_name

from ..limits import PATIENCE, limited
from .cases import Reading
from .probe import Case
from .rows import Row

_ROOT = Path(__file__).parents[2]
_LONGEST = 120.0
"""Seconds of the processor that each step with one document may take."""


def package_of(path: Path) -> str:
    """Return the name of the package for the document at *path*: that of no module in the way."""
    return f"corpus_{module_name(path)}"


def printed_tests(path: Path, out: Path) -> Path:
    """Return where the tests go that the examples of the document at *path* become."""
    return out / f"tests_{package_of(path)}" / f"test_{module_name(path)}_examples.py"


def examine(path: Path, out: Path) -> Row:
    """Print the document at *path* into the folder *out*, and say what became of it."""
    row = Row(document=path.name)
    started = time.monotonic()
    cases = _read(path, row)
    if _generate(path, out, row):
        _probe(path, out, cases, row)
        _test(path, out, row)
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
    tests = str(printed_tests(path, out).parent)
    arguments = ["generate", str(path), "--out", str(out), "--package", package_of(path), "--tests", tests]
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


def _test(path: Path, out: Path, row: Row) -> None:
    printed = printed_tests(path, out)
    if not printed.exists():
        return
    told = printed.with_suffix(".xml")
    ran = _python(["-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junit-xml={told}", str(printed)], b"", out)
    suites = ElementTree.parse(told).getroot() if told.exists() else ElementTree.Element("testsuites")
    for suite in suites.iter("testsuite"):
        row.tests += int(suite.get("tests", "0"))
        row.passed += sum(len(case) == 0 for case in suite.iter("testcase"))
    row.problems += [f"test: {line}" for line in ran.out.splitlines() if line.startswith("FAILED ")]
    if ran.code not in (0, 1):
        row.problems.append(f"tests: {_last(ran.out) or _last(ran.err) or ran.code}")
        row.tests = row.tests or 1


class _Ran(msgspec.Struct, frozen=True):
    code: int
    out: str
    err: str


def _python(arguments: Sequence[str], given: bytes = b"", *paths: Path, **variables: str) -> _Ran:
    path = os.pathsep.join(map(str, [*paths, _ROOT]))
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", **variables}
    try:
        done = subprocess.run(
            limited(_LONGEST, [sys.executable, *arguments]),
            input=given,
            capture_output=True,
            env=environment,
            timeout=_LONGEST * PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return _Ran(-1, "", f"it did not end within {_LONGEST * PATIENCE:g} s")
    if done.returncode == -signal.SIGXCPU:
        return _Ran(-1, "", f"it took more than {_LONGEST:g} s of the processor")
    # A process that corrupts its memory prints what it finds there.
    return _Ran(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def _last(text: str) -> str:
    return text.strip().rpartition("\n")[2]
