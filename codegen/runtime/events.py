"""What a client tells its hooks while a call is under way."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

import msgspec

from .errors import Outcome, Phase

# The package that this runtime was copied into.
logger = logging.getLogger(__name__.partition(".")[0])
logger.addHandler(logging.NullHandler())  # a program that sets up no log is told by errors


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
    phase: Phase | None = None
    """How far the attempt got, if it failed."""
    reason: str | None = None
    status: int | None = None
    """Of HTTP, if there was an answer."""
    size: int | None = None
    """Bytes of its body."""
    seconds: float | None = None
    """How long the attempt took, or how long is waited."""


Hook: TypeAlias = Callable[[Event], None]


def announce(event: Event, hooks: Sequence[Hook]) -> None:
    """Pass *event* to *hooks*. One that fails is logged and changes nothing of the call."""
    for hook in hooks:
        try:
            hook(event)
        except Exception:
            logger.exception("a hook failed at %s of %s", event.step, event.method)
