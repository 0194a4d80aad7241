"""The table, and build/bench.json."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Literal

import msgspec

from .rounds import Ratio, Samples, ratio

Figure = Literal["cpu", "wall"]


class Line(msgspec.Struct, kw_only=True):
    """One comparison: *name* beside *baseline*, in seconds per operation and as ratios."""

    name: str
    baseline: str
    wall: float
    cpu: float | None
    ratio_wall: float
    ratio_cpu: float | None
    limit: float | None
    """What the ratio of the limited figure must not exceed."""
    limited: Figure = "cpu"
    spread: float = 0.0
    """Half of the middle half of that ratio over the rounds."""
    ok: bool = True


class Limit(msgspec.Struct, frozen=True):
    """*name* costs at most *most* times what *baseline* costs."""

    name: str
    baseline: str
    most: float
    figure: Figure = "cpu"


def compare(group: str, samples: Samples, baseline: str, limits: Sequence[Limit] = ()) -> list[Line]:
    """Return a line for each rival beside *baseline*, and one for each limit with another baseline."""
    wanted = {(limit.name, limit.baseline): limit for limit in limits}
    pairs = [(name, baseline) for name in samples] + [pair for pair in wanted if pair[1] != baseline]
    return [_line(group, samples, name, by, wanted.get((name, by))) for name, by in pairs]


def _line(group: str, samples: Samples, name: str, by: str, limit: Limit | None) -> Line:
    wall = ratio([sample.wall for sample in samples[name]], [sample.wall for sample in samples[by]])
    cpu = ratio([sample.cpu for sample in samples[name]], [sample.cpu for sample in samples[by]])
    return line(
        name=f"{group}: {name}",
        baseline=by,
        wall=median(sample.wall for sample in samples[name]),
        cpu=median(sample.cpu for sample in samples[name]),
        ratios={"wall": wall, "cpu": cpu},
        limit=limit,
    )


def line(
    *, name: str, baseline: str, wall: float, cpu: float | None, ratios: Mapping[Figure, Ratio], limit: Limit | None
) -> Line:
    """Return one line; a limit is missed when the ratio exceeds it by more than its spread."""
    figure: Figure = limit.figure if limit else "cpu" if "cpu" in ratios else "wall"
    judged = ratios[figure]
    return Line(
        name=name,
        baseline=baseline,
        wall=wall,
        cpu=cpu,
        ratio_wall=ratios["wall"].median,
        ratio_cpu=ratios["cpu"].median if "cpu" in ratios else None,
        limit=limit.most if limit else None,
        limited=figure,
        spread=judged.spread,
        ok=limit is None or judged.median <= limit.most + judged.spread,
    )


def show(lines: Sequence[Line]) -> None:
    """Print the table; ratios are medians over the rounds."""
    print(f"{'what':<44}{'beside':<28}{'wall':>10}{'cpu':>10}{'× wall':>8}{'× cpu':>8}{'limit':>14}")
    for entry in lines:
        cpu = f"{entry.cpu * 1e6:.1f} µs" if entry.cpu is not None else ""
        ratio_cpu = f"{entry.ratio_cpu:.2f}" if entry.ratio_cpu is not None else ""
        limit = f"{entry.limited} ≤ {entry.limit:.2f}" if entry.limit is not None else ""
        mark = "" if entry.ok else "  MISSED"
        print(
            f"{entry.name:<44}{entry.baseline:<28}{entry.wall * 1e6:>7.1f} µs{cpu:>10}"
            f"{entry.ratio_wall:>8.2f}{ratio_cpu:>8}{limit:>14}{mark}"
        )


def save(lines: Sequence[Line], path: Path) -> None:
    """Write the lines as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(lines), indent=1) + b"\n")


def verdict(lines: Sequence[Line]) -> int:
    """Return the exit code: 1 when a limit is missed by more than the spread."""
    missed = [entry for entry in lines if not entry.ok]
    for entry in missed:
        print(f"missed: {entry.name} beside {entry.baseline}", file=sys.stderr)
    return 1 if missed else 0
