# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Which process this is, and whether another one is gone for certain."""

from __future__ import annotations

import functools
import os
import re
import socket

_STAT = re.compile(r"\A\d+ \(.*\) (\S)(?: \S+){18} (\d+) ", re.DOTALL)
"""State and start time. A program may have brackets in its name."""
_DEAD = frozenset("ZXx")


def own() -> str:
    """Return what names this process, and no other one before it or after it."""
    return _of(os.getpid())


@functools.cache
def _of(pid: int) -> str:
    return f"{pid} {_started(pid) or '-'} {_realm(pid) or '-'} {socket.gethostname()}"


def gone(owner: str) -> bool:
    """Tell whether the process *owner* is gone. False also where that cannot be seen from here."""
    pid, started, realm, *_ = [*owner.split(" ", 3), "-", "-", "-"]
    if not pid.isdigit() or "-" in (started, realm) or realm != _realm(os.getpid()):
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        pass  # it lives, under another user
    return _started(int(pid)) not in (started, None)


@functools.cache
def _realm(_pid: int) -> str | None:
    """Return what process ids mean here: this start of this machine, and this container; None where it is not told."""
    try:
        with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as file:
            boot = file.read().strip()
        return f"{boot}/{os.readlink('/proc/self/ns/pid')}"
    except OSError:
        return None


def _started(pid: int) -> str | None:
    """Return when *pid* was started, in ticks since the start of the machine; ``dead`` for one that only waits."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            found = _STAT.match(file.read())
    except OSError:
        return None
    if found is None:
        return None
    return "dead" if found.group(1) in _DEAD else found.group(2)
