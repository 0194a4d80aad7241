"""A schedule: who calls when, what becomes of each request, who is interrupted and which process dies."""

from __future__ import annotations

import msgspec
from hypothesis import strategies as st

from .shop import METHODS
from .wire import AT_ONCE, WAYS, Fate


class Call(msgspec.Struct, frozen=True, repr_omit_defaults=True):
    """One call, and all that befalls it."""

    at: float = AT_ONCE
    """Seconds from the beginning."""
    process: int = 0
    method: str = "order"
    timeout: float = 30.0
    max_retries: int = 2
    fates: tuple[Fate, ...] = ()
    """Of its requests, one by one; those that follow are answered at once."""
    logins: tuple[Fate, ...] = ()
    """Of the requests for a session key that it makes."""
    interrupted: tuple[float, ...] = ()
    """Seconds from its start."""
    lags: tuple[float, ...] = ()
    """How long it is not given the processor after each effect, in seconds."""
    working: float = AT_ONCE
    """How long work takes that blocks, in seconds."""


class Process(msgspec.Struct, frozen=True, repr_omit_defaults=True):
    """What its calls share: the session, the retry budget and the end."""

    coarse: bool = False
    """Whether its transport cannot tell how much of a request was written, as the asynchronous one."""
    dies: tuple[float, ...] = ()
    """Seconds from the beginning. Later calls find it started again."""


class Schedule(msgspec.Struct, frozen=True, repr_omit_defaults=True):
    """Everything that is left to chance."""

    calls: tuple[Call, ...]
    processes: tuple[Process, ...]
    exclusive: bool = False
    """Whether a new session key ends the one before."""
    seed: int = 0
    """Of ids and jitter."""


_PAUSES = (AT_ONCE, 0.01, 0.3, 1.0, 4.0)
_TIMINGS = (
    (AT_ONCE, AT_ONCE, AT_ONCE, AT_ONCE),
    (0.01, AT_ONCE, 0.3, 0.01),
    (AT_ONCE, 0.3, AT_ONCE, AT_ONCE),
    (AT_ONCE, AT_ONCE, 1.0, 0.01),
    (0.3, 0.3, 0.3, 0.3),
    (1.0, 0.01, 0.01, 1.0),
    (0.01, 1.0, 4.0, 0.3),
    (4.0, 4.0, 1.0, 4.0),
)
# Whole fates, so that one choice makes one.
_FATES = tuple(
    Fate(way, acts, connect, write, act, answer)
    for connect, write, act, answer in _TIMINGS
    for way in WAYS
    for acts in (True, False)
)
_OFTEN = ("lost", "refused", "key refused", "internal error", "status 302", "status 503", "another's result")
_COMMON = tuple(fate for fate in _FATES if fate.way in _OFTEN)

pauses = st.sampled_from(_PAUSES)
_smooth = st.just(Fate())
fates = _smooth | st.sampled_from(_COMMON) | st.sampled_from(_FATES)
calls = st.builds(
    Call,
    at=pauses | st.sampled_from([18.5, 19.0, 20.0]),
    process=st.integers(0, 2),
    method=st.sampled_from(sorted(METHODS)),
    timeout=st.sampled_from([30.0, 0.3, 1.0, 4.0]),
    max_retries=st.sampled_from([2, 1, 0, 5]),
    fates=st.lists(fates, max_size=4).map(tuple),
    logins=st.just(()) | st.lists(_smooth | fates, max_size=3).map(tuple),
    interrupted=st.just(()) | st.lists(pauses, max_size=2).map(tuple),
    lags=st.just(()) | st.lists(pauses, max_size=4).map(tuple),
    working=pauses,
)
processes = st.builds(
    Process, coarse=st.booleans(), dies=st.just(()) | st.lists(pauses, min_size=1, max_size=2).map(tuple)
)
schedules = st.builds(
    Schedule,
    calls=st.lists(calls, min_size=1, max_size=6).map(tuple),
    processes=st.lists(processes, min_size=3, max_size=3).map(tuple),
    exclusive=st.booleans(),
    seed=st.integers(0, 2**16),
)
