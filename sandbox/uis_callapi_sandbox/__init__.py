"""The UIS Call API on your own machine: same requests, same answers, and no telephone rings.

with Sandbox() as sandbox:
    client = Client(base_url=sandbox.base_url, login="demo", password="demo")
"""

from .clock import Clock, ManualClock, SystemClock
from .journal import Entry
from .rules import Options
from .server import Sandbox

__all__ = ["Clock", "Entry", "ManualClock", "Options", "Sandbox", "SystemClock"]
