"""A guarded call that is interrupted: what is known of it is written down before the interruption passes."""

from __future__ import annotations

import itertools
import os
import signal
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress

import pytest
from uis_callapi import Event, Journal, JournalEntry, MemoryJournal

from ..colours import Calling, Colour, StillClock
from ..sdk.calls import place
from ..sdk.saboteur import Saboteur
from ..sdk.wire import SILENCE, Server
from .keys import KEY, Keyed, entry, placed, use


def interrupt() -> None:
    """Press Ctrl-C."""
    os.kill(os.getpid(), signal.SIGINT)


def interrupted(client: Calling) -> str:
    """Use the key, be interrupted, and return all that is noted on what passes: Ctrl-C, or the cancellation."""
    with pytest.raises(KeyboardInterrupt) as caught:
        use(client)
    notes: list[str] = []
    passing: BaseException | None = caught.value
    while passing is not None:
        notes += getattr(passing, "__notes__", [])
        passing = passing.__context__
    return " ".join(notes)


def test_after_the_last_byte(keyed: Keyed) -> None:
    """Nobody knows."""
    server = keyed.server(SILENCE)
    client = keyed.client(server)

    def when_it_came() -> None:
        server.arrived.acquire()  # authenticate
        server.arrived.acquire()
        interrupt()

    thread = threading.Thread(target=when_it_came)
    thread.start()
    noted = interrupted(client)
    thread.join()
    assert "Whether it was carried out is not known" in noted
    assert entry(client).state == "unknown"
    asked = server.requests[-1].document["id"]
    assert entry(client).why in (f"KeyboardInterrupt, request {asked}", f"CancelledError, request {asked}")
    assert placed(server) == 1


@pytest.mark.parametrize("method", ["authenticate", "place_calls"])
def test_before_the_first_byte(method: str, keyed: Keyed) -> None:
    """Nothing left, and the key is free; or, on an event loop, it may have left and is not."""
    pressed: list[str] = []

    def hook(event: Event) -> None:
        if (event.step, event.method) == ("sending", method) and not pressed:
            pressed.append(method)
            interrupt()

    server = keyed.server()
    client = keyed.client(server, hooks=[hook])
    noted = interrupted(client)
    state = entry(client).state
    if method == "authenticate" or keyed.colour.name == "sync":
        assert state == "not_placed"
    if state == "not_placed":
        assert "Nothing was placed." in noted
        assert placed(server) == 0
        assert use(client) == "success"
    else:
        assert state == "unknown"


class Pressing(MemoryJournal):
    """A journal during whose *nth* change Ctrl-C is pressed, *before* it is made or after."""

    def __init__(self, nth: int, *, before: bool, blocks: bool) -> None:
        super().__init__()
        self.blocks = blocks
        self._left = nth
        self._before = before

    def swap(self, old: JournalEntry | None, new: JournalEntry, *, durable: bool, wait: float | None = None) -> bool:
        """As ever, and once not."""
        self._left -= 1
        if self._left == 0 and self._before:
            self._press()
        done = super().swap(old, new, durable=durable, wait=wait)
        if self._left == 0 and not self._before:
            self._press()
        return done

    def _press(self) -> None:
        interrupt()


@pytest.mark.parametrize("blocks", [True, False])
@pytest.mark.parametrize("before", [True, False])
def test_during_the_claim(before: bool, blocks: bool, colour: Colour, running: ExitStack) -> None:
    """Claimed or not, the key is free."""
    server = running.enter_context(Server())
    client = colour.client(base_url=server.base_url, journal=Pressing(1, before=before, blocks=blocks))
    noted = interrupted(client)
    known = client.journal("get", KEY)
    if colour.name == "async" and not blocks:
        assert placed(server) == 0 or "Nothing was placed." not in noted
        return
    assert "Nothing was placed." in noted
    assert known is None or (isinstance(known, JournalEntry) and known.state == "not_placed")
    assert placed(server) == 0
    assert use(client) == "success"


@pytest.mark.parametrize("blocks", [True, False])
@pytest.mark.parametrize("before", [True, False])
def test_while_its_end_is_written(before: bool, blocks: bool, colour: Colour, running: ExitStack) -> None:
    """It is written all the same, and the note says that the call was carried out."""
    server = running.enter_context(Server())
    client = colour.client(base_url=server.base_url, journal=Pressing(2, before=before, blocks=blocks))
    if colour.name == "async" and not blocks:
        # The event loop hears of it when the call has returned: there is nothing left to interrupt.
        with pytest.raises(KeyboardInterrupt):
            use(client)
    else:
        assert "It was carried out." in interrupted(client)
    assert (entry(client).state, placed(server)) == ("placed", 1)


def test_others_go_on(keyed: Keyed) -> None:
    """The client and its journal are as good as before."""
    server = keyed.server()
    client = keyed.client(server)

    def hook(event: Event) -> None:
        if event.step == "sending":
            interrupt()

    interrupted(client.with_options(hooks=[hook]))
    assert [use(client, dedup_key="another"), place(client)] == ["success"] * 2


def test_no_instant_frees_a_key_whose_call_was_carried_out(
    journal: Journal, still: StillClock, running: ExitStack
) -> None:
    """Before each instruction of the guard in turn, on a thread: no key of a call that came is free."""
    keyed = Keyed(running.enter_context(Colour("sync")), journal, still, running)
    server = keyed.server()
    client = keyed.client(server)
    place(client)
    with ThreadPoolExecutor(1) as threads:  # an instruction left out may leave a thread with an exception to handle
        said = threads.submit(_everywhere, client, server, Saboteur(KeyboardInterrupt, ["guard.py"])).result()
    print(said)
    assert said[1, "placed"] and said[0, "not_placed"]
    assert not said.keys() & {(1, "not_placed"), (1, "rejected"), (1, "")}


def _everywhere(client: Calling, server: Server, saboteur: Saboteur) -> Counter[tuple[int, str]]:
    """Return how often so many requests came of a call whose key is said to be so."""
    said: Counter[tuple[int, str]] = Counter()
    for instruction in itertools.count():
        before, key = placed(server), f"lead-{instruction}"
        with saboteur.at(instruction):
            _used(client, key)
        if saboteur.raised is None:
            return said
        known = client.journal("get", key)
        said[placed(server) - before, known.state if isinstance(known, JournalEntry) else ""] += 1
    raise AssertionError("it never ends")


def _used(client: Calling, key: str) -> None:
    with suppress(KeyboardInterrupt):
        use(client, dedup_key=key)
