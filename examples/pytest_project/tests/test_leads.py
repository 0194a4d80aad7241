"""Every test has a login of its own at the sandbox, real HTTP, and a clock that stands still until it is turned."""

from __future__ import annotations

import asyncio

from leads import call_lead, call_leads
from uis_callapi_sandbox import Phone, SandboxFixture, World

LEAD = "74951234567"


def test_a_lead_is_called_once(callapi_sandbox: SandboxFixture) -> None:
    assert call_lead(callapi_sandbox.client, LEAD) == "called"
    callapi_sandbox.assert_called_once_with(numa=LEAD, first_call="numc")


def test_both_have_talked(callapi_sandbox: SandboxFixture) -> None:
    call_lead(callapi_sandbox.client, LEAD)
    callapi_sandbox.advance_until("idle")  # minutes, in no time
    assert "call.bridged" in [event.event for event in callapi_sandbox.events()]


def test_a_lead_who_is_busy(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.world = World(phones={LEAD: Phone("busy")})
    call_lead(callapi_sandbox.client, LEAD)
    callapi_sandbox.advance_until("idle")
    assert "leg.busy" in [event.event for event in callapi_sandbox.events()]


def test_beyond_the_limit_nobody_is_rung(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.set_limits(per_minute=1)
    assert [call_lead(callapi_sandbox.client, LEAD) for _ in range(2)] == ["called", "try again later"]
    callapi_sandbox.assert_called_times(1)


def test_an_answer_that_gets_lost_is_no_reason_to_call_again(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.fail_next("reset")
    assert call_lead(callapi_sandbox.client, LEAD) == "look it up"
    callapi_sandbox.assert_called_times(1)


def test_many_at_once(callapi_sandbox: SandboxFixture) -> None:
    async def main() -> None:
        ends = await call_leads(callapi_sandbox.async_client, ["74951234561", "74951234562", "74950009904"])
        assert ends == ["called", "called", "nobody answered"]

    asyncio.run(main())
    callapi_sandbox.assert_called_times(3)
