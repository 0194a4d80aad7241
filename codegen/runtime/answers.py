"""Answers as they came, for those who ask to see them: what a typed result leaves out, and what could not be read."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Sequence
from contextvars import ContextVar
from typing import NoReturn

import msgspec

from .codec import Mismatch, decode
from .shapes import is_object


class RawAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One HTTP answer to one request, as it came. It may hold secrets: what it shows of itself does not."""

    method: str
    """Wire name of the method that was asked."""
    request_id: int
    """That of the request, as in ``error.attempts`` and in events."""
    status: int
    """Of HTTP."""
    body: bytes
    """As it came; no content encoding is ever undone."""
    at: float
    """Wall time at which the request left, in seconds since the epoch."""
    seconds: float
    """From the request to the end of the answer."""

    @property
    def result(self) -> object:
        """The ``result`` as plain JSON, with all that the spec does not know; ``msgspec.UNSET`` without one."""
        return self._member("result")

    @property
    def error(self) -> object:
        """The ``error`` as plain JSON, ``data`` and all; ``msgspec.UNSET`` without one."""
        return self._member("error")

    def _member(self, name: str) -> object:
        try:
            answer = decode(self.body, object)
        except Mismatch:
            return msgspec.UNSET
        return answer.get(name, msgspec.UNSET) if is_object(answer) else msgspec.UNSET

    def __rich_repr__(self) -> list[tuple[str, object]]:
        shown: list[tuple[str, object]] = [("method", self.method), ("request_id", self.request_id)]
        return [*shown, ("status", self.status), ("bytes", len(self.body)), ("seconds", self.seconds)]

    def __repr__(self) -> str:
        return f"RawAnswer({', '.join(f'{name}={value!r}' for name, value in self.__rich_repr__())})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("RawAnswer may hold a secret and is not pickled; pass on what is needed of it")


class Listener:
    """Whoever wants to see the answers to the calls of one client."""

    __slots__ = ("client", "seen")

    def __init__(self, client: object) -> None:
        self.client: object = client
        """None when nobody listens any more."""
        self.seen: list[RawAnswer] = []


_listeners: ContextVar[tuple[Listener, ...]] = ContextVar("listeners", default=())
"""Of this thread, or task and those that it started."""


@contextlib.contextmanager
def listening(client: object) -> Generator[list[RawAnswer], None, None]:
    """Keep the answers to the calls of *client*, whatever stands for it, that are made from here."""
    listener = Listener(client)
    _listeners.set((*_listeners.get(), listener))
    try:
        yield listener.seen
    finally:
        listener.client = None  # a task that was started here goes on with it
        _listeners.set(tuple(one for one in _listeners.get() if one is not listener))


def listeners_of(client: object) -> Sequence[Listener]:
    """Return those who listen here and now; they may stop before an answer comes."""
    found = _listeners.get()
    return [one for one in found if one.client is client] if found else found
