"""Signal handlers that raise what the network could have raised: it is theirs, and passes through."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Literal

import pytest
from uis_callapi import CallApiError

from .children import run
from .wire import End, Reply, Server

Where = Literal["connect", "tls", "proxy", "wait"]
_ALL_HANG: list[End] = ["hang"] * 20

PROGRAM = """
import functools

class JobTimeout(TimeoutError):
    pass

class Handler:
    def __call__(self, *_):
        raise JobTimeout

    def method(self, *_):
        raise JobTimeout

def handler(*_):
    raise JobTimeout

base_url, ways, options = eval(REST[0])
own = {"function": handler, "method": Handler().method, "object": Handler(), "partial": functools.partial(handler)}
for way in ways:
    signal.signal(signal.SIGALRM, own[way])
    with Colour(NAME) as colour:
        calling = colour.client(base_url=base_url, timeout=5, **options)
        if not options:
            calling.call("authenticate")
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        try:
            place(calling)
        except JobTimeout as error:
            print(way, error.__notes__[0])
"""


def _placed(where: Where) -> str:
    return "Whether it was carried out" if where == "wait" else "Nothing was placed."


@pytest.mark.parametrize("where", ["tls", "proxy", "wait"])
def test_it_passes_through(where: Where, running: ExitStack) -> None:
    """While a server or a proxy says nothing: before the call has left, and after; nothing is sent again."""
    silence = Reply(end="hang", raw=b"")
    accepting = [] if where == "wait" else _ALL_HANG
    server = running.enter_context(Server(place_calls=[silence], accepting=accepting))
    options: dict[str, str] = {}
    base_url = server.base_url
    if where == "tls":
        base_url, options = base_url.replace("http:", "https:"), {"login": "other"}
    elif where == "proxy":
        base_url, options = "https://127.0.0.1:9", {"proxy": server.base_url}
    ways = ["function", "method", "object", "partial"]
    printed = run(PROGRAM, "sync", "", repr((base_url, ways, options)))
    assert [line.split(" ", 1)[0] for line in printed] == ways
    assert all(_placed(where) in line for line in printed)
    assert len(server.of("place_calls")) == (len(ways) if where == "wait" else 0)


def test_it_passes_through_who_waits_for_a_login(running: ExitStack) -> None:
    """Another thread is at it, and hears nothing from the server."""
    server = running.enter_context(Server(authenticate=[Reply(end="hang", raw=b"")]))
    printed = run(
        """
        class JobTimeout(TimeoutError):
            pass

        def handler(*_):
            raise JobTimeout

        signal.signal(signal.SIGALRM, handler)
        asked = threading.Event()
        with Colour("sync") as colour:
            calling = colour.client(base_url=URL, timeout=5, hooks=[lambda event: asked.set()])
            threading.Thread(target=place, args=(calling,), daemon=True).start()
            asked.wait()
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            try:
                place(calling)
            except JobTimeout as error:
                print(error.__notes__[0], flush=True)
                os._exit(0)  # without waiting for the other one
        """,
        "sync",
        server.base_url,
    )
    assert printed == ["place_calls was interrupted. Nothing was placed."]


def test_an_error_of_the_network_is_still_ours(running: ExitStack) -> None:
    """With a handler for every signal that can have one."""
    server = running.enter_context(Server(up=False))
    printed = run(
        """
        import signal
        signal.signal(signal.SIGALRM, lambda *_: None)
        with Colour("sync") as colour:
            try:
                place(colour.client(base_url=URL, timeout=2))
            except CallApiError as error:
                print(type(error).__name__)
        """,
        "sync",
        server.base_url,
    )
    assert printed == ["ConnectionFailedError"]
    assert issubclass(CallApiError, Exception)
