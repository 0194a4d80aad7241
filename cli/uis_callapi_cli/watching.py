"""A call while it is under way: what is known of its outcome at every instant, and something to look at meanwhile."""

from __future__ import annotations

import time
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

import msgspec
from uis_callapi import Event
from uis_callapi._runtime.errors import Attempt

from .run import Run

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Watch:
    """Follows a call of *method* as a hook of its client, and keeps the outcome of *run*, if it has one."""

    def __init__(self, method: str, run: Run) -> None:
        self._method = method
        self._run = run
        run.phase = "prepare"
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __call__(self, event: Event) -> None:
        if event.method == self._method and self._run.outcome is not None:
            if event.step == "sending":
                self._run.outcome = "unknown"
            elif event.step == "answered":
                self._run.outcome = "placed"
            else:
                self._run.outcome = event.outcome or "not_placed"
        self._take_down(event)
        is_own_end = event.method == self._method and event.step in ("answered", "failed")
        self._run.phase = "wait" if event.step == "sending" or is_own_end else "prepare"
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, description=self._words(event))

    def _take_down(self, event: Event) -> None:
        attempts = self._run.attempts
        if event.step == "sending":
            attempts.append(
                Attempt(
                    method=event.method,
                    request_id=event.request_id,
                    at=time.time(),
                    outcome="unknown",
                    phase="wait",
                    reason=self._run.say("interrupted"),
                    seconds=0.0,
                )
            )
        elif event.step in ("answered", "failed"):
            sent = attempts.pop()
            if event.step == "failed":
                attempts.append(
                    msgspec.structs.replace(
                        sent,
                        outcome=event.outcome or "unknown",
                        phase=event.phase or "wait",
                        reason=event.reason or "",
                        seconds=event.seconds or 0.0,
                    )
                )

    def shown(self, seconds: float | None) -> AbstractContextManager[object]:
        """Return what shows the progress on a terminal while it is entered, *seconds* being the most that it takes."""
        output = self._run.output
        if not output.is_watched:
            return nullcontext()
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        most = self._run.say("of {seconds:g} s at most", seconds=seconds) if seconds is not None else ""
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            TimeElapsedColumn(),
            TextColumn(most, markup=False),
            console=output.err,
            transient=True,
        )
        self._task = self._progress.add_task(self._run.say("connecting"), total=None)
        return self._progress

    def _words(self, event: Event) -> str:
        say = self._run.say
        if event.step == "sending":
            return say("sent, waiting for the answer") if event.method == self._method else say("logging in")
        if event.step == "waiting":
            return say("trying again in {seconds:.1f} s", seconds=event.seconds or 0.0)
        if event.step == "renewing":
            return say("logging in again")
        return say("answered")
