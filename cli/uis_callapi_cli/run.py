"""One run of a command: what it works with, and what is known of it whenever it ends."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec
from uis_callapi import CallApiError
from uis_callapi._runtime.errors import Attempt, Outcome, Phase

from . import codes, problems
from .output import Output, Refused, Report
from .spec import SPOKEN, Spec, versions

if TYPE_CHECKING:
    from rich.console import RenderableType


class Run:
    """What a command is given, and where it leaves what it has found out."""

    def __init__(self, command: str, output: Output) -> None:
        self.command = command
        self.output = output
        self.say = output.say
        self.outcome: Outcome | None = None
        """What would have to be said of the call if it ended now; None where none is placed."""
        self.api = SPOKEN
        """The version of the API that the command speaks."""
        self.wanted: str | None = None
        """The method that was asked for."""
        self.phase: Phase | None = None
        """How far it has got; None where nothing is sent."""
        self.attempts: list[Attempt] = []
        """Requests that failed, and the one that is under way: what it comes to is not known yet."""
        self.spelled: dict[str, str] = {}
        """What errors call params of the API, and options of its client, by what it is on this command line."""
        self.data: dict[str, object] = {}
        """What ``--json`` shows beside result and error."""

    def tried(self) -> list[Attempt]:
        """Return the attempts, if the one that is under way ended now."""
        return [
            msgspec.structs.replace(attempt, seconds=attempt.seconds or round(time.time() - attempt.at, 3))
            for attempt in self.attempts
        ]

    @cached_property
    def spec(self) -> Spec:
        """The API that the command speaks of."""
        known = versions()
        if self.api not in known:
            raise Refused(
                self.say("there is no version {api!r}", api=self.api),
                self.say("Known: {names}.", names=", ".join(known)),
            )
        return Spec(self.api, self.output.language)

    @cached_property
    def method(self) -> str:
        """The method that the command calls: the one that was asked for, else the first that rings somebody."""
        known = self.spec.ringing()
        wanted = re.sub(r"\W", "_", self.wanted or known[0]).casefold()
        found = next((name for name in known if self.spec.function(name) == wanted), None)
        if found is None:
            raise Refused(
                self.say("{method!r} is no method that rings somebody", method=self.wanted),
                self.say("Known: {names}.", names=", ".join(known)),
            )
        return found


class Done(msgspec.Struct, kw_only=True):
    """How a command ended that did what it is for."""

    shown: RenderableType = ""
    """What people see of it."""
    result: object = None
    exit_code: int = codes.SUCCESS


def finish(run: Run, work: Callable[[], Done | None]) -> int:
    """Do *work* and tell how it ended; return the exit code. None: it has told everything itself."""
    shown: RenderableType = ""
    try:
        done = work()
        if done is None:
            return run.output.end(Report(command=run.command))
        shown = done.shown
        report = Report(command=run.command, exit_code=done.exit_code, result=done.result)
        report.outcome = run.outcome
    except Refused as refused:
        report = problems.of_refusal(refused, run.command, run.outcome)
    except CallApiError as error:
        report = problems.of_error(error, run.command, run.output.language, run.spelled)
        if run.outcome is None:
            report.outcome = None
    except KeyboardInterrupt as interruption:
        known = run.outcome, run.phase, run.tried()
        report = problems.of_interruption(interruption, *known, run.command, run.output.language)
    report.data = run.data or None
    return run.output.show(report, shown)
