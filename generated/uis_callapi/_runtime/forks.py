# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What a forked child must not take over: locks that its parent's threads hold, and the parent's connections."""

from __future__ import annotations

import os
import weakref
from typing import Protocol


class Forked(Protocol):
    """Something that begins anew in a forked child."""

    def after_fork(self) -> None:
        """Called in the child, before anything else there."""
        ...


_here: weakref.WeakSet[Forked] = weakref.WeakSet()


def begin_anew(owner: Forked) -> None:
    """Have *owner* told in every child that is forked while it lives."""
    _here.add(owner)


def _after_fork() -> None:
    for owner in list(_here):
        owner.after_fork()


if hasattr(os, "register_at_fork"):  # not on Windows, where nothing forks
    os.register_at_fork(after_in_child=_after_fork)
