"""One exchange on the simulated wire: how far it gets, and an honest report of that."""

from __future__ import annotations

import math
from collections.abc import Generator, Mapping
from typing import Literal

import msgspec

from codegen.runtime.effects import Answer, Failure, Report, Send

from .server import ANSWERS, Server
from .world import World

_BEFORE: Mapping[str, Failure] = {
    "refused": Failure(fault="connect", phase="connect", handed_over=False, reason="refused"),
    "handshake": Failure(fault="handshake", phase="tls", handed_over=False, reason="broke off"),
    "certificate": Failure(fault="certificate", phase="tls", handed_over=False, reason="self-signed"),
    "closed": Failure(fault="closed", phase="connect", handed_over=False, reason="closed"),
}
_AFTER: Mapping[str, Failure] = {
    "lost": Failure(fault="lost", phase="wait", handed_over=True, reason="reset"),
    "damaged": Failure(fault="damaged", phase="read", handed_over=True, reason="cut"),
}
_BROKEN_WRITE = "broken write"
_UNSAID = "internal error"
"""Stands for the answer that nobody hears: it leaves open whether the server acted."""
WAYS = (*ANSWERS, *_AFTER, "silence", *_BEFORE, _BROKEN_WRITE)
"""All that can become of a request."""
AT_ONCE = 0.0
"""One object, so that a schedule is shown without what it does not say."""


class Fate(msgspec.Struct, frozen=True, repr_omit_defaults=True):
    """What becomes of one request, and when: each step in seconds from the one before it."""

    way: str = "done"
    acts: bool = True
    """Whether the server carries it out, where the way leaves that open."""
    connect: float = AT_ONCE
    write: float = AT_ONCE
    act: float = AT_ONCE
    answer: float = AT_ONCE
    """From the last byte, when no answer comes: the connection may break before the server acts."""


class Exchange:
    """A request on its way. What the server makes of it does not depend on who still waits for the answer.

    Args:
        coarse: Reports as a transport that cannot tell how much was written: from the first byte, it may be all.
    """

    def __init__(self, world: World, server: Server, caller: int, send: Send, *, coarse: bool) -> None:
        self._world = world
        self._server = server
        self._caller = caller
        self._send = send
        self._coarse = coarse
        self._stage: Literal["connect", "send", "wait"] = "connect"

    def steps(self, fate: Fate) -> Generator[float, None, Report]:
        """Yield how long each step takes; return the report."""
        yield fate.connect
        if fate.way in _BEFORE:
            return _BEFORE[fate.way]
        self._stage, self._send.handed_over = "send", True
        yield fate.write
        if fate.way == _BROKEN_WRITE:
            return self._not_whole("send")
        self._stage = "wait"
        said: list[Answer] = []
        self._server.on_the_way[self._caller] += 1
        self._world.after(fate.act, lambda: said.append(self._received(fate)))
        if fate.way in _AFTER:
            yield fate.answer
            return _AFTER[fate.way]
        yield fate.act
        yield math.inf if fate.way == "silence" else fate.answer
        return said[0]

    def _received(self, fate: Fate) -> Answer:
        self._server.on_the_way[self._caller] -= 1
        what = fate.way if fate.way in ANSWERS else _UNSAID
        return self._server.receive(self._caller, self._send.body, what, acts=fate.acts)

    def too_late(self) -> Failure:
        """Report that the deadline passed here and now."""
        if self._stage == "send":
            return self._not_whole("late")
        return Failure(fault="late", phase=self._stage, handed_over=self._send.handed_over, reason="too late")

    def _not_whole(self, fault: Literal["send", "late"]) -> Failure:
        if self._coarse:
            return Failure(fault="lost" if fault == "send" else fault, phase="wait", handed_over=True, reason="broke")
        self._send.handed_over = False
        return Failure(fault=fault, phase="send", handed_over=False, reason="broke")
