"""What holds for every method of every version, whatever it is called: sent once, quiet about people, fenced."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from uis_callapi import DryRun, NoAnswerError, NotAllowedError
from uis_callapi._runtime.model import Model, sensitive_texts

from ..colours import Calling, Colour, StillClock
from .calls import raised
from .pairings import VERSIONS, Pairing, pairings
from .shapes import is_array, is_object
from .test_examples import server_of
from .wire import FIN, KEYS, Server

PASSWORD = "hunter2-correct-horse"


def _longest() -> Iterator[Pairing]:
    """Yield the pairing of each method that says the most and ends in a result."""
    for version in VERSIONS:
        found: dict[str, Pairing] = {}
        for one in pairings(version):
            best = found.get(one.info.name)
            if one.error is None and (best is None or len(str(one.params)) > len(str(best.params))):
                found[one.info.name] = one
        yield from found.values()


METHODS = list(_longest())
every_method = pytest.mark.parametrize("pairing", METHODS, ids=str)


def _client(pairing: Pairing, colour: Colour, server: Server, still: StillClock, **options: object) -> Calling:
    return colour.client_of(
        pairing.version.clients, login="demo", password=PASSWORD, base_url=server.base_url, clock=still, **options
    )


def _params(pairing: Pairing) -> Model:
    params = pairing.info.params(**pairing.arguments)
    assert isinstance(params, Model)
    return params


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_array(value):
        for item in value:
            yield from _texts(item)
    elif is_object(value):
        for item in value.values():
            yield from _texts(item)


@every_method
def test_an_answer_that_got_lost(pairing: Pairing, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """A method that is safe is sent once more, any other never: nobody knows whether it was carried out."""
    server = server_of(pairing, running, FIN, pairing.reply)
    calling = _client(pairing, colour, server, still)
    if pairing.info.retry_safe:
        calling.call(pairing.called, **pairing.arguments)
        assert len(server.of(pairing.info.name)) == 2
    else:
        error = raised(NoAnswerError, calling, pairing.called, **pairing.arguments)
        assert (error.outcome, len(server.of(pairing.info.name))) == ("unknown", 1)


@every_method
def test_secrets_and_people_are_shown_nowhere(
    pairing: Pairing, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """Not in the error of a call that failed, not in its traceback with the locals of every frame."""
    server = server_of(pairing, running, FIN)
    calling = _client(pairing, colour, server, still, max_retries=0)
    error = raised(NoAnswerError, calling, pairing.called, **pairing.arguments)
    frames = [
        frame.f_locals
        for frame, _ in traceback.walk_tb(error.__traceback__)
        if "uis_callapi" in frame.f_code.co_filename
    ]
    shown = f"{error!r} {error} {error.report()} {vars(error)} {frames} {calling.client!r} {_params(pairing)!r}"
    shown = re.sub(r"\b0x[0-9a-f]+", "", shown)  # where something lies in memory may look like anything
    secret, personal = sensitive_texts(_params(pairing))
    said = list(_texts(pairing.own_params))  # an example may have one text as login and as password
    for text in (*(text for text in (*secret, *personal) if len(text) > 2 and said.count(text) == 1), PASSWORD, *KEYS):
        assert text not in shown


@every_method
def test_a_fence_holds_for_whomever_a_call_reaches(
    pairing: Pairing, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """Each of them alone is enough to refuse it; nothing is sent."""
    server = server_of(pairing, running, pairing.reply)
    option = pairing.version.api.recipients
    assert option is not None
    _, personal = sensitive_texts(_params(pairing))
    numbers = {text for text in personal if text.isdigit() and len(text) > 5}
    fenced: dict[str, object] = {option.option: ["70000000000"]}
    calling = _client(pairing, colour, server, still, **fenced)
    if not pairing.info.recipients:
        calling.call(pairing.called, **pairing.arguments)
        return
    assert numbers
    raised(NotAllowedError, calling, pairing.called, **pairing.arguments)
    for number in numbers:
        others: dict[str, object] = {option.option: [*(numbers - {number}), "70000000000"]}
        raised(NotAllowedError, _client(pairing, colour, server, still, **others), pairing.called, **pairing.arguments)
    assert server.requests == []
    all_of_them: dict[str, object] = {option.option: sorted(numbers)}
    _client(pairing, colour, server, still, **all_of_them).call(pairing.called, **pairing.arguments)
    assert set(_texts(server.of(pairing.info.name)[0].params)) >= numbers


@every_method
def test_a_dry_run_of_what_must_not_be_sent_twice(
    pairing: Pairing, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    server = server_of(pairing, running, pairing.reply)
    calling = _client(pairing, colour, server, still)
    if pairing.info.retry_safe:
        with pytest.raises(TypeError, match="dry_run"):
            calling.call(pairing.called, **pairing.arguments, dry_run=True)
        return
    run = calling.call(pairing.called, **pairing.arguments, dry_run=True)
    assert isinstance(run, DryRun)
    assert (run.method, run.url, server.requests) == (
        pairing.info.name,
        server.base_url + pairing.version.api.path,
        [],
    )
    secret, personal = sensitive_texts(_params(pairing))
    assert not [text for text in (*secret, *personal, *KEYS) if len(text) > 2 and text in f"{run} {run!r}"]
