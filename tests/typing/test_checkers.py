"""mypy and pyright see the package as its users do: installed, from a project of their own, in strict mode."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import msgspec
import pytest

HERE = Path(__file__).parent
FILES = ("accepts.py", "refuses.py")
MARK = re.compile(r"  # E: ([a-z-]+)$")

Errors: TypeAlias = dict[str, dict[int, set[str]]]
"""Names of errors by file and line."""


class _MypyLine(msgspec.Struct):
    file: str
    line: int
    code: str | None
    severity: str


class _Position(msgspec.Struct):
    line: int


class _Range(msgspec.Struct):
    start: _Position


class _PyrightLine(msgspec.Struct):
    file: str
    range: _Range
    rule: str = ""


class _PyrightReport(msgspec.Struct):
    generalDiagnostics: list[_PyrightLine]  # noqa: N815  # pyright's name


def mypy(project: Path) -> Errors:
    """Return what mypy finds."""
    command = ["mypy", "--strict", "--config-file=", "--cache-dir", str(project / "cache"), "--output=json", *FILES]
    errors: Errors = {name: {} for name in FILES}
    for text in _run(project, command).splitlines():
        line = msgspec.json.decode(text, type=_MypyLine)
        if line.severity == "error":
            errors[Path(line.file).name].setdefault(line.line, set()).add(line.code or "")
    return errors


def pyright(project: Path) -> Errors:
    """Return what pyright finds."""
    (project / "pyrightconfig.json").write_text(json.dumps({"typeCheckingMode": "strict"}))
    report = _run(project, ["basedpyright", "--pythonpath", sys.executable, "--outputjson", *FILES])
    errors: Errors = {name: {} for name in FILES}
    for line in msgspec.json.decode(report, type=_PyrightReport).generalDiagnostics:
        errors[Path(line.file).name].setdefault(line.range.start.line + 1, set()).add(line.rule)
    return errors


def _run(project: Path, command: list[str]) -> str:
    done = subprocess.run([sys.executable, "-m", *command], cwd=project, capture_output=True, text=True, timeout=100)
    assert done.returncode == 1 and not done.stderr, done  # 1: it ran and found errors, those of refuses.py
    return done.stdout


CHECKERS: dict[str, Callable[[Path], Errors]] = {"mypy": mypy, "pyright": pyright}

PYRIGHT_WORDS = {
    "arg-type": {"reportArgumentType"},
    "assignment": {"reportAssignmentType"},
    "attr-defined": {"reportAttributeAccessIssue", "reportGeneralTypeIssues"},
    "call-arg": {"reportCallIssue"},
    "call-overload": {"reportCallIssue"},
    "list-item": {"reportArgumentType"},
    "misc": {"reportAttributeAccessIssue"},
    "unused-coroutine": {"reportUnusedCoroutine"},
}
"""What pyright may say where mypy says this."""


@pytest.fixture(scope="module", params=CHECKERS)
def checker(request: pytest.FixtureRequest) -> str:
    """The name of a checker."""
    return str(request.param)


@pytest.fixture(scope="module")
def found(checker: str, tmp_path_factory: pytest.TempPathFactory) -> Errors:
    """What it finds in both files, in a project that holds nothing else."""
    project = tmp_path_factory.mktemp("project")
    for name in FILES:
        shutil.copy(HERE / name, project)
    return CHECKERS[checker](project)


def marks() -> dict[int, str]:
    """Return what mypy must say, by line."""
    lines = (HERE / "refuses.py").read_text().splitlines()
    return {number: mark[1] for number, line in enumerate(lines, 1) if (mark := MARK.search(line))}


def test_good_calls_are_accepted(found: Errors) -> None:
    """With the types that they ought to have."""
    assert found["accepts.py"] == {}


def test_exactly_the_marked_lines_are_refused(found: Errors) -> None:
    """Each mistake is found, and nothing else is taken for one."""
    assert len(marks()) > 50
    assert sorted(found["refuses.py"]) == sorted(marks())


def test_they_are_refused_for_the_reason_that_is_marked(checker: str, found: Errors) -> None:
    """A line that is refused because a name in it is gone would show nothing."""
    for line, word in marks().items():
        words = {word} if checker == "mypy" else PYRIGHT_WORDS[word]
        assert found["refuses.py"].get(line, set()) & words, f"line {line}"
