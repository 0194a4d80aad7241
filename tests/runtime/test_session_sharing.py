"""A shared session, step by step: wherever it is broken off, the lock comes free and nobody waits for ever."""

from __future__ import annotations

import json
from collections.abc import Generator
from pathlib import Path
from typing import Literal

import pytest

from codegen.runtime.core import Core
from codegen.runtime.credentials import scope_of
from codegen.runtime.effects import Effect, Send, Steps, Work
from codegen.runtime.model import Model
from codegen.runtime.outcomes import Accepted, Done
from codegen.runtime.session_file import FileSessionStore
from codegen.runtime.session_store import MemorySessionStore, SessionStore
from codegen.runtime.settings import CallOptions

from .api import (
    ITEM,
    LOGIN,
    ORDER_IN_SESSION,
    HandClock,
    LoginParams,
    core,
    drive,
    error,
    next_await,
    request_id,
    result,
    sends,
)

LOGGED_IN, SERVED = result('{"token":"t1"}'), result('"yes"')


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> SessionStore:
    """Either kind."""
    return FileSessionStore(tmp_path / "session") if request.param == "file" else MemorySessionStore()


def _do(effect: Effect) -> None:
    if isinstance(effect, Send):
        login = json.loads(effect.body)["method"] == "login"
        effect.report = (LOGGED_IN if login else SERVED)(request_id(effect))
    else:
        assert isinstance(effect, Work)
        effect.job()


def _until(steps: Steps[Done[str]], interrupted_at: int) -> Effect | None:
    """Go on to that effect, not done yet; None when it never comes."""
    for number, effect in enumerate(steps):
        if number == interrupted_at:
            return effect
        _do(effect)
    return None


def _interrupt(steps: Steps[Done[str]]) -> None:
    """Throw Ctrl-C in, and do what is asked for before it passes."""
    try:
        effect = steps.throw(KeyboardInterrupt())
        while True:
            _do(effect)
            effect = next(steps)
    except KeyboardInterrupt:
        pass


@pytest.mark.parametrize("done", [False, True], ids=["before it is done", "after"])
@pytest.mark.parametrize("how", ["interrupted", "abandoned"])
@pytest.mark.parametrize("at", range(6))
def test_a_leader_that_ends_anywhere(
    at: int, how: Literal["interrupted", "abandoned"], done: bool, store: SessionStore
) -> None:
    """Lock, load, login, store, unlock, order: the lock is free, and who followed leads and is served."""
    clock = HandClock()
    shared = core(clock, store=store)
    leader, follower = (shared.call(ORDER_IN_SESSION, ITEM, CallOptions()) for _ in range(2))
    effect = _until(leader, at)
    assert effect is not None
    waiting = next_await(follower) if at < 3 else None  # the key is there by then
    if done:
        _do(effect)
    if how == "abandoned":
        leader.close()
    else:
        _interrupt(leader)
    assert waiting is None or waiting.flight.landed.done()
    release = store.try_lock("scope")
    assert release is not None
    release()
    assert drive(follower, [SERVED if at >= 3 else LOGGED_IN, SERVED], clock)[0] == Accepted("yes")


def test_that_was_all_of_it(store: SessionStore) -> None:
    """There is no seventh effect to be interrupted at."""
    steps = core(HandClock(), store=store).call(ORDER_IN_SESSION, ITEM, CallOptions())
    assert _until(steps, 6) is None


@pytest.mark.parametrize("at", range(1, 4))
def test_a_login_of_ones_own_that_is_interrupted(at: int, store: SessionStore) -> None:
    """Login, lock, store, unlock: likewise."""
    steps = core(HandClock(), store=store).call(LOGIN, LoginParams(user="u", word="w"), CallOptions())
    effect = next(steps)
    for _ in range(at):
        _do(effect)
        effect = next(steps)
    with pytest.raises(KeyboardInterrupt):
        _throw(steps)
    assert store.try_lock("scope") is not None


def _throw(steps: Generator[Effect, None, object]) -> None:
    effect = steps.throw(KeyboardInterrupt())
    while True:
        _do(effect)
        effect = next(steps)


def test_a_store_is_asked_in_this_order_and_no_more(store: SessionStore) -> None:
    """A second core finds the key; with it in hand neither asks again."""
    clock = HandClock()
    cores = [core(clock, store=store) for _ in range(2)]

    def kinds(one: Core) -> list[str]:
        done, effects = drive(one.call(ORDER_IN_SESSION, ITEM, CallOptions()), script, clock)
        assert done == Accepted("yes")
        return ["work" if isinstance(effect, Work) else "send" for effect in effects]

    script = [LOGGED_IN, SERVED]
    assert kinds(cores[0]) == ["work", "work", "send", "work", "work", "send"]
    script = [SERVED]
    assert kinds(cores[1]) == ["work", "work", "work", "send"]
    assert kinds(cores[0]) == kinds(cores[1]) == ["send"]


def test_no_store_no_work() -> None:
    """Memory alone asks the driver for nothing."""
    clock = HandClock()
    _, effects = drive(core(clock).call(ORDER_IN_SESSION, ITEM, CallOptions()), [LOGGED_IN, SERVED], clock)
    assert len(sends(effects)) == len(effects) == 2


def test_a_refused_key_is_looked_for_in_the_store_first(store: SessionStore) -> None:
    """F25: another client has a newer one; nobody logs in."""
    clock = HandClock()
    first, second = core(clock, store=store), core(clock, store=store)
    call = (ORDER_IN_SESSION, ITEM, CallOptions())
    for one in (first, second):
        drive(one.call(*call), [LOGGED_IN, SERVED] if one is first else [SERVED], clock)
    drive(first.call(*call), [error(7), result('{"token":"t2"}'), SERVED], clock)
    _, effects = drive(second.call(*call), [error(7), SERVED], clock)
    assert [json.loads(send.body)["params"]["token"] for send in sends(effects)] == ["t1", "t2"]


def test_what_names_a_session() -> None:
    """Host and login, and neither can be read from it."""

    def scope(url: str, user: str, word: str) -> str:
        params: Model = LoginParams(user=user, word=word)
        return scope_of(url, params)

    url = "https://shop.example.org/rpc"
    names = {scope(url, "u", "w"), scope(url, "v", "w"), scope(f"{url}/2", "u", "w")}
    assert len(names) == 3
    assert scope(url, "u", "another") in names
    assert {len(name) for name in names} == {64}
