"""What type checkers must accept of v4.0, with the types that they must see. It is checked, never run."""

from __future__ import annotations

from typing import Literal, assert_type

import uis_callapi
from msgspec import UnsetType
from uis_callapi import DryRun, v1, v4_0
from uis_callapi.v4_0 import AsyncClient, Call, Calls, CallStarted, Client, Done, Employee, ErrorData, Limits, Message
from uis_callapi.v4_0.models import LoginUserParams, StartSimpleCallParams
from uis_callapi.v4_0.server import RpcFault, ServerCall

VIRTUAL, CONTACT, OPERATOR = "74993720692", "79260000000", "79262444491"

assert_type(uis_callapi.v4_0.Client, type[Client])
assert_type(uis_callapi.Client, type[v1.Client])


def clients() -> None:
    Client(login="demo", password="demo")
    Client(access_token="permanent")
    Client(access_token="permanent", host="callapi.comagic.ru", allow_numbers=[CONTACT])
    Client(access_token=None, host="callapi-jsonrpc.novofon.ru")
    v1.Client(host="callapi.comagic.ru")
    assert_type(Client().with_options(timeout=5.0), Client)


def calls(client: Client, flag: bool) -> int:
    started = client.start_simple_call(
        first_call="operator", virtual_phone_number=VIRTUAL, contact=CONTACT, operator=OPERATOR
    )
    assert_type(started, CallStarted)
    assert_type(started.data.call_session_id, int)
    client.start_simple_call(
        first_call="contact",
        virtual_phone_number=VIRTUAL,
        contact=CONTACT,
        operator=OPERATOR,
        switch_at_once=flag,
        early_switching=False,
        operator_confirmation="any",
        virtual_phone_usage_rule="regional_random",
        contact_message=Message(type="tts", value="Hello"),
        dedup_key="order-5",
    )
    client.start_employee_call(
        first_call="employee",
        virtual_phone_number=VIRTUAL,
        contact=CONTACT,
        employee=Employee(id=25),
        switch_at_once=True,
        early_switching=flag,
    )
    run = client.start_informer_call(
        virtual_phone_number=VIRTUAL,
        contact=CONTACT,
        contact_message=Message(type="media", value="2561"),
        dry_run=True,
    )
    assert_type(run, DryRun)
    assert_type(client.release_call(call_session_id=1), Done)
    return started.data.call_session_id


def answers(client: Client) -> str:
    listed = client.list_calls(direction="in")
    assert_type(listed, Calls)
    assert_type(listed.data, list[Call])
    for call in listed.data:
        assert_type(call.external_id, str | None)
        assert_type(call.start_time, str)
        for leg in call.legs:
            assert_type(leg.employee_id, int | None)
            if leg.state == "Разговор":
                return leg.called_phone_number
        for tag in call.tags:
            assert_type(tag.tag_id, int | str)
    assert_type(
        client.hold_call(call_session_id=1, contact_message=Message(type="media", value="2")).data.success, bool
    )
    limits = listed.metadata.limits if listed.metadata else None
    if isinstance(limits, Limits):
        assert_type(limits.day_remaining, int | UnsetType | None)
    option = client.list_talk_options().data[0]
    return option.name if option.mnemonic == "tag_call" else option.mnemonic


def errors(client: Client) -> object:
    try:
        client.unhold_call(call_session_id=1)
    except v4_0.InvalidStateError as error:
        assert_type(error.data, ErrorData | None)
        if error.data is not None and isinstance(error.data.metadata, v4_0.Metadata):
            assert_type(error.data.metadata.limits, Limits | UnsetType)
        return error.data.field if error.data else None
    except v4_0.RejectedError as error:
        assert_type(error.data, object)
    except v4_0.CallApiError as error:
        assert_type(error.outcome, Literal["not_placed", "unknown", "placed"])
    return None


async def asynchronously(client: AsyncClient) -> int:
    async with client:
        started = await client.start_scenario_call(
            first_call="contact", virtual_phone_number=VIRTUAL, contact=CONTACT, scenario_id=5
        )
        assert_type(await client.logout_user(), Done)
        return started.data.call_session_id


async def login_user(params: LoginUserParams, call: ServerCall) -> v4_0.SessionOpened:
    assert_type(params.password, str)
    if not call.method:
        raise RpcFault.of(v4_0.AuthError, code=-32001, data={"field": "login"})
    return v4_0.SessionOpened(data=v4_0.Session(access_token="x", expire_at=5))


def sent(params: StartSimpleCallParams) -> str:
    assert_type(params.first_call, Literal["contact", "operator"])
    return params.contact
