"""Names that the sandbox answers to: a page of another site may have its own name lead to this machine."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from contextlib import closing

import pytest
from uis_callapi_sandbox import Sandbox

PATHS = ["/", "/_console/console.js", "/_sandbox/journal", "/_sandbox/openapi.json", "/nothing"]


@pytest.fixture(scope="module")
def named() -> Iterator[str]:
    """Where a sandbox is that may be called two more names."""
    with Sandbox(speed=0, allow_hosts=["dev.example", "Other.Example"]) as sandbox:
        yield sandbox.base_url.removeprefix("http://")


def _ask(url: str, host: str | None, verb: str = "GET", path: str = "/_sandbox/clock") -> tuple[int, str, str]:
    with closing(http.client.HTTPConnection(url, timeout=5)) as connection:
        connection.putrequest(verb, path, skip_host=True)
        if host is not None:
            connection.putheader("Host", host)
        connection.putheader("Content-Length", "0")
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.headers["Content-Type"], answer.read().decode()


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST:8080",
        "shop.localhost:8080",
        "127.0.0.1:8080",
        "127.0.0.2",
        "192.168.7.7",
        "[::1]:8080",
        "[::1]",
        "sandbox:8080",  # as in a network of containers: no site of the net has a name without a dot
        "dev.example:8080",
        "DEV.EXAMPLE",
        "other.example",
    ],
)
def test_its_names(named: str, host: str) -> None:
    """Whatever the port: it may be forwarded from another."""
    assert _ask(named, host)[0] == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.", "dev.example.", "a.dev.example"]
)
def test_any_other_is_refused(named: str, host: str) -> None:
    """With its reason and the cure."""
    status, _, text = _ask(named, host)
    assert status == 403 and repr(host) in text and "--allow-host" in text


@pytest.mark.parametrize("path", PATHS)
def test_wherever_it_asks(named: str, path: str) -> None:
    """Pages, their files, the control API, the API itself; the control API says it in JSON, as it says everything."""
    status, kind, text = _ask(named, "evil.example", path=path)
    assert status == 403 and "no page of another site" in text
    assert kind.startswith("application/json" if path.startswith("/_sandbox/") else "text/plain")
    assert _ask(named, "evil.example", "POST", "/v1")[0] == 403


def test_the_host_that_it_listens_at_is_its_name() -> None:
    """That is how whoever chose it will call it."""
    with Sandbox(host="localhost") as sandbox:
        url = sandbox.base_url.removeprefix("http://")
        assert _ask(url, "localhost")[0] == 200 and _ask(url, "dev.example")[0] == 403


@pytest.mark.parametrize("name", ["http://dev.example", "dev.example:8080", "dev.example/", "", "two words"])
def test_what_is_no_name(name: str) -> None:
    """Said at once: it would let nobody in."""
    with pytest.raises(ValueError, match="write it without scheme and port"):
        Sandbox(allow_hosts=[name])
