"""What became of a call at both ends, and whether that is what its case expects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .case import Case, Ending
from .stage import ColourName, Stage
from .telling import Told


@dataclass(frozen=True)
class Seen:
    """The end of one line of the matrix."""

    told: Told
    outcome: str
    journal: int
    sent: tuple[int, int]
    wrong: tuple[str, ...]
    """What no case ever allows."""

    def __str__(self) -> str:
        told = self.told
        sent = "{}+{}".format(*self.sent)
        name = told.error or "a result"
        return f"{name} {self.outcome} {told.phase}, journal {self.journal}, sent {sent}, {told.tries} tries"


def see(stage: Stage, told: Told) -> Seen:
    """Return what became of the last call on *stage*, whose servers are closed."""
    # A result says itself that the call was carried out.
    outcome = "placed" if not told.error and stage.journal else told.outcome
    return Seen(told, outcome, stage.journal, stage.sent, (*told.wrong, *_never(stage, told)))


def _never(stage: Stage, told: Told) -> Iterator[str]:
    yield from (f"a script: {text}" for text in stage.wrong)
    if any(server.connections for server in stage.bystanders):
        yield "somebody was called who has nothing to do with it"
    if stage.journal > stage.calls:
        yield f"{stage.journal} calls carried out, {stage.calls} made"
    if told.outcome == "not_placed" and stage.calls == 1 and stage.journal:
        yield "said not to be placed, and it was"
    if told.error == "CertificateError" and stage.application_bytes > stage.bytes_before:
        yield "something was said to a server that is not trusted"


def judge(case: Case, colour: ColourName, seen: Seen) -> list[str]:
    """Return what is not as *case* expects, nothing when all is well."""
    told = seen.told
    allowed = (*case.endings, *(case.coarse if colour == "async" else ()))
    wrong = list(seen.wrong)
    if not any(_is(ending, seen) for ending in allowed):
        wrong.append(f"expected {' or '.join(map(str, allowed))}; seen {seen}")
    if told.seconds < case.least or is_late(case, seen):
        wrong.append(f"{told.seconds:.2f} s, expected {case.least:.2f} to {case.most:.2f}")
    if told.error and case.says and not re.search(case.says, told.text, re.DOTALL):
        wrong.append(f"does not say {case.says!r}")
    if wrong and told.text:
        wrong.append(f"said: {told.text[:300]}")
    return wrong


def is_late(case: Case, seen: Seen) -> bool:
    """Tell whether the call took too long."""
    return seen.told.seconds > case.most


def _is(ending: Ending, seen: Seen) -> bool:
    told = seen.told
    return (
        (ending.error.__name__ if ending.error else "") == told.error
        and (ending.outcome, ending.phase, ending.journal) == (seen.outcome, told.phase, seen.journal)
        and ending.sent in (None, seen.sent)
        and (ending.error is None or ending.tries in (None, told.tries))
    )
