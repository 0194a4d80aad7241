"""Params that nothing is wrong with, and the one way to expect an error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import pytest
from uis_callapi import CallApiError, Event

from ..colours import Calling

E = TypeVar("E", bound=CallApiError)

NUMBER: Mapping[str, object] = {
    "first_call": "numc",
    "switch_at_once": True,
    "numa": "74951234567",
    "numb": "74993720692",
    "numc": "79164572521",
}


def raised(kind: type[E], calling: Calling, method: str = "place_calls", /, **params: object) -> E:
    """Make a call, by default place_calls with `NUMBER` and *params*, and return the error of exactly *kind*."""
    with pytest.raises(CallApiError) as caught:
        calling.call(method, **({**NUMBER, **params} if method == "place_calls" else params))
    error = caught.value
    assert type(error) is kind, repr(error)
    return error


def place(calling: Calling, **params: object) -> object:
    """Place the call of `NUMBER` and *params*."""
    return calling.call("place_calls", **{**NUMBER, **params})


class Events:
    """A hook that remembers."""

    def __init__(self) -> None:
        self.seen: list[Event] = []

    def __call__(self, event: Event) -> None:
        self.seen.append(event)

    def sent(self, method: str) -> int:
        """How many requests for *method* left."""
        return sum(event.step == "sending" and event.method == method for event in self.seen)

    @property
    def steps(self) -> list[tuple[str, str]]:
        return [(event.method, event.step) for event in self.seen]
