"""The matrix: every case in every colour it has, played side by side, and the table of how they ended."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from .case import Case
from .cases import FAULTS
from .seen import Seen, judge, see
from .stage import ColourName, Stage

AT_ONCE = 6
"""Lines that are played side by side; most of them wait."""
_LONGEST = 10.0
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


class _Log(logging.Handler):
    """Remembers what each thread logs: a line is played in one."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self._lines = threading.local()

    def start(self) -> list[str]:
        """Return the list that whatever this thread logs is added to from now on."""
        lines: list[str] = []
        self._lines.lines = lines
        return lines

    def emit(self, record: logging.LogRecord) -> None:
        lines: list[str] | None = getattr(self._lines, "lines", None)
        if lines is not None:
            lines.append(f"{record.getMessage()} {record.args!r} {record.exc_text}")


@contextmanager
def played(chosen: Iterable[Line]) -> Iterator[Mapping[Line, Future[Verdict]]]:
    """Play *chosen* side by side, everything logged that anybody logs; leave when all have ended."""
    log, root = _Log(), logging.getLogger()
    level = root.level
    root.addHandler(log)
    root.setLevel(logging.DEBUG)
    try:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            # Those that measure time come first: the others keep the machine busy.
            queue = sorted(chosen, key=lambda line: line.case.least, reverse=True)
            yield {line: pool.submit(_play, line, log) for line in queue}
    finally:
        root.setLevel(level)
        root.removeHandler(log)


def _play(line: Line, log: _Log) -> Verdict:
    logged = log.start()
    with Stage(line.colour) as stage:
        watchdog = threading.Timer(_LONGEST, stage.end)
        watchdog.start()
        done: BaseException | None = None
        try:
            line.case.play(stage)
        except BaseException as error:
            done = error
        seconds = time.monotonic() - stage.started
        watchdog.cancel()
        stage.end()
        seen = see(stage, done, seconds, logged)
    return Verdict(line, seen, judge(line.case, line.colour, seen))


def table(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Yield the lines of the table, and the sum."""
    layout = "{:<8}{:<7}{:<52}{:<25}{:<12}{:<9}{:>8}{:>8}{:>7}{:>8}  {}"
    yield layout.format(
        "case", "colour", "what", "exception", "outcome", "phase", "sent", "journal", "tries", "seconds", ""
    )
    for verdict in verdicts:
        line, seen = verdict.line, verdict.seen
        yield layout.format(
            line.name,
            line.colour,
            line.case.what[:51],
            seen.error or "–",
            seen.outcome or "–",
            seen.phase or "–",
            "{}+{}".format(*seen.sent),
            seen.journal,
            seen.tries or "–",
            f"{seen.seconds:.2f}",
            "FAIL" if verdict.wrong else "ok",
        )
        yield from (f"        {text}" for text in verdict.wrong)
    passed = sum(not verdict.wrong for verdict in verdicts)
    yield f"{len(verdicts)} lines, {passed} pass"
