"""The usual ways to play a case."""

from __future__ import annotations

from collections.abc import Mapping

from .case import Play
from .certificates import TRUSTED
from .scripts import opens
from .server import Script, Server
from .stage import Stage

_NO_PARAMS: Mapping[str, object] = {}


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
