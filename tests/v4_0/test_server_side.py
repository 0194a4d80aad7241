"""The printed server side of v4.0: what it refuses is said as the vendor says it, and clients know it by name."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping

import pytest
from uis_callapi import v4_0
from uis_callapi.v4_0 import methods, server
from uis_callapi.v4_0.models import LoginUserParams, ReleaseCallParams, StartSimpleCallParams

from ..colours import Colour, StillClock
from ..sdk.shapes import is_object
from ..sdk.wire import Reply, Request, Server
from .calls import CLIENTS, SIMPLE

CALL: Mapping[str, object] = {**SIMPLE, "access_token": "x"}


class Answering(server.Handlers):
    """Knows one call, and the session of one key."""

    async def login_user(self, params: LoginUserParams, call: server.ServerCall, /) -> v4_0.SessionOpened:
        assert (call.key, call.notes) == ("", ())
        if params.password != "hunter2":
            raise server.RpcFault.of(v4_0.AuthError)
        return v4_0.SessionOpened(data=v4_0.Session(access_token="key", expire_at=1_800_000_000))

    async def start_simple_call(self, params: StartSimpleCallParams, call: server.ServerCall, /) -> v4_0.CallStarted:
        assert (params.direction, params.switch_at_once) == ("in", False)  # defaults of the spec
        if call.key not in ("key", "x"):
            raise server.RpcFault.of(v4_0.AccessTokenInvalidError)
        if params.contact == "79260000001":
            raise server.RpcFault.of(v4_0.ContactInBlacklistError, code=-32602, data={"field": "contact"})
        return v4_0.CallStarted(
            data=v4_0.CallSession(call_session_id=7), metadata=v4_0.Metadata(limits=v4_0.Limits(day_remaining=741))
        )

    async def release_call(self, params: ReleaseCallParams, call: server.ServerCall, /) -> v4_0.Done:
        detail = f"{call.method}: {params.call_session_id} has ended"
        raise server.RpcFault.of(v4_0.CallSessionNotFoundError, detail, data={"field": "call_session_id"})


class Printed(Server):
    """A socket at which the printed server side answers."""

    def reply_to(self, request: Request) -> Reply:
        return Reply(_answer(request.body))


def _answer(body: bytes) -> bytes:
    return asyncio.run(server.answer(Answering(), body))  # type: ignore[abstract]  # it answers three methods


def _error(body: object) -> tuple[object, object, object]:
    """Return code, name and field of the error that answers *body*."""
    answered: object = json.loads(_answer(body if isinstance(body, bytes) else json.dumps(body).encode()))
    assert is_object(answered)
    error = answered["error"]
    assert is_object(error)
    data = error["data"]
    assert is_object(data)
    return error["code"], data["mnemonic"], data.get("field")


def _request(params: object, method: str = "start.simple_call") -> dict[str, object]:
    return {"jsonrpc": "2.0", "id": "req1", "method": method, "params": params}


def _without(members: Mapping[str, object], name: str) -> dict[str, object]:
    return {member: value for member, value in members.items() if member != name}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"{", (-32700, "parse_error", None)),
        ([_request(CALL)], (-32099, "batch_opreations_not_supported", None)),
        ({**_request(CALL), "id": None}, (-32600, "invalid_request", None)),
        (_without(_request(CALL), "id"), (-32099, "notifications_not_supported", None)),
        (_without(_request(CALL), "jsonrpc"), (-32600, "invalid_request", None)),
        (_request([]), (-32600, "invalid_request", None)),
        (_request({}, "start.multi_call"), (-32601, "method_not_found", None)),
        (_request({}), (-32602, "required_parameter_missed", "access_token")),
        (_request({**CALL, "access_token": 5}), (-32602, "data_type_error", "access_token")),
        (_request(_without(CALL, "operator")), (-32602, "required_parameter_missed", "operator")),
        (_request({**CALL, "contact": 79260000000}), (-32602, "data_type_error", "contact")),
        (_request({**CALL, "contact": "+79260000000"}), (-32602, "invalid_parameter_value", "contact")),
        (_request({**CALL, "first_call": "any"}), (-32602, "invalid_parameter_value", "first_call")),
        (_request({**CALL, "groups": []}), (-32602, "unexpected_parameters", "groups")),
        (
            _request({**CALL, "contact_message": {"type": "tts"}}),
            (-32602, "required_parameter_missed", "contact_message.value"),
        ),
        (
            _request({**CALL, "contact_message": {"type": "tts", "value": ""}}),
            (-32602, "invalid_parameter_value", "contact_message.value"),
        ),
        (
            _request({**CALL, "early_switching": True, "switch_at_once": False}),
            (-32602, "invalid_parameters_combination", "early_switching"),
        ),
    ],
)
def test_what_is_refused_is_said_by_name(body: object, expected: tuple[object, object, object]) -> None:
    assert _error(body) == expected


def test_a_text_is_as_good_an_id_as_a_number() -> None:
    """The vendor's samples have texts."""
    for request_id in ("req1", 7):
        answered: object = json.loads(_answer(json.dumps({**_request(CALL), "id": request_id}).encode()))
        assert is_object(answered)
        assert (answered["id"], "result" in answered) == (request_id, True)


def test_clients_know_what_the_server_side_raises(colour: Colour, still: StillClock) -> None:
    with Printed() as printed:
        options = {"login": "demo", "base_url": printed.base_url, "clock": still}
        calling = colour.client_of(CLIENTS, password="hunter2", **options)
        started = calling.call("start_simple_call", **SIMPLE)
        assert isinstance(started, v4_0.CallStarted)
        assert started == v4_0.CallStarted(
            data=v4_0.CallSession(call_session_id=7), metadata=v4_0.Metadata(limits=v4_0.Limits(day_remaining=741))
        )
        with pytest.raises(v4_0.ContactInBlacklistError) as blocked:
            calling.call("start_simple_call", **{**SIMPLE, "contact": "79260000001"})
        assert (blocked.value.code, blocked.value.detail) == (-32602, "contact_in_blacklist, contact")
        with pytest.raises(v4_0.CallSessionNotFoundError) as gone:
            calling.call("release_call", call_session_id=7)
        assert gone.value.data == v4_0.ErrorData(mnemonic="call_session_not_found", field="call_session_id")
        with pytest.raises(v4_0.AuthError):
            colour.client_of(CLIENTS, password="x", **options).call("list_calls")


def test_every_method_has_its_handler() -> None:
    names = {name for name in vars(server.Handlers) if not name.startswith("_")}
    assert names == {method.name.replace(".", "_") for method in methods.API.methods}
    assert len(names) == 22
