"""What a dedup key costs: calls whose claim is on the disk before they leave, beside this disk's bare fsync."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

from uis_callapi import Client

from . import server
from .lines import Limit, Line, race
from .report import show_rates
from .rounds import Work, timed

FSYNC, GUARDED, UNGUARDED = "fsync of 4 KiB", "guarded call", "call without a key"
LIMITS = (Limit(GUARDED, FSYNC, 2.5, "wall"),)
"""At least 0.4 guarded calls for each fsync that the disk can do."""


def lines() -> list[Line]:
    """Measure and compare, in this directory: another one may be on another disk, or on none."""
    with (
        server.running() as port,
        tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as folder,
        rivals(port, Path(folder)) as works,
    ):
        meters = {name: timed(work, 50) for name, work in works.items()}
        found = race("guard", meters, baseline=FSYNC, limits=LIMITS, seconds=10)
    show_rates(found)
    return found


@contextmanager
def rivals(port: int, folder: Path) -> Generator[dict[str, Work]]:
    """Yield all rivals, ready to call the server at *port* and to write into *folder*."""
    with ExitStack() as stack:
        client = stack.enter_context(
            Client(login="demo", password="demo", base_url=f"http://127.0.0.1:{port}", journal=str(folder / "calls.db"))
        )
        bare = stack.enter_context(open(folder / "bare", "wb", buffering=0))

        def call(key: str | None) -> None:
            client.place_calls(
                first_call="numc",
                switch_at_once=True,
                numa="74951234567",
                numb="74993720692",
                numc="79164572521",
                dedup_key=key,
            )

        def fsync(times: int) -> None:
            for _ in range(times):
                bare.write(b"x" * 4096)
                os.fsync(bare.fileno())

        def guarded(times: int) -> None:
            keys = uuid4().hex
            for number in range(times):
                call(f"{keys}-{number}")

        def unguarded(times: int) -> None:
            for _ in range(times):
                call(None)

        yield {FSYNC: fsync, GUARDED: guarded, UNGUARDED: unguarded}
