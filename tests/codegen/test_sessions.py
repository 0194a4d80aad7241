"""A session of the spec: opened by the client, carried by its param, and kept out of sight."""

from __future__ import annotations

import itertools
import json
import pickle
import traceback
from pathlib import Path

import msgspec
import pytest

from .conftest import Load
from .sdks import Colour, Handlers, Json, Loopback, Sdk, sent

PHONE, PIN = "74951234567", "x-9z"


def _opened(sdk: Sdk, key: str = "k-123") -> object:
    return sdk.decode(sdk.struct("SessionOpenResult"), json.dumps({"granted": {"key": key}}).encode())


def _shown(sdk: Sdk) -> object:
    return sdk.decode(sdk.struct("AccountShowResult"), b'{"owner":"Ann"}')


def test_a_call_opens_the_session_and_carries_its_key(load: Load, client_colour: Colour) -> None:
    sdk = load("sessions")
    handlers = Handlers(session_open=_opened(sdk), account_show=_shown(sdk))
    with Loopback(sdk, handlers) as server:
        given = {"phone": PHONE}
        shown = sdk.call("account_show", given, base_url=server.url, colour=client_colour, user="u", password="p")
    assert shown == _shown(sdk)
    assert [sent(params) for params in handlers.seen] == [{"user": "u", "password": "p"}, {"phone": PHONE}]
    assert handlers.keys == ["", "k-123"]


def test_an_error_of_renew_opens_one_new_session(load: Load) -> None:
    sdk = load("sessions")
    keys = iter([_opened(sdk, "old"), _opened(sdk, "new")])
    handlers = Handlers(session_open=keys, account_show=iter([sdk.fault("ExpiredError"), _shown(sdk)]))
    with Loopback(sdk, handlers) as server:
        assert sdk.call("account_show", {"phone": PHONE}, base_url=server.url, user="u", password="p") == _shown(sdk)
    assert handlers.called == ["session.open", "account.show"] * 2
    assert handlers.keys == ["", "old", "", "new"]


@pytest.mark.parametrize("new_key", ["new", "old"])
def test_a_session_is_renewed_once(load: Load, new_key: str) -> None:
    """A server that refuses the new key too, or gives out the refused one again, is not asked without end."""
    sdk = load("sessions")
    opened = itertools.chain([_opened(sdk, "old")], itertools.repeat(_opened(sdk, new_key)))
    handlers = Handlers(session_open=opened, account_show=sdk.fault("ExpiredError"))
    given = {"phone": PHONE, "timeout": 1.0}
    with Loopback(sdk, handlers) as server, pytest.raises(sdk.error("NotPlacedError")):
        sdk.call("account_show", given, base_url=server.url, user="u", password="p")
    assert handlers.called.count("session.open") == 2
    assert handlers.called.count("account.show") <= 2


def test_a_method_without_the_param_needs_no_session(load: Load) -> None:
    sdk, handlers = load("sessions"), Handlers(ping="pong")
    with Loopback(sdk, handlers) as server:
        assert sdk.call("ping", {}, base_url=server.url) == "pong"
    assert len(handlers.calls) == 1


def test_the_session_is_opened_with_the_clients_own_or_with_what_is_given(load: Load) -> None:
    sdk = load("sessions")
    handlers = Handlers(session_open=_opened(sdk))
    with Loopback(sdk, handlers) as server:
        for given in ({}, {"password": "other"}):
            sdk.call("session_open", given, base_url=server.url, user="u", password="p")
    assert [sent(params) for params in handlers.seen] == [
        {"user": "u", "password": "p"},
        {"user": "u", "password": "other"},
    ]


def test_credentials_come_from_the_environment_of_the_package(
    load: Load, nowhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sdk = load("sessions")
    with pytest.raises(sdk.error("ConfigurationError"), match=r"user=.*password=.*SESSIONS_USER.*SESSIONS_PASSWORD"):
        sdk.call("account_show", {"phone": PHONE}, base_url=nowhere)
    monkeypatch.setenv("SESSIONS_USER", "u")
    with pytest.raises(sdk.error("ConfigurationError"), match="password="):
        sdk.call("account_show", {"phone": PHONE}, base_url=nowhere)
    monkeypatch.setenv("SESSIONS_PASSWORD", "p")
    with pytest.raises(sdk.error("ConnectionFailedError")):
        sdk.call("account_show", {"phone": PHONE}, base_url=nowhere)


def test_the_server_side_demands_the_key(load: Load) -> None:
    sdk = load("sessions")
    error = sdk.serve(Handlers(), "account.show", json.dumps({"phone": PHONE}))
    assert isinstance(error, dict)
    assert (error["code"], error["data"]) == (-32602, "Object missing required field `token`")


def test_secrets_are_hidden_and_personal_data_is_masked(load: Load) -> None:
    sdk = load("sessions")
    card = sdk.struct("Card")(number="4111111111111111", cvc="987")
    params = sdk.struct("AccountShowParams")(phone=PHONE, pin=PIN, card=card)
    assert repr(params) == (
        "AccountShowParams(phone='7495•••4567', pin='•••', card=Card(number='4111•••1111', cvc='•••'))"
    )
    assert "Ann" not in repr(_shown(sdk))
    assert "k-123" not in repr(_opened(sdk))


@pytest.mark.parametrize("name", ["AccountShowParams", "Card", "SessionOpenParams"])
def test_what_holds_a_secret_is_not_pickled(load: Load, name: str) -> None:
    struct = load("sessions").struct(name)
    held = msgspec.convert({field: "1" for field in struct.__struct_fields__ if field != "card"}, struct)
    with pytest.raises(TypeError, match=f"{name} holds a secret"):
        pickle.dumps(held)


@pytest.mark.parametrize(
    "params",
    [{"phone": PHONE + "x", "pin": PIN}, {"phone": PHONE, "pin": PIN * 2}, {"phone": PHONE, "pin": PIN}],
)
def test_no_error_and_no_frame_of_the_package_shows_what_is_hidden(
    load: Load, nowhere: str, packages: Path, params: Json, client_colour: Colour
) -> None:
    """Debuggers and error trackers print the locals of every frame of a traceback."""
    sdk, password = load("sessions"), "never-shown"
    with pytest.raises(sdk.error("RpcError")) as caught:
        sdk.call("account_show", params, base_url=nowhere, colour=client_colour, user="u", password=password)
    error = caught.value
    said = f"{error}{error!r}{error.__dict__}{error.__cause__}{error.__context__}"
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    local = [str(frame.f_locals) for frame in frames if frame.f_code.co_filename.startswith(str(packages))]
    assert local
    for text in (said, *local):
        assert PIN not in text and PHONE not in text and password not in text
