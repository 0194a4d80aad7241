"""What became of a call: what its caller and its server saw, and whether that is what the case expects."""

from __future__ import annotations

import pickle
import re
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import uis_callapi
from uis_callapi import CallApiError, CertificateError

from .case import Case, Ending
from .stage import SECRETS, ColourName, Stage

_PACKAGE = Path(uis_callapi.__file__).parent
_LONGEST_TEXT = 1000
"""Characters of an error: enough for 512 of what a server said."""


@dataclass(frozen=True)
class Seen:
    """The end of one line of the matrix."""

    error: str
    """Name of the class, empty for a result."""
    outcome: str
    phase: str
    journal: int
    sent: tuple[int, int]
    tries: int
    seconds: float
    text: str
    wrong: tuple[str, ...] = ()
    """What no case ever allows."""


def see(stage: Stage, done: BaseException | None, seconds: float, logged: list[str]) -> Seen:
    """Return what became of the last call on *stage*, which raised *done* or returned."""
    ours = done if isinstance(done, CallApiError) else None
    return Seen(
        error=type(done).__name__ if done is not None else "",
        outcome=_outcome(done, stage.journal),
        phase=ours.phase if ours else "",
        journal=stage.journal,
        sent=stage.sent,
        tries=len(ours.attempts) if ours else 0,
        seconds=seconds,
        text=str(done) if done is not None else "",
        wrong=tuple(_never(stage, done, logged)),
    )


def _outcome(done: BaseException | None, journal: int) -> str:
    if isinstance(done, CallApiError):
        return done.outcome
    if done is None:
        return "placed" if journal else ""
    # Foreign exceptions pass through and carry it in a note.
    notes = " ".join(getattr(done, "__notes__", ()))
    return "unknown" if "not known" in notes else "not_placed" if "Nothing was placed" in notes else ""


def _never(stage: Stage, done: BaseException | None, logged: list[str]) -> Iterator[str]:
    """Yield what holds for no case at all."""
    if isinstance(done, AssertionError):
        yield f"the case itself: {done}"
    if any(server.connections for server in stage.bystanders):
        yield "somebody was called who has nothing to do with it"
    if stage.journal > stage.calls:
        yield f"{stage.journal} calls carried out, {stage.calls} made"
    if isinstance(done, CallApiError):
        if done.outcome == "not_placed" and stage.calls == 1 and stage.journal:
            yield "said not to be placed, and it was"
        if isinstance(done, CertificateError) and stage.application_bytes > stage.bytes_before:
            yield "something was said to a server that is not trusted"
        if len(str(done)) > _LONGEST_TEXT:
            yield f"an error of {len(str(done))} characters"
    shown = list(dict.fromkeys(_shown(done))) if done is not None else []
    for where, text in [*shown, *(("a hook", text) for text in stage.shown), *(("the log", text) for text in logged)]:
        if any(secret in text for secret in SECRETS):
            yield f"{where} shows what is secret"


def _shown(done: BaseException) -> Iterator[tuple[str, str]]:
    yield "str", str(done)
    yield "repr", repr(done)
    yield "a note", repr(getattr(done, "__notes__", ""))
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


def judge(case: Case, colour: ColourName, seen: Seen) -> list[str]:
    """Return what is not as *case* expects, nothing when all is well."""
    allowed = (*case.endings, *(case.coarse if colour == "async" else ()))
    wrong = list(dict.fromkeys(seen.wrong))
    if not any(_is(ending, seen) for ending in allowed):
        wrong.append(f"expected {' or '.join(map(_words, allowed))}; seen {_seen(seen)}")
    if not case.least <= seen.seconds <= case.most:
        wrong.append(f"{seen.seconds:.2f} s, expected {case.least:.2f} to {case.most:.2f}")
    if seen.error and case.says and not re.search(case.says, seen.text, re.DOTALL):
        wrong.append(f"does not say {case.says!r}")
    if wrong and seen.text:
        wrong.append(f"said: {seen.text[:300]}")
    return wrong


def _is(ending: Ending, seen: Seen) -> bool:
    return (
        (ending.error.__name__ if ending.error else "") == seen.error
        and (ending.outcome, ending.phase, ending.journal) == (seen.outcome, seen.phase, seen.journal)
        and ending.sent in (None, seen.sent)
        and (ending.error is None or ending.tries in (None, seen.tries))
    )


def _words(ending: Ending) -> str:
    name = ending.error.__name__ if ending.error else "a result"
    sent = "any" if ending.sent is None else "{}+{}".format(*ending.sent)
    tries = "" if ending.tries is None else f", {ending.tries} tries"
    return f"{name} {ending.outcome} {ending.phase}, journal {ending.journal}, sent {sent}{tries}"


def _seen(seen: Seen) -> str:
    sent = "{}+{}".format(*seen.sent)
    name = seen.error or "a result"
    return f"{name} {seen.outcome} {seen.phase}, journal {seen.journal}, sent {sent}, {seen.tries} tries"
