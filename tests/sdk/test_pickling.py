"""Errors cross the borders of processes whole; secrets do not cross them at all."""

from __future__ import annotations

import copy
import functools
import pickle
from collections.abc import Callable
from contextlib import ExitStack

import pytest
import uis_callapi
from uis_callapi import AnsweredError, AuthenticateResult, CallApiError, Group, InvalidParamsError, Message, Phone
from uis_callapi.v1.methods import PLACE_CALLS
from uis_callapi.v1.models import AuthenticateParams

from ..colours import Colour, StillClock
from .calls import raised
from .wire import Server, error


def _exported() -> dict[str, type[CallApiError]]:
    found = {name: getattr(uis_callapi, name) for name in uis_callapi.__all__}
    return {name: item for name, item in found.items() if isinstance(item, type) and issubclass(item, CallApiError)}


def _pickled(protocol: int, item: object) -> object:
    loaded: object = pickle.loads(pickle.dumps(item, protocol))
    return loaded


PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
WAYS: dict[str, Callable[[object], object]] = {
    **{f"pickle, protocol {number}": functools.partial(_pickled, number) for number in PROTOCOLS},
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}


def _made(kind: type[CallApiError]) -> CallApiError:
    made = (
        kind("it was refused", code=-32099, server_message="Нет", detail="params", method="m", cure="Do it.")
        if issubclass(kind, AnsweredError)
        else kind("it broke", phase="read", method="m", cure="Do it.", retry_safe=True)
    )
    made.add_note("a note")
    return made


def _same(one: object, other: object) -> None:
    assert type(one) is type(other) and one is not other
    assert isinstance(one, CallApiError) and isinstance(other, CallApiError)
    assert vars(one) == vars(other)
    assert (str(one), repr(one), one.args) == (str(other), repr(other), other.args)
    assert (one.outcome, one.phase, one.retry_safe) == (other.outcome, other.phase, other.retry_safe)


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("kind", _exported().values(), ids=_exported())
def test_every_error_is_copied_whole(kind: type[CallApiError], way: Callable[[object], object]) -> None:
    """All attributes, notes included."""
    made = _made(kind)
    _same(way(made), made)


def test_every_error_that_there_is_was_tried() -> None:
    """Or the test above holds nothing: each exported name that ends in Error, and none of another root."""
    assert set(_exported()) == {name for name in uis_callapi.__all__ if name.endswith("Error")}
    assert len(_exported()) >= 28


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_an_error_that_was_raised_is_copied_whole(
    way: Callable[[object], object], colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """With its attempts."""
    server = running.enter_context(
        Server(place_calls=[error('{"code":-32602,"message":"Invalid params","data":"params.numa"}')])
    )
    caught = raised(InvalidParamsError, colour.client(base_url=server.base_url, clock=still))
    assert len(caught.attempts) == 1
    _same(way(caught), caught)


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_what_is_sent_is_copied_whole(way: Callable[[object], object]) -> None:
    """It holds no secret."""
    phone = Phone(numb="79164572521", timeout=5)
    for model in (phone, Group(phones=[phone], lines_limit=2), Message(type="text", value="Привет")):
        assert way(model) == model


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("model", [AuthenticateResult(session_key="x"), AuthenticateParams(login="a", password="b")])
def test_what_holds_a_secret_is_not_pickled(model: object, protocol: int) -> None:
    """The message says what to do instead; inside a list no more than alone."""
    for item in (model, [model]):
        with pytest.raises(TypeError, match="holds a secret and is not pickled; pass on the field that is needed"):
            pickle.dumps(item, protocol)


def test_what_is_known_of_a_method_is_picklable() -> None:
    """Its rules and its deadline are data, too."""
    copied = pickle.loads(pickle.dumps(PLACE_CALLS))
    assert (copied.name, copied.forms, list(copied.rules)) == (
        PLACE_CALLS.name,
        PLACE_CALLS.forms,
        list(PLACE_CALLS.rules),
    )
    assert (copied.deadline.seconds, copied.deadline.terms) == (
        PLACE_CALLS.deadline.seconds,
        PLACE_CALLS.deadline.terms,
    )
