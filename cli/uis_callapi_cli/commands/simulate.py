"""``uis-callapi simulate``: a picture of who rings when, before it costs anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import msgspec
from uis_callapi import ParamsError
from uis_callapi_sandbox.dialling import Unplayable, World
from uis_callapi_sandbox.dialling.picture import picture
from uis_callapi_sandbox.simulating import Unusable, style_here
from uis_callapi_sandbox.simulating import simulate as simulated

from ..args import Values
from ..connection import Connection
from ..files import Files
from ..language import Help
from ..output import Refused
from ..params import called, keywords
from ..problems import own_words
from ..run import Done, Run


def simulate(
    run: Run,
    given: Mapping[str, object],
    source: Annotated[
        str | None,
        Help("A file with params in JSON, or - for the standard input; options go over it.", metavar="PARAMS"),
    ] = None,
    *,
    world: Annotated[
        str | None,
        Help("How telephones behave, as JSON; “uis-callapi sandbox simulate --help” shows it.", metavar="WORLD.json"),
    ] = None,
    region: Annotated[
        str, Help("Country of numbers that are written without its code, as two letters. Default: RU.", metavar="CC")
    ] = "RU",
) -> Done:
    """Show who would ring when, and what either side would hear; nothing is sent.

    It takes the options of “call”. How the telephones behave is the sandbox's reading of the API.
    """
    values = Values(run.spec, run.output, region)
    params = values.read(run.method, source, given)
    _hold_callable(run, params)
    try:
        events = simulated(params, _world(run, world))
    except (Unusable, Unplayable) as error:
        raise Refused(own_words(str(error), run.spelled)) from None
    run.data |= {"respelled": values.respelled, "events": [msgspec.to_builtins(event) for event in events]}
    return Done(shown=picture(events, style_here(), run.say).removesuffix("\n"), result=events[-1].result)


def _hold_callable(run: Run, params: Mapping[str, object]) -> None:
    """Refuse what a call would be refused for, in the words of the client: the sandbox speaks English."""
    told = keywords(run.spec.info(run.method), params, run.output.language)
    with Connection(url="http://127.0.0.1").nobody(run.spec) as client:  # nothing is sent
        try:
            called(client, run.spec.function(run.method), {**told, "dry_run": True})
        except ParamsError as error:
            cure = own_words(error.cure, run.spelled) if error.cure else None
            raise Refused(own_words(error.message, run.spelled), cure) from None


def _world(run: Run, source: str | None) -> World:
    if source is None:
        return World()
    try:
        return msgspec.convert(Files(run.output.language).read(f"@{source}"), World)
    except msgspec.ValidationError as error:
        raise Refused(f"{source}: {error}") from None
