"""The UIS Call API on your own machine: same requests, same answers, and no telephone rings.

    with Sandbox() as sandbox:
        client = Client(base_url=sandbox.base_url, login="demo", password="demo")

Needs the extra ``uis-callapi[sandbox]``.
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
