"""Guarded calls at scripted servers."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from typing import TypeVar

from uis_callapi import CallApiError, Journal, JournalEntry

from codegen.runtime.shapes import is_array

from ..colours import Calling, Colour, StillClock
from ..sdk.calls import place, raised
from ..sdk.wire import FIN, SUCCESS, Reply, Server, error, page, result

E = TypeVar("E", bound=CallApiError)

KEY = "lead-4711"
REJECTED = error('{"code":-32602,"message":"Invalid params","data":"params.numa"}')
ENDS: dict[str, Reply] = {
    "placed": SUCCESS,
    "failed": result('"fail"'),
    "rejected": REJECTED,
    "not_placed": page(404),
    "unknown": FIN,
}
"""A reply for each state that a reply can lead to."""


class Keyed:
    """Makes servers, and clients of them that share a journal."""

    def __init__(self, colour: Colour, journal: Journal, still: StillClock, running: ExitStack) -> None:
        self.colour = colour
        self.journal = journal
        self.still = still
        self._running = running

    def server(self, *place_calls: Reply) -> Server:
        """Return a server with that script of place_calls, the last one stays."""
        return self._running.enter_context(Server(place_calls=place_calls or (SUCCESS,)))

    def client(self, server: Server, **options: object) -> Calling:
        """Return a client of *server*."""
        given = {"base_url": server.base_url, "clock": self.still, "journal": self.journal, **options}
        return self.colour.client(**given)


def placed(server: Server) -> int:
    """How many requests for place_calls came."""
    return server.counts[1]


def entry(calling: Calling, key: str = KEY) -> JournalEntry:
    """Return what the journal of a client knows of *key*, which is something."""
    found = calling.journal("get", key)
    assert isinstance(found, JournalEntry)
    return found


def unknown(calling: Calling) -> Sequence[str]:
    """Return the keys that somebody has to look up."""
    found = calling.journal("unknown")
    assert is_array(found)
    return [item.key for item in found if isinstance(item, JournalEntry)]


def again(kind: type[E], calling: Calling, /, **params: object) -> E:
    """Use the key once more and return the error, which must be of that kind."""
    return raised(kind, calling, **{"dedup_key": KEY, **params})


def use(calling: Calling, /, **params: object) -> object:
    """Use the key and return the result."""
    return place(calling, **{"dedup_key": KEY, **params})
