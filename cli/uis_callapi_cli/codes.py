"""Exit codes: what a script learns of a command without reading a word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from uis_callapi._runtime.errors import Outcome

SUCCESS: Final = 0
NOT_PLACED: Final = 2
"""Provably nothing was carried out."""
UNKNOWN: Final = 3
"""It may have been carried out: somebody has to look."""
FAILED: Final = 4
"""The platform took it and said ``fail``."""
USAGE: Final = 64
"""The command line is wrong; nothing was tried. EX_USAGE of sysexits.h."""
UNAVAILABLE: Final = 69
"""What the command needs is not there: a package, or a port for the sandbox. EX_UNAVAILABLE."""
UNWRITTEN: Final = 74
"""What was asked for cannot be written, and no call was to be placed. EX_IOERR."""
INTERRUPTED: Final = 130
"""Ctrl-C, as shells have it."""
TERMINATED: Final = 143
"""SIGTERM: 128 and its number, as any other signal."""
HUNG_UP: Final = 129
"""SIGHUP."""

BY_OUTCOME: Mapping[Outcome, int] = {"not_placed": NOT_PLACED, "unknown": UNKNOWN, "placed": FAILED}
"""Of calls that ended in an error: one that was placed and is an error all the same has failed."""
