"""The command: ``python -m codegen generate``, ``check``, ``lock`` and ``diff``."""

from __future__ import annotations

import argparse
import builtins
import contextlib
import gc
import keyword
import re
import shlex
import sys
import tempfile
import time
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path

from . import locks, overlays
from .deep import deeply
from .diagnostics import Diagnostics
from .diff import command as diff
from .discovery import file_name, is_url
from .errors import RUNTIME_ERRORS
from .ir import Module
from .loading import loaded, report, wanted
from .names import RESERVED, snake


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, or 1 when a document has errors; `diff` has codes of its own."""
    options = _parser().parse_args(arguments)
    with _unswept():
        return deeply(lambda: diff.run(options) if options.command == "diff" else _run(options))


@contextlib.contextmanager
def _unswept() -> Generator[None, None, None]:
    """Keep the collector away: it would walk again and again over what nearly all lives until the end."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _run(options: argparse.Namespace) -> int:
    started = time.monotonic()
    modules: dict[Path, Module] = {}
    taken: dict[str, Path] = {}
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        for text in options.specs:
            path = Path(scratch) / file_name(text) if is_url(text) else Path(text)
            module, good = _module(path, text, options, taken)
            failed = failed or not good
            if module is not None:
                modules[path] = module
    if failed:
        return 1
    if not _lock(modules, anew=options.command == "lock", grow=options.command == "generate"):
        return 1
    if options.command == "lock":
        return 0
    if options.command == "check":
        _summary(f"{len(modules)} document(s), no error", started)
        return 0
    return _generate(list(modules.values()), options.out / options.package, options.tests, started)


def _lock(modules: Mapping[Path, Module], *, anew: bool, grow: bool) -> bool:
    """Write names into the locks beside documents, and tell whether that was possible.

    *grow*: a lock that is there takes the names of what is new. Only *anew* makes one, or changes what it holds.
    """
    try:
        for path, module in modules.items():
            if anew or (grow and locks.is_locked(path)):
                locks.write(path, locks.names_of(module))
    except OSError as error:
        print(f"error: {error.filename}: {error.strerror}", file=sys.stderr)
        return False
    return True


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m codegen", description="Print a typed Python SDK from OpenRPC documents."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    generate = commands.add_parser("generate", help="write the package of one or more documents, a subpackage for each")
    check = commands.add_parser("check", help="report everything that is wrong with the documents, write nothing")
    lock = commands.add_parser("lock", help=f"write the names that users see into {locks.FILE} beside the documents")
    compare = commands.add_parser(
        "diff",
        help="tell what changed between two documents, and whom it breaks",
        description=diff.DESCRIPTION,
        epilog=diff.EPILOG,
    )
    diff.add_options(compare)
    for command in (generate, check, lock, compare):
        if command is not compare:
            command.add_argument(
                "specs",
                nargs="+",
                metavar="SPEC",
                help="an OpenRPC document (JSON or YAML), or the URL of a server that knows rpc.discover",
            )
        command.add_argument(
            "--base-dir",
            type=Path,
            metavar="DIR",
            help="where files are looked for that the documents refer to, if not beside the referring file",
        )
        command.add_argument("--strict", action="store_true", help="warnings count as errors")
        command.add_argument(
            "--package", type=_identifier, default="sdk", help="import name of the package (default: sdk)"
        )
        command.add_argument(
            "--root-error",
            type=_root_error,
            default="RpcError",
            help="name of the root of all errors (default: RpcError)",
        )
        command.add_argument(
            "--either",
            choices=["by-name", "by-position"],
            default="by-name",
            help="how to send params that may go either way, which is what methods without paramStructure say "
            "(default: by-name)",
        )
    generate.add_argument(
        "--out", type=Path, required=True, help="folder that holds the package; the package in it is replaced"
    )
    generate.add_argument(
        "--tests",
        type=Path,
        metavar="DIR",
        help="folder for the tests that the examples of each document become (test_MODULE_examples.py, for pytest)",
    )
    return parser


def _identifier(text: str) -> str:
    if not text.isidentifier() or keyword.iskeyword(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no Python identifier")
    return text


def _root_error(text: str) -> str:
    name = _identifier(text)
    if name.startswith("_") or name in {*RUNTIME_ERRORS, *RESERVED, *dir(builtins)} - {"RpcError"}:
        raise argparse.ArgumentTypeError(f"{text!r} is a name that the package needs for something else")
    return name


def _module(path: Path, shown: str, options: argparse.Namespace, taken: dict[str, Path]) -> tuple[Module | None, bool]:
    """Return the IR of the document at *path*, and whether nothing is wrong with it; findings are printed.

    *shown*: what users call the document; one at a URL is put at *path* first.
    *taken*: the documents before it by the names of their modules, to which this one is added.
    """
    name = module_name(path)
    made = loaded(path, shown, name, wanted(options))
    if name in taken:
        message = f"{str(taken[name])!r} makes a module {name!r} too: rename one of the files"
        made.diagnostics.error("", message)
    taken.setdefault(name, path)
    good = True
    if made.module is not None:
        if options.command == "lock":
            locks.held(path, made.diagnostics)  # what cannot be read is not written over
        else:
            locks.check(path, locks.names_of(made.module), made.diagnostics)
        for language, overlay in overlays.beside(path).items():
            found = Diagnostics()
            overlay_source = overlays.check(made.raw, overlay, found)
            if report(overlay, str(overlay), overlay_source, found, options.strict):
                made.module.overlays[language] = overlay.read_text("utf-8")
            else:
                good = False
    return made.module, made.report(strict=options.strict) and good


def module_name(path: Path) -> str:
    """Return what the module for the document at *path* is called."""
    stem = re.sub(r"([.-]?openrpc)?\.(json|ya?ml)$", "", path.name, flags=re.IGNORECASE)
    name = snake(stem).strip("_")
    return name if name.isidentifier() and not keyword.iskeyword(name) else f"api_{name}".rstrip("_")


def _generate(modules: Sequence[Module], package: Path, tests: Path | None, started: float) -> int:
    # Both printers are slow to import, and documents with errors never get here.
    from .output import CannotWrite, write, write_tests
    from .render import render_module, render_root, render_tests

    files = render_root(modules[0], modules)
    for module in modules:
        files |= render_module(module)
    try:
        write(files, package)
        if tests is not None:
            write_tests({module.name: render_tests(module) for module in modules}, tests)
    except CannotWrite as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    methods = sum(len(module.methods) for module in modules)
    _summary(f"{package}: {len(files)} files, {methods} method(s)", started)
    if tests is not None:
        _tell(_tests_summary(modules, package.parent, tests))
    return 0


def _tests_summary(modules: Sequence[Module], packages: Path, tests: Path) -> str:
    """Say what tests there are now in the folder *tests*, of what is in the folder *packages*, and how to run them."""
    found = sum(len(module.tests.examples) for module in modules if module.tests is not None)
    if not found:
        return f"{tests}: no tests: no method has an example that can be called"
    command = f"PYTHONPATH={shlex.quote(str(packages))} python -m pytest {shlex.quote(str(tests))}"
    return f"{tests}: tests of {found} example(s), for both clients; to run them: {command}"


def _summary(text: str, started: float) -> None:
    _tell(f"{text}, {time.monotonic() - started:.1f} s")


def _tell(text: str) -> None:
    """Print one line for whoever watches; a pipe stays quiet."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr)
