"""What ``import`` costs: whole interpreters, one after another, their bytecode at hand."""

from __future__ import annotations

from collections.abc import Mapping

from .lines import Limit, Line, compare
from .processes import whole_process
from .rounds import Sample, Samples, measure

EMPTY, OURS, BARE = "nothing", "uis_callapi", "msgspec and urllib3"
_STATEMENTS: Mapping[str, str] = {
    EMPTY: "pass",
    BARE: "import msgspec, urllib3",
    OURS: "import uis_callapi",
    "uis_callapi, AsyncClient made": (
        "from uis_callapi import AsyncClient; AsyncClient(base_url='http://localhost', login='demo', password='demo')"
    ),
    "httpx": "import httpx",
    "requests": "import requests",
    "pydantic": "from pydantic import BaseModel",
}
LIMITS = (Limit(OURS, BARE, 1.15),)


def lines() -> list[Line]:
    """Measure and compare: whole processes, then the same less the interpreter, which is the figure with a limit."""
    meters = {name: whole_process("-I", "-c", statement) for name, statement in _STATEMENTS.items()}
    samples = measure(meters, seconds=8, settled=lambda samples: all(line.settled for line in _net(samples)))
    whole = {name: samples[name] for name in (EMPTY, BARE, OURS)}
    return compare("process that imports", whole, BARE) + _net(samples)


def _net(samples: Samples) -> list[Line]:
    empty = samples[EMPTY]
    net = {
        name: [Sample(one.wall - less.wall, one.cpu - less.cpu) for one, less in zip(own, empty, strict=True)]
        for name, own in samples.items()
        if name != EMPTY
    }
    return compare("import", net, BARE, LIMITS)
