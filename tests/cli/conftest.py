"""A sandbox with a login of the tests' own, and the environment that leads the command there."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping

import pytest
from uis_callapi_sandbox import Account, Sandbox

from .command import PASSWORD, Runner, here


@pytest.fixture(scope="session", autouse=True)
def usual_signals() -> Iterator[None]:
    """Heed what stops a command: one that is started under nohup, or behind a shell, inherits that it is ignored."""
    ignored = [one for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) if signal.getsignal(one) is signal.SIG_IGN]
    for one in ignored:
        signal.signal(one, signal.default_int_handler if one == signal.SIGINT else signal.SIG_DFL)
    yield
    for one in ignored:
        signal.signal(one, signal.SIG_IGN)


@pytest.fixture(scope="module")
def served() -> Iterator[Sandbox]:
    """One sandbox for the tests of a module: the processes are many."""
    with Sandbox(speed=0) as sandbox:
        yield sandbox


@pytest.fixture
def account(served: Sandbox, request: pytest.FixtureRequest) -> Account:
    """A login that no other test has."""
    return served.account(request.node.name, PASSWORD)


@pytest.fixture
def there(served: Sandbox, account: Account) -> Mapping[str, str]:
    """What a user has in the environment."""
    return {
        "UIS_CALLAPI_URL": served.base_url,
        "UIS_CALLAPI_LOGIN": account.login,
        "UIS_CALLAPI_PASSWORD": account.password,
    }


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runner:
    """Runs a line in this process."""
    return lambda line: here(line, monkeypatch, capsys)
