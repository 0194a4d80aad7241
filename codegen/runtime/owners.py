"""Which process this is, and whether another one is gone for certain."""

from __future__ import annotations

import functools
import os
import socket

import msgspec

from .clock import boot
from .journal import JournalEntry

_DEAD = frozenset("ZXx")


def own() -> str:
    """Return what names this process, and no other one before it or after it."""
    return _of(os.getpid())


@functools.cache
def _of(pid: int) -> str:
    return f"{pid} {_started(pid) or '-'} {_realm(pid) or '-'} {socket.gethostname()}"


def as_seen(entry: JournalEntry, now: float) -> JournalEntry:
    """Return *entry* as it is to be understood: an intent that nobody will settle any more is unknown."""
    if entry.state == "intent":
        if gone(entry.owner):
            return msgspec.structs.replace(entry, state="unknown", why="its process ended in the middle of the call")
        if entry.lease <= now:
            return msgspec.structs.replace(entry, state="unknown", why="its time is over, and its end was not seen")
    return entry


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
        return f"{boot()}/{os.readlink('/proc/self/ns/pid')}" if boot() else None
    except OSError:
        return None


def _started(pid: int) -> str | None:
    """Return when *pid* was started, in ticks since the start of the machine; ``dead`` for one that only waits."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            # The third field on: the second is the name of the program, and may hold anything.
            fields = file.read().rpartition(")")[2].split()
    except OSError:
        return None
    if len(fields) < 20:
        return None
    return "dead" if fields[0] in _DEAD else fields[19]
