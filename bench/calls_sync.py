"""One synchronous call after another, over a connection that is kept: what each library costs."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from typing import Literal

import httpx
import msgspec
import pjrpc.client.backend.requests
import requests
import urllib3
from uis_callapi import Client

from . import server
from .lines import Limit, Line, race
from .rounds import Work, timed

CALL: dict[str, str | bool] = {
    "session_key": "k" * 40,
    "first_call": "numc",
    "switch_at_once": True,
    "numa": "74951234567",
    "numb": "74993720692",
    "numc": "79164572521",
}
HEADERS = {
    "Content-Type": "application/json; charset=UTF-8",
    "Accept": "application/json",
    "Accept-Encoding": "identity",
    "User-Agent": "uis_callapi",
}


class Answer(msgspec.Struct):
    """What every rival decodes."""

    jsonrpc: Literal["2.0"]
    id: int
    result: Literal["success", "fail"]


encode = msgspec.json.Encoder().encode
decode = msgspec.json.Decoder(Answer).decode


def request(number: int) -> bytes:
    """Return the bytes that every rival sends."""
    return encode({"jsonrpc": "2.0", "method": "place_calls", "id": number + 1_000_000_000, "params": CALL})


HEAD = "\r\n".join(["POST /v1 HTTP/1.1", "Host: localhost", *(f"{key}: {value}" for key, value in HEADERS.items())])

OURS, BARE = "uis_callapi", "urllib3 pool + msgspec"
HTTPX, REQUESTS, PJRPC = "httpx + msgspec", "requests + msgspec", "pjrpc on requests"

LIMITS = (
    Limit(OURS, BARE, 1.15),
    Limit(OURS, HTTPX, 0.5),
    Limit(OURS, REQUESTS, 0.5),
    Limit(OURS, PJRPC, 0.5),
)


def lines() -> list[Line]:
    """Measure and compare."""
    with server.running() as port, rivals(port) as works:
        meters = {name: timed(work, 100) for name, work in works.items()}
        return race("sync call", meters, baseline=BARE, limits=LIMITS, seconds=10)


@contextmanager
def rivals(port: int) -> Generator[dict[str, Work]]:
    """Yield all rivals, ready to call the server at *port*."""
    url = f"http://127.0.0.1:{port}/v1"
    with ExitStack() as stack:
        client = stack.enter_context(Client(login="demo", password="demo", base_url=url.removesuffix("/v1")))
        sock = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection = http.client.HTTPConnection("127.0.0.1", port)
        stack.callback(connection.close)
        pool = stack.enter_context(urllib3.HTTPConnectionPool("127.0.0.1", port))
        over_httpx = stack.enter_context(httpx.Client())
        over_requests = stack.enter_context(requests.Session())
        over_pjrpc = stack.enter_context(pjrpc.client.backend.requests.Client(url))

        def ours(times: int) -> None:
            for _ in range(times):
                client.place_calls(
                    first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
                )

        def raw(times: int) -> None:
            for number in range(times):
                body = request(number)
                sock.sendall(f"{HEAD}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
                decode(sock.recv(65536).partition(b"\r\n\r\n")[2])

        def standard(times: int) -> None:
            for number in range(times):
                connection.request("POST", "/v1", request(number), HEADERS)
                decode(connection.getresponse().read())

        def bare(times: int) -> None:
            for number in range(times):
                decode(pool.urlopen("POST", "/v1", request(number), HEADERS).data)

        def by_httpx(times: int) -> None:
            for number in range(times):
                decode(over_httpx.post(url, content=request(number), headers=HEADERS).content)

        def by_requests(times: int) -> None:
            for number in range(times):
                decode(over_requests.post(url, data=request(number), headers=HEADERS).content)

        def by_pjrpc(times: int) -> None:
            for _ in range(times):
                over_pjrpc.call("place_calls", **CALL)

        yield {
            "raw socket + msgspec": raw,
            "http.client + msgspec": standard,
            BARE: bare,
            OURS: ours,
            HTTPX: by_httpx,
            REQUESTS: by_requests,
            PJRPC: by_pjrpc,
        }
