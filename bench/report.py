"""The table, and the same as JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from .lines import Line


class Entry(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A line as the file has it. The last two stand where bytes were measured, and nowhere else."""

    name: str
    baseline: str
    wall: float
    cpu: float
    ratio_wall: float
    ratio_cpu: float
    limit: float | None
    ok: bool
    bytes: float | None = None
    ratio_bytes: float | None = None


def show(lines: Sequence[Line]) -> None:
    """Print the table, and one of the bytes where those were measured; ratios are medians over the rounds."""
    rows = [
        [
            line.name,
            line.baseline,
            _time(line.wall),
            _time(line.cpu),
            f"{line.ratio_wall.median:.2f}",
            f"{line.ratio_cpu.median:.2f}",
            _judgement(line),
        ]
        for line in lines
    ]
    _print_table(["what", "beside", "wall", "cpu", "× wall", "× cpu", "limit"], rows)
    sizes = [
        [line.name, line.baseline, f"{line.size / 1024:.1f} KiB", f"{line.ratio_size.median:.2f}"]
        for line in lines
        if line.size is not None and line.ratio_size is not None
    ]
    if sizes:
        print()
        _print_table(["what", "beside", "bytes", "× bytes"], sizes)


def show_rates(lines: Sequence[Line]) -> None:
    """Print how many operations a second each line is, by the clock."""
    print(", ".join(f"{line.name} {1 / line.wall:.0f}/s" for line in lines))


def _print_table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print columns as wide as what they hold: two of words, the others of figures."""
    widths = [max(map(len, column)) for column in zip(titles, *rows, strict=True)]
    for row in (titles, *rows):
        cells = [
            text.ljust(width) if column < 2 else text.rjust(width)
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells))


def _time(seconds: float) -> str:
    if abs(seconds) < 1e-3:
        return f"{seconds * 1e6:.1f} µs"
    return f"{seconds * 1e3:.1f} ms" if abs(seconds) < 1 else f"{seconds:.2f} s"


def _judgement(line: Line) -> str:
    if line.limit is None:
        return ""
    return f"{'' if line.ok else 'MISSED '}{line.limit.figure} ≤ {line.limit.most:g}"


def save(lines: Sequence[Line], path: Path) -> None:
    """Write the lines as JSON."""
    entries = [_entry(line) for line in lines]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(entries), indent=1) + b"\n")


def _entry(line: Line) -> Entry:
    return Entry(
        name=line.name,
        baseline=line.baseline,
        wall=line.wall,
        cpu=line.cpu,
        ratio_wall=line.ratio_wall.median,
        ratio_cpu=line.ratio_cpu.median,
        limit=line.limit.most if line.limit is not None else None,
        ok=line.ok,
        bytes=line.size,
        ratio_bytes=line.ratio_size.median if line.ratio_size is not None else None,
    )


def verdict(lines: Sequence[Line]) -> int:
    """Return the exit code: 1 when a limit is missed by more than the spread."""
    missed = [line for line in lines if not line.ok]
    for line in missed:
        ratio, limit = line.judged, line.limit
        assert limit is not None
        print(
            f"missed: {line.name} beside {line.baseline}: {limit.figure} × {ratio.median:.3f} ± {ratio.spread:.3f},"
            f" limit {limit.most:g}",
            file=sys.stderr,
        )
    return 1 if missed else 0
