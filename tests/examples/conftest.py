"""The examples, each as its README starts it, beside a sandbox; and the browser of the console's tests."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from uis_callapi_sandbox import Sandbox

from ..console.conftest import browser as browser

ROOT = Path(__file__).parents[2]
_PATIENCE = 30
"""Seconds until an example that does not listen has failed."""


@dataclass
class Example:
    """One that runs, in a folder of its own."""

    name: str
    folder: Path
    port: int
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """End all its processes at once, as a machine does that fails."""
        if self.process.returncode is not None:
            return
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


Start = Callable[[str], Example]


def surroundings(sandbox: Sandbox | None = None) -> dict[str, str]:
    """Return the environment of a program that is to call *sandbox*."""
    kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    if sandbox is None:
        return kept
    account = {"URL": sandbox.base_url, "LOGIN": sandbox.demo.login, "PASSWORD": sandbox.demo.password}
    return kept | {f"UIS_CALLAPI_{name}": value for name, value in account.items()}


@pytest.fixture
def start(tmp_path: Path, sandbox: Sandbox) -> Iterator[Start]:
    """Starts an example; once more: where it left off. At the end no program may have complained."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("*.db*", ".*"))
    log = tmp_path / "log"

    def start(name: str) -> Example:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port: int = free.getsockname()[1]
        process = subprocess.Popen(
            [sys.executable, "-m", "examples", name, "--port", str(port)],
            cwd=tmp_path,
            env=surroundings(sandbox),
            stdout=stack.enter_context(log.open("ab")),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        example = Example(name, tmp_path / "examples" / name, port, process, log)
        stack.callback(example.kill)
        _wait(example)
        return example

    with ExitStack() as stack:
        yield start
    said = log.read_text("utf-8")
    assert "Traceback" not in said and "Error" not in said, said


def _wait(example: Example) -> None:
    deadline = time.monotonic() + _PATIENCE
    while example.process.poll() is None and time.monotonic() < deadline:
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", example.port)) == 0:
                return
        time.sleep(0.02)  # another program's start is announced by nothing else
    pytest.fail(f"{example.name} does not listen:\n{example.log.read_text('utf-8')}")
