"""``python -m tests.release``: hold the project to what it claims of a release; exit 1 when something does not hold."""

from __future__ import annotations

import argparse
import sys
import tempfile
import textwrap
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from ..environments import Failed
from . import artifacts, installs
from .installs import Case, Versions
from .pythons import find_all, numbers, supported
from .report import Report

AT_ONCE = 2
"""Environments that are tried side by side."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Check all of it and print a table."""
    try:
        chosen = _parser().parse_args(arguments)
        pythons = find_all(chosen.pythons or supported())
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 1
    report = Report()
    with tempfile.TemporaryDirectory(prefix="uis-callapi-release-") as name:
        folder = Path(name).resolve()
        if wheel := _artifacts(report, folder):
            print("installing the wheel, each extra alone, and calling from there", flush=True)
            for version, python in pythons.items():
                print(f"  Python {version} is {python}", flush=True)
            _installs(report, wheel, folder, pythons)
    return report.table()


def _artifacts(report: Report, folder: Path) -> Path | None:
    print("building the wheel and the sdist, more than once", flush=True)
    out, copy = folder / "built here", folder / "a copy"
    for path in (out, folder / "built elsewhere", folder / "built of the sdist", folder / "built to publish"):
        path.mkdir()
    built: list[Path] = []

    def first() -> str:
        built.extend(artifacts.build_here(out))
        artifacts.copy_sources(copy)
        return ", ".join(path.name for path in built)

    if not report.check("build", first):
        return None
    wheel = next(path for path in built if path.suffix == ".whl")
    sdist = next(path for path in built if path.suffix == ".gz")
    report.check("build, elsewhere", lambda: artifacts.reproducible(built, copy, folder / "built elsewhere"))
    report.check(
        "build, wheel of the sdist", lambda: artifacts.wheel_of_sdist(wheel, sdist, folder / "built of the sdist")
    )
    report.check("build, to publish", lambda: artifacts.published(folder / "built to publish"))
    report.check("contents", lambda: artifacts.contents(wheel, sdist))
    readable = report.check("metadata", lambda: artifacts.described(wheel))
    for path in built:
        print(f"{artifacts.sha256(path)}  {path.name}")
        for line in artifacts.listing(path):
            print(textwrap.fill(line, 120, initial_indent="  ", subsequent_indent="    "), flush=True)
    return wheel if readable else None


def _installs(report: Report, wheel: Path, folder: Path, pythons: Mapping[str, Path]) -> None:
    both: tuple[Versions, Versions] = ("lowest", "newest")
    environments = folder / "environments"
    environments.mkdir()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        jobs: list[Future[bool] | Future[None]] = []
        # The tests take longest, so they begin; what is too low for them is too low on the oldest Python.
        oldest = min(pythons, key=numbers)
        case = Case(wheel, environments / "tests", oldest, pythons[oldest], "lowest")
        work = partial(installs.run_tests, case, folder / "a copy")
        jobs.append(pool.submit(report.check, f"{case.name}, tests", work))
        for versions in both:
            for version, python in pythons.items():
                case = Case(wheel, environments, version, python, versions)
                jobs.append(pool.submit(installs.check, case, report))
        for job in jobs:
            job.result()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.release",
        description="Build the wheel and the sdist and hold them to what is claimed of them, from the user's side.",
    )
    parser.add_argument(
        "pythons",
        nargs="*",
        metavar="PYTHON",
        help="versions such as 3.12, or paths of interpreters (default: all that pyproject.toml names)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
