"""What the generator is expected to print: `specs/` → `expected/`, and what it says of `broken/` and of hazards.

``python -m tests.codegen.goldens`` (``make goldens``) prints all of it anew. Read the difference before committing it.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .batch import batch
from .command import Ran, codegen
from .hazards import HAZARDS

HERE = Path(__file__).parent
SPECS, EXPECTED, BROKEN = HERE / "specs", HERE / "expected", HERE / "broken"
HAZARD_FINDINGS = HERE / "hazards.txt"
_SUFFIX = ".openrpc.json"


def features() -> list[str]:
    """Return the names of all specs: each shows one feature."""
    return _names(SPECS, _SUFFIX)


def faults() -> list[str]:
    """Return the names of all broken documents. One of them has a text only: the file that is missing."""
    return sorted({*_names(BROKEN, _SUFFIX), *_names(BROKEN, ".txt")})


def _names(folder: Path, suffix: str) -> list[str]:
    return sorted(path.name.removesuffix(suffix) for path in folder.glob(f"*{suffix}"))


def generate(specs: Mapping[str, Path], out: Path, *options: str) -> dict[str, Ran]:
    """Print each of *specs* as the package of its name into *out*; return how that ended. Two work at it."""
    runs = [["generate", str(path), "--out", str(out), "--package", name, *options] for name, path in specs.items()]
    with ThreadPoolExecutor(2) as pool:
        even, odd = pool.map(batch, (runs[::2], runs[1::2]))
    return dict(zip([*list(specs)[::2], *list(specs)[1::2]], [*even, *odd], strict=True))


def generate_hazards(specs: Path, out: Path) -> dict[str, Ran]:
    """Write every hazard into the folder *specs* and print it into *out*; findings name files without their folder."""
    paths = {name: specs / f"{name}{_SUFFIX}" for name in HAZARDS}
    for name, path in paths.items():
        path.write_text(json.dumps(HAZARDS[name]), "utf-8")
    ran = generate(paths, out)
    return {name: Ran(ran[name].code, ran[name].out, ran[name].err.replace(f"{specs}/", "")) for name in HAZARDS}


def spec(feature: str) -> Path:
    return SPECS / f"{feature}{_SUFFIX}"


def tree(folder: Path) -> dict[str, str]:
    """Return the text of every file below *folder* but those of the runtime, which is copied, not printed."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    printed = (path for path in found if not {"_runtime", "__pycache__"} & set(path.parts))
    return {path.as_posix(): (folder / path).read_text("utf-8") for path in sorted(printed)}


def check(fault: str) -> Ran:
    """Check a broken document from its own folder, so that findings name it alike on every machine."""
    return codegen("check", f"{fault}{_SUFFIX}", cwd=BROKEN)


def findings(fault: str) -> str:
    return (BROKEN / f"{fault}.txt").read_text("utf-8")


def main() -> int:
    """Print everything anew; return 1 if a spec could not be printed, whose tree then stays as it was."""
    failed = False
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory() as documents:
        out = Path(scratch)
        HAZARD_FINDINGS.write_text("".join(ran.err for ran in generate_hazards(Path(documents), out).values()), "utf-8")
        for feature, ran in generate({name: spec(name) for name in features()}, out).items():
            if ran.code:
                failed = True
                print(f"{feature} was not printed:\n{ran.err}", file=sys.stderr)
            else:
                _replace(EXPECTED / feature, tree(out / feature))
    _only(EXPECTED, features())
    for fault in faults():
        (BROKEN / f"{fault}.txt").write_text(check(fault).err, "utf-8")
    return int(failed)


def _replace(folder: Path, files: Mapping[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _only(folder: Path, names: Iterable[str]) -> None:
    for path in folder.iterdir():
        if path.name not in names:
            shutil.rmtree(path)


if __name__ == "__main__":
    sys.exit(main())
