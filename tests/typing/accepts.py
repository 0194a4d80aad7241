"""What type checkers must accept, with the types that they must see. It is checked, never run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, assert_type

import uis_callapi
from uis_callapi import (
    AsyncClient,
    AuthenticateResult,
    CallApiError,
    CallFailedError,
    Client,
    DryRun,
    DuplicateCallError,
    Event,
    FileSessionStore,
    Group,
    Journal,
    JournalEntry,
    JournalError,
    LimitExceededError,
    MemoryJournal,
    MemorySessionStore,
    Message,
    NotPlacedError,
    OutcomeUnknownError,
    ParamsError,
    PermissionDeniedError,
    Phone,
    RawAnswer,
    RejectedError,
    SessionKeyExpiredError,
    SessionStore,
    SqliteJournal,
    Unseen,
    v1,
)
from uis_callapi.v1 import AsyncClient as AsyncClientV1
from uis_callapi.v1 import Client as ClientV1
from uis_callapi.v1.models import AuthenticateParams, PlaceCallsParams
from uis_callapi.v1.server import Handlers, RpcFault, ServerCall, answer

A, B, C = "74951234567", "74993720692", "79164572521"

assert_type(uis_callapi.Client, type[ClientV1])
assert_type(v1.Client, type[ClientV1])
assert_type(AsyncClient, type[AsyncClientV1])


def groups() -> list[Group]:
    whole = Phone(numb=C, channels_count=2, timeout=25)
    assert_type(whole.numb, str)
    return [
        Group(phones=[Phone(numb=C)]),
        Group(phones=[whole], lines_start=1, lines_limit=2, dialing_increment=1, incremental_dialing_timeout=10),
    ]


def messages(text: bool) -> Message:
    return Message(type="text" if text else "media", value="Hello")


def sync(client: Client, flag: bool, first: Literal["numc", "numa"], office: str | list[Group]) -> None:
    session = client.authenticate()
    assert_type(session, AuthenticateResult)
    assert_type(session.session_key, str)
    assert_type(client.authenticate(login="demo", password="demo", timeout=5), AuthenticateResult)

    number = client.place_calls(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C)
    assert_type(number, Literal["success", "fail"])
    several = client.place_calls(first_call="any", switch_at_once=False, numa=A, numb=B, numc=groups())
    assert_type(several, Literal["success", "fail"])
    queue = client.place_calls(
        first_call="numa", switch_at_once=True, numa=A, numb=B, numc=C, is_queue=True, queue_timeout=60
    )
    assert_type(queue, Literal["success", "fail"])
    several_in_queue = client.place_calls(
        first_call=first, switch_at_once=flag, numa=A, numb=B, numc=groups(), is_queue=True, queue_timeout=60
    )
    assert_type(several_in_queue, Literal["success", "fail"])
    maybe_queue = client.place_calls(
        first_call="numa", switch_at_once=True, numa=A, numb=B, numc=C, is_queue=flag, queue_timeout=60
    )
    assert_type(maybe_queue, Literal["success", "fail"])
    either = client.place_calls(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=office)
    assert_type(either, Literal["success", "fail"])
    either_in_queue = client.place_calls(
        first_call="numc", switch_at_once=True, numa=A, numb=B, numc=office, is_queue=flag, queue_timeout=60
    )
    assert_type(either_in_queue, Literal["success", "fail"])
    all_of_it = client.place_calls(
        first_call="numc",
        switch_at_once=True,
        media_file="Bad Kingdom-cut.mp3",
        is_queue=False,
        use_numb_as_numa=False,
        numa=A,
        numa_message=messages(text=True),
        numb=B,
        numc=C,
        numc_message=Message(type="media", value="leave_message"),
        timeout=2.5,
    )
    assert_type(all_of_it, Literal["success", "fail"])
    sent = client.place_calls(
        first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, on_fail="raise", dry_run=False
    )
    assert_type(sent, Literal["success", "fail"])
    run = client.place_calls(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=office, dry_run=True)
    assert_type(run, DryRun)
    assert_type(run.request, str)
    assert_type(run.deadline, float)
    maybe_run = client.place_calls(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C, dry_run=flag)
    if isinstance(maybe_run, DryRun):
        assert_type(maybe_run, DryRun)
    else:
        assert_type(maybe_run, Literal["success", "fail"])
    if all_of_it == "success":
        assert_type(all_of_it, Literal["success"])
    else:
        assert_type(all_of_it, Literal["fail"])


async def asynchronous(client: AsyncClient, flag: bool, office: str | list[Group]) -> None:
    session = await client.authenticate()
    assert_type(session, AuthenticateResult)

    number = await client.place_calls(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C)
    assert_type(number, Literal["success", "fail"])
    several = await client.place_calls(first_call="any", switch_at_once=False, numa=A, numb=B, numc=groups())
    assert_type(several, Literal["success", "fail"])
    queue = await client.place_calls(
        first_call="numa", switch_at_once=True, numa=A, numb=B, numc=C, is_queue=True, queue_timeout=60
    )
    assert_type(queue, Literal["success", "fail"])
    several_in_queue = await client.place_calls(
        first_call="numa", switch_at_once=True, numa=A, numb=B, numc=groups(), is_queue=flag, queue_timeout=60
    )
    assert_type(several_in_queue, Literal["success", "fail"])
    run = await client.place_calls(
        first_call="numa", switch_at_once=True, numa=A, numb=B, numc=C, dry_run=True, on_fail="return"
    )
    assert_type(run, DryRun)
    either = await client.place_calls(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=office)
    assert_type(either, Literal["success", "fail"])


def clients() -> None:
    with Client() as client:
        assert_type(client, Client)
        assert_type(client.with_options(timeout=5, max_retries=0), Client)
        assert_type(client.with_options(timeout=None, on_fail="raise", unsafe_reuse=False, hooks=[hook]), Client)
        assert_type(client.with_options(retry_503=True, max_retry_after=30, max_request_bytes=1_000_000), Client)
    with Client(login="demo", password="demo", base_url="https://callapi.comagic.ru", timeout=30) as client:
        assert_type(client, Client)
    Client(allow_numbers=[A, C], on_fail="raise", max_retry_after=5, retry_503=True, unsafe_reuse=False)
    Client(allow_numbers={A, C})
    Client(allow_numbers=None)


async def async_clients() -> None:
    async with AsyncClient(login="demo", password="demo", max_connections=4) as client:
        assert_type(client, AsyncClient)
        assert_type(client.with_options(timeout=5), AsyncClient)


def guarded() -> None:
    sqlite: Journal = SqliteJournal("calls.db", busy_timeout=1)
    memory: Journal = MemoryJournal()
    for journal in (sqlite, memory, "calls.db", None):
        with Client(journal=journal, dedup_ttl=3600) as client:
            place = client.place_calls
            said = place(first_call="any", switch_at_once=True, numa=A, numb=B, numc=C, dedup_key="lead-4711")
            assert_type(said, Literal["success", "fail"])
            place(first_call="any", switch_at_once=True, numa=A, numb=B, numc=C, dedup_key="x", force=True)
            place(first_call="any", switch_at_once=True, numa=A, numb=B, numc=C, dedup_key="x", retry_failed=True)
            assert_type(client.journal.unknown(), list[JournalEntry])
            assert_type(client.journal.get("x"), JournalEntry | None)
            assert_type(client.journal.resolve("x", "placed"), JournalEntry)
            assert_type(client.journal.forget("x"), bool)
            assert_type(client.journal.purge(older_than=86_400), int)


async def guarded_async(client: AsyncClient) -> None:
    assert_type(await client.journal.unknown(), list[JournalEntry])
    assert_type(await client.journal.get("x"), JournalEntry | None)
    assert_type(await client.journal.resolve("x", "not_placed"), JournalEntry)
    assert_type(await client.journal.forget("x"), bool)
    assert_type(await client.journal.purge(older_than=86_400), int)


def used_twice(error: DuplicateCallError, lost: JournalError) -> None:
    assert_type(error.key, str)
    assert_type(error.state, Literal["intent", "placed", "failed", "rejected", "not_placed", "unknown"])
    assert_type(error.result, object)
    assert_type(lost.error, CallApiError | None)


def hook(event: Event) -> None:
    assert_type(event.step, Literal["sending", "answered", "failed", "waiting", "renewing"])
    assert_type(event.method, str)


def with_hooks(hooks: Sequence[uis_callapi.Event]) -> Client:
    assert_type(hooks[0], Event)
    return Client(hooks=[hook])


def with_stores(own: SessionStore) -> list[Client]:
    stores: list[SessionStore] = [FileSessionStore("session"), FileSessionStore(Path("session")), MemorySessionStore()]
    return [Client(session_store=store) for store in (own, *stores, None)]


def errors(client: Client) -> str:
    try:
        client.place_calls(first_call="numc", switch_at_once=True, numa=A, numb=B, numc=C)
    except (PermissionDeniedError, LimitExceededError, SessionKeyExpiredError) as error:
        assert_type(error.code, object)
        assert_type(error.server_message, str)
        return error.detail or ""
    except RejectedError as error:
        assert_type(error.detail, str | None)
        return error.server_message
    except ParamsError as error:
        return error.message
    except (NotPlacedError, OutcomeUnknownError) as error:
        assert_type(error.outcome, Literal["not_placed", "unknown", "placed"])
        return error.phase
    except CallFailedError as error:
        assert_type(error.result, object)
        return error.report()
    except CallApiError as error:
        assert_type(error.report(), str)
        assert_type(error.outcome, Literal["not_placed", "unknown", "placed"])
        assert_type(error.retry_safe, bool)
        assert_type(error.cure, str | None)
        assert_type([attempt.seconds for attempt in error.attempts], list[float])
        return error.outcome
    return ""


def behind_the_types(client: Client) -> object:
    assert_type(client.request("start.new_call", {"numa": A}), object)
    assert_type(client.request("start.new_call", [A], retry_safe=True, session=False, timeout=5), object)
    assert_type(client.request("start.new_call", dry_run=True), DryRun)
    with client.answers() as seen, client.within(25):
        client.authenticate()
    assert_type(seen, list[RawAnswer])
    assert_type((seen[-1].status, seen[-1].body, seen[-1].seconds), tuple[int, bytes, float])
    return seen[-1].result


async def behind_the_types_async(client: AsyncClient) -> object:
    with client.answers() as seen:
        assert_type(await client.request("start.new_call", {"numa": A}, dedup_key="x"), object)
    assert_type(await client.request("start.new_call", dry_run=True), DryRun)
    return Unseen(seen[-1].error).value


class Own:
    """The other end of the API: a server."""

    async def authenticate(self, params: AuthenticateParams, call: ServerCall, /) -> AuthenticateResult:
        assert_type(params.password, str)
        return AuthenticateResult(session_key=call.method)

    async def place_calls(self, params: PlaceCallsParams, call: ServerCall, /) -> Literal["success", "fail"]:
        assert_type(params.numc, str | list[Group])
        if not call.key:
            raise RpcFault.of(PermissionDeniedError, "no key")
        return "success"


async def serve(body: bytes) -> bytes:
    handlers: Handlers = Own()
    return await answer(handlers, body)
