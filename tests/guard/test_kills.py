"""A process that is killed in the middle of a guarded call leaves its key: nobody dials a second time."""

from __future__ import annotations

import itertools
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack

import msgspec
import pytest
from uis_callapi import Client, JournalEntry

from ..sdk.wire import SILENCE, SUCCESS, Reply, Server
from .victims import Colour, Order, Victims, victims

INSTANTS: Sequence[tuple[str, int, str, Reply]] = (
    ("before the session", 30, "sending authenticate", SUCCESS),
    ("before the first byte", 30, "sending place_calls", SUCCESS),
    ("before the answer", 30, "", SILENCE),
    ("before the answer's record", 30, "answered place_calls", SUCCESS),
    ("at random", 80, "", SUCCESS),
)
"""When, how many kills, the step at which the victim stands still, and what the server says."""


@pytest.fixture(scope="module")
def doomed() -> Iterator[Victims]:
    """Makes victims."""
    with victims() as made:
        yield made


class Instant:
    """Kills at one instant, at a server of their own."""

    def __init__(self, doomed: Victims, server: Server, path: str) -> None:
        self._doomed = doomed
        self._server = server
        self._url = server.base_url
        self._path = path
        self._colours: Iterator[Colour] = itertools.cycle(("sync", "async"))
        self._numbers = itertools.count(79160000000)
        self._keys: dict[str, str] = {}
        self.early = 0
        """How many were killed before the server had the request."""
        self.ends = Counter[str]()
        """What became of the second use of each key."""

    def order(self, hold: str) -> Order:
        """Return an order with a key and a number of its own."""
        numc = str(next(self._numbers))
        self._keys[f"call {numc}"] = numc
        return Order(
            colour=next(self._colours), url=self._url, journal=self._path, key=f"call {numc}", numc=numc, hold=hold
        )

    def timed(self) -> float:
        """Return how many seconds a call takes that nobody interrupts."""
        started = time.monotonic()
        self._doomed.run(self.order(""))
        return time.monotonic() - started

    def killed(self, order: Order) -> None:
        """Use the key of a victim again, in another process."""
        self.early += self.dialled[order.numc] == 0
        self.ends[self._doomed.run(msgspec.structs.replace(order, hold="", linger=False)).split(":")[0]] += 1

    def entries(self) -> list[tuple[str, JournalEntry | None]]:
        """Return each number, with what the journal knows of its key."""
        with Client(login="demo", password="demo", base_url=self._url, journal=self._path) as client:
            return [(numc, client.journal.get(key)) for key, numc in self._keys.items()]

    @property
    def dialled(self) -> Counter[str]:
        """The calls that the server acted on, by number."""
        return Counter(str(request.params["numc"]) for request in self._server.of("place_calls"))


def test_two_hundred_kills(doomed: Victims, path: str, running: ExitStack, capsys: pytest.CaptureFixture[str]) -> None:
    """At chosen instants and at random ones; then the same key again, in another process."""
    rng = random.Random(4711)
    report: list[str] = []
    for name, kills, hold, reply in INSTANTS:
        server = running.enter_context(Server(place_calls=[reply]))
        instant = Instant(doomed, server, path)
        whole = max(instant.timed() for _ in range(3)) if name == "at random" else 0.0
        done, tried = 0, 0
        while done < kills:
            tried += 1
            assert tried < 10 * kills
            order = msgspec.structs.replace(instant.order(hold), linger=True)
            pid = doomed.start(order)
            if hold:
                doomed.wait("held")
            elif reply is SILENCE:
                server.arrived.acquire()  # authenticate
                server.arrived.acquire()
            else:
                time.sleep(rng.uniform(0, whole))
            if doomed.kill(pid):
                instant.killed(order)
                done += 1
        server.close()
        dialled = instant.dialled
        assert max(dialled.values(), default=0) <= 1, "dialled twice"
        entries = instant.entries()
        assert [numc for numc, entry in entries if entry is None and dialled[numc]] == [], "dialled without a row"
        if name != "at random":
            assert {entry.state for _, entry in entries if entry is not None} == {"unknown"}
            assert instant.ends == {"DuplicateCallError unknown": kills}
        report.append(
            f"{name}: {kills} kills, {instant.early} of them before the server had it; {_counted(instant.ends)}"
        )
    with capsys.disabled():
        print(f"\n{sum(kills for _, kills, _, _ in INSTANTS)} kills, 0 double dials\n  " + "\n  ".join(report))


def _counted(ends: Counter[str]) -> str:
    return "used again: " + ", ".join(f"{count} {end}" for end, count in sorted(ends.items()))
