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

import importlib.util
import sys

if importlib.util.find_spec("starlette") is None or importlib.util.find_spec("uvicorn") is None:
    message = "uis_callapi_sandbox needs starlette and uvicorn: pip install 'uis-callapi[sandbox]'"
    if sys.argv[:1] == ["-m"]:  # run as a command
        raise SystemExit(message)
    raise ModuleNotFoundError(message)

from .clock import Clock, ManualClock, SystemClock
from .journal import Entry
from .rules import Options
from .server import Sandbox

__all__ = ["Clock", "Entry", "ManualClock", "Options", "Sandbox", "SystemClock"]
