"""The generated package on disk: made beside its place, formatted, then put there as a whole."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

RUNTIME = Path(__file__).with_name("runtime")
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
    ruff = [sys.executable, "-m", "ruff"]
    options = [
        "--isolated",
        "--quiet",
        "--no-cache",
        "--target-version=py311",
        "--line-length=110",
        str(folder),
    ]
    # Templates import all that a module may need; what this one has no use for goes.
    imports = ["check", "--fix-only", "--select=I,F401", "--config=lint.isort.combine-as-imports=true"]
    for command in (imports, ["format"]):
        done = subprocess.run([*ruff, *command, *options], capture_output=True, encoding="utf-8", errors="replace")
        if done.returncode:
            said = " ".join(done.stderr.split()) or f"exit code {done.returncode}"
            raise CannotWrite(f"a fault of this generator: ruff refuses what it printed: {said[:300]}")
