"""Measuring: rivals take turns, round by round, so that a machine that gets slower gets slower for all of them."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence

import msgspec


class Sample(msgspec.Struct, frozen=True):
    """What one operation cost in one round: seconds on the clock and of CPU, and bytes where those are measured."""

    wall: float
    cpu: float
    size: float | None = None


Samples = Mapping[str, Sequence[Sample]]
Meter = Callable[[], Sample]
"""Measures a rival once."""
Work = Callable[[int], object]
"""Does the thing that is measured so many times."""


def timed(work: Work, times: int) -> Meter:
    """Return the meter of what *work* costs this process, *times* of it in a round."""

    def meter() -> Sample:
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        work(times)
        return Sample((time.perf_counter() - wall) / times, (time.process_time() - cpu) / times)

    return meter


def measure(
    meters: Mapping[str, Meter],
    *,
    seconds: float,
    fewest: int = 5,
    warm: bool = False,
    settled: Callable[[Samples], bool] = lambda _: True,
    clock: Callable[[], float] = time.monotonic,
) -> Samples:
    """Return the samples of each rival: at least *fewest*, and as many more as there is time for.

    What they say is *settled*, or they get as much time again. Unless they are *warm*, one round is not counted.
    """
    if not warm:
        for meter in meters.values():
            meter()
    samples: dict[str, list[Sample]] = {name: [] for name in meters}
    started, rounds = clock(), 0
    while rounds < fewest or (spent := clock() - started) < seconds or (spent < 2 * seconds and not settled(samples)):
        # To and fro: nobody always comes after the same other one.
        for name in list(meters)[:: -1 if rounds % 2 else 1]:
            samples[name].append(meters[name]())
        rounds += 1
    return samples


class Ratio(msgspec.Struct, frozen=True):
    """The median over the rounds of one rival's cost by another's, and half of what the middle half of them spans."""

    median: float
    spread: float


def ratio(numbers: Sequence[float], by: Sequence[float]) -> Ratio:
    """Compare two rivals round by round."""
    ratios = [number / other for number, other in zip(numbers, by, strict=True)]
    if len(ratios) < 2:
        return Ratio(ratios[0], 0.0)
    lower, _, upper = statistics.quantiles(ratios, n=4, method="inclusive")
    return Ratio(statistics.median(ratios), (upper - lower) / 2)
