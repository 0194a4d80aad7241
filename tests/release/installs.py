"""The wheel in empty environments: what comes with it, and calls from there."""

from __future__ import annotations

import contextlib
import http.client
import subprocess
import threading
from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal, TypeAlias
from urllib.parse import urlsplit

import msgspec
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from ..docs.markdown import shown_tests
from ..environments import PINS, ROOT, Environment, Failed, clean, environment, run, wanted
from .artifacts import metadata
from .report import Report

Versions: TypeAlias = Literal["lowest", "newest"]
"""Which versions of the dependencies: the lower bounds that are declared, or the newest that they allow."""

PLAIN = {"uis-callapi", "msgspec", "urllib3"}
"""All that a plain install is."""
SLICE = (
    *("tests/sdk", "tests/sandbox", "tests/runtime", "tests/examples/test_demo.py"),
    *("tests/cli/test_numbers.py", "tests/cli/test_pipe.py", "tests/cli/test_terminal.py"),
)
"""The tests of what users run."""
_CALL = Path(__file__).with_name("call.py")
_CURE = "pip install 'uis-callapi[sandbox]'"
_NUMBERS = (
    *("call", "--first-call", "numc", "--switch-at-once"),
    *("--numa", "8 495 123-45-67", "--numb", "74993720692", "--numc", "79164572521"),
)
_NOT_INSTALLED = 69
"""How the command ends without its extra; what it says then is a test of its own (tests/cli)."""
_CALLS_PLACED = 2
"""By a plain install: one in each colour."""


@dataclass(frozen=True)
class Case:
    """The wheel on one Python, with one choice of versions."""

    wheel: Path
    folder: Path
    version: str
    python: Path
    versions: Versions

    @property
    def name(self) -> str:
        """What the report calls it."""
        return f"Python {self.version}, {self.versions}"

    def install(self, extra: str) -> Environment:
        """Install the wheel with *extra* alone."""
        requirements = declared(self.wheel, extra)
        # The resolution is about requirements that are named; those of the wheel have to be named once more.
        lowest = ["--resolution", "lowest-direct", *(f"{named.name}{named.specifier}" for named in requirements)]
        options = lowest if self.versions == "lowest" else []
        path = self.folder / f"{self.version}-{self.versions}-{extra}"
        return environment(path, self.python, wanted(self.wheel, "" if extra == "plain" else extra), *options)


def declared(wheel: Path, extra: str) -> list[Requirement]:
    """Return what *wheel* asks for, with *extra*."""
    asked = metadata(wheel).requires_dist or []
    return [named for named in asked if named.marker is None or named.marker.evaluate({"extra": extra})]


def check(case: Case, report: Report) -> None:
    """Install each extra alone; look at what came with it, and place calls, some at the sandbox of another."""
    served: list[Environment] = []

    def sandbox() -> str:
        made, seen = _installed(case, "sandbox")
        _run(made, "sandbox")
        _tested(made, passes=True)
        served.append(made)
        return seen

    report.check(f"{case.name}, sandbox", sandbox)
    report.check(f"{case.name}, all", partial(_demo, case))
    report.check(f"{case.name}, cli", partial(_command, case, served))
    report.check(f"{case.name}, plain", partial(_elsewhere, case, served))


def _elsewhere(case: Case, served: list[Environment]) -> str:
    made, seen = _installed(case, "plain")
    if not served:
        raise Failed("there is no sandbox to call: see its own check")
    try:
        with _serving(served[0]) as base_url:
            _run(made, "plain", base_url)
            placed = _placed(base_url)
    except (OSError, http.client.HTTPException, msgspec.DecodeError) as broken:
        raise Failed(f"the sandbox broke off: {broken}") from broken
    if placed != _CALLS_PLACED:
        raise Failed(f"the sandbox accepted {placed} calls, not {_CALLS_PLACED}")
    _tested(made, passes=False)
    run([made.path / "bin" / "uis-callapi", "call"], cwd=made.path, accepted=(_NOT_INSTALLED,), seconds=60)
    return seen


def _demo(case: Case) -> str:
    made, seen = _installed(case, "all")
    run([made.python, "-I", ROOT / "examples" / "demo.py"], cwd=case.folder, seconds=60)
    return seen


def _command(case: Case, served: list[Environment]) -> str:
    """The command shows a call before it costs anything, and places one."""
    made, seen = _installed(case, "cli")
    command = made.path / "bin" / "uis-callapi"
    run([command, "call", "--help"], cwd=made.path, seconds=60)
    printed = run([command, "simulate", ROOT / "examples" / "call.json", "--json"], cwd=made.path, seconds=60)
    if msgspec.json.decode(printed, type=_Ended).result != "success":
        raise Failed(f"the command simulates examples/call.json as {printed}")
    if not served:
        raise Failed("there is no sandbox to call: see its own check")
    with _serving(served[0]) as base_url:
        there = {"UIS_CALLAPI_URL": base_url, "UIS_CALLAPI_LOGIN": "demo", "UIS_CALLAPI_PASSWORD": "demo"}
        run([command, *_NUMBERS, "--yes"], cwd=made.path, more=there, seconds=60)
        if (placed := _placed(base_url)) != 1:
            raise Failed(f"the command placed {placed} calls, not one")
    return seen


def _run(made: Environment, extra: str, *base_url: str) -> None:
    run([made.python, "-I", _CALL, extra, *base_url], cwd=made.path, seconds=60)


def _tested(made: Environment, *, passes: bool) -> None:
    """Run the test of the README: pytest has to find the fixture by itself, and without its extra to say what to do."""
    made.add("pytest", *PINS)
    project = made.path / "project"
    project.mkdir()
    for block in shown_tests("README.md"):
        (project / "test_readme.py").write_text(block.text, "utf-8")
    command = ["-I", "-m", "pytest", "-W", "error", "-p", "no:cacheprovider"]
    printed = run([made.python, *command], cwd=project, accepted=(0,) if passes else (2,), seconds=60)
    if not passes and _CURE not in printed:
        raise Failed(f"without the extra, a test that uses the fixture does not say: {_CURE}")


def _installed(case: Case, extra: str) -> tuple[Environment, str]:
    made = case.install(extra)
    installed = made.installed()
    requirements = declared(case.wheel, extra)
    expected = {canonicalize_name(named.name) for named in requirements}
    if extra == "plain" and set(installed) != PLAIN:
        raise Failed(f"a plain install is {', '.join(sorted(PLAIN))}, but here are {', '.join(sorted(installed))}")
    foreign = {
        name
        for other in metadata(case.wheel).provides_extra or []
        for named in declared(case.wheel, other)
        if (name := canonicalize_name(named.name)) in installed and name not in expected
    }
    if foreign:
        raise Failed(f"{', '.join(sorted(foreign))} of another extra came along")
    if case.versions == "lowest":
        _at_bounds(installed, requirements)
    return made, " ".join(f"{name} {installed[name]}" for name in sorted(expected))


def _at_bounds(installed: dict[str, str], requirements: list[Requirement]) -> None:
    for named in requirements:
        version = installed[canonicalize_name(named.name)]
        bounds = [Version(part.version) for part in named.specifier if part.operator in (">=", "~=", "==")]
        if bounds != [Version(version)]:
            said = str(named.specifier) or "no bound"
            raise Failed(
                f"{named.name} {version} is the lowest that installs, pyproject.toml declares {said}: correct it"
            )


class _Ended(msgspec.Struct):
    result: str


class _Where(msgspec.Struct):
    base_url: str


@contextlib.contextmanager
def _serving(environment: Environment) -> Generator[str]:
    """Serve the sandbox as its users start it, in a process of its own; give its base URL."""
    command = [str(environment.python), "-I", "-m", "uis_callapi_sandbox", "--port", "0"]
    with subprocess.Popen(command, env=clean(), stdout=subprocess.PIPE, text=True) as process:
        timer = threading.Timer(30, process.kill)
        timer.start()
        try:
            assert process.stdout is not None
            if not (line := process.stdout.readline()):
                raise Failed("the sandbox did not start: what it said stands above, or it said nothing in 30 s")
            timer.cancel()
            yield msgspec.json.decode(line, type=_Where).base_url
        finally:
            timer.cancel()
            process.terminate()


def _placed(base_url: str) -> int:
    where = urlsplit(base_url)
    with contextlib.closing(http.client.HTTPConnection(str(where.hostname), where.port, timeout=10)) as connection:
        connection.request("GET", "/_sandbox/journal")
        return len(msgspec.json.decode(connection.getresponse().read(), type=list[object]))


def run_tests(case: Case, sources: Path) -> str:
    """Run the tests of what users run, of a copy of the checkout, against what is installed."""
    made = case.install("all")
    before = made.installed()
    made.add("pytest", "hypothesis", "openapi-spec-validator", *PINS)
    if changed := [name for name, version in before.items() if made.installed()[name] != version]:
        raise Failed(f"the tools of the tests changed the version of {', '.join(changed)}")
    printed = run([made.python, "-m", "pytest", *SLICE], cwd=sources, seconds=1200)
    return printed.splitlines()[-1]
