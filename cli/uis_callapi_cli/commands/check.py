"""``uis-callapi check``: the credentials and the connection, without ringing anyone."""

from __future__ import annotations

import time
from typing import Annotated

from ..connection import Connection
from ..language import Help
from ..run import Done, Run
from ..watching import Watch


def check(
    run: Run,
    *,
    timeout: Annotated[float | None, Help("Longest wait for the answer, in seconds.", metavar="SECONDS")] = None,
    where: Connection,
) -> Done:
    """Log in and tell how it went; nobody is rung."""
    url = where.address(run.spec.api)
    run.data["url"] = url
    watch = Watch("authenticate", run)
    with where.client(run.output, hook=watch) as client, watch.shown(timeout):
        started = time.monotonic()
        client.authenticate(timeout=timeout)
        seconds = round(time.monotonic() - started, 3)
    run.data["seconds"] = seconds
    said = run.say("The login works at {url}; it took {seconds} s. Nobody was rung.", url=url, seconds=seconds)
    return Done(shown=said, result="success")
