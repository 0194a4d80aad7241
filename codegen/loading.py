"""A document on its way from a file, or a server, to the IR, and all that was found on the way."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from . import examples, files
from .build import build
from .diagnostics import Diagnostics, Unusable
from .discovery import discovered, is_url
from .document import Document, load
from .ir import Module
from .python import printable
from .source import Source, read


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """The options that decide what is made of a document."""

    base_dir: Path | None
    package: str
    root_error: str
    either: str
    tests: bool = False
    """Make tests of its examples too."""


def wanted(options: argparse.Namespace) -> Wanted:
    return Wanted(
        base_dir=options.base_dir,
        package=options.package,
        root_error=options.root_error,
        either=options.either,
        tests=options.command == "generate" and options.tests is not None,
    )


class Loaded(msgspec.Struct, kw_only=True):
    """What of a document is there so far: each thing after the one above it."""

    path: Path
    shown: str
    """What users call it; one at a URL is put at *path* first."""
    diagnostics: Diagnostics
    source: Source | None = None
    raw: object = None
    """As it is written, files that it refers to left aside."""
    document: Document | None = None
    module: Module | None = None

    def report(self, *, strict: bool) -> bool:
        """Print what was found, and tell whether the document can be used."""
        return report(self.path, self.shown, self.source, self.diagnostics, strict)


def loaded(path: Path, shown: str, name: str, options: Wanted) -> Loaded:
    """Return what could be made of the document at *path*: the module *name*."""
    made = Loaded(path=path, shown=shown, diagnostics=Diagnostics())
    try:
        _load(made, name, options)
    except Unusable:
        pass
    except RecursionError:
        made.diagnostics.error("", "its schemas stand in each other deeper than this generator can follow")
    return made


def _load(made: Loaded, name: str, options: Wanted) -> None:
    diagnostics = made.diagnostics
    if is_url(made.shown):
        made.path.write_text(discovered(made.shown, diagnostics), "utf-8")
    made.source, made.raw = read(made.path, diagnostics)
    made.document = load(files.gather(made.source, made.raw, options.base_dir, diagnostics), diagnostics)
    examples.check(made.document, diagnostics)
    made.module = build(
        made.document,
        source=printable(made.path.name),
        module=name,
        package=options.package,
        root_error=options.root_error,
        either=options.either,
        tests=options.tests,
        diagnostics=diagnostics,
    )


def report(path: Path, shown: str, source: Source | None, diagnostics: Diagnostics, strict: bool) -> bool:
    """Print what was found in the document at *path*, which users know as *shown*; tell whether it can be used."""
    for found in sorted(diagnostics.found, key=lambda found: source.line(found.pointer) if source else 0):
        where, line, pointer = source.place(found.pointer) if source else (path, 1, found.pointer)
        place = f"{shown if where == path else where}:{found.line or line}"
        print(printable(f"{place}: {found.severity}: {pointer or '/'}: {found.message}"), file=sys.stderr)
    if diagnostics.found:
        print(f"{shown}: {diagnostics.errors} error(s), {diagnostics.warnings} warning(s)", file=sys.stderr)
    return not (diagnostics.errors or (strict and diagnostics.warnings))
