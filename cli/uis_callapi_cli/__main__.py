"""Where the command begins: ``uis-callapi``, or ``python -m uis_callapi_cli``."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec

from .language import language, split
from .stopping import exit_code, stoppable

DELEGATED = "sandbox"
"""The command that has a parser of its own, and needs nothing of what the others do."""
_NEEDED = ("cyclopts", "phonenumbers", "rich")
_MISSING = "uis-callapi needs {names}, which a plain install does not bring: pip install 'uis-callapi[cli]'"
_UNAVAILABLE = 69
"""Of `codes`, which need msgspec."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line and return its exit code."""
    try:
        return _main(arguments)
    except KeyboardInterrupt as interruption:  # before a command has begun, or behind its end
        return exit_code(interruption)


def _main(arguments: Sequence[str] | None) -> int:
    _reopen()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a question mark, where a terminal has no letters for it
    given = list(sys.argv[1:] if arguments is None else arguments)
    rest, code, as_json = split(given)
    if rest[:1] == [DELEGATED]:
        from .commands.sandbox import sandbox

        return sandbox(given[given.index(DELEGATED) + 1 :])
    if missing := [name for name in _NEEDED if find_spec(name) is None]:
        print(_MISSING.format(names=", ".join(missing)), file=sys.stderr)
        return _UNAVAILABLE
    from .app import run
    from .output import Output

    with stoppable():
        return run(rest, Output(language(code), as_json=as_json), _version)


def _reopen() -> None:
    """Put something in the place of streams that were closed: Python has None there, and files would get their numbers.

    The standard output is made one that cannot be written, which is told; nobody can be told of the other.
    """
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY))
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("uis-callapi")
    except PackageNotFoundError:
        return "unknown"


if __name__ == "__main__":
    sys.exit(main())
