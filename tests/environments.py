"""The wheel of this checkout, and environments that hold what it asks for and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[1]
PINS = ("--constraints", str(ROOT / "constraints.txt"))
"""For environments whose content must not change by itself."""

# What would let one environment see another, or change what is built.
_LEAKS = ("CONDA_PREFIX", "MYPYPATH", "PYTHON", "SOURCE_DATE_EPOCH", "UIS_CALLAPI_", "UV_PYTHON", "VIRTUAL_ENV")


UV = (sys.executable, "-m", "uv")


class Failed(Exception):
    """Something that is claimed does not hold; the message says what was found and what cures it."""


def clean(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return this process's environment without what belongs to this checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_LEAKS)}
    return kept | {"PYTHONDONTWRITEBYTECODE": "1"} | dict(more or {})


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    more: Mapping[str, str] | None = None,
    umask: int = -1,
    accepted: Sequence[int] = (0,),
    seconds: float = 300,
) -> str:
    """Return what *command* printed.

    Raises:
        Failed: it took too long, or ended with none of the *accepted* codes.
    """
    words = [str(word) for word in command]
    shown = " ".join([Path(words[0]).name, *words[1:]])
    try:
        done = subprocess.run(
            words, cwd=cwd, env=clean(more), umask=umask, capture_output=True, text=True, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        raise Failed(f"still running after {seconds:.0f} s: {shown}") from None
    except OSError as error:
        raise Failed(f"{words[0]} cannot be started: {error.strerror}") from None
    if done.returncode not in accepted:
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()] or ["nothing was printed"]
        raise Failed("\n".join([said[-1].strip(), f"exit code {done.returncode} from {shown}", *said[-15:]]))
    return done.stdout


def build(source: Path, out: Path, *kinds: str, more: Mapping[str, str] | None = None, umask: int = -1) -> list[Path]:
    """Build *kinds* (``--wheel``, ``--sdist``) of a tree or an sdist into an empty folder; return the files.

    What builds is pinned: the backend in pyproject.toml, all that it needs in constraints.txt.
    """
    pins = ("--build-constraints", PINS[1])
    run([*UV, "build", "--quiet", *kinds, *pins, "--out-dir", out, source], cwd=out.parent, more=more, umask=umask)
    return sorted(path for path in out.iterdir() if path.suffix in (".whl", ".gz"))


@dataclass(frozen=True)
class Environment:
    """A virtual environment."""

    path: Path

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.path / "bin" / "python"

    def add(self, *requirements: str) -> None:
        """Install; a wheel has to exist for everything, users have no compiler."""
        run([*UV, "pip", "install", "--quiet", "--no-build", "--python", self.python, *requirements])

    def installed(self) -> dict[str, str]:
        """Return the version of everything that is installed."""
        listed = run([*UV, "pip", "list", "--quiet", "--format", "json", "--python", self.python])
        return {package.name: package.version for package in msgspec.json.decode(listed, type=list[_Package])}


class _Package(msgspec.Struct):
    name: str
    version: str


def environment(path: Path, python: Path, *requirements: str) -> Environment:
    """Make an environment, without pip, and install *requirements* (and options of ``uv pip install``) into it."""
    run([*UV, "venv", "--quiet", "--no-project", "--python", python, path])
    made = Environment(path)
    made.add(*requirements)
    return made


def wanted(wheel: Path, extra: str) -> str:
    """Return the requirement that installs *wheel* with *extra*, which may be empty."""
    return f"{wheel}[{extra}]" if extra else str(wheel)
