"""The matrix: every case in every colour it has, played side by side, and the table of how they ended."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from .case import Case
from .cases import FAULTS
from .seen import Seen, is_late, judge, see
from .stage import ColourName, Stage
from .telling import Log, Told, everything_logged, tell

AT_ONCE = 6
"""Lines that are played side by side; most of them wait."""
_MORE_TRIES = 2
"""Who is late because the machine is busy is in time another time; a client that waits too long never is."""
_LONGEST = 15.0
"""Seconds after which the servers of a line are closed, so that nothing hangs for ever."""


@dataclass(frozen=True)
class Line:
    """One sub-case in one colour."""

    name: str
    case: Case
    colour: ColourName

    @property
    def id(self) -> str:
        return f"{self.name}-{self.colour}"


@dataclass(frozen=True)
class Verdict:
    """A line that was played."""

    line: Line
    seen: Seen
    wrong: Sequence[str]


def lines() -> list[Line]:
    """Return every line, in the order of the page."""
    return [
        Line(f"{fault}.{number}", case, colour)
        for fault, cases in FAULTS.items()
        for number, case in enumerate(cases, 1)
        for colour in case.colours
    ]


@contextmanager
def played(chosen: Iterable[Line]) -> Generator[Mapping[Line, Future[Verdict]]]:
    """Play *chosen* side by side; leave when all have ended."""
    with everything_logged() as log, ThreadPoolExecutor(AT_ONCE) as pool:
        # Those that measure time come first: the others keep the machine busy.
        queue = sorted(chosen, key=lambda line: line.case.least, reverse=True)
        yield {line: pool.submit(_play, line, log) for line in queue}


def _play(line: Line, log: Log) -> Verdict:
    verdict = _play_once(line, log)
    for _ in range(_MORE_TRIES):
        if is_late(line.case, verdict.seen):
            verdict = _play_once(line, log)
    return verdict


def _play_once(line: Line, log: Log) -> Verdict:
    logged = log.start()
    with Stage(line.colour) as stage:
        watchdog = threading.Timer(_LONGEST, stage.end)
        watchdog.start()
        try:
            done = line.case.play(stage)
        except BaseException as error:
            done = error
        seconds = time.monotonic() - stage.started
        watchdog.cancel()
        stage.end()
        raised = done if isinstance(done, BaseException) else None
        told = done if isinstance(done, Told) else tell(raised, seconds, [*stage.shown, *logged])
        seen = see(stage, told)
    return Verdict(line, seen, judge(line.case, line.colour, seen))


def table(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Yield the lines of the table, and the sum."""
    layout = "{:<8}{:<7}{:<52}{:<25}{:<12}{:<9}{:>8}{:>8}{:>7}{:>8}  {}"
    yield layout.format(
        "case", "colour", "what", "exception", "outcome", "phase", "sent", "journal", "tries", "seconds", ""
    )
    for verdict in verdicts:
        line, seen, told = verdict.line, verdict.seen, verdict.seen.told
        yield layout.format(
            line.name,
            line.colour,
            line.case.what[:51],
            told.error or "–",
            seen.outcome or "–",
            told.phase or "–",
            "{}+{}".format(*seen.sent),
            seen.journal,
            told.tries or "–",
            f"{told.seconds:.2f}",
            "FAIL" if verdict.wrong else "ok",
        )
        yield from (f"        {text}" for text in verdict.wrong)
    passed = sum(not verdict.wrong for verdict in verdicts)
    yield f"{len(verdicts)} lines, {passed} pass"
