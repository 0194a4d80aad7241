"""The UIS Call API on your own machine: same requests, same answers, and no telephone rings.

Needs the extra ``uis-callapi[sandbox]``.

Examples:
    >>> from uis_callapi import Client
    >>> from uis_callapi_sandbox import Sandbox
    >>> with (
    ...     Sandbox() as sandbox,
    ...     Client(login="demo", password="demo", base_url=sandbox.base_url) as client,
    ... ):
    ...     client.place_calls(
    ...         first_call="numc",
    ...         switch_at_once=True,
    ...         numa="74951234567",
    ...         numb="74993720692",
    ...         numc="79164572521",
    ...     )
    ...     [call.answer for call in sandbox.calls]
    'success'
    ['success']
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account import Account
    from .dialling.events import Event
    from .dialling.world import Busy, Phone, World
    from .faults import Fault
    from .inbox import InboxError
    from .options import Options
    from .records import Detail, Entry, Started, Summary
    from .server import Sandbox
    from .testing import SandboxFixture

__all__ = [
    "Account",
    "Busy",
    "Detail",
    "Entry",
    "Event",
    "Fault",
    "InboxError",
    "Options",
    "Phone",
    "Sandbox",
    "SandboxFixture",
    "Started",
    "Summary",
    "World",
]

_PLACES = {
    "Account": "account",
    "Busy": "dialling.world",
    "Detail": "records",
    "Entry": "records",
    "Event": "dialling.events",
    "Fault": "faults",
    "InboxError": "inbox",
    "Options": "options",
    "Phone": "dialling.world",
    "Sandbox": "server",
    "SandboxFixture": "testing",
    "Started": "records",
    "Summary": "records",
    "World": "dialling.world",
}


def __getattr__(name: str) -> object:
    # The plugin of pytest lives in this package, and most runs of pytest never use it.
    place = _PLACES.get(name)
    if place is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        module = importlib.import_module(f".{place}", __name__)
    except ModuleNotFoundError as missing:
        if missing.name not in ("starlette", "uvicorn"):
            raise
        raise ModuleNotFoundError(
            "uis_callapi_sandbox needs starlette and uvicorn: pip install 'uis-callapi[sandbox]'"
        ) from None
    value: object = getattr(module, name)
    return value
