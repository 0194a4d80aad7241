"""Measuring: rivals take turns, round by round, so that a machine that gets slower gets slower for all of them."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence

import msgspec

Work = Callable[[int], object]
"""Does the thing that is measured so many times."""


class Sample(msgspec.Struct, frozen=True):
    """Seconds per operation in one round: on the clock, and of this process's CPU."""

    wall: float
    cpu: float


Samples = Mapping[str, Sequence[Sample]]


def measure(rivals: Mapping[str, Work], *, times: int, rounds: int) -> Samples:
    """Return the samples of each rival, *rounds* of them, after one round that is not counted."""
    samples: dict[str, list[Sample]] = {name: [] for name in rivals}
    for number in range(rounds + 1):
        for name, work in rivals.items():
            sample = _once(work, times)
            if number:
                samples[name].append(sample)
    return samples


def _once(work: Work, times: int) -> Sample:
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    work(times)
    return Sample((time.perf_counter() - wall) / times, (time.process_time() - cpu) / times)


class Ratio(msgspec.Struct, frozen=True):
    """The median over the rounds of one rival's cost by another's, and how far the middle half of them lies apart."""

    median: float
    spread: float


def ratio(numbers: Sequence[float], by: Sequence[float]) -> Ratio:
    """Compare two rivals round by round."""
    ratios = [number / other for number, other in zip(numbers, by, strict=True)]
    if len(ratios) < 2:
        return Ratio(ratios[0], 0.0)
    lower, _, upper = statistics.quantiles(ratios, n=4)
    return Ratio(statistics.median(ratios), (upper - lower) / 2)
