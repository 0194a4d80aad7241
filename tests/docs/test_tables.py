"""What the tables of the guides say: each row is tried."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from collections.abc import Callable, Mapping

import pytest
import uis_callapi
from uis_callapi import CallApiError, Client, Phone
from uis_callapi_sandbox import Sandbox
from uis_callapi_sandbox.magic import MAGIC_LOGINS

from ..colours import Calling, Colour, StillClock
from ..sandbox.wire import NUMBER, Wire
from .markdown import ROOT, rows, spans

GUIDES = "docs/en/guides"
OPTIONS, SANDBOX, YOUR_OWN = f"{GUIDES}/options.md", f"{GUIDES}/sandbox.md", f"{GUIDES}/your-own.md"
SITUATIONS = rows(SANDBOX, "give", "and get")
SAID_ABOVE = {"login", "password", "base_url", "hooks", "clock"}
"""Options that stand on their page, outside of the table; the clock is for tests."""


def test_the_subcommands_of_the_generator_exist() -> None:
    shown = [cells[0].strip("`").split()[0] for cells in rows(YOUR_OWN, "subcommand", "does")]
    helped = subprocess.run([sys.executable, "-m", "codegen", "--help"], cwd=ROOT, capture_output=True, text=True)
    assert "{" + ",".join(shown) + "}" in helped.stdout


def test_the_options_of_the_sandbox_exist() -> None:
    shown = {option for cells in rows(SANDBOX, "option", "does") for option in re.findall(r"--[a-z-]+", cells[0])}
    helped = subprocess.run([sys.executable, "-m", "uis_callapi_sandbox", "--help"], capture_output=True, text=True)
    assert len(shown) == 8 and shown <= set(re.findall(r"--[a-z-]+", helped.stdout))


def test_the_options_do_what_the_table_says() -> None:
    """As far as a signature says it: all of them, their defaults, and which of them a clone can change."""
    constructor = inspect.signature(Client).parameters
    of_clones = inspect.signature(Client.with_options).parameters
    table = rows(OPTIONS, "option", "default", "says")
    assert sorted(option.split("`")[1] for option, _, _ in table) == sorted(constructor.keys() - SAID_ABOVE)
    for option, default, _ in table:
        name, _, changes = option.partition(" ")
        assert (changes == "*") == (name.strip("`") in of_clones), name
        set_to = constructor[name.strip("`")].default
        assert default in (("none", "anybody") if set_to is None else _written(set_to)), name


def _written(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return f'`"{value}"`', f"`{value}`"
    return (f"`{value}`" if isinstance(value, bool) else f"{value:.0f}" if isinstance(value, float) else str(value),)


def test_a_number_is_masked_like_this() -> None:
    assert "7495•••4567" in spans(OPTIONS)
    assert repr(Phone(numb="74951234567")) == "Phone(numb='7495•••4567')"


def a_key_that_lives_5_s(login: str, sandbox: Sandbox) -> None:
    with Wire(sandbox.base_url) as wire:
        key = wire.key(login, "any")
        sandbox.advance(4.9)
        assert wire.place(key).result() == "success"
        sandbox.advance(0.1)
        assert wire.place(key).fault().message == "Session key has expired"


def a_login_that_ends_the_key_before(login: str, sandbox: Sandbox) -> None:
    with Wire(sandbox.base_url) as wire:
        first, second = wire.key(login, "any"), wire.key(login, "any")
        assert wire.place(first).fault().message == "Authentication error"
        assert wire.place(second).result() == "success"


SESSIONS: Mapping[str, Callable[[str, Sandbox], None]] = {
    "a key that lives 5 s": a_key_that_lives_5_s,
    "a login that ends the key before": a_login_that_ends_the_key_before,
}


@pytest.mark.parametrize(("give", "get"), SITUATIONS)
def test_a_login_or_number_brings_up_its_situation(give: str, get: str, sandbox: Sandbox, colour: Colour) -> None:
    """Each row of the table, as it is written."""
    login = re.fullmatch(r"login `([a-z-]+)`", give)
    number = re.fullmatch(r"`(numa|numb)` ending in (\d{4})", give)
    assert login or number
    if login and get in SESSIONS:
        SESSIONS[get](login[1], sandbox)
        return
    params = {**NUMBER, number[1]: f"7495000{number[2]}"} if number else NUMBER
    patience = {"timeout": 0.2} if "`timeout`" in get else {"clock": StillClock()}
    calling = colour.client(login=login[1] if login else "demo", base_url=sandbox.base_url, **patience)
    done = _called(calling, params)
    error = re.match(r"`(\w+Error)`", get)
    if error is None:
        assert get == f'`"{done}"`'
    else:
        assert type(done) is getattr(uis_callapi, error[1])
        assert isinstance(done, CallApiError)
        assert (done.method == "place_calls") == (number is not None or "on a call" in get)
        assert ("wrong service number" in str(done)) == ("wrong service number" in get)
    assert len(sandbox.calls) == int(error is None or "after dialling" in get)


def _called(calling: Calling, params: Mapping[str, object]) -> object:
    try:
        return calling.call("place_calls", **params)
    except CallApiError as error:
        return error


def test_the_table_has_every_magic_login() -> None:
    assert {give.split("`")[1] for give, _ in SITUATIONS if give.startswith("login ")} == set(MAGIC_LOGINS)
