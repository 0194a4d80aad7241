"""What the caller of a call was told, and that it was told nothing secret."""

from __future__ import annotations

import logging
import pickle
import threading
import traceback
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import uis_callapi
from uis_callapi import CallApiError

from .call import SECRETS

_PACKAGE = Path(uis_callapi.__file__).parent
_WHO_LOG = ("uis_callapi", "asyncio", "concurrent", "urllib3", "aiohttp")
_LONGEST_TEXT = 1000
"""Characters of an error: enough for 512 of what a server said."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """How a call ended for its caller."""

    error: str
    """Name of the class, empty for a result."""
    outcome: str
    phase: str
    tries: int
    seconds: float
    text: str
    wrong: tuple[str, ...]
    """What no caller may ever be told."""


def tell(done: BaseException | None, seconds: float, elsewhere: Iterable[str]) -> Told:
    """Return how a call ended that raised *done* or returned; *elsewhere* is what hooks and the log were told."""
    return Told(
        error=type(done).__name__ if done is not None else "",
        outcome=_outcome(done),
        phase=done.phase if isinstance(done, CallApiError) else "",
        tries=len(done.attempts) if isinstance(done, CallApiError) else 0,
        seconds=seconds,
        text=" ".join([str(done), *_notes(done)]) if done is not None else "",
        wrong=tuple(dict.fromkeys(_wrong(done, elsewhere))),
    )


def _outcome(done: BaseException | None) -> str:
    if isinstance(done, CallApiError):
        return done.outcome
    # Foreign exceptions pass through and carry it in a note.
    notes = " ".join(_notes(done))
    return "unknown" if "not known" in notes else "not_placed" if "Nothing was placed" in notes else ""


def _notes(done: BaseException | None) -> list[str]:
    # asyncio raises KeyboardInterrupt in place of the cancellation that it caused.
    notes: list[str] = [] if done is None else [*getattr(done, "__notes__", ()), *_notes(done.__context__)]
    return notes


def _wrong(done: BaseException | None, elsewhere: Iterable[str]) -> Iterator[str]:
    if isinstance(done, AssertionError):
        yield f"the case itself: {done}"
    if isinstance(done, CallApiError) and len(str(done)) > _LONGEST_TEXT:
        yield f"an error of {len(str(done))} characters"
    shown = [] if done is None else list(_shown(done))
    for where, text in [*shown, *(("a hook or the log", text) for text in elsewhere)]:
        if any(secret in text for secret in SECRETS):
            yield f"{where} shows what is secret"


def _shown(done: BaseException) -> Iterator[tuple[str, str]]:
    yield "str", str(done)
    yield "repr", repr(done)
    yield "a note", repr(_notes(done))
    if isinstance(done, CallApiError):
        yield "an attribute", repr(vars(done))
        yield "a pickle", pickle.dumps(done, 0).decode("raw-unicode-escape")
    chain = [done]
    for link in chain:
        for frame, _ in traceback.walk_tb(link.__traceback__):
            if _PACKAGE in Path(frame.f_code.co_filename).parents:
                yield from ((f"a local of {frame.f_code.co_name}", _repr(item)) for item in frame.f_locals.values())
        chain += [other for other in (link.__cause__, link.__context__) if other is not None and other not in chain]


def _repr(item: object) -> str:
    try:
        return repr(item)
    except AttributeError:
        return "an object that was never finished"


class Log(logging.Handler):
    """Remembers what each thread logs."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self._threads = threading.local()

    def start(self) -> list[str]:
        """Return the list to which whatever this thread logs is added from now on."""
        lines: list[str] = []
        self._threads.lines = lines
        return lines

    def emit(self, record: logging.LogRecord) -> None:
        lines: list[str] | None = getattr(self._threads, "lines", None)
        if lines is not None:
            lines.append(f"{record.getMessage()} {record.args!r} {record.exc_text}")


@contextmanager
def everything_logged() -> Generator[Log]:
    """Have those who may log say all they have to say, and to nobody else."""
    log, loggers = Log(), [logging.getLogger(name) for name in _WHO_LOG]
    before = [(logger, logger.level, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.addHandler(log)
        logger.setLevel(logging.DEBUG)
        logger.propagate = False
    try:
        yield log
    finally:
        for logger, level, propagates in before:
            logger.removeHandler(log)
            logger.setLevel(level)
            logger.propagate = propagates
