"""The command in processes of its own: in pipes, many at once, and on a terminal."""

from __future__ import annotations

import io
import os
import pty
import select
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Self, TypeAlias

import msgspec
import pytest
from uis_callapi_cli.__main__ import main
from uis_callapi_cli.output import Report

AT_ONCE = 4
"""Processes side by side: most of their time they start."""
_PATIENCE = 30.0
PASSWORD = "correct-horse"
"""Of the tests' own login: it must be seen nowhere."""

_ON_A_TERMINAL = (
    "import os, sys; os.close(os.open(os.ttyname(0), os.O_RDWR)); "
    "os.execv(sys.executable, [sys.executable, '-m', 'uis_callapi_cli', *sys.argv[1:]])"
)
"""Opening it makes it the terminal that Ctrl-C comes from and passwords are asked on."""


class Line(msgspec.Struct, frozen=True):
    """A command line: its words, what is different in its environment, what it reads."""

    words: tuple[str, ...]
    environment: Mapping[str, str] = {}
    stdin: str = ""


class Ended(msgspec.Struct, frozen=True):
    """What became of it."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> Report:
        """The one object that ``--json`` prints; every key is there."""
        keys = msgspec.json.decode(self.out, type=dict[str, object]).keys()
        assert list(keys) == list(Report.__struct_fields__), self.out
        return msgspec.json.decode(self.out, type=Report, strict=True)


Runner: TypeAlias = Callable[[Line], Ended]


def environment(more: Mapping[str, str]) -> dict[str, str]:
    """Return an environment in which nothing but *more* says how the command behaves."""
    ours = ("UIS_CALLAPI_", "LC_", "LANG", "COLUMNS", "NO_COLOR", "XDG_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "PYTHONIOENCODING": "utf-8", "TERM": "xterm", **more}


def here(line: Line, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ended:
    """Run *line* in this process: as a pipe, and a second sooner."""
    with monkeypatch.context() as patched:
        for name in set(os.environ) - environment({}).keys():
            patched.delenv(name)
        for name, value in environment(line.environment).items():
            patched.setenv(name, value)
        patched.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line.stdin.encode())))
        code = main(line.words)
    said = capsys.readouterr()
    _hold_quiet(said.out + said.err, line.words)
    return Ended(code, said.out, said.err)


def piped(lines: Sequence[Line]) -> list[Ended]:
    """Run *lines*, some side by side; no secret and no traceback may come out of any."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(_piped, lines))


def through_a_shell(lines: Sequence[str], more: Mapping[str, str]) -> list[Ended]:
    """Run what follows the name of the command in bash, some side by side; a pipe ends as the command does."""
    bash = [
        ("bash", "-c", f"set -o pipefail; {shlex.quote(sys.executable)} -m uis_callapi_cli {line}") for line in lines
    ]

    def ran(words: Sequence[str]) -> Ended:
        return _ran(words, "", more)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(ran, bash))


def stopped(line: Line, number: signal.Signals, is_time: Callable[[], bool]) -> Ended:
    """Run *line* and send it a signal once it is time."""
    process = subprocess.Popen(
        [sys.executable, "-m", "uis_callapi_cli", *line.words],
        env=environment(line.environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    with process:
        deadline = time.monotonic() + _PATIENCE
        while not is_time():
            assert process.poll() is None and time.monotonic() < deadline, line.words
            time.sleep(0.01)
        process.send_signal(number)
        try:
            out, err = process.communicate(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    _hold_quiet(out + err, line.words)
    return Ended(process.returncode, out, err)


def _piped(line: Line) -> Ended:
    return _ran([sys.executable, "-m", "uis_callapi_cli", *line.words], line.stdin, line.environment)


def _ran(words: Sequence[str], stdin: str, more: Mapping[str, str]) -> Ended:
    done = subprocess.run(
        words,
        input=stdin,
        env=environment(more),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_PATIENCE,
    )
    ended = Ended(done.returncode, done.stdout, done.stderr)
    _hold_quiet(done.stdout + done.stderr, words)
    return ended


def _hold_quiet(said: str, words: Sequence[str]) -> None:
    assert "Traceback" not in said, (words, said)
    assert PASSWORD not in said, (words, said)


class Terminal:
    """A terminal with the command on it."""

    def __init__(self, *words: str, environment_: Mapping[str, str]) -> None:
        self._words = words
        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _ON_A_TERMINAL, *words],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment({"COLUMNS": "100", **environment_}),
            start_new_session=True,
        )
        os.close(theirs)
        self._seen = b""
        self._begin = 0

    @property
    def seen(self) -> str:
        """All that stood on it so far."""
        return self._seen.decode("utf-8", "replace")

    def wait_for(self, text: str) -> None:
        """Return when *text* is there, behind what was waited for before."""
        wanted, deadline = text.encode(), time.monotonic() + _PATIENCE
        while (found := self._seen.find(wanted, self._begin)) < 0:
            assert time.monotonic() < deadline, f"{text!r} does not come: {self.seen}"
            assert self._read(), f"the command ended without {text!r}: {self.seen}"
        self._begin = found + len(wanted)

    def press(self, text: str) -> None:
        """Press keys; ``\\x03`` is Ctrl-C."""
        os.write(self._ours, text.encode())

    def end(self) -> int:
        """Wait for the end, and return the exit code."""
        while self._read():
            pass
        code = self._process.wait(_PATIENCE)
        _hold_quiet(self.seen, self._words)
        return code

    def _read(self) -> bool:
        readable, _, _ = select.select([self._ours], [], [], _PATIENCE)
        assert readable, f"nothing comes any more: {self.seen}"
        try:
            read = os.read(self._ours, 65536)
        except OSError:  # nobody has the terminal open any more
            return False
        self._seen += read
        return bool(read)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
        os.close(self._ours)
