"""What type checkers must refuse of v4.0: every line that is marked, and no other. It is checked, never run."""

from __future__ import annotations

from uis_callapi import v1, v4_0
from uis_callapi.v4_0 import AsyncClient, Client, Employee, InvalidStateError, Message

A, B, C = "74993720692", "79260000000", "79262444491"


def names() -> None:
    print(v4_0.PermissionDeniedError)  # E: attr-defined
    print(v1.InvalidStateError)  # E: attr-defined


def clients() -> None:
    Client(session_key="x")  # E: call-arg
    Client(access_token=5)  # E: arg-type
    Client(host="callapi.example.com")  # E: arg-type
    v1.Client(host="callapi.callgear.com")  # E: arg-type
    v1.Client(access_token="x")  # E: call-arg


def calls(client: Client, flag: bool, first: str) -> None:
    start = client.start_simple_call
    start(first_call="employee", virtual_phone_number=A, contact=B, operator=C)  # E: call-overload
    start(first_call=first, virtual_phone_number=A, contact=B, operator=C)  # E: call-overload
    start(first_call="contact", virtual_phone_number=A, contact=B)  # E: call-overload
    start(first_call="contact", virtual_phone_number=A, contact=B, operator=C, access_token="x")  # E: call-overload
    start(first_call="contact", virtual_phone_number=A, contact=B, operator=C, early_switching=True)  # E: call-overload
    ring = client.start_vnumber_call
    ring(first_call="contact", virtual_phone_number=A, contact=B, early_switching=flag)  # E: call-overload
    start(first_call="contact", virtual_phone_number=A, contact=B, operator=C, media_file_id="1")  # E: call-overload
    start(first_call="contact", virtual_phone_number=A, contact=B, operator=C, direction="up")  # E: call-overload
    client.release_call(call_session_id="1")  # E: arg-type
    client.release_call()  # E: call-arg
    client.list_calls(dedup_key="x")  # E: call-arg
    client.record_call(call_session_id=1, action="pause")  # E: call-overload
    Employee(id="25")  # E: arg-type
    Employee(phone_number="101")  # E: call-arg
    Message(type="text", value="x")  # E: arg-type


async def forgotten(client: AsyncClient) -> None:
    client.list_calls()  # E: unused-coroutine
    print(client.list_calls().data)  # E: attr-defined


def errors(error: InvalidStateError, client: Client) -> None:
    print(error.data.mnemonic)  # E: union-attr
    print(client.list_calls().metadata.limits)  # E: union-attr
