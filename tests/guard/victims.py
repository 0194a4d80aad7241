"""Processes to kill: ``python -m tests.guard.victims`` imports once, then forks a victim for each order it reads."""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import msgspec
from uis_callapi import AsyncClient, CallApiError, Client, Event
from uis_callapi._runtime import journal_sqlite as journal_sqlite
from uis_callapi._runtime.credentials import scope_of

ROOT = Path(__file__).parents[2]
Colour = Literal["sync", "async"]


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """One call that a victim makes."""

    colour: Colour
    url: str
    journal: str
    key: str
    numc: str
    hold: str = ""
    """The step and the method at which it stands still to be killed."""
    linger: bool = False
    """Whether it waits to be killed when its call has ended."""
    full: bool = False
    """Whether no file grows any more once the call is on its way."""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What is told of a victim: ``forked``, ``held`` where it was ordered to, ``ended`` with that end, ``dead``."""

    what: Literal["forked", "held", "ended", "dead"]
    pid: int
    end: str = ""


_orders = msgspec.json.Decoder(Order)
_said = msgspec.json.Decoder(Said)


def _say(said: Said) -> None:
    os.write(1, msgspec.json.encode(said) + b"\n")


def main() -> None:
    """Make a victim for each order, one after another."""
    AsyncClient(login="demo", password="demo", base_url="http://localhost")  # what is loaded by need is loaded once
    scope_of("", None)
    for line in sys.stdin:
        order = _orders.decode(line)
        begun, begin = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                os.close(begin)
                os.read(begun, 1)  # ends when the other side has closed
                _say(Said(what="ended", pid=os.getpid(), end=_call(order)))
                if order.linger:
                    signal.pause()
            finally:
                os._exit(0)
        _say(Said(what="forked", pid=pid))
        os.close(begin)
        os.close(begun)
        os.waitpid(pid, 0)
        _say(Said(what="dead", pid=pid))


def _call(order: Order) -> str:
    def hook(event: Event) -> None:
        at = f"{event.step} {event.method}"
        if at == order.hold:
            _say(Said(what="held", pid=os.getpid()))
            signal.pause()
        if order.full and at == "sending place_calls":
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))

    async def call() -> str:
        async with AsyncClient(
            login="demo", password="demo", base_url=order.url, journal=order.journal, hooks=[hook]
        ) as client:
            return await client.place_calls(
                first_call="numc",
                switch_at_once=True,
                numa="74951234567",
                numb="74993720692",
                numc=order.numc,
                dedup_key=order.key,
            )

    try:
        if order.colour == "async":
            return asyncio.run(call())
        with Client(login="demo", password="demo", base_url=order.url, journal=order.journal, hooks=[hook]) as client:
            return client.place_calls(
                first_call="numc",
                switch_at_once=True,
                numa="74951234567",
                numb="74993720692",
                numc=order.numc,
                dedup_key=order.key,
            )
    except CallApiError as error:
        return f"{type(error).__name__} {error.outcome}: {error}"


class Victims:
    """Whoever has them made and kills them."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def start(self, order: Order) -> int:
        """Have a victim made and return its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(msgspec.json.encode(order) + b"\n")
        self._process.stdin.flush()
        return self.wait("forked").pid

    def wait(self, what: str) -> Said:
        """Wait until that is said."""
        assert self._process.stdout is not None
        while True:
            line = self._process.stdout.readline()
            assert line, "the victims are gone"
            said = _said.decode(line)
            if said.what == what:
                return said
            assert said.what in ("forked", "held"), said

    def kill(self, pid: int) -> bool:
        """Kill a victim and wait for its death; tell whether that came before the end of its call."""
        assert self._process.stdout is not None
        os.kill(pid, signal.SIGKILL)
        said = [_said.decode(self._process.stdout.readline()).what]
        while said[-1] != "dead":
            said.append(_said.decode(self._process.stdout.readline()).what)
        return "ended" not in said

    def run(self, order: Order) -> str:
        """Have a victim live to its end, and return how that was."""
        self.start(order)
        ended = self.wait("ended")
        self.wait("dead")
        return ended.end


@contextmanager
def victims(*watched: str) -> Generator[Victims]:
    """Yield the way to make victims; *watched* is a command to run them under."""
    command = [*watched, sys.executable, "-m", "tests.guard.victims"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield Victims(process)
        finally:
            assert process.stdin is not None
            process.stdin.close()  # nothing more to do


if __name__ == "__main__":
    main()
