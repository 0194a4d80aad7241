"""Limits: a moving minute and a Moscow day, for each login of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from uis_callapi_sandbox import Options, Sandbox

from .wire import NUMBER, Wire

EXCEEDED = (-32004, "Limit is exceeded")
MOSCOW_MIDNIGHT = 1_700_082_000.0
"""2023-11-15 21:00 UTC."""

Make = Callable[[Options, float], tuple[Sandbox, Wire]]


@pytest.fixture
def limited() -> Iterator[Make]:
    """Starts a sandbox with limits and connects to it."""
    with ExitStack() as stack:

        def make(options: Options, now: float) -> tuple[Sandbox, Wire]:
            sandbox = stack.enter_context(Sandbox(options=options, speed=0, now=now))
            return sandbox, stack.enter_context(Wire(sandbox.base_url))

        yield make


def accepted(wire: Wire, key: str) -> bool:
    """Place a call; return whether it was accepted, else it met the limit."""
    reply = wire.place(key)
    if "result" in reply.document():
        return True
    assert reply.fault().name == EXCEEDED
    return False


def test_the_minute_moves(limited: Make) -> None:
    """Each call counts for 60 s from its own moment, whatever the clock on the wall shows."""
    sandbox, wire = limited(Options(per_minute=2), MOSCOW_MIDNIGHT)
    key = wire.key()
    seen: list[tuple[int, bool]] = []
    now = 0
    for at in (0, 30, 30, 59, 60, 60, 89, 90, 90, 119, 120):
        sandbox.advance(at - now)
        now = at
        seen.append((at, accepted(wire, key)))
    assert [at for at, good in seen if good] == [0, 30, 60, 90, 120]
    assert len(wire.journal()) == 5


def test_the_day_ends_at_midnight_in_moscow(limited: Make) -> None:
    """Not in UTC, and not after 24 hours."""
    sandbox, wire = limited(Options(per_day=2), MOSCOW_MIDNIGHT - 86_400)
    assert [accepted(wire, wire.key()) for _ in range(3)] == [True, True, False]
    for seconds in (3 * 3600, 86_400 - 3 * 3600 - 1):  # 00:00 UTC, then a second before 21:00 UTC
        sandbox.advance(seconds)
        assert not accepted(wire, wire.key())
    sandbox.advance(1)
    assert [accepted(wire, wire.key()) for _ in range(3)] == [True, True, False]


def test_a_day_may_be_short(limited: Make) -> None:
    """One second before midnight and at midnight are two days."""
    sandbox, wire = limited(Options(per_day=1), MOSCOW_MIDNIGHT - 1)
    assert [accepted(wire, wire.key()) for _ in range(2)] == [True, False]
    sandbox.advance(1)
    assert [accepted(wire, wire.key()) for _ in range(2)] == [True, False]


def test_what_was_refused_does_not_count(limited: Make) -> None:
    """Whether for the limit, for a param, for a number or for the key."""
    sandbox, wire = limited(Options(per_minute=1, per_day=3), MOSCOW_MIDNIGHT)
    key = wire.key()
    wrong = [{**NUMBER, "numa": "+7"}, {**NUMBER, "numb": "74950009003"}, {**NUMBER, "numa": "74950009004"}]
    assert [wire.place(key, params).fault().code for params in wrong] == [-32602, -32003, -32004]
    assert wire.place("unknown").fault().code == -32002
    for _ in range(3):
        assert [accepted(wire, key) for _ in range(20)] == [True] + [False] * 19
        sandbox.advance(60)
    assert not accepted(wire, key)


def test_what_was_dialled_in_vain_counts(limited: Make) -> None:
    """`fail` and an error after dialling are accepted requests."""
    _, wire = limited(Options(per_minute=2), MOSCOW_MIDNIGHT)
    key = wire.key()
    assert wire.place(key, {**NUMBER, "numa": "74950009904"}).result() == "fail"
    assert wire.place(key, {**NUMBER, "numa": "74950009603"}).fault().code == -32603
    assert not accepted(wire, key)


def test_each_login_has_its_own(limited: Make) -> None:
    """And two keys of one login share one."""
    _, wire = limited(Options(per_minute=1, per_day=1), MOSCOW_MIDNIGHT)
    demo, again, other = wire.key(), wire.key(), wire.key("expired-session")
    assert [accepted(wire, key) for key in (demo, again, other, other)] == [True, False, True, False]


def test_none_may_call(limited: Make) -> None:
    """A limit of zero is a limit."""
    _, wire = limited(Options(per_minute=0), MOSCOW_MIDNIGHT)
    assert not accepted(wire, wire.key())


def test_no_limit_by_default(fresh: Wire) -> None:
    """None is known, so none is invented; logging in never counts."""
    key = fresh.key()
    assert [accepted(fresh, key) for _ in range(100)] == [True] * 100
