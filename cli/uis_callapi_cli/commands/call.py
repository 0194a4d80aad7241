"""``uis-callapi call``: ring two telephones and join them."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Annotated

import msgspec
from uis_callapi import DryRun
from uis_callapi._runtime.codec import encode

from .. import codes, journals
from ..args import Values
from ..connection import Connection
from ..language import Help
from ..output import Refused
from ..params import called, keywords, listed, recipients
from ..run import Done, Run
from ..watching import Watch


def call(
    run: Run,
    given: Mapping[str, object],
    source: Annotated[
        str | None,
        Help("A file with params in JSON, or - for the standard input; options go over it.", metavar="PARAMS"),
    ] = None,
    *,
    yes: Annotated[bool, Help("Ring without asking first; needed where nobody can be asked.")] = False,
    dry_run: Annotated[
        bool,
        Help("Check everything, show what would be sent, and ring nobody; whether a key was used is not looked up."),
    ] = False,
    timeout: Annotated[
        float | None,
        Help("Deadline of the whole call in seconds. Default: as long as all the ringing may take.", metavar="SECONDS"),
    ] = None,
    dedup_key: Annotated[
        str | None, Help("What the call is for: nothing is called for twice under one key.", metavar="KEY")
    ] = None,
    force: Annotated[bool, Help("Call whatever is known of the key.")] = False,
    retry_failed: Annotated[bool, Help("Call again if the call under the key was placed, and failed.")] = False,
    journal: Annotated[
        str | None,
        Help(
            "Where keys are kept. Default: uis-callapi/calls.db where programs of this user keep such.", metavar="FILE"
        ),
    ] = None,
    region: Annotated[
        str, Help("Country of numbers that are written without its code, as two letters. Default: RU.", metavar="CC")
    ] = "RU",
    method: Annotated[  # noqa: ARG001  # it decides which options there are, and is read before them
        str | None,
        Help("Method that places the call. Default: the first of the version that rings.", metavar="METHOD"),
    ] = None,
    where: Connection,
) -> Done:
    """Place a call: two telephones ring and are joined.

    Numbers may be written as people do: "+7 (916) 000-00-10" or "8 916 000 00 10".
    """
    name = run.method
    info = run.spec.info(name)
    values = Values(run.spec, run.output, region)
    written = values.read(name, source, given)
    params = keywords(info, written, run.output.language)
    numbers = recipients(info, params)
    run.data |= {"calling": numbers, "respelled": values.respelled}
    if dry_run:
        return _dry_run(run, where, params, timeout)
    for spelled, digits in values.respelled.items():
        run.output.note(f"{spelled} → {digits}", "dim")
    if not yes:
        _confirm(run, written, numbers, where.address(run.spec.api))
    options = {"timeout": timeout, "dedup_key": dedup_key, "force": force, "retry_failed": retry_failed}
    kept = journals.journal(journal) if dedup_key is not None else None
    watch = Watch(name, run)
    with where.client(run.spec, run.output, hook=watch, journal=kept) as client, watch.shown(timeout):
        if run.output.is_watched:
            run.output.note(run.say("calling {numbers}", numbers=", ".join(numbers)))
        started = time.monotonic()
        result = called(client, run.spec.function(name), {**params, **options})
        run.data["seconds"] = round(time.monotonic() - started, 3)
    if info.has_failed(result):
        shown = run.say("{result}: the platform took the call, and it did not work out.", result=result)
        return Done(shown=shown, result=result, exit_code=codes.FAILED)
    return Done(shown=result if isinstance(result, str) else encode(result).decode(), result=result)


def _confirm(run: Run, params: Mapping[str, object], numbers: list[str], url: str) -> None:
    """Ask before anybody is rung. Raises `Refused` if the answer is no, or nobody can be asked."""
    say = run.say
    if not run.output.can_ask:
        raise Refused(
            say("nobody can be asked whether to ring: this is no terminal"), say("Give --yes to ring without asking.")
        )
    from ..numbers import shown

    width = max(map(len, params)) + 2
    for name, value in listed(params):
        run.output.note(f"  {name:<{width}}{value}")
    people = ", ".join(shown(digits) for digits in numbers)
    if not run.output.ask(say("Ring {numbers} through {url}? [y/N]", numbers=people, url=url)):
        raise Refused(say("you said no"), code=codes.NOT_PLACED)


def _dry_run(run: Run, where: Connection, params: Mapping[str, object], timeout: float | None) -> Done:
    with where.nobody(run.spec) as client:
        dry = called(client, run.spec.function(run.method), {**params, "timeout": timeout, "dry_run": True})
    assert isinstance(dry, DryRun)
    request: object = msgspec.json.decode(dry.request)
    run.data["dry_run"] = {"url": dry.url, "request": request, "deadline": dry.deadline}
    return Done(shown=str(dry))
