"""The generated package on disk: made beside its place, formatted, then put there as a whole."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

RUNTIME = Path(__file__).with_name("runtime")
BANNER = "# Printed by the generator from {source}. Changes made here are lost: change the document, then generate.\n"
RUNTIME_BANNER = "# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.\n"


class CannotWrite(Exception):
    """The output cannot be put where it was asked for. The text says why."""


def runtime_files() -> dict[str, str]:
    """Return the files of the runtime as every SDK ships them."""
    return {f"_runtime/{path.name}": RUNTIME_BANNER + path.read_text("utf-8") for path in sorted(RUNTIME.glob("*.py"))}


def write(files: Mapping[str, str], package: Path) -> None:
    """Put *files*, formatted, and the runtime at *package* in place of all that is there.

    Raises `CannotWrite`, and then nothing has changed.
    """
    try:
        if not _may_replace(package):
            raise CannotWrite(f"{package} holds something that this generator did not make; move it away first")
        package.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=package.parent, prefix=f".{package.name}-") as scratch:
            fresh = Path(scratch) / package.name
            _put(files, fresh)
            _format(fresh)
            _put(runtime_files(), fresh)
            _exchange(package, fresh, Path(scratch) / "before")
    except OSError as error:
        raise CannotWrite(f"{package}: {error.strerror or error}") from None


def write_tests(tests: Mapping[str, str], folder: Path) -> None:
    """Put the text of each module's *tests*, formatted, into *folder*; those of a module without any go.

    Raises `CannotWrite`.
    """
    paths = {name: folder / f"test_{name}_examples.py" for name in tests}
    try:
        for path in paths.values():
            if path.exists() and not path.read_bytes().startswith(BANNER.partition("{")[0].encode()):
                raise CannotWrite(f"{path} is nothing that this generator made; move it away first")
        printed = {name: text for name, text in tests.items() if text}
        for name in tests.keys() - printed.keys():
            paths[name].unlink(missing_ok=True)
        if not printed:
            return
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".tests-") as scratch:
            fresh = Path(scratch)
            _put({paths[name].name: text for name, text in printed.items()}, fresh)
            _ruff("format", fresh)
            for name in printed:
                os.replace(fresh / paths[name].name, paths[name])
    except OSError as error:
        raise CannotWrite(f"{folder}: {error.strerror or error}") from None


def _may_replace(package: Path) -> bool:
    if not package.is_dir():
        return not os.path.lexists(package)
    return (package / "_runtime").is_dir() or not any(package.iterdir())


def _exchange(package: Path, fresh: Path, before: Path) -> None:
    """Put *fresh* at *package*; what was there goes to *before*, and comes back if anything fails."""
    if not package.exists():
        os.rename(fresh, package)
        return
    os.rename(package, before)
    try:
        os.rename(fresh, package)
    except BaseException:
        os.rename(before, package)
        raise


def _put(files: Mapping[str, str], folder: Path) -> None:
    for name, text in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")


def _format(folder: Path) -> None:
    # Templates import all that a module may need; what this one has no use for goes.
    _ruff("check", folder, "--fix-only", "--select=I,F401", "--config=lint.isort.combine-as-imports=true")
    _ruff("format", folder)


def _ruff(command: str, folder: Path, *more: str) -> None:
    options = ["--isolated", "--quiet", "--no-cache", "--target-version=py311", "--line-length=110"]
    done = subprocess.run(
        [sys.executable, "-m", "ruff", command, *more, *options, str(folder)],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        said = " ".join(done.stderr.split()) or f"exit code {done.returncode}"
        raise CannotWrite(f"a fault of this generator: ruff refuses what it printed: {said[:300]}")
