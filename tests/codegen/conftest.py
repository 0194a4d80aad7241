"""All specs printed once, their packages importable by the names of their features."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec
import pytest

from ..interactive import as_module, documented
from . import goldens
from .command import Ran, python
from .sdks import Colour, Sdk
from .uses import USES, module

Load = Callable[[str], Sdk]


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder that holds what is printed; imports look there."""
    folder = tmp_path_factory.mktemp("packages")
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))


@pytest.fixture(scope="session")
def printed(packages: Path) -> dict[str, Ran]:
    """What the command said while it printed each feature."""
    specs = {feature: goldens.spec(feature) for feature in goldens.features()}
    return goldens.generate(specs, packages, "--tests", str(packages / "tests"))


@pytest.fixture(scope="session")
def hazards(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Ran]:
    """What the command said while it printed each hazard."""
    return goldens.generate_hazards(tmp_path_factory.mktemp("hazards"), packages)


@pytest.fixture(scope="session")
def mypy(packages: Path, printed: dict[str, Ran], hazards: dict[str, Ran]) -> list[str]:
    """One run over all that was printed, its examples and all uses of it: the findings, a line each.

    Hazards share one runtime here, as the versions of one package do: mypy has less to read.
    """
    for feature in USES:
        (packages / f"use_{feature}.py").write_text(module(feature), "utf-8")
    whole = [name for name in printed if compiles(packages / name)]
    together = packages / "together"
    for name in hazards:
        if compiles(packages / name):
            shutil.copytree(packages / name / "_runtime", together / "_runtime", dirs_exist_ok=True)
            shutil.copytree(packages / name / name, together / name)
    (together / "__init__.py").touch()
    uses = [f"use_{feature}" for feature in USES if feature in whole]
    for feature in whole:
        uses.append(f"shown_{feature}")
        (packages / f"{uses[-1]}.py").write_text(as_module(documented(packages / feature / feature), feature))
    uses += sorted(path.stem for path in (packages / "tests").glob("*.py"))
    options = ("--strict", "--config-file=", f"--cache-dir={os.devnull}", "--no-error-summary")
    names = [*_each("-p", [*whole, together.name]), *_each("-m", uses)]
    ran = python("-m", "mypy", *options, *names, cwd=packages, MYPYPATH=str(packages / "tests"))
    assert ran.code in (0, 1) and not ran.err, ran
    return [line for line in ran.out.splitlines() if ": note: " not in line]


@pytest.fixture(scope="session")
def pyright(packages: Path, mypy: list[str]) -> set[tuple[str, int]]:
    """One run over all uses of what was printed, which ``mypy`` has written: the file and line of each error."""
    assert mypy
    rules = {"typeCheckingMode": "standard", "reportUnnecessaryComparison": "error"}
    (packages / "pyrightconfig.json").write_text(json.dumps(rules))
    uses = [f"use_{feature}.py" for feature in USES]
    ran = python("-m", "basedpyright", "--outputjson", "--pythonpath", sys.executable, *uses, cwd=packages)
    assert ran.code in (0, 1), ran
    found = msgspec.json.decode(ran.out, type=_Pyright).generalDiagnostics
    return {(Path(one.file).name, one.range.start.line + 1) for one in found if one.severity == "error"}


class _Position(msgspec.Struct):
    line: int


class _Range(msgspec.Struct):
    start: _Position


class _Finding(msgspec.Struct):
    file: str
    severity: str
    range: _Range


class _Pyright(msgspec.Struct):
    generalDiagnostics: list[_Finding]  # noqa: N815  # pyright's name


def compiles(package: Path) -> bool:
    """Tell whether all files are Python. If a single one is not, mypy says nothing of any other."""
    try:
        for path in package.rglob("*.py"):
            compile(path.read_bytes(), path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return package.is_dir()


def _each(option: str, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        yield from (option, name)


@pytest.fixture
def load(printed: dict[str, Ran]) -> Load:
    """Import the package of a feature."""

    def loaded(feature: str) -> Sdk:
        assert printed[feature].code == 0, printed[feature].err
        return Sdk(feature)

    return loaded


@pytest.fixture
def nowhere() -> Iterator[str]:
    """A base URL where nobody listens: a call that gets that far has passed every check of its params."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{unused.getsockname()[1]}"


@pytest.fixture(params=["sync", "async"])
def client_colour(request: pytest.FixtureRequest) -> Colour:
    """Runs a test once with the client of either colour."""
    colour: Colour = request.param
    return colour
