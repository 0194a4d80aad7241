"""What a shop tests of its calls; all of it passes, in this order."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from uis_callapi import (
    AsyncClient,
    Client,
    ClientClosedError,
    Group,
    InternalError,
    NoAnswerError,
    OutcomeUnknownError,
    Phone,
)
from uis_callapi_sandbox import Options, SandboxFixture, World
from uis_callapi_sandbox import Phone as Telephone

CLIENT, SERVICE, OPERATOR = "74951234567", "74993720692", "79164572521"


def call(client: Client, numa: str = CLIENT) -> str:
    return client.place_calls(first_call="numc", switch_at_once=True, numa=numa, numb=SERVICE, numc=OPERATOR)


async def call_async(client: AsyncClient) -> str:
    return await client.place_calls(first_call="numc", switch_at_once=True, numa=CLIENT, numb=SERVICE, numc=OPERATOR)


@dataclass
class Staying:
    """An event loop that tests share, and a client that one of them used in it."""

    loop: asyncio.AbstractEventLoop
    client: AsyncClient | None = None


@pytest.fixture(scope="module")
def staying() -> Iterator[Staying]:
    with asyncio.Runner() as runner:
        yield Staying(runner.get_loop())


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


def test_that_leaves_much_behind(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.fail_next("error", times=None)
    callapi_sandbox.world = World(phones={OPERATOR: Telephone("busy", after=1)})
    callapi_sandbox.set_limits(per_day=1)
    with pytest.raises(InternalError):
        call(callapi_sandbox.client)
    callapi_sandbox.advance(3600)
    callapi_sandbox.use_environment()
    os.environ["LEFT_BEHIND"] = f"{callapi_sandbox.login} {callapi_sandbox.base_url}"
    assert [one.fault for one in callapi_sandbox.calls] == ["error"]


def test_that_meets_nothing_of_it(callapi_sandbox: SandboxFixture) -> None:
    login, base_url = os.environ["LEFT_BEHIND"].split()
    assert callapi_sandbox.login != login
    assert callapi_sandbox.base_url == base_url  # one server for all
    assert (callapi_sandbox.calls, callapi_sandbox.requests) == ([], [])
    assert "UIS_CALLAPI_LOGIN" not in os.environ
    assert [call(callapi_sandbox.client) for _ in range(2)] == ["success", "success"]
    callapi_sandbox.assert_called_times(2)
    callapi_sandbox.advance_until("idle")
    assert {one.state for one in callapi_sandbox.summaries} == {"finished"}
    assert {one.cause for one in callapi_sandbox.summaries} == {"normal_clearing"}


def test_an_application_that_reads_the_environment(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.use_environment()
    callapi_sandbox.assert_not_called()
    with Client() as client:
        call(client)
    callapi_sandbox.assert_called_once_with(
        first_call="numc", switch_at_once=True, numa=CLIENT, numb=SERVICE, numc=OPERATOR
    )


def test_what_was_left_out_counts_as_its_default(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.client.place_calls(
        first_call="any",
        switch_at_once=False,
        numa=CLIENT,
        numb=SERVICE,
        numc=[Group(phones=[Phone(numb=OPERATOR, timeout=60)], lines_limit=1)],
    )
    callapi_sandbox.assert_called_once_with()
    callapi_sandbox.assert_called_once_with(
        numc=[Group(phones=[Phone(numb=OPERATOR, channels_count=1)])], is_queue=False, use_numb_as_numa=True
    )


def test_telephones_do_as_the_world_says(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.world = World(phones={OPERATOR: Telephone("busy", after=2)})
    call(callapi_sandbox.client)
    first = callapi_sandbox.last_call
    callapi_sandbox.advance(1.999)
    assert callapi_sandbox.events()[-1].event == "leg.dialing"
    callapi_sandbox.advance_until("next")
    call(callapi_sandbox.client)
    assert [(event.t, event.event) for event in callapi_sandbox.events(first)][-2:] == [
        (2000, "leg.busy"),
        (2000, "call.finished"),
    ]
    assert callapi_sandbox.events()[-1].event == "leg.dialing"


def test_a_client_outlives_its_session(callapi_sandbox: SandboxFixture) -> None:
    call(callapi_sandbox.client)
    callapi_sandbox.advance(3600)
    call(callapi_sandbox.client)
    methods = [one.method for one in reversed(callapi_sandbox.requests)]
    assert methods == ["authenticate", "place_calls", "place_calls", "authenticate", "place_calls"]
    callapi_sandbox.assert_called_times(2)


def test_a_request_that_hangs_holds_nobody_up(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.client.authenticate()
    callapi_sandbox.fail_next("hang")
    with pytest.raises(NoAnswerError):
        call(callapi_sandbox.client.with_options(timeout=0.05))
    callapi_sandbox.assert_called_once_with(numa=CLIENT)


def test_one_loop_after_another(callapi_sandbox: SandboxFixture) -> None:
    early = callapi_sandbox.async_client  # before there is a loop
    assert asyncio.run(call_async(early)) == "success"

    async def twice() -> None:
        client = callapi_sandbox.async_client
        assert client is not early
        assert [await call_async(client), await call_async(client.with_options(timeout=5))] == ["success"] * 2
        assert callapi_sandbox.async_client is client

    asyncio.run(twice())
    callapi_sandbox.assert_called_times(3)


def test_a_loop_that_stays(callapi_sandbox: SandboxFixture, staying: Staying) -> None:
    staying.client = callapi_sandbox.async_client
    staying.loop.run_until_complete(call_async(staying.client))


def test_a_loop_that_stayed(callapi_sandbox: SandboxFixture, staying: Staying) -> None:
    assert staying.client is not None
    with pytest.raises(ClientClosedError):
        staying.loop.run_until_complete(call_async(staying.client))
    staying.loop.run_until_complete(call_async(callapi_sandbox.async_client))


@pytest.mark.anyio
async def test_an_asynchronous_test(callapi_sandbox: SandboxFixture) -> None:
    assert await call_async(callapi_sandbox.async_client) == "success"
    callapi_sandbox.fail_next("reset")
    with pytest.raises(OutcomeUnknownError):
        await call_async(callapi_sandbox.async_client)
    callapi_sandbox.assert_called_times(2)


@pytest.mark.callapi_sandbox(mode="bridged")
@pytest.mark.parametrize(("numa", "result"), [(CLIENT, "success"), ("74951230101", "fail")])
def test_a_call_that_waits_for_its_bridge(callapi_sandbox: SandboxFixture, numa: str, result: str) -> None:
    assert call(callapi_sandbox.client, numa) == result
    assert callapi_sandbox.base_url != os.environ["LEFT_BEHIND"].split()[1]


class TestOthers:
    @pytest.fixture
    def callapi_sandbox_options(self) -> Options:
        return Options(per_minute=1, media={"bell.mp3": 1})

    @pytest.mark.parametrize("numa", [CLIENT, "74951234568"])
    def test_options_for_many_tests(self, callapi_sandbox: SandboxFixture, numa: str) -> None:
        call(callapi_sandbox.client, numa)
        callapi_sandbox.assert_called_once_with(numa=numa)
