"""mypy and pyright over printed packages, many at once: the runtime that they share is read once."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from codegen.runtime.shapes import is_array, is_object

_TOGETHER = "together"


def gather(packages: Mapping[str, Path], tests: Mapping[str, Path], folder: Path) -> None:
    """Copy the modules of *packages* below one package in *folder*, each under its name, beside one runtime.

    *tests*: what was printed with some of them.
    """
    together = folder / _TOGETHER
    together.mkdir(parents=True)
    (together / "__init__.py").touch()
    (together / "py.typed").touch()
    for name, module in packages.items():
        shutil.copytree(module, together / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(module.parent / "_runtime", together / "_runtime", dirs_exist_ok=True)
        if tests[name].exists():
            text = tests[name].read_text("utf-8")
            text = text.replace(f"from {name}.{module.name}.", "from .").replace(f"from {name}.", "from ..")
            (together / name / "test_examples.py").write_text(text, "utf-8")


def mypy(names: Sequence[str], folder: Path) -> dict[str, list[str]]:
    """Return what ``mypy --strict`` says of each of *names*."""
    options = ["--strict", "--config-file=", f"--cache-dir={os.devnull}", "--no-error-summary"]
    ran = _run(["-m", "mypy", *options, "-p", _TOGETHER], folder)
    found = [line for line in ran.splitlines() if ": note: " not in line]
    return _by_name(names, found, lambda line: line)


def pyright(names: Sequence[str], folder: Path) -> dict[str, list[str]]:
    """Return what pyright says of each of *names* in its strict mode."""
    config = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "include": [_TOGETHER]}
    (folder / "pyrightconfig.json").write_text(json.dumps(config))
    said = _run(["-m", "basedpyright", "--outputjson", "--pythonpath", sys.executable], folder)
    try:
        report: object = json.loads(said)
    except ValueError:  # it died over one of them
        faults = [line for line in said.splitlines() if not line.startswith("    at ")]
        return _by_name(names, faults or ["nothing was said"], lambda line: line)
    listed = report.get("generalDiagnostics") if is_object(report) else None
    found = [
        f"{one.get('file')}: {one.get('message')}"
        for one in (listed if is_array(listed) else ())
        if is_object(one) and _is_error(one)
    ]
    return _by_name(names, found, lambda line: line.removeprefix(f"{folder.resolve()}/"))


def _is_error(diagnostic: Mapping[str, object]) -> bool:
    return diagnostic.get("severity") == "error"


def _by_name(names: Sequence[str], lines: Sequence[str], shorten: Callable[[str], str]) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {name: [] for name in names}
    for line in map(shorten, lines):
        where = re.match(rf"{_TOGETHER}/([^/]+)/", line)
        for name in [where.group(1)] if where and where.group(1) in said else names:
            said[name].append(line)
    return said


def _run(arguments: Sequence[str], folder: Path) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, encoding="utf-8")
    if done.returncode not in (0, 1):
        return done.stdout + done.stderr
    return done.stdout
