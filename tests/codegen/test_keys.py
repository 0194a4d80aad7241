"""A session key that is given to the client, the end of one that its answer tells, and an address with choices."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from .conftest import Load
from .sdks import Colour, Handlers, Loopback, Sdk


def _made(sdk: Sdk, **options: object) -> str:
    make: Callable[..., object] = getattr(sdk.package, "Client")  # noqa: B009  # no type has it
    return repr(make(**options))


def test_a_key_that_is_given_opens_no_session(load: Load, client_colour: Colour) -> None:
    sdk = load("keys")
    handlers = Handlers(show="x")
    with Loopback(sdk, handlers) as server:
        assert sdk.call("show", {}, base_url=server.url, colour=client_colour, pass_key="given") == "x"
    assert (handlers.called, handlers.keys) == (["show"], ["given"])


def test_a_key_that_is_given_is_not_renewed(load: Load) -> None:
    sdk = load("keys")
    handlers = Handlers(show=sdk.fault("OldError"))
    with Loopback(sdk, handlers) as server, pytest.raises(sdk.error("OldError")):
        sdk.call("show", {}, base_url=server.url, pass_key="given")
    assert handlers.called == ["show"]


@pytest.mark.parametrize(("left", "opened"), [(6000.0, 1), (-6000.0, 1)])
def test_a_key_ends_when_its_answer_says(load: Load, left: float, opened: int) -> None:
    """One that is over at once comes from another clock."""
    sdk = load("keys")
    answer = sdk.struct("OpenResult")(key="k", until=int(time.time() + left))
    handlers = Handlers(open=answer, show="x")
    with Loopback(sdk, handlers) as server:
        sdk.call("show", {}, base_url=server.url, user="u")
    assert handlers.called.count("open") == opened


def test_the_address_is_chosen_by_its_variables(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a base_url of one's own, what stands in the path is chosen all the same."""
    sdk = load("servers")
    wrong = sdk.error("ConfigurationError")
    assert "https://us.example.com:1/api/v3" in _made(sdk, region="us", port="1", version="v3")
    assert "http://127.0.0.1:5/api/v3" in _made(sdk, base_url="http://127.0.0.1:5", region="us", version="v3")
    monkeypatch.setenv("SERVERS_URL", "http://127.0.0.1:6")
    assert "http://127.0.0.1:6/api/v2" in _made(sdk, region="us")
    monkeypatch.delenv("SERVERS_URL")
    for options in ({"region": "ap"}, {"port": 8443}, {"port": "x"}, {"port": "1@evil.example"}, {"port": "]"}):
        with pytest.raises(wrong):
            _made(sdk, **options)


@pytest.mark.parametrize(
    ("variable", "value"),
    [("port", "1/x"), ("port", "1?x="), ("port", "1#"), ("version", "v2?x="), ("version", "v2#")],
)
def test_a_variable_of_the_address_stays_in_its_part_of_it(load: Load, variable: str, value: str) -> None:
    """What ends the name of the host in its middle would have secrets sent to another one."""
    sdk = load("servers")
    with pytest.raises(sdk.error("ConfigurationError"), match=variable):
        _made(sdk, **{variable: value})
    assert "/api/v2/beta" in _made(sdk, version="v2/beta")
