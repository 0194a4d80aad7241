"""``python -m bench.profiling``: which functions one warm call spends its time in, synchronous and asynchronous."""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import CodeType

import msgspec
from uis_callapi import AsyncClient, Client

from . import server

_SHOWN = 25

Calls = Callable[[int], None]
"""Makes so many calls."""


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """A function by what one call spends in it. Seconds; *own* leaves out what it calls."""

    where: str
    times: float
    own: float
    total: float


def main() -> int:
    """Profile both clients and print a table for each."""
    parser = argparse.ArgumentParser(prog="python -m bench.profiling", description="Show what a warm call is spent on.")
    parser.add_argument("--calls", type=_count, default=2000, help="calls to take the mean of (default: 2000)")
    calls: int = parser.parse_args().calls
    with server.running() as port:
        with Client(login="demo", password="demo", base_url=f"http://127.0.0.1:{port}") as client:
            _report("sync call", _sync(client), calls)
        with asyncio.Runner() as runner:
            asynchronous = AsyncClient(login="demo", password="demo", base_url=f"http://127.0.0.1:{port}")
            _report("async call", _async(asynchronous, runner), calls)
            runner.run(asynchronous.close())
    return 0


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of calls")
    return int(text)


def _sync(client: Client) -> Calls:
    def calls(number: int) -> None:
        for _ in range(number):
            client.place_calls(
                first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
            )

    return calls


def _async(client: AsyncClient, runner: asyncio.Runner) -> Calls:
    async def calls(number: int) -> None:
        for _ in range(number):
            await client.place_calls(
                first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
            )

    return lambda number: runner.run(calls(number))


def _report(title: str, calls: Calls, number: int) -> None:
    calls(max(1, number // 10))
    cpu = time.process_time()
    calls(number)
    cpu = (time.process_time() - cpu) / number
    profile = cProfile.Profile(time.process_time)
    profile.enable()
    calls(number)
    profile.disable()
    costs = costs_of(profile, number)
    seen = sum(cost.own for cost in costs)
    print(f"{title}: {cpu * 1e6:.1f} µs of CPU; {seen * 1e6:.1f} µs under the profiler, of which")
    print(f"{'own µs':>9}{'share':>8}{'with callees':>14}{'times':>7}  function")
    for cost in costs[:_SHOWN]:
        share = f"{cost.own / seen:.1%}"
        print(f"{cost.own * 1e6:>9.2f}{share:>8}{cost.total * 1e6:>14.2f}{cost.times:>7.1f}  {cost.where}")
    print()


def costs_of(profile: cProfile.Profile, calls: int) -> list[Cost]:
    """Return what each of so many *calls* spent where, the dearest function first."""
    costs = [
        Cost(
            where=_where(entry.code),
            times=entry.callcount / calls,
            own=entry.inlinetime / calls,
            total=entry.totaltime / calls,
        )
        for entry in profile.getstats()
    ]
    return sorted(costs, key=lambda cost: cost.own, reverse=True)


def _where(code: str | CodeType) -> str:
    if isinstance(code, str):
        return code.strip("<>")
    path = Path(code.co_filename)
    return f"{path.parent.name}/{path.name}:{code.co_firstlineno} {code.co_qualname}"


if __name__ == "__main__":
    sys.exit(main())
