"""Every spec prints what was reviewed; every package ships the runtime as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.output import RUNTIME_BANNER

from .command import ROOT, Ran
from .goldens import EXPECTED, features, tree


@pytest.mark.parametrize("feature", features())
def test_a_spec_prints_what_is_expected(feature: str, printed: dict[str, Ran], packages: Path) -> None:
    """The command is quiet in a pipe, and its output is that of the golden tree: ``make goldens`` prints it anew."""
    assert printed[feature] == Ran(0, "", "")
    made, expected = tree(packages / feature), tree(EXPECTED / feature)
    assert made.keys() == expected.keys()
    for name, text in made.items():
        assert text.splitlines() == expected[name].splitlines(), f"{feature}/{name} is not what is expected"
        assert text == expected[name]


def test_there_is_no_tree_without_a_spec() -> None:
    assert sorted(path.name for path in EXPECTED.iterdir()) == features()


@pytest.mark.parametrize("package", ["minimal", "unions"])
def test_the_runtime_is_copied_whole(package: str, printed: dict[str, Ran], packages: Path) -> None:
    assert printed[package].code == 0
    assert _files(packages / package / "_runtime") == _banded(ROOT / "codegen" / "runtime")


def test_the_tracked_runtime_is_the_one_in_the_generator() -> None:
    assert _files(ROOT / "generated" / "uis_callapi" / "_runtime") == _banded(ROOT / "codegen" / "runtime")


def _files(folder: Path) -> dict[str, str]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def _banded(folder: Path) -> dict[str, str]:
    return {name: RUNTIME_BANNER + text for name, text in _files(folder).items() if name.endswith(".py")}
