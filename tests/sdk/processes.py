"""Other processes that use the SDK, each told when to place a call."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from types import TracebackType
from typing import Literal, Self

from .calls import NUMBER

_PROGRAMS = {
    "sync": """
        import json, sys
        from uis_callapi import Client, FileSessionStore

        url, path, call = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
        with Client(login="demo", password="demo", base_url=url, session_store=FileSessionStore(path)) as client:
            for _ in sys.stdin:
                print(client.place_calls(**call), flush=True)
    """,
    "async": """
        import asyncio, json, sys
        from uis_callapi import AsyncClient, FileSessionStore

        async def main(url, path, call):
            store = FileSessionStore(path)
            async with AsyncClient(login="demo", password="demo", base_url=url, session_store=store) as client:
                while await asyncio.to_thread(sys.stdin.readline):
                    print(await client.place_calls(**json.loads(call)), flush=True)

        asyncio.run(main(*sys.argv[1:]))
    """,
}


class Process:
    """A process of its own with one client, which shares its session in the file at *path*."""

    def __init__(self, colour: Literal["sync", "async"], base_url: str, path: object) -> None:
        program = textwrap.dedent(_PROGRAMS[colour])
        self._process = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", program, base_url, str(path), json.dumps(NUMBER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def begin(self) -> None:
        """Have it place a call."""
        assert self._process.stdin is not None
        self._process.stdin.write("call\n")
        self._process.stdin.flush()

    def ended(self) -> str:
        """Wait for the call that was begun and return its result; empty when the process failed."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def place(self) -> str:
        """Have it place a call and wait for the result."""
        self.begin()
        return self.ended()

    def kill(self) -> None:
        """End it as the system does when memory runs out."""
        self._process.kill()
        self._process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._process.communicate()
