"""``python -m codegen diff OLD NEW``."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from .. import locks
from ..discovery import file_name, is_url
from ..loading import Loaded, Wanted, loaded, wanted
from .api import compare
from .changes import Level
from .reports import Report, refusal
from .sides import side

DESCRIPTION = (
    "Tell what changed from one OpenRPC document to another, and what of it breaks those who use the printed SDK: what "
    "callers send may become wider, what they are answered narrower. What cannot be decided counts as breaking."
)
EPILOG = "Exit code: 0 if nothing is found that --fail-on names, 1 if something is, 2 if a document cannot be used."
_BAD_INPUT = 2


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what only this command takes."""
    parser.add_argument("old", metavar="OLD", help="what users have: an OpenRPC document (JSON or YAML), or a URL")
    parser.add_argument("new", metavar="NEW", help="what they will have")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON object (codegen/diff/README.md describes it)")
    form.add_argument("--changelog", action="store_true", help="print a section to paste into a changelog")
    parser.add_argument(
        "--for",
        dest="audience",
        choices=["client", "server"],
        default="client",
        help="whom it is judged for: those who use the client, or those who have written a server (default: client)",
    )
    parser.add_argument(
        "--fail-on",
        choices=["major", "minor", "patch", "never"],
        default="major",
        help="the least step of a version at which the exit code is 1 (default: major)",
    )


def run(options: argparse.Namespace) -> int:
    """Compare two documents, print what changed, and return the exit code."""
    with tempfile.TemporaryDirectory() as scratch:
        both = [
            _loaded(text, Path(scratch) / which, wanted(options))
            for which, text in (("old", options.old), ("new", options.new))
        ]
    usable = [_usable(one, strict=options.strict) for one in both]
    if not all(usable):
        if options.json:
            _print(refusal([one for one, good in zip(both, usable, strict=True) if not good]))
        return _BAD_INPUT
    old, new = map(side, both)
    report = Report(old=old, new=new, changes=compare(old, new), audience=options.audience)
    if options.json:
        _print(report.json())
    elif options.changelog:
        _print(report.changelog())
    else:
        _print(report.text(colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ))
    if options.fail_on == "never":
        return 0
    return int(report.step(options.audience) >= Level[options.fail_on.upper()])


def _loaded(shown: str, scratch: Path, options: Wanted) -> Loaded:
    path = Path(shown)
    if is_url(shown):
        scratch.mkdir()
        path = scratch / file_name(shown)
    made = loaded(path, shown, "api", options)
    locks.held(made.path, made.diagnostics)  # without the names that users have nothing can be said of names
    return made


def _usable(one: Loaded, *, strict: bool) -> bool:
    """Tell whether *one* can be compared; what `generate` warns of is said only where it counts."""
    if strict or one.diagnostics.errors:
        return one.report(strict=strict)
    if one.diagnostics.warnings:
        # Each is about something that nothing is printed of, and that is not compared, or only as it is written.
        count = one.diagnostics.warnings
        print(f"{one.shown}: {count} warning(s), which `python -m codegen check` prints", file=sys.stderr)
    return one.module is not None


def _print(text: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"  # not every pipe speaks Unicode
    try:
        print(text.encode(encoding, "backslashreplace").decode(encoding), end="", flush=True)
    except BrokenPipeError:
        # Whoever reads has seen enough; the interpreter must not try again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
