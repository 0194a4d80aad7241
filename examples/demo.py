"""The main job in one minute: three forms of a call, sync and async, at a sandbox inside this process."""

from __future__ import annotations

import asyncio
import sys
from typing import Literal

from uis_callapi import AsyncClient, CallApiError, Client, Group, Phone
from uis_callapi_sandbox import Sandbox

CLIENT, SERVICE, OPERATOR = "74951234567", "74993720692", "79164572521"


def team() -> list[Group]:
    """Two operators; the second line is added after 10 s."""
    phones = [Phone(numb=OPERATOR, timeout=25), Phone(numb="79164572522", timeout=25)]
    return [Group(phones=phones, lines_limit=2, dialing_increment=1, incremental_dialing_timeout=10)]


def show(colour: str, form: str, answer: Literal["success", "fail"]) -> None:
    """Print one call and its answer."""
    print(f"  {colour:<6} {form:<44} {answer!r}")


def call_sync(client: Client) -> None:
    """Place the three forms."""
    number = client.place_calls(first_call="numc", switch_at_once=True, numa=CLIENT, numb=SERVICE, numc=OPERATOR)
    show("sync", "one operator", number)
    group = client.place_calls(first_call="numc", switch_at_once=True, numa=CLIENT, numb=SERVICE, numc=team())
    show("sync", "a group, by fan-out", group)
    queue = client.place_calls(
        first_call="numa", switch_at_once=True, numa=CLIENT, numb=SERVICE, numc=team(), is_queue=True, queue_timeout=60
    )
    show("sync", "a group, the client waits up to 60 s", queue)


async def call_async(client: AsyncClient) -> None:
    """Place the same three forms."""
    number = await client.place_calls(first_call="numc", switch_at_once=True, numa=CLIENT, numb=SERVICE, numc=OPERATOR)
    show("async", "one operator", number)
    group = await client.place_calls(first_call="numc", switch_at_once=True, numa=CLIENT, numb=SERVICE, numc=team())
    show("async", "a group, by fan-out", group)
    queue = await client.place_calls(
        first_call="numa", switch_at_once=True, numa=CLIENT, numb=SERVICE, numc=team(), is_queue=True, queue_timeout=60
    )
    show("async", "a group, the client waits up to 60 s", queue)


async def run_async(base_url: str) -> None:
    """Place calls with the asynchronous client."""
    async with AsyncClient(login="demo", password="demo", base_url=base_url) as client:
        await call_async(client)


def show_error(base_url: str) -> bool:
    """Try a wrong password; return whether it was refused."""
    with Client(login="demo", password="guess", base_url=base_url) as client:
        try:
            client.authenticate()
        except CallApiError as error:
            print(f"\nA wrong password raises {type(error).__name__}, outcome {error.outcome!r}:\n  {error}")
            return True
    return False


def main() -> int:
    """Return 0 if the sandbox accepted exactly the six calls that were placed."""
    with Sandbox() as sandbox:
        print(f"Sandbox at {sandbox.base_url}: no account, and no telephone rings.\n")
        with Client(login="demo", password="demo", base_url=sandbox.base_url) as client:
            print(f"  sync   {'authenticate':<44} {client.authenticate()!r}")
            call_sync(client)
        asyncio.run(run_async(sandbox.base_url))
        refused = show_error(sandbox.base_url)
        answers = [call.answer for call in sandbox.calls]
    print(f"\nThe sandbox accepted {len(answers)} calls.")
    if answers == ["success"] * 6 and refused:
        return 0
    print(f"Expected six calls answered 'success' and a refused password, not {answers}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
