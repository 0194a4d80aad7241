"""What a case is, what it may come to, and the two usual ways to play one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from uis_callapi.v1 import CallApiError

from .certificates import TRUSTED
from .scripts import opens
from .server import Script, Server
from .stage import ColourName, Stage

Play: TypeAlias = Callable[[Stage], object]
"""Makes a call and returns what it returns, or raises what it raises. An AssertionError says what else went wrong."""

BOTH: tuple[ColourName, ...] = ("sync", "async")
LATE = 0.2
"""Seconds that a call may last beyond its deadline."""
_NO_PARAMS: Mapping[str, object] = {}


@dataclass(frozen=True)
class Ending:
    """What a call may come to, at its caller's and at the server's end."""

    error: type[BaseException] | None
    """None: a result."""
    outcome: str
    phase: str
    """Empty where there is none."""
    journal: int
    """How many calls were carried out."""
    sent: tuple[int, int] | None
    """How many requests for authenticate and for place_calls were read whole; None if any number will do."""
    tries: int | None = None
    """How many attempts the error tells of; None if any number will do."""


@dataclass(frozen=True)
class Case:
    """One sub-case."""

    what: str
    play: Play
    endings: tuple[Ending, ...]
    coarse: tuple[Ending, ...] = ()
    """What the asynchronous client may come to besides: coarser, never bolder."""
    colours: tuple[ColourName, ...] = BOTH
    least: float = 0.0
    most: float = 2.0
    """Seconds."""
    says: str = ""
    """A pattern that the text of the error holds."""


def success(sent: tuple[int, int] | None = (1, 1), journal: int = 1) -> Ending:
    """A result came back."""
    return Ending(None, "placed" if journal else "", "", journal, sent)


def nothing(
    error: type[CallApiError], phase: str, sent: tuple[int, int] | None = (1, 0), tries: int | None = 1
) -> Ending:
    """Nothing was placed, and the error says so."""
    return Ending(error, "not_placed", phase, 0, sent, tries)


def unknown(
    error: type[CallApiError],
    phase: str,
    journal: int = 1,
    sent: tuple[int, int] | None = (1, 1),
    tries: int | None = 1,
) -> Ending:
    """Nobody can say, and it is not tried again."""
    return Ending(error, "unknown", phase, journal, sent, tries)


def placing(
    *scripts: Script,
    tls: bool = False,
    narrow: bool = False,
    timeout: float | None = None,
    params: Mapping[str, object] = _NO_PARAMS,
    **options: object,
) -> Play:
    """Open a session in peace, then place a call whose connections run *scripts*.

    With a *timeout* time is real. The session has a connection of its own unless the first script says otherwise.
    """

    def play(stage: Stage) -> object:
        server = stage.serve(Server(opens, *scripts, tls=TRUSTED if tls else None, narrow=narrow))
        calling = stage.client(server.base_url, **_in_time(timeout), **options)
        calling.call("authenticate")
        return stage.call(calling, **params, timeout=timeout)

    return play


def authenticating(
    *scripts: Script, tls: bool = False, narrow: bool = False, timeout: float | None = None, **options: object
) -> Play:
    """Open a session on connections that run *scripts*: the one method that may be sent twice."""

    def play(stage: Stage) -> object:
        server = stage.serve(Server(*scripts, tls=TRUSTED if tls else None, narrow=narrow))
        calling = stage.client(server.base_url, **_in_time(timeout), **options)
        return stage.call(calling, "authenticate", timeout=timeout)

    return play


def on_one_connection(script: Script, **params: object) -> Play:
    """Open a session and place a call on the same connection, all of which *script* serves."""

    def play(stage: Stage) -> object:
        server = stage.serve(Server(script))
        calling = stage.client(server.base_url)
        calling.call("authenticate")
        return stage.call(calling, **params)

    return play


def _in_time(timeout: float | None) -> Mapping[str, object]:
    return {} if timeout is None else {"clock": None}
