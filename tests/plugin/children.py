"""Runs pytest as users run it: in a project of their own, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from ..environments import clean

SHOP = Path(__file__).parent / "shop"
_SETTINGS = """
    [tool.pytest.ini_options]
    addopts = "--strict-markers --strict-config -p no:cacheprovider"
    filterwarnings = ["error"]
"""


class Outcome(msgspec.Struct, frozen=True):
    """How one test ended."""

    status: Literal["passed", "failed", "error", "skipped"]
    message: str
    """What pytest marks with an E; else all that it says."""
    seconds: float
    """Of the test itself, without its fixtures."""


class Run(msgspec.Struct, frozen=True):
    """How a run of pytest ended."""

    code: int
    printed: str
    outcomes: Mapping[str, Outcome]


class Project:
    """A folder with settings that let nothing pass, and the tests that are put into it.

    Args:
        folder: Where it is.
        packages: Where the package is installed.
    """

    def __init__(self, folder: Path, packages: Path) -> None:
        self.folder = folder
        self._packages = packages
        (folder / "pyproject.toml").write_text(textwrap.dedent(_SETTINGS), "utf-8")

    def add(self, name: str, text: str) -> None:
        """Write a file."""
        (self.folder / name).write_text(textwrap.dedent(text), "utf-8")

    def run(self, *arguments: str, under: Sequence[str | Path] = ()) -> Run:
        """Run pytest, *under* another command if need be."""
        report = self.folder / "report.xml"
        options = ["-o", "junit_duration_report=call", f"--junitxml={report}"]
        # First its own modules, then the package: that of this checkout is not seen.
        path = os.pathsep.join(map(str, (self.folder / "modules", self._packages)))
        done = subprocess.run(
            [*map(str, under), sys.executable, "-m", "pytest", *options, *arguments],
            cwd=self.folder,
            env=clean({"PYTHONPATH": path}),
            capture_output=True,
            text=True,
            timeout=60,
        )
        outcomes = _outcomes(report) if report.exists() else {}
        return Run(done.returncode, done.stdout + done.stderr, outcomes)


def _outcomes(report: Path) -> dict[str, Outcome]:
    return {str(case.get("name")): _outcome(case) for case in ET.parse(report).iter("testcase")}


def _outcome(case: ET.Element) -> Outcome:
    seconds = float(case.get("time", "nan"))
    for found in case:
        match found.tag:
            case "failure":
                return Outcome("failed", _said(found), seconds)
            case "error":
                return Outcome("error", _said(found), seconds)
            case "skipped":
                return Outcome("skipped", _said(found), seconds)
            case _:
                continue  # what was printed
    return Outcome("passed", "", seconds)


def _said(found: ET.Element) -> str:
    text = found.text or ""
    return "\n".join(line[4:] for line in text.splitlines() if line.startswith("E   ")) or text
