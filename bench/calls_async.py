"""Asynchronous calls, so many in flight at once: what each library costs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager

import aiohttp
import httpx
import urllib3
from uis_callapi import AsyncClient

from . import server
from .calls_sync import HEAD, HEADERS, decode, request
from .lines import Limit, Line, race
from .rounds import Work, timed

OURS, BARE, HTTPX = "uis_callapi", "aiohttp + msgspec", "httpx + msgspec"
_THREADS = 64

Call = Callable[[int], Coroutine[object, object, None]]


LIMITS = {
    1: (),
    32: (Limit(OURS, BARE, 1.25),),
    500: (Limit(OURS, BARE, 1.25),),
}
LIMITS_BY_HTTPX = {500: (Limit(OURS, HTTPX, 0.125),)}


def lines() -> list[Line]:
    """Measure and compare, for each number of calls in flight."""
    found: list[Line] = []
    with server.running() as port:
        for in_flight, limits in LIMITS.items():
            found += _in_flight(port, in_flight, limits)
    return found


def _in_flight(port: int, in_flight: int, limits: Sequence[Limit]) -> list[Line]:
    group, times = f"async, {in_flight} in flight", max(200, in_flight)
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        batches = runner.run(stack.enter_async_context(_rivals(port, in_flight)))
        try:
            meters = {name: timed(_on(runner, batch), times) for name, batch in batches.items()}
            # So much slower that it would take the time that the others need for their rounds.
            slow = {name: meters[name] for name in (HTTPX, OURS)}
            quick = {name: meter for name, meter in meters.items() if name != HTTPX}
            found = race(group, quick, baseline=BARE, limits=limits, seconds=6)
            by_httpx = LIMITS_BY_HTTPX.get(in_flight, ())
            return found + race(group, slow, baseline=HTTPX, limits=by_httpx, seconds=0, fewest=3)
        finally:
            runner.run(stack.aclose())


def _on(runner: asyncio.Runner, batch: Call) -> Work:
    def work(times: int) -> None:
        runner.run(batch(times))

    return work


def _spread(call: Call, in_flight: int) -> Call:
    """Return what makes any number of calls, *in_flight* of them at once."""

    async def batch(times: int) -> None:
        numbers = iter(range(times))

        async def work() -> None:
            for number in numbers:
                await call(number)

        await asyncio.gather(*(work() for _ in range(in_flight)))

    return batch


@asynccontextmanager
async def _rivals(port: int, in_flight: int) -> AsyncGenerator[dict[str, Call]]:
    url = f"http://127.0.0.1:{port}/v1"
    async with AsyncExitStack() as stack:
        client = await stack.enter_async_context(
            AsyncClient(login="demo", password="demo", base_url=url.removesuffix("/v1"))
        )
        session = await stack.enter_async_context(aiohttp.ClientSession())
        limits = httpx.Limits(max_connections=100, max_keepalive_connections=100)
        over_httpx = await stack.enter_async_context(httpx.AsyncClient(limits=limits, timeout=60))
        pool = stack.enter_context(urllib3.HTTPConnectionPool("127.0.0.1", port, maxsize=_THREADS, block=True))
        threads = stack.enter_context(ThreadPoolExecutor(_THREADS))
        streams: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
        for _ in range(min(in_flight, 100)):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            stack.callback(writer.close)
            streams.put_nowait((reader, writer))

        async def ours(_number: int) -> None:
            await client.place_calls(
                first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
            )

        async def bare(number: int) -> None:
            async with session.post(url, data=request(number), headers=HEADERS) as response:
                decode(await response.read())

        async def raw(number: int) -> None:
            reader, writer = await streams.get()
            body = request(number)
            writer.write(f"{HEAD}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
            received = await reader.readuntil(b"\r\n\r\n")
            decode(await reader.readexactly(int(received.rpartition(b":")[2])))
            streams.put_nowait((reader, writer))

        async def by_httpx(number: int) -> None:
            decode((await over_httpx.post(url, content=request(number), headers=HEADERS)).content)

        def one(number: int) -> None:
            decode(pool.urlopen("POST", "/v1", request(number), HEADERS).data)

        async def in_threads(number: int) -> None:
            await asyncio.get_running_loop().run_in_executor(threads, one, number)

        yield {
            "raw streams + msgspec": _spread(raw, in_flight),
            BARE: _spread(bare, in_flight),
            OURS: _spread(ours, in_flight),
            f"urllib3 in {_THREADS} threads": _spread(in_threads, in_flight),
            HTTPX: _spread(by_httpx, in_flight),
        }
