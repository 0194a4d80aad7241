"""Where words go: answers to the standard output, everything else to the other; with ``--json`` one object."""

from __future__ import annotations

import os
import sys
from functools import cached_property
from typing import TYPE_CHECKING

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
        self.err.print(text, style=style, soft_wrap=True)

    def ask(self, question: str) -> bool:
        """Return whether the answer is yes; no answer is no."""
        self.err.print(f"{question} ", end="", soft_wrap=True)
        answer = sys.stdin.readline().strip().casefold()
        return answer in ("y", "yes", "д", "да")

    def show(self, report: Report, shown: RenderableType) -> int:
        """Print *report* for programs, or *shown* and the error for people; return the exit code."""
        try:
            if self.as_json:
                sys.stdout.buffer.write(msgspec.json.encode(report) + b"\n")  # UTF-8, whatever the terminal speaks
            elif isinstance(shown, str):
                sys.stdout.write(f"{shown}\n" if shown else "")
            else:
                self.out.print(shown)
            sys.stdout.flush()
        except BrokenPipeError:  # whoever reads has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if report.exit_code == codes.INTERRUPTED and self.is_watched:
            self.err.print()  # behind what stands there for Ctrl-C
        if report.error is not None and not self.as_json:
            self._tell(report.error, report)
        return report.exit_code

    def _tell(self, failure: Failure, report: Report) -> None:
        from rich.text import Text

        say = self.say
        outcome = report.outcome
        is_worse = report.exit_code != codes.SUCCESS and outcome != "unknown"
        lines = Text().append(failure.message, "bold red" if is_worse else "bold yellow")
        for title, text in (
            ("", say(OUTCOMES[outcome]) if outcome is not None else None),
            (say("Cause"), failure.cause),
            (say("What to do"), failure.cure),
        ):
            if text:
                lines.append("\n").append(f"{title}: " if title else "", "bold").append(text)
        self.err.print(lines, soft_wrap=not self.err.is_terminal)


OUTCOMES: dict[Outcome, str] = {
    "not_placed": later("Nothing was placed: nobody was rung."),
    "unknown": later("Whether anybody was rung is not known: look it up before anybody tries again."),
    "placed": later("It was carried out."),
}


def _console(*, stderr: bool) -> Console:
    from rich.console import Console  # the half of what help costs

    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)
