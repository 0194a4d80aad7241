"""What type checkers must refuse: every line that is marked, and no other. It is checked, never run.

A mark holds what mypy calls the error, so that no line is refused for something else, such as a name that is gone.
"""

from __future__ import annotations

from typing import Literal

import uis_callapi
from uis_callapi import AsyncClient, CallApiError, Client, Group, Message, Phone, v1
from uis_callapi.v1.models import AuthenticateParams, AuthenticateResult, PlaceCallsParams
from uis_callapi.v1.server import Handlers, ServerCall

A, B, C = "74951234567", "74993720692", "79164572521"


def names() -> None:
    print(uis_callapi.AsyncClinet)  # E: attr-defined
    print(v1.Cilent)  # E: attr-defined


def queue(client: Client, flag: bool, office: str | list[Group]) -> None:
    place = client.place_calls
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, is_queue=True)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, is_queue=flag)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, queue_timeout=5)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=office, is_queue=True)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=office, queue_timeout=5)  # E: call-overload


def guarded(client: Client) -> None:
    Client(journal=5)  # E: arg-type
    client.authenticate(dedup_key="x")  # E: call-arg
    client.journal.resolve("x", "unknown")  # E: arg-type
    client.place_calls(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, dedup_key=5)  # E: call-overload
    client.place_calls(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, force=None)  # E: call-overload


def behind_the_types(client: Client) -> None:
    client.request("start.new_call", numa=A)  # E: call-overload
    with client.answers() as seen:
        print(seen[-1].status_code)  # E: attr-defined


def params(client: Client, group: Group, phone: Phone) -> None:
    place = client.place_calls
    place("numc", True, A, B, C)  # E: call-overload
    place(first_call="nump", switch_at_once=True, numa=A, numb=B, numc=C)  # E: call-overload
    place(first_call="numc", switch_at_once=1, numa=A, numb=B, numc=C)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=74951234567, numb=B, numc=C)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=None, numb=B, numc=C)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numc=C)  # E: call-overload
    place(switch_at_once=True, numa=A, numb=B, numc=C)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, media=A)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, is_use_numb_as_numa=True)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, media_file=None)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, numa_message="Hello")  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, session_key="x")  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, timeout="5")  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, on_fail="ignore")  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, on_fail=True)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, dry_run="yes")  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, dry_run=None)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, dry_run=True)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=group)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=[phone])  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=[C])  # E: call-overload


def options() -> None:
    Client("demo", "demo")  # E: call-arg
    Client(login=5)  # E: arg-type
    Client(retries=3)  # E: call-arg
    Client(timeout="5")  # E: arg-type
    Client(hooks=[print, 5])  # E: list-item
    Client(session_store="session")  # E: arg-type
    Client().with_options(session_store=None)  # E: call-arg
    Client(on_fail="ignore")  # E: arg-type
    Client(retry_503="yes")  # E: arg-type
    Client(max_retry_after=None)  # E: arg-type
    Client(allow_numbers=74951234567)  # E: arg-type
    Client(allow_numbers=[74951234567])  # E: list-item
    Client().with_options(login="other")  # E: call-arg
    Client().with_options(allow_numbers=[A])  # E: call-arg
    Client().with_options(max_retries=None)  # E: arg-type
    Client().with_options(on_fail="ignore")  # E: arg-type
    Client().authenticate(dry_run=True)  # E: call-arg
    Client().authenticate(on_fail="raise")  # E: call-arg
    Client().authenticate("demo", "demo")  # E: call-arg
    Client().place_call()  # E: attr-defined


def structs(phone: Phone, phones: list[Phone]) -> None:
    Phone(C)  # E: call-arg
    Phone()  # E: call-arg
    Phone(numb=C, timeout="25")  # E: arg-type
    Phone(numb=C, time_out=25)  # E: call-arg
    Group(phones)  # E: call-arg
    Group()  # E: call-arg
    Group(phones=phone)  # E: arg-type
    Group(phones=[C])  # E: list-item
    Group(phones=phones, lines_start="1")  # E: arg-type
    Group(phones=phones, lines_start=None)  # E: arg-type
    Group(phones=phones, is_queue=True)  # E: call-arg
    Message("text", "Hello")  # E: call-arg
    Message(type="mp3", value="Hello")  # E: arg-type
    Message(type="text")  # E: call-arg


def frozen(phone: Phone, group: Group, message: Message, session: AuthenticateResult) -> None:
    phone.timeout = 5  # E: misc
    group.phones = []  # E: misc
    message.value = "x"  # E: misc
    session.session_key = "x"  # E: misc
    phone.ringing = True  # E: attr-defined


def results(client: Client, error: CallApiError) -> None:
    place = client.place_calls
    lost: Literal["success"] = place(first_call="any", switch_at_once=True, numa=A, numb=B, numc=C)  # E: assignment
    ran: str = place(first_call="any", switch_at_once=True, numa=A, numb=B, numc=C, dry_run=True)  # E: assignment
    number: int = client.authenticate().session_key  # E: assignment
    outcome: Literal["placed"] = error.outcome  # E: assignment
    print(lost, ran, number, outcome)


async def asynchronous(client: AsyncClient, flag: bool) -> None:
    place = client.place_calls
    await place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, is_queue=True)  # E: call-overload
    await place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, is_queue=flag)  # E: call-overload
    await place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, queue_timeout=5)  # E: call-overload
    await place("numc", True, A, B, C)  # E: call-overload
    await place(first_call="numc", switch_at_once=True, numa=A, numc=C)  # E: call-overload
    place(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C)  # E: unused-coroutine
    with client:  # E: attr-defined
        pass


class Own:
    async def authenticate(self, _params: AuthenticateParams, _call: ServerCall, /) -> AuthenticateResult:
        return AuthenticateResult()  # E: call-arg

    async def place_calls(self, _params: PlaceCallsParams, _call: ServerCall, /) -> str:
        return "done"


handlers: Handlers = Own()  # E: assignment
