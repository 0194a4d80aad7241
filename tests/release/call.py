"""Uses an installation as its owner would: standard library, what is installed, and nothing of this checkout.

``python -I call.py plain|sandbox [BASE_URL]``
"""

from __future__ import annotations

import asyncio
import importlib
import sys
from collections.abc import Callable

import uis_callapi
from uis_callapi import CallApiError, Client

CLIENT, SERVICE, OPERATOR = "74951234567", "74993720692", "79164572521"


def refused(work: Callable[[], object], kind: type[Exception], word: str) -> None:
    """Do what has to raise an error of *kind* that holds *word*."""
    try:
        work()
    except kind as error:
        if word not in str(error):
            raise
    else:
        raise AssertionError(f"no {kind.__name__} was raised")


def place(base_url: str) -> None:
    """Place a call with the synchronous client; a wrong password is refused."""
    with Client(login="demo", password="demo", base_url=base_url) as client:
        answer = client.place_calls(first_call="numc", switch_at_once=True, numa=CLIENT, numb=SERVICE, numc=OPERATOR)
        assert answer == "success", answer
    with Client(login="demo", password="guess", base_url=base_url) as client:
        refused(client.authenticate, CallApiError, "wrong login or password")


async def place_async(base_url: str) -> None:
    """Place a call with the asynchronous client."""
    async with uis_callapi.AsyncClient(login="demo", password="demo", base_url=base_url) as client:
        answer = await client.place_calls(
            first_call="numc", switch_at_once=True, numa=CLIENT, numb=SERVICE, numc=OPERATOR
        )
        assert answer == "success", answer


def place_at_own() -> None:
    """Place a call at a sandbox inside this process."""
    from uis_callapi_sandbox import Sandbox

    with Sandbox() as sandbox:
        place(sandbox.base_url)
        assert len(sandbox.calls) == 1, sandbox.calls


def without_sandbox() -> None:
    """Ask for the sandbox; it says what to install."""
    package = importlib.import_module("uis_callapi_sandbox")
    refused(lambda: package.Sandbox, ModuleNotFoundError, "'uis-callapi[sandbox]'")


def main() -> None:
    """Do what the extra is for, and ask for what it does not hold."""
    extra, *where = sys.argv[1:]
    if extra == "plain":
        place(*where)
        asyncio.run(place_async(*where))
        without_sandbox()
    else:
        place_at_own()


if __name__ == "__main__":
    main()
