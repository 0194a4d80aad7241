"""``python -m bench``: measure, print one table, write a file of JSON; exit 1 when a limit is missed."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from . import (
    calls_async,
    calls_sync,
    codec,
    dialling,
    generation,
    guarded,
    imports,
    inbox,
    memory,
    params,
    reuse,
    sandbox,
)
from .lines import Line
from .load import load_of_others
from .report import save, show, verdict

_GROUPS: Mapping[str, Callable[[], list[Line]]] = {
    "sync": calls_sync.lines,
    "async": calls_async.lines,
    "codec": codec.lines,
    "params": params.lines,
    "guard": guarded.lines,
    "reuse": reuse.lines,
    "import": imports.lines,
    "memory": memory.lines,
    "generation": generation.lines,
    "dialling": dialling.lines,
    "sandbox": sandbox.lines,
    "inbox": inbox.lines,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmarks that were asked for and return the exit code."""
    options = _parser().parse_args(arguments)
    _warn_of_others()
    lines: list[Line] = []
    for name in dict.fromkeys(options.groups or _GROUPS):
        lines += _watched(name)
    show(lines)
    save(lines, options.json)
    return verdict(lines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Measure beside the bare libraries and beside what one would use instead. "
        "Ratios are medians over interleaved rounds; exit code 1: a limit is missed by more than the spread.",
    )
    parser.add_argument(
        "groups", nargs="*", type=_group, metavar="GROUP", help=f"any of {', '.join(_GROUPS)} (default: all)"
    )
    parser.add_argument(
        "--json",
        type=Path,
        default=Path("build/bench.json"),
        metavar="PATH",
        help="where to write the lines (default: build/bench.json)",
    )
    return parser


def _group(text: str) -> str:
    if text not in _GROUPS:
        raise argparse.ArgumentTypeError(f"there is no group {text!r}; there are {', '.join(_GROUPS)}")
    return text


def _warn_of_others() -> None:
    load = load_of_others()
    if load is not None:
        print(f"warning: others are at work here (load {load:.1f}): trust CPU, not the clock", file=sys.stderr)


def _watched(name: str) -> list[Line]:
    """Measure one group; whoever watches sees which."""
    watched = sys.stderr.isatty()
    if watched:
        print(f"{name} ...", end=" ", file=sys.stderr, flush=True)
    started = time.monotonic()
    lines = _GROUPS[name]()
    if watched:
        print(f"{time.monotonic() - started:.0f} s", file=sys.stderr)
    return lines


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("stopped: nothing was written")
