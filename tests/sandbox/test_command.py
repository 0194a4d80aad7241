"""``python -m uis_callapi_sandbox`` as a process of its own."""

from __future__ import annotations

import contextlib
import io
import json
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import IO

import pytest
from uis_callapi_sandbox.__main__ import main

from .wire import NUMBER, Wire, is_object

COMMAND = (sys.executable, "-m", "uis_callapi_sandbox")


class Running:
    """The command, and what its first line says."""

    def __init__(self, process: subprocess.Popen[str], output: IO[str]) -> None:
        self.process = process
        first: object = json.loads(output.readline())
        assert is_object(first)
        self.says = first
        self.base_url = str(first["base_url"])

    def end(self, number: signal.Signals) -> tuple[int, str, str]:
        """Send a signal; return the exit code and what else was printed."""
        self.process.send_signal(number)
        output, errors = self.process.communicate(timeout=10)
        return self.process.returncode, output, errors


@contextmanager
def running(*arguments: str) -> Generator[Running]:
    """Start the command at a free port and wait for its first line."""
    with subprocess.Popen(
        [*COMMAND, "--port", "0", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield Running(process, process.stdout)
        finally:
            process.kill()


def main_refusing(*arguments: str) -> str:
    """Return what the command says to what it does not take, in this process."""
    said = io.StringIO()
    with pytest.raises(SystemExit), contextlib.redirect_stderr(said):
        main(arguments)
    return said.getvalue()


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    return subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, timeout=20)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, -signal.SIGTERM)])
def test_the_first_line_says_where_and_a_signal_ends_it(number: signal.Signals, code: int) -> None:
    """With the login that it names calls are placed; it ends with a client connected, and prints nothing more."""
    with running() as command:
        assert (command.says["login"], command.says["password"]) == ("demo", "demo")
        assert command.says["journal"] == f"{command.base_url}/_sandbox/journal"
        with Wire(command.base_url) as wire:
            key = wire.key(str(command.says["login"]), str(command.says["password"]))
            assert wire.place(key).result() == "success"
            assert [entry["login"] for entry in wire.journal()] == ["demo"]
            assert command.end(number) == (code, "", "")
    where = command.base_url.removeprefix("http://").partition(":")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((where[0], int(where[2])), timeout=5)


def test_options_take_effect() -> None:
    """Each shows in an answer."""
    with (
        running(
            "--detail-key", "details", "--per-minute", "1", "--version-code", "-32099", "--unknown-params", "ignore"
        ) as command,
        Wire(command.base_url) as wire,
    ):
        version = wire.post(b"{}", "/v2").fault()
        assert (version.name, version.detail_key) == ((-32099, "Api version not supported"), "details")
        key = wire.key()
        assert wire.place(key, {**NUMBER, "more": 1}).result() == "success"
        assert wire.place(key).fault().name == (-32004, "Limit is exceeded")


def test_the_limit_per_day_takes_effect() -> None:
    """Apart from the one per minute: with that it could not be told from it."""
    with running("--per-day", "1") as command, Wire(command.base_url) as wire:
        key = wire.key()
        assert wire.place(key).result() == "success"
        assert "day" in wire.place(key).fault().detail


def test_a_port_that_is_taken() -> None:
    """One line that names it, and no traceback."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("--port", str(port))
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert f"127.0.0.1:{port}" in line and "--port" in line


@pytest.mark.parametrize(
    "arguments",
    [
        ["--port", "x"],
        ["--port", "65536"],
        ["--port", "-1"],
        ["--port", ""],
        ["--per-minute", "many"],
        ["--per-minute", "-1"],
        ["--per-minute", "1.5"],
        ["--per-day", "x"],
        ["--detail-key", "detail"],
        ["--version-code", "x"],
        ["--unknown-params", "keep"],
        ["--no-such-option"],
        ["positional"],
    ],
    ids=" ".join,
)
def test_arguments_that_cannot_be_used(arguments: Sequence[str]) -> None:
    """The usage, the argument by name, and exit code 2."""
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: python -m uis_callapi_sandbox")
    assert arguments[0] in done.stderr.splitlines()[-1]


def test_what_may_be_a_password_is_not_repeated() -> None:
    """It has no such option, but people try."""
    for given in (("--password", "s3same"), ("--password=s3same",), ("-ps3same",)):
        for refused in (main_refusing(*given), main_refusing("simulate", "call.json", *given)):
            assert "unrecognized arguments: " + given[0][:2] in refused and "s3same" not in refused
    assert "unrecognized arguments: simulat\n" in main_refusing("simulat")


def test_help() -> None:
    """Every option is explained, with what it defaults to."""
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    options = re.findall(r"\n  (--[a-z-]+) ", done.stdout)
    assert {"--host", "--port", "--mode", "--speed", "--db", "--per-minute", "--version-code"} < set(options)
    assert done.stdout.count("(default: ") == len(options) - len(
        {"--allow-host", "--db", "--media", "--tls", "--tls-dir"}
    )
