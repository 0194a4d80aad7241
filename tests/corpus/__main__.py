"""``make corpus SPECS=DIR [TYPECHECK=1] [KEEP=DIR] [JOBS=N]``: the generator over a folder of documents."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from codegen.command import module_name

from . import checkers, report
from .examine import examine, package_of, printed_tests
from .progress import Progress
from .rows import Row, summary

_BUILD = Path(__file__).parents[2] / "build"
_SUFFIXES = (".json", ".yaml", ".yml")


def main() -> int:
    options = _parser().parse_args()
    if not options.specs.is_dir():
        print(f"{options.specs} is no folder: make corpus SPECS=DIR", file=sys.stderr)
        return 2
    paths, passed_over = _documents(options.specs)
    if not paths:
        print(f"{options.specs} holds no OpenRPC document ({', '.join(_SUFFIXES)})", file=sys.stderr)
        return 2
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="corpus-") as scratch:
        out: Path = options.keep or Path(scratch) / "packages"
        out.mkdir(parents=True, exist_ok=True)
        progress = Progress(len(paths))

        def one(path: Path) -> Row:
            return progress.after(examine(path, out), path.name)

        with ThreadPoolExecutor(options.jobs) as pool:
            rows = list(pool.map(one, paths))
        if options.typecheck:
            progress.say("mypy --strict and pyright strict")
            _typecheck(dict(zip(paths, rows, strict=True)), out, Path(scratch) / "checked", options.jobs)
        progress.end()
    last = summary(rows, typechecked=options.typecheck)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "corpus.json").write_bytes(msgspec.json.format(msgspec.json.encode(rows)))
    (options.out / "corpus.html").write_text(report.html(rows, last, passed_over), "utf-8")
    for line in report.lines(rows):
        print(line)
    print(f"{options.out / 'corpus.json'}, {options.out / 'corpus.html'}; {time.monotonic() - started:.0f} s")
    print(f"printed tests {sum(row.passed for row in rows)} of {sum(row.tests for row in rows)}")
    print(last)
    return 0 if all(row.good for row in rows) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description="Run the generator over documents.")
    parser.add_argument("specs", type=Path, metavar="DIR", help="the folder of OpenRPC documents")
    parser.add_argument("--typecheck", action="store_true", help="run mypy --strict and pyright strict, too")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="print the packages into this folder and leave them")
    parser.add_argument("--out", type=Path, default=_BUILD, metavar="DIR", help="where the reports go (default: build)")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="documents at once (default: a core each)"
    )
    return parser


def _documents(folder: Path) -> tuple[list[Path], list[str]]:
    """Return the OpenRPC documents in *folder* and the names of files that are something else."""
    found = sorted(path for path in folder.rglob("*") if path.suffix in _SUFFIXES and path.is_file())
    documents = [path for path in found if _is_document(path)]
    return documents, [path.name for path in found if path not in documents]


def _is_document(path: Path) -> bool:
    """Tell whether *path* means to be one: a schema beside it, or what it refers to, is none."""
    text = path.read_bytes()
    return b"openrpc" in text and (b'"methods"' in text or b"methods:" in text) and b'"$id": "urn:' not in text


def _typecheck(rows: dict[Path, Row], out: Path, folder: Path, jobs: int) -> None:
    modules = {
        package_of(path): out / package_of(path) / module_name(path) for path, row in rows.items() if row.generated
    }
    if not modules:
        return
    checkers.gather(modules, {package_of(path): printed_tests(path, out) for path in rows}, folder)
    names = list(modules)
    with ThreadPoolExecutor(min(jobs, 2)) as pool:
        mypy = pool.submit(checkers.mypy, names, folder)
        pyright = pool.submit(checkers.pyright, names, folder)
    for path, row in rows.items():
        if row.generated:
            name = package_of(path)
            row.mypy = _held(row, "mypy", mypy.result()[name])
            row.pyright = _held(row, "pyright", pyright.result()[name])


def _held(row: Row, checker: str, said: Sequence[str]) -> bool:
    row.problems += [f"{checker}: {line}" for line in said]
    return not said


if __name__ == "__main__":
    sys.exit(main())
