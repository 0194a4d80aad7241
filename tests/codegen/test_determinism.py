"""The same document gives the same bytes everywhere, and those of spec/ are the ones that are committed."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from .command import ROOT, Ran, codegen

GENERATE = ("--package", "uis_callapi", "--root-error", "CallApiError", "--strict")
DOCUMENTS = sorted((ROOT / "spec").glob("*.openrpc.json"))
HOSTILE_CONFIGURATION = """
[tool.datamodel-codegen]
use-double-quotes = false
use-annotated = false
snake-case-field = false
collapse-root-models = true
target-python-version = "3.13"
disable-timestamp = false
[tool.black]
line-length = 40
skip-string-normalization = true
[tool.isort]
profile = "google"
line_length = 40
force_sort_within_sections = true
[tool.ruff]
line-length = 40
indent-width = 2
[tool.ruff.format]
quote-style = "single"
skip-magic-trailing-comma = true
[tool.ruff.lint]
select = ["ALL"]
[tool.ruff.lint.isort]
force-single-line = true
"""


@pytest.fixture(scope="module")
def committed() -> dict[str, bytes]:
    return _tree(ROOT / "generated")


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_generated_package_is_what_the_spec_prints(
    seed: str, tmp_path: Path, committed: Mapping[str, bytes]
) -> None:
    """Under any order of sets, and whatever stands in the pyproject.toml of the current directory.

    When this fails: ``make generate``.
    """
    (tmp_path / "pyproject.toml").write_text(HOSTILE_CONFIGURATION, "utf-8")
    options = ("--out", "here", "--tests", "here/tests", *GENERATE)
    assert codegen("generate", *DOCUMENTS, *options, cwd=tmp_path, seed=seed) == Ran(0, "", "")
    printed = _tree(tmp_path / "here")
    assert printed.keys() == committed.keys()
    assert [name for name in printed if printed[name] != committed[name]] == []


def test_a_change_of_one_default_changes_that_default_and_nothing_else(
    tmp_path: Path, committed: Mapping[str, bytes]
) -> None:
    for path in (*DOCUMENTS, *(ROOT / "spec").glob("*.ru.json")):
        shutil.copy(path, tmp_path)
    spec, *others = (tmp_path / document.name for document in DOCUMENTS)
    text = spec.read_text("utf-8")
    assert text.count('"default": 60') == 1
    spec.write_text(text.replace('"default": 60', '"default": 61'), "utf-8")
    assert codegen("generate", spec, *others, "--out", tmp_path / "here", *GENERATE) == Ran(0, "", "")
    printed = _tree(tmp_path / "here")
    changed, document = (name for name in printed if printed[name] != committed[name])
    assert (changed, document) == ("uis_callapi/v1/models.py", "uis_callapi/v1/openrpc.json")
    before, after = (tree[changed].decode().splitlines() for tree in (committed, printed))
    differing = [
        line for line in difflib.unified_diff(before, after, n=0, lineterm="") if line[:2] not in ("--", "++", "@@")
    ]
    removed = [line[1:] for line in differing if line.startswith("-")]
    added = [line[1:] for line in differing if line.startswith("+")]
    # One in the documentation of the field, one in the traits that the runtime reads.
    assert len(removed) == 2 and [line.replace("60", "61") for line in removed] == added


def _tree(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
