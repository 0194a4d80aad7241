"""What one more open client costs: bytes that stay resident, and the time it takes to make it.

Each kind is measured in a process of its own, many clients at once, over plain HTTP: the only TLS contexts are those
that a library makes in any case.
"""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import httpx
import msgspec
import requests
import urllib3
from uis_callapi import Client

from . import server
from .calls_sync import HEADERS, request
from .lines import Line, race
from .processes import ROOT
from .rounds import Meter, Sample

OURS, BARE, REQUESTS, HTTPX = "uis_callapi", "urllib3 pool", "requests.Session", "httpx.Client"
_STATES = ("idle", "after a call")
_STATM = Path("/proc/self/statm")

Call = Callable[[], object]
"""Calls the server with a client that it keeps."""


def lines() -> list[Line]:
    """Measure and compare, where the system says how much of a process is resident."""
    if not _STATM.exists():
        print(f"memory: left out, this system has no {_STATM}", file=sys.stderr)
        return []
    found: list[Line] = []
    with server.running() as port:
        for state in _STATES:
            meters: dict[str, Meter] = {kind: partial(_in_child, kind, state, port) for kind in _KINDS}
            found += race(f"a client, {state}", meters, baseline=BARE, seconds=0, fewest=3, warm=True)
    return found


def _in_child(kind: str, state: str, port: int) -> Sample:
    command = [sys.executable, "-m", "bench.memory", kind, state, str(port)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return msgspec.json.decode(done.stdout, type=Sample)


def _ours(port: int) -> Call:
    client = Client(login="demo", password="demo", base_url=f"http://127.0.0.1:{port}")
    return lambda: client.place_calls(
        first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
    )


def _bare(port: int) -> Call:
    pool = urllib3.HTTPConnectionPool("127.0.0.1", port)
    return lambda: pool.urlopen("POST", "/v1", request(1), HEADERS).data


def _requests(port: int) -> Call:
    session = requests.Session()
    return lambda: session.post(f"http://127.0.0.1:{port}/v1", data=request(1), headers=HEADERS).content


def _httpx(port: int) -> Call:
    client = httpx.Client()
    return lambda: client.post(f"http://127.0.0.1:{port}/v1", content=request(1), headers=HEADERS).content


_KINDS: Mapping[str, Callable[[int], Call]] = {BARE: _bare, OURS: _ours, REQUESTS: _requests, HTTPX: _httpx}
_CLIENTS: Mapping[str, int] = {BARE: 100, OURS: 100, REQUESTS: 100, HTTPX: 15}
"""How many to take the mean of: few where each is hundreds of KiB, and takes long."""


def _measured(kind: str, state: str, port: int) -> Sample:
    def opened(number: int) -> list[Call]:
        calls = [_KINDS[kind](port) for _ in range(number)]
        if state != "idle":
            for call in calls:
                call()
        return calls

    kept = opened(5)  # the first ones pay for what all of them share
    gc.collect()
    before, wall, cpu = _resident(), time.perf_counter(), time.process_time()
    clients = _CLIENTS[kind]
    kept += opened(clients)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    gc.collect()
    return Sample(wall / clients, cpu / clients, (_resident() - before) / clients)


def _resident() -> int:
    return int(_STATM.read_text().split()[1]) * resource.getpagesize()


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(_measured(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
