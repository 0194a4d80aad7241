# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""How many may do something at once, on threads. No slot is lost, at whatever instant its holder is interrupted."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

_LOOK_AGAIN_AFTER = 0.1
"""Seconds. Who was woken may have been interrupted before it passed that on."""


class Slots:
    """At most *most* are held at once.

    A slot is known by its holder and not by a count, so that giving it back twice, or without having it, does no harm.
    Made of locks and queues that no signal handler can come into the middle of, which holds for no semaphore.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._mutex = threading.Lock()
        self._held: set[object] = set()
        self._given_back: queue.SimpleQueue[None] = queue.SimpleQueue()

    def take(self, holder: object, left: Callable[[], float]) -> None:
        """Have *holder* hold a slot. *left* tells how many seconds it may wait; passes on what that raises."""
        while not self._taken(holder):
            try:
                self._given_back.get(timeout=min(left(), _LOOK_AGAIN_AFTER))
            except queue.Empty:
                continue

    def give_back(self, holder: object) -> None:
        """Have *holder* hold none."""
        with self._mutex:
            self._held.discard(holder)
        self._wake_one()

    def _taken(self, holder: object) -> bool:
        with self._mutex:
            if len(self._held) >= self._most:
                return False
            self._held.add(holder)
            more = len(self._held) < self._most
        if more:
            self._wake_one()
        return True

    def _wake_one(self) -> None:
        if self._given_back.empty():
            self._given_back.put(None)
