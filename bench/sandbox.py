"""What the sandbox costs beside a bare endpoint of Starlette on uvicorn as it comes, over connections kept alive.

As it comes: on the loop and the parser of a plain install, as the sandbox is, whatever is installed here for others.
Each stands in a process of its own. The CPU is that of this one, which asks.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial

import msgspec
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uis_callapi import Client

from .calls_sync import CALL
from .lines import Limit, Line, race
from .processes import ROOT
from .report import show_rates
from .rounds import Work, timed

OURS, BARE = "place_calls", "bare Starlette"
LIMITS = (Limit(OURS, BARE, 2.0, "wall"),)
_CONNECTIONS, _REQUESTS = 8, 800
_LIMITS = ("--per-minute", "100000000", "--per-day", "100000000")


class _Where(msgspec.Struct):
    """What a server prints first."""

    base_url: str


def lines() -> list[Line]:
    """Measure and compare, with journal and limits on."""
    with (
        _running("-m", "uis_callapi_sandbox", "--port", "0", *_LIMITS) as ours,
        _running("-m", "bench.sandbox") as bare,
        ExitStack() as stack,
    ):
        with Client(login="demo", password="demo", base_url=ours) as client:
            body = _request(client.authenticate().session_key)
        meters = {name: timed(_asking(stack, url, body), _REQUESTS) for name, url in ((OURS, ours), (BARE, bare))}
        found = race("sandbox", meters, baseline=BARE, limits=LIMITS, seconds=10)
    show_rates(found)
    return found


def _request(key: str) -> bytes:
    call = {"jsonrpc": "2.0", "method": "place_calls", "id": 1, "params": {**CALL, "session_key": key}}
    body = msgspec.json.encode(call)
    head = f"POST /v1 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def _asking(stack: ExitStack, url: str, request: bytes) -> Work:
    """Return what sends *request* on several connections, so that the server never waits for this process."""
    host, _, port = url.removeprefix("http://").partition(":")
    connections = [
        stack.enter_context(socket.create_connection((host, int(port)), timeout=10)) for _ in range(_CONNECTIONS)
    ]
    for connection in connections:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return partial(_ask, connections, request)


def _ask(connections: Sequence[socket.socket], request: bytes, times: int) -> None:
    for connection in connections:
        connection.sendall(request)
    for _ in range(times // len(connections) - 1):
        for connection in connections:
            _read(connection)
            connection.sendall(request)
    for connection in connections:
        _read(connection)


def _read(connection: socket.socket) -> None:
    came = b""
    while not came.endswith(b'"success"}'):
        some = connection.recv(65536)
        if not some:
            raise SystemExit(f"the sandbox cannot be measured, it answered {came!r}")
        came += some


@contextmanager
def _running(*arguments: str) -> Generator[str]:
    """Start a server; yield where it is."""
    with subprocess.Popen([sys.executable, *arguments], stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        try:
            yield msgspec.json.decode(process.stdout.readline(), type=_Where).base_url
        finally:
            process.kill()


async def _constant(request: Request) -> Response:
    await request.body()
    return Response(b'{"jsonrpc":"2.0","id":1,"result":"success"}', media_type="application/json")


def _serve() -> None:
    app = Starlette(routes=[Route("/v1", _constant, methods=["POST"])])
    listening = socket.create_server(("127.0.0.1", 0))
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    where = _Where(f"http://127.0.0.1:{listening.getsockname()[1]}")
    print(msgspec.json.encode(where).decode(), flush=True)
    config = uvicorn.Config(app, http="h11", loop="asyncio", log_level="critical", lifespan="off", access_log=False)
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    _serve()
