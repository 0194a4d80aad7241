"""Where the API is: a host for each brand, chosen by a typed option."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable

import pytest
from uis_callapi import ConfigurationError, v1, v4_0

BRANDS = ("callapi.uiscom.ru", "callapi.comagic.ru", "callapi.callgear.com", "callapi-jsonrpc.novofon.ru")
OF_VERSION = [(v1, "/v1", BRANDS[:2]), (v4_0, "/v4.0", BRANDS)]


def _url(client: object) -> str:
    return repr(client).partition("'")[2].partition("'")[0]


@pytest.mark.parametrize(("version", "path", "hosts"), OF_VERSION)
@pytest.mark.parametrize("name", ["Client", "AsyncClient"])
def test_a_host_for_each_brand(version: object, path: str, hosts: tuple[str, ...], name: str) -> None:
    client: Callable[..., object] = getattr(version, name)
    option = inspect.signature(client).parameters["host"]
    hints = typing.get_type_hints(getattr(client, "__init__"))  # noqa: B009  # of a class that is not known
    assert (option.default, typing.get_args(hints["host"])) == (hosts[0], hosts)
    assert _url(client()) == f"https://{hosts[0]}{path}"
    assert [_url(client(host=host)) for host in hosts] == [f"https://{host}{path}" for host in hosts]


@pytest.mark.parametrize("host", ["evil.example", "", "callapi.uiscom.ru/x", None, 5])
def test_any_other_host_is_refused(host: object) -> None:
    with pytest.raises(ConfigurationError, match="host must be"):
        v4_0.Client(host=host)  # type: ignore[arg-type]  # that is what is tested


def test_a_base_url_decides_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also one in the environment: who works at a sandbox reaches nobody else."""
    assert _url(v4_0.Client(base_url="http://127.0.0.1:1", host="callapi.comagic.ru")) == "http://127.0.0.1:1/v4.0"
    monkeypatch.setenv("UIS_CALLAPI_URL", "http://127.0.0.1:2")
    assert _url(v4_0.Client(host="callapi.comagic.ru")) == "http://127.0.0.1:2/v4.0"
