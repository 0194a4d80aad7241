# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What a client tells its log and its hooks while a call is under way."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

import msgspec

from .errors import Outcome

# The package that this runtime was copied into.
logger = logging.getLogger(__name__.partition(".")[0])


Step: TypeAlias = Literal["sending", "answered", "failed", "waiting", "renewing"]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One step of a call.

    ``sending``: a request is about to leave. ``answered``: a valid result came. ``failed``: it ended otherwise.
    ``waiting``: the same call is sent again after ``seconds``. ``renewing``: the session key was refused.
    """

    step: Step
    method: str
    request_id: int
    attempt: int
    params: str | None = None
    """What is being sent, secrets and personal data masked."""
    outcome: Outcome | None = None
    reason: str | None = None
    seconds: float | None = None
    """How long the attempt took, or how long is waited."""


Hook: TypeAlias = Callable[[Event], None]


def announce(event: Event, hooks: Sequence[Hook]) -> None:
    """Log *event* and pass it to *hooks*. A hook that fails is logged and changes nothing of the call."""
    if logger.isEnabledFor(logging.DEBUG):
        logger.debug("%s", _line(event))
    for hook in hooks:
        try:
            hook(event)
        except Exception:
            logger.exception("a hook failed at %s of %s", event.step, event.method)


def _line(event: Event) -> str:
    words = [f"{event.method} #{event.request_id} attempt {event.attempt}: {event.step}"]
    if event.params is not None:
        words.append(event.params)
    if event.outcome is not None:
        words.append(f"[{event.outcome}]")
    if event.reason is not None:
        words.append(event.reason)
    if event.seconds is not None:
        words.append(f"({event.seconds:.3f} s)")
    return " ".join(words)
