"""The fixture ``callapi_sandbox`` for pytest, found by itself where ``uis-callapi[sandbox]`` is installed.

Nothing of the sandbox is imported before a test asks for it: every run of pytest loads this module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .options import Options
    from .server import Sandbox
    from .testing import SandboxFixture

_MARK = "callapi_sandbox"


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known."""
    config.addinivalue_line(
        "markers", f'{_MARK}(mode="bridged", ...): options of the sandbox of a test, as uis_callapi_sandbox.Options'
    )


@pytest.fixture
def callapi_sandbox(
    _callapi_sandboxes: Callable[[Options], tuple[Sandbox, str]],
    callapi_sandbox_options: Options,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[SandboxFixture]:
    """The UIS Call API on this machine, with a login of the test's own: see uis_callapi_sandbox.SandboxFixture."""
    from .testing import SandboxFixture

    sandbox, login = _callapi_sandboxes(callapi_sandbox_options)
    fixture = SandboxFixture(sandbox.account(login, "secret"), sandbox.base_url, monkeypatch.setenv)
    yield fixture
    fixture.close()


@pytest.fixture
def callapi_sandbox_options(request: pytest.FixtureRequest) -> Options:
    """Options of the sandbox. Override it for many tests; mark one: @pytest.mark.callapi_sandbox(mode="bridged")."""
    import msgspec

    from .options import Options

    node: pytest.Item = request.node
    mark = node.get_closest_marker(_MARK)
    given: dict[str, object] = {} if mark is None else dict(mark.kwargs)
    unknown = [*given.keys() - set(Options.__struct_fields__), *(repr(value) for value in (mark.args if mark else ()))]
    if unknown:
        known = ", ".join(f"{name}=" for name in Options.__struct_fields__)
        pytest.fail(f"@pytest.mark.{_MARK} does not know {', '.join(unknown)}: it takes {known}", pytrace=False)
    try:
        return msgspec.convert(given, Options)
    except msgspec.ValidationError as wrong:
        message = f"@pytest.mark.{_MARK}: {wrong}; see uis_callapi_sandbox.Options"
        raise pytest.fail.Exception(message, pytrace=False) from None


@pytest.fixture(scope="session")
def _callapi_sandboxes() -> Iterator[Callable[[Options], tuple[Sandbox, str]]]:
    """Gives the sandbox with these options, and a login that nobody has: one server for each choice of options."""
    try:
        from .server import Sandbox
    except ModuleNotFoundError as missing:
        raise pytest.fail.Exception(str(missing), pytrace=False) from None
    import msgspec

    running: dict[bytes, Sandbox] = {}
    used = 0

    def one_with(options: Options) -> tuple[Sandbox, str]:
        nonlocal used
        used += 1
        key = msgspec.json.encode(options)
        if key not in running:
            # A test says what happens when; but who waits for a call to be bridged cannot turn the clock meanwhile.
            speed = 0 if options.mode == "accepted" else 1000
            running[key] = stack.enter_context(Sandbox(options=options, speed=speed))
        return running[key], f"test-{used}"

    with ExitStack() as stack:
        yield one_with
