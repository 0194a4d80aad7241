"""``uis-callapi simulate``: a picture of who rings when, before it costs anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import msgspec
from uis_callapi_sandbox.dialling import Unplayable, World
from uis_callapi_sandbox.dialling.picture import picture
from uis_callapi_sandbox.simulating import Unusable, style_here
from uis_callapi_sandbox.simulating import simulate as simulated

from ..args import Values
from ..files import Files
from ..language import Help
from ..output import Refused
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
    try:
        events = simulated(params, _world(run, world))
    except (Unusable, Unplayable) as error:
        raise Refused(own_words(str(error), run.spelled)) from None
    run.data |= {"respelled": values.respelled, "events": [msgspec.to_builtins(event) for event in events]}
    return Done(shown=picture(events, style_here(), run.say).removesuffix("\n"), result=events[-1].result)


def _world(run: Run, source: str | None) -> World:
    if source is None:
        return World()
    try:
        return msgspec.convert(Files(run.output.language).read(f"@{source}"), World)
    except msgspec.ValidationError as error:
        raise Refused(f"{source}: {error}") from None
