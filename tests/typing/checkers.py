"""What the type checkers say of a project, each in its strict mode and with nothing of this checkout in sight."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from ..environments import Environment, Failed, run


class Finding(NamedTuple):
    """An error of a checker."""

    file: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {' '.join(self.message.split())} [{self.rule}]"


class _MypyLine(msgspec.Struct):
    file: str
    line: int
    message: str
    code: str | None
    severity: str


def mypy(project: Path, environment: Environment, files: Sequence[str]) -> list[Finding]:
    """Return what mypy finds in *files*."""
    options = ["--strict", "--config-file=", "--cache-dir", str(project / f"mypy-{environment.path.name}")]
    command = [sys.executable, "-m", "mypy", *options, "--python-executable", str(environment.python), "--output=json"]
    lines = run([*command, *files], cwd=project, accepted=(0, 1)).splitlines()
    decoded = [msgspec.json.decode(line, type=_MypyLine) for line in lines if line.startswith("{")]
    return [
        Finding(Path(line.file).name, line.line, line.code or "", line.message)
        for line in decoded
        if line.severity == "error"
    ]


class _Position(msgspec.Struct):
    line: int


class _Range(msgspec.Struct):
    start: _Position


class _PyrightLine(msgspec.Struct):
    file: str
    range: _Range
    message: str
    rule: str = ""


class _PyrightReport(msgspec.Struct):
    generalDiagnostics: list[_PyrightLine]  # noqa: N815  # pyright's name


def pyright(project: Path, environment: Environment, files: Sequence[str]) -> list[Finding]:
    """Return what pyright finds in *files*."""
    (project / "pyrightconfig.json").write_text(json.dumps({"typeCheckingMode": "strict"}))
    command = [sys.executable, "-m", "basedpyright", "--pythonpath", str(environment.python), "--outputjson"]
    report = msgspec.json.decode(run([*command, *files], cwd=project, accepted=(0, 1)), type=_PyrightReport)
    return [
        Finding(Path(line.file).name, line.range.start.line + 1, line.rule, line.message)
        for line in report.generalDiagnostics
    ]


class _Said(msgspec.Struct):
    message: str


class _Symbol(msgspec.Struct, rename="camel"):
    name: str
    is_exported: bool
    is_type_known: bool
    diagnostics: list[_Said]


class _Completeness(msgspec.Struct, rename="camel"):
    completeness_score: float
    symbols: list[_Symbol]
    py_typed_path: str = ""


class _VerifyReport(msgspec.Struct, rename="camel"):
    type_completeness: _Completeness


def completeness(project: Path, environment: Environment, package: str) -> str:
    """Say how many public symbols of an installed *package* have a type.

    Raises:
        Failed: not all of them; it names them.
    """
    command = [sys.executable, "-m", "basedpyright", "--verifytypes", package, "--ignoreexternal", "--outputjson"]
    # With --verifytypes pyright takes the first python of PATH and no other.
    path = {"PATH": str(environment.python.parent)}
    printed = run(command, cwd=project, more=path, accepted=(0, 1))
    found = msgspec.json.decode(printed, type=_VerifyReport).type_completeness
    if not Path(found.py_typed_path).is_relative_to(environment.path):
        raise Failed(f"{package} has no py.typed where it is installed")
    unknown = [symbol for symbol in found.symbols if not symbol.is_type_known]
    if unknown or found.completeness_score != 1:
        lines = [f"{symbol.name}: {'; '.join(said.message for said in symbol.diagnostics)}" for symbol in unknown]
        raise Failed("\n".join([f"{found.completeness_score:.1%} of {package} has a type; not these:", *lines]))
    exported = sum(symbol.is_exported for symbol in found.symbols)
    if not exported:
        raise Failed(f"{package} exports nothing")
    return f"{package} is typed in full: {exported} exported symbols and {len(found.symbols) - exported} they refer to"
