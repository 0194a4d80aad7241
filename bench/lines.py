"""Comparisons: one rival beside another, and whether that keeps to its limit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Literal

import msgspec

from .rounds import Meter, Ratio, Samples, measure, ratio

Figure = Literal["cpu", "wall"]


class Limit(msgspec.Struct, frozen=True):
    """*name* costs at most *most* times what *baseline* costs."""

    name: str
    baseline: str
    most: float
    figure: Figure = "cpu"


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One comparison: *name* beside *baseline*, in seconds per operation and as ratios."""

    name: str
    baseline: str
    wall: float
    cpu: float
    ratio_wall: Ratio
    ratio_cpu: Ratio
    size: float | None = None
    """Bytes, where those are measured."""
    ratio_size: Ratio | None = None
    limit: Limit | None = None

    @property
    def judged(self) -> Ratio:
        """The ratio that the limit is about."""
        return self.ratio_wall if self.limit is not None and self.limit.figure == "wall" else self.ratio_cpu

    @property
    def ok(self) -> bool:
        """A limit is missed when the ratio exceeds it by more than its own spread."""
        return self.limit is None or self.judged.median <= self.limit.most + self.judged.spread

    @property
    def settled(self) -> bool:
        """Whether the limit lies outside of the spread, so that more rounds would say the same."""
        return self.limit is None or abs(self.judged.median - self.limit.most) > self.judged.spread


def race(
    group: str,
    meters: Mapping[str, Meter],
    *,
    baseline: str,
    seconds: float,
    limits: Sequence[Limit] = (),
    fewest: int = 5,
    warm: bool = False,
) -> list[Line]:
    """Measure all rivals and compare them; close to a limit it takes longer."""

    def settled(samples: Samples) -> bool:
        return all(line.settled for line in compare(group, samples, baseline, limits))

    samples = measure(meters, seconds=seconds, fewest=fewest, warm=warm, settled=settled)
    return compare(group, samples, baseline, limits)


def compare(group: str, samples: Samples, baseline: str, limits: Sequence[Limit] = ()) -> list[Line]:
    """Return a line for each rival beside *baseline*, and one for each limit with another baseline."""
    wanted = {(limit.name, limit.baseline): limit for limit in limits}
    pairs = [(name, baseline) for name in samples] + [pair for pair in wanted if pair[1] != baseline]
    return [beside(group, samples, name, by, wanted.get((name, by))) for name, by in pairs]


def beside(group: str, samples: Samples, name: str, by: str, limit: Limit | None = None) -> Line:
    """Return the line of *name* beside *by*."""
    own, other = samples[name], samples[by]
    sizes = [sample.size for sample in own if sample.size is not None]
    other_sizes = [sample.size for sample in other if sample.size is not None]
    return Line(
        name=f"{group}: {name}",
        baseline=by,
        wall=median(sample.wall for sample in own),
        cpu=median(sample.cpu for sample in own),
        ratio_wall=ratio([sample.wall for sample in own], [sample.wall for sample in other]),
        ratio_cpu=ratio([sample.cpu for sample in own], [sample.cpu for sample in other]),
        size=median(sizes) if sizes else None,
        ratio_size=ratio(sizes, other_sizes) if sizes else None,
        limit=limit,
    )
