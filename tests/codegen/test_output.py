"""The output folder: replaced as a whole, or left as it was."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .command import Ran, codegen
from .goldens import BROKEN, EXPECTED, spec, tree
from .hazards import HAZARDS


def _generate(out: Path, *, feature: str = "minimal", package: str = "minimal") -> Ran:
    return codegen("generate", spec(feature), "--out", out, "--package", package)


def _all(folder: Path) -> dict[str, bytes | None]:
    """Return every file and folder below *folder*, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")
    }


def test_the_package_is_made_in_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "down"
    assert _generate(out) == Ran(0, "", "")
    assert tree(out / "minimal") == tree(EXPECTED / "minimal")
    assert os.listdir(out) == ["minimal"]


def test_what_the_document_no_longer_prints_vanishes(tmp_path: Path) -> None:
    assert _generate(tmp_path, package="sdk").code == 0
    made = _all(tmp_path)
    for orphan in ("sdk/orphan.py", "sdk/minimal/orphan.py", "sdk/_runtime/orphan.py", "sdk/old/__init__.py"):
        (tmp_path / orphan).parent.mkdir(exist_ok=True)
        (tmp_path / orphan).write_text("raise SystemExit\n")
    (tmp_path / "sdk" / "py.typed").write_text("partial\n")
    (tmp_path / "sdk" / "minimal" / "client.py").unlink()
    assert _generate(tmp_path, package="sdk").code == 0
    assert _all(tmp_path) == made


def test_what_stands_beside_the_package_stays(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text("mine\n")
    (tmp_path / "other").mkdir()
    assert _generate(tmp_path).code == 0
    assert sorted(os.listdir(tmp_path)) == ["mine.py", "minimal", "other"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "minimal").mkdir()
    assert _generate(tmp_path) == Ran(0, "", "")
    assert (tmp_path / "minimal" / "__init__.py").is_file()


@pytest.mark.parametrize("theirs", ["minimal/notes.txt", "minimal/__init__.py", "minimal/.hidden", "minimal"])
def test_what_the_generator_did_not_make_is_refused_and_left_untouched(tmp_path: Path, theirs: str) -> None:
    """Be it a folder or a single file in the place of the package."""
    (tmp_path / theirs).parent.mkdir(exist_ok=True)
    (tmp_path / theirs).write_text("precious\n")
    before = _all(tmp_path)
    ran = _generate(tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("error: ") and ran.err.count("\n") == 1
    assert str(tmp_path / "minimal") in ran.err
    assert _all(tmp_path) == before


@pytest.mark.parametrize("fault", ["five_faults", "not_json", "missing", "overlay"])
def test_a_document_with_errors_leaves_the_old_output_as_it_was(tmp_path: Path, fault: str) -> None:
    assert _generate(tmp_path, package="sdk").code == 0
    before = _all(tmp_path)
    ran = codegen("generate", BROKEN / f"{fault}.openrpc.json", "--out", tmp_path, "--package", "sdk")
    assert ran.code == 1
    assert _all(tmp_path) == before


def test_one_document_with_errors_keeps_all_from_being_printed(tmp_path: Path) -> None:
    good, bad = spec("minimal"), BROKEN / "errors.openrpc.json"
    assert codegen("generate", good, bad, "--out", tmp_path).code == 1
    assert _all(tmp_path) == {}


def test_warnings_print_and_with_strict_they_do_not(tmp_path: Path) -> None:
    warned = BROKEN / "defaults.openrpc.json"
    assert codegen("generate", warned, "--strict", "--out", tmp_path).code == 1
    assert _all(tmp_path) == {}
    ran = codegen("generate", warned, "--out", tmp_path)
    assert ran.code == 0 and ": warning: " in ran.err
    assert (tmp_path / "sdk" / "__init__.py").is_file()


def test_a_file_in_the_way_of_the_output_folder_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file\n")
    ran = _generate(tmp_path / "out")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert ran.err.startswith("error: ")


def test_a_document_for_each_version_makes_one_package(tmp_path: Path) -> None:
    """The root exports the first."""
    assert codegen("generate", spec("forms"), spec("minimal"), "--out", tmp_path) == Ran(0, "", "")
    versions = {path.name for path in (tmp_path / "sdk").iterdir() if path.is_dir()}
    assert versions == {"_runtime", "forms", "minimal"}
    root = (tmp_path / "sdk" / "__init__.py").read_text("utf-8")
    assert "from .forms import" in root and "minimal" not in root.partition("__all__")[2]


def test_two_documents_of_one_name_are_not_printed_over_each_other(tmp_path: Path) -> None:
    """One of the two would be lost."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "v1.openrpc.json").write_text(json.dumps(HAZARDS["title_ending_in_a_quote"]), "utf-8")
    ran = codegen("generate", "a/v1.openrpc.json", "b/v1.openrpc.json", "--out", "out", cwd=tmp_path)
    assert ran.code == 1 and "v1" in ran.err
    assert not (tmp_path / "out").exists()
