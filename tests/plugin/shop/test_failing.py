"""Assertions that do not hold, and marks that cannot be: what each says is in messages.txt."""

from __future__ import annotations

import pytest
from uis_callapi import Group, Message, OutcomeUnknownError, PermissionDeniedError, Phone
from uis_callapi_sandbox import SandboxFixture

CLIENT, OTHER, SERVICE, OPERATOR = "74951234567", "74951234568", "74993720692", "79164572521"


def call(sandbox: SandboxFixture, *, numa: str = CLIENT, numb: str = SERVICE) -> None:
    sandbox.client.place_calls(first_call="numc", switch_at_once=True, numa=numa, numb=numb, numc=OPERATOR)


def test_no_call(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.assert_called_once_with(numa=CLIENT, is_queue=True)


def test_no_call_at_all(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.client.authenticate()
    callapi_sandbox.assert_called_once_with()


def test_no_last_call(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.events()


def test_requests_that_were_refused(callapi_sandbox: SandboxFixture) -> None:
    with pytest.raises(PermissionDeniedError):
        call(callapi_sandbox, numb="74993729003")
    callapi_sandbox.fail_next("status", when="before")
    with pytest.raises(OutcomeUnknownError):
        call(callapi_sandbox)
    callapi_sandbox.assert_called_times(2)


def test_a_call_that_should_not_be(callapi_sandbox: SandboxFixture) -> None:
    call(callapi_sandbox, numa="74951239904")
    callapi_sandbox.assert_not_called()


def test_another_client(callapi_sandbox: SandboxFixture) -> None:
    call(callapi_sandbox)
    callapi_sandbox.assert_called_once_with(first_call="numc", numa=OTHER)


def test_two_calls(callapi_sandbox: SandboxFixture) -> None:
    call(callapi_sandbox)
    callapi_sandbox.fail_next("status")
    with pytest.raises(OutcomeUnknownError):
        call(callapi_sandbox, numa=OTHER)
    callapi_sandbox.assert_called_once_with(numa=CLIENT)


def test_deep_inside(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.client.place_calls(
        first_call="any",
        switch_at_once=False,
        numa=CLIENT,
        numb=SERVICE,
        numc=[Group(phones=[Phone(numb=OPERATOR, timeout=25)]), Group(phones=[Phone(numb=OPERATOR)])],
        numa_message=Message(type="media", value="greeting.mp3"),
    )
    callapi_sandbox.assert_called_once_with(
        numc=[Group(phones=[Phone(numb=OPERATOR), Phone(numb=OTHER, channels_count=2)])],
        media_file="bell.mp3",
        numa_message=Message(type="media", value="hello"),
    )


@pytest.mark.callapi_sandbox("bridged", mod="accepted")
def test_a_mark_with_a_slip(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.assert_not_called()


@pytest.mark.callapi_sandbox(mode="bridge")
def test_a_mark_with_another_slip(callapi_sandbox: SandboxFixture) -> None:
    callapi_sandbox.assert_not_called()
