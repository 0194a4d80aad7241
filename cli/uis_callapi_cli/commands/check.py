"""``uis-callapi check``: the credentials and the connection, without ringing anyone."""

from __future__ import annotations

import time
from typing import Annotated

from ..connection import Connection
from ..language import Help
from ..output import Refused
from ..params import called
from ..run import Done, Run
from ..watching import Watch


def check(
    run: Run,
    *,
    timeout: Annotated[float | None, Help("Longest wait for the answer, in seconds.", metavar="SECONDS")] = None,
    where: Connection,
) -> Done:
    """Log in and tell how it went; nobody is rung."""
    session = run.spec.api.session
    assert session is not None
    opening = session.method.name
    if where.has_key(run.spec):
        raise Refused(run.say("a permanent key logs nobody in: there is nothing to try"), run.say("Call with it."))
    url = where.address(run.spec.api)
    run.data["url"] = url
    watch = Watch(opening, run)
    with where.client(run.spec, run.output, hook=watch) as client, watch.shown(timeout):
        started = time.monotonic()
        called(client, run.spec.function(opening), {"timeout": timeout})
        seconds = round(time.monotonic() - started, 3)
    run.data["seconds"] = seconds
    said = run.say("The login works at {url}; it took {seconds} s. Nobody was rung.", url=url, seconds=seconds)
    return Done(shown=said, result="success")
