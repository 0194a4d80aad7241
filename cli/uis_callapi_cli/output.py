"""Where words go: answers to the standard output, everything else to the other; with ``--json`` one object."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, TextIO

import msgspec
from uis_callapi._runtime.errors import Attempt, Outcome

from . import codes
from .language import Language, later

if TYPE_CHECKING:
    from rich.console import Console, RenderableType


class Failure(msgspec.Struct, kw_only=True):
    """What went wrong, and what to do about it."""

    type: str
    """The class of the SDK's error, or UsageError, Interrupted."""
    message: str
    cause: str | None = None
    cure: str | None = None
    phase: str | None = None
    """How far it got."""
    retry_safe: bool | None = None
    """Whether the same can be tried again without ringing anybody twice; null where nothing was tried."""
    code: object = None
    """The server's, if it answered with an error."""
    detail: str | None = None
    attempts: tuple[Attempt, ...] = ()


class Report(msgspec.Struct, kw_only=True):
    """What ``--json`` prints: the same keys for every command."""

    command: str
    exit_code: int = 0
    outcome: Outcome | None = None
    """Of the call; null where none was to be placed."""
    result: object = None
    """What the API answered."""
    error: Failure | None = None
    data: object = None
    """What else the command has found out."""


class Refused(Exception):
    """A command cannot be carried out as it was given: the text says why, *cure* what to do. Nothing was tried."""

    def __init__(self, message: str, cure: str | None = None, *, code: int = codes.USAGE) -> None:
        super().__init__(message)
        self.message = message
        self.cure = cure
        self.code = code


class Output:
    """The terminal or pipe that a command talks to."""

    def __init__(self, language: Language, *, as_json: bool) -> None:
        self.language = language
        self.say = language.say
        self.as_json = as_json
        self.lost: OSError | None = None
        """Why the answer could not be written."""

    @cached_property
    def out(self) -> Console:
        """For answers."""
        return _console(stderr=False)

    @cached_property
    def err(self) -> Console:
        """For what only a reader needs."""
        return _console(stderr=True)

    @property
    def can_ask(self) -> bool:
        """Whether somebody sits there who can be asked."""
        return sys.stdin.isatty() and sys.stderr.isatty()

    @property
    def is_watched(self) -> bool:
        """Whether somebody sees what goes on meanwhile."""
        return self.err.is_terminal and not self.as_json

    def note(self, text: str, style: str = "") -> None:
        """Tell whoever reads; scripts can do without it."""
        with self._heard():
            self.err.print(text, style=style, soft_wrap=True)

    def prompt(self, text: str) -> None:
        """Print what stands before an answer."""
        with self._heard():
            self.err.print(text, end="", soft_wrap=True)

    def ask(self, question: str) -> bool:
        """Return whether the answer is yes; no answer is no."""
        self.prompt(f"{question} ")
        answer = sys.stdin.readline().strip().casefold()
        return answer in ("y", "yes", "д", "да")

    def show(self, report: Report, shown: RenderableType) -> int:
        """Print *report* for programs, or *shown* and the error for people; return the exit code."""
        if self.as_json or shown != "":
            with self.writing():
                if self.as_json:
                    sys.stdout.buffer.write(msgspec.json.encode(report) + b"\n")  # UTF-8, whatever the terminal speaks
                elif isinstance(shown, str):
                    sys.stdout.write(f"{shown}\n")
                else:
                    self.out.print(shown)
        if report.exit_code == codes.INTERRUPTED and self.is_watched:
            self.note("")  # behind what stands there for Ctrl-C
        return self.end(report)

    def end(self, report: Report) -> int:
        """Tell on the other stream what went wrong; return the exit code."""
        if report.error is not None and (self.lost is not None or not self.as_json):
            self._tell(report.error, report)
        return self._without_answer(report) if self.lost is not None else report.exit_code

    @contextmanager
    def writing(self) -> Generator[None]:
        """Write to the standard output; if that cannot be, remember it: how a command ended does not depend on it."""
        try:
            yield
            sys.stdout.flush()
        except OSError as error:
            self.lost = error
            _leave(sys.stdout)

    @contextmanager
    def _heard(self) -> Generator[None]:
        try:
            yield
        except OSError:  # nobody can be told
            _leave(sys.stderr)

    def _without_answer(self, report: Report) -> int:
        """Tell on the other stream what was lost; return the exit code, which is that of the call if there was one."""
        assert self.lost is not None
        has_seen_enough = isinstance(self.lost, BrokenPipeError) and report.outcome is None
        if not has_seen_enough:
            why = self.lost.strerror
            self.note(self.say("the answer cannot be written to the standard output: {why}", why=why), "bold red")
        if report.outcome is None:
            return report.exit_code or (codes.SUCCESS if has_seen_enough else codes.UNWRITTEN)
        if report.error is None:
            self.note(self.say(OUTCOMES[report.outcome]))
            if report.result is not None:
                result = (
                    report.result if isinstance(report.result, str) else msgspec.json.encode(report.result).decode()
                )
                self.note(self.say("It was: {result}", result=result))
        return report.exit_code

    def _tell(self, failure: Failure, report: Report) -> None:
        from rich.text import Text

        say = self.say
        outcome = report.outcome
        is_worse = report.exit_code != codes.SUCCESS and outcome != "unknown"
        lines = Text().append(failure.message, "bold red" if is_worse else "bold yellow")
        for title, text in (
            ("", say(_told(failure, outcome)) if outcome is not None else None),
            (say("Cause"), failure.cause),
            (say("What to do"), failure.cure),
        ):
            if text:
                lines.append("\n").append(f"{title}: " if title else "", "bold").append(text)
        with self._heard():
            self.err.print(lines, soft_wrap=not self.err.is_terminal)


OUTCOMES: dict[Outcome, str] = {
    "not_placed": later("Nothing was placed: nobody was rung."),
    "unknown": later("Whether anybody was rung is not known: look it up before anybody tries again."),
    "placed": later("It was carried out."),
}

_OF_KEYS: dict[Outcome, str] = {
    "unknown": later(
        "Whether anybody was rung by the call that the key stands for is not known: look it up before anybody tries "
        "again."
    ),
    "placed": later("The call that the key stands for was carried out."),
}
"""Where the outcome is that of an earlier call."""


def _told(failure: Failure, outcome: Outcome) -> str:
    is_earlier = failure.type in ("DedupMismatchError", "DuplicateCallError") and outcome in _OF_KEYS
    return (_OF_KEYS if is_earlier else OUTCOMES)[outcome]


def _console(*, stderr: bool) -> Console:
    from rich.console import Console  # the half of what help costs

    class Told(Console):
        def on_broken_pipe(self) -> None:
            """Leave it to whoever prints, as any other error of writing."""
            raise  # it is called where the error is caught

    return Told(stderr=stderr, highlight=False, markup=False, emoji=False)


def _leave(stream: TextIO) -> None:
    """Have what is still to be written to *stream* go nowhere, as it is tried once more at the end of the process."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
