"""A schedule: who calls when, what becomes of each request, who is interrupted and which process dies."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TypeVar

import msgspec
from hypothesis import strategies as st

from .shop import METHODS
from .wire import AT_ONCE, WAYS, Fate

T = TypeVar("T")


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
    item: str = "tea"
    key: str | None = None
    """Its dedup key, if it is an order."""
    force: bool = False
    retry_failed: bool = False


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
    power_fails: tuple[float, ...] = ()
    """When all processes die at once, and the disk forgets what is not durable."""
    disk_full: tuple[float, ...] = ()
    crossing: bool = False
    """Whether work on the disk runs into other work."""
    looked_up: tuple[float, ...] = ()
    """When a person looks up what became of the calls that the journal calls unknown, and settles their keys."""
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
_OFTEN = (
    "done in vain",
    "done in vain",
    "refused",
    "lost",
    "silence",
    "damaged",
    "refused",
    "key refused",
    "internal error",
    "status 302",
    "status 503",
    "another's result",
)
_COMMON = tuple(
    Fate(way, acts, connect, write, act, answer)
    for connect, write, act, answer in _TIMINGS[:3]
    for way in _OFTEN
    for acts in (True, False)
)

_AFTER_LEASES = 120.0
_TIMES = (*_PAUSES, *_PAUSES, 18.5, 20.0, _AFTER_LEASES, _AFTER_LEASES + 1.0)
_ONE_OR_TWO = (*((time,) for time in _PAUSES), *itertools.combinations_with_replacement(_PAUSES, 2))


def _sometimes(every: int, found: Sequence[T], else_: T) -> st.SearchStrategy[T]:
    """Return one of *found* every so many times. One choice each: choosing is what a schedule costs."""
    return st.sampled_from([*[else_] * (len(found) * (every - 1)), *found])


_pauses = st.sampled_from(_PAUSES)
_moments = st.sampled_from(_TIMES)
_fates = st.sampled_from([*[Fate()] * 150, *_COMMON * 10, *_FATES])
_process = st.integers(0, 2)
_lags = _sometimes(2, [*_ONE_OR_TWO, *itertools.product((AT_ONCE, 0.3), repeat=4)], ())
_plain = st.builds(
    Call,
    at=_moments,
    process=_process,
    method=st.sampled_from(list(METHODS)),
    timeout=st.sampled_from([30.0, 30.0, 4.0, 1.0, 0.3]),
    max_retries=st.sampled_from([2, 0, 1, 5]),
    fates=st.lists(_fates, max_size=4).map(tuple),
    logins=st.lists(_fates, max_size=1).map(tuple),
    interrupted=_sometimes(4, _ONE_OR_TWO, ()),
    lags=_lags,
)
_guarded = st.builds(
    Call,
    at=_moments,
    process=_process,
    method=st.sampled_from(["order_at_the_door", "order"]),
    timeout=st.sampled_from([30.0, 30.0, 4.0]),
    fates=st.lists(_fates, max_size=2).map(tuple),
    interrupted=_sometimes(2, _ONE_OR_TWO, ()),
    lags=_lags,
    working=_sometimes(3, _PAUSES, AT_ONCE),
    item=_sometimes(5, ["coffee"], "tea"),
    key=st.sampled_from(["a", "a", "b"]),
    force=_sometimes(5, [True], False),
    retry_failed=_sometimes(5, [True], False),
)
# One after the other with one key, and little else that goes wrong: what a second use finds is then seen more often.
_in_turn = st.builds(
    Call,
    at=_moments,
    method=st.just("order_at_the_door"),
    fates=st.lists(_fates, min_size=1, max_size=1).map(tuple),
    interrupted=_sometimes(2, _ONE_OR_TWO, ()),
    key=st.just("a"),
)
_deaths = _sometimes(4, _ONE_OR_TWO, ())
_processes = st.lists(st.builds(Process, coarse=st.booleans(), dies=_deaths), min_size=3, max_size=3).map(tuple)
_seeds = st.integers(0, 2**16)
_plain_schedules = st.builds(
    Schedule,
    calls=st.lists(_plain, min_size=1, max_size=10).map(tuple),
    processes=_processes,
    exclusive=st.booleans(),
    seed=_seeds,
)
_guarded_schedules = st.builds(
    Schedule,
    calls=st.lists(_guarded, min_size=3, max_size=8).map(tuple),
    processes=_processes,
    power_fails=_deaths,
    disk_full=_sometimes(4, [(time,) for time in _TIMES], ()),
    crossing=st.booleans(),
    looked_up=_sometimes(4, [(time,) for time in _TIMES], ()),
    seed=_seeds,
)
_schedules_in_turn = st.builds(
    Schedule,
    calls=st.lists(_in_turn, min_size=2, max_size=6).map(tuple),
    processes=st.lists(st.builds(Process, coarse=st.booleans()), min_size=1, max_size=1).map(tuple),
)
schedules = _plain_schedules | _guarded_schedules | _schedules_in_turn
