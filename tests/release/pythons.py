"""The interpreters that the release is tried with."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ..environments import ROOT, Failed, clean

_ASK = "import sys; print('%d.%d' % sys.version_info[:2], sys.executable)"


def supported() -> list[str]:
    """Return the versions that pyproject.toml names, oldest first; the oldest is the one that it requires."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    words = [re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", name) for name in project["classifiers"]]
    versions = sorted((word[1] for word in words if word), key=numbers)
    if not versions or project["requires-python"] != f">={versions[0]}":
        raise Failed(f"pyproject.toml requires Python {project['requires-python']} and lists {', '.join(versions)}")
    return versions


def find_all(wanted: Sequence[str]) -> dict[str, Path]:
    """Return the interpreter of each version; *wanted* are versions, or paths of interpreters.

    Raises:
        Failed: some are missing; the message names all of them.
    """
    found: dict[str, Path] = {}
    missing: list[str] = []
    for name in wanted:
        if python := _running(Path(name)) if os.sep in name else find(name):
            found[python.version] = python.path
        else:
            missing.append(name)
    if missing:
        lines = [
            f"{name} is no Python that runs"
            if os.sep in name
            else f"Python {name} is neither on PATH (as python{name}) nor among pyenv's versions: "
            f"install it, such as by pyenv install {name}, or give the path of its interpreter"
            for name in missing
        ]
        fewer = f'or try fewer: make release-check PYTHONS="{" ".join(found)}"'
        raise Failed("\n".join([*lines, *([fewer] if found else [])]))
    return found


class _Python(NamedTuple):
    version: str
    path: Path


def find(version: str) -> _Python | None:
    """Return an interpreter of *version* that runs."""
    running = (_running(path) for path in _candidates(version))
    return next((python for python in running if python and python.version == version), None)


def _candidates(version: str) -> Iterator[Path]:
    for folder in os.get_exec_path():
        if there := shutil.which(f"python{version}", path=folder):
            yield Path(there)
    installed = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    exact = [path for path in installed.glob(f"{version}.*") if re.fullmatch(r"[\d.]+", path.name)]
    for path in sorted(exact, key=lambda path: numbers(path.name), reverse=True):
        yield path / "bin" / "python"


def _running(python: Path) -> _Python | None:
    try:
        # One of pyenv's stand-ins may be there without the version that it stands for.
        asked = subprocess.run([python, "-c", _ASK], env=clean(), capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return None
    version, _, path = asked.stdout.strip().partition(" ")
    return _Python(version, Path(path)) if asked.returncode == 0 else None


def numbers(version: str) -> list[int]:
    """Return what versions are ordered by."""
    return [int(number) for number in version.split(".")]
