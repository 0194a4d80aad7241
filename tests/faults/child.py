"""``python -m tests.faults.child``: a process that makes a call as its standard input says, and tells how it ended."""

from __future__ import annotations

import asyncio
import inspect
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
from uis_callapi import Event, FileSessionStore

from ..colours import Calling
from .call import CALL
from .children import MOST_MEMORY, Task
from .stage import Stage
from .telling import Told, everything_logged, tell


def _client(stage: Stage, task: Task) -> Calling:
    options = {"clock": None, **task.options} if task.timeout else task.options
    return stage.client(task.base_url, **options)


def _try(stage: Stage, calling: Calling, task: Task, logged: list[str], *, dedup_key: str | None = None) -> Told:
    done: BaseException | None = None
    try:
        stage.call(calling, timeout=task.timeout, dedup_key=dedup_key)
    except BaseException as error:
        done = error
    return tell(done, time.monotonic() - stage.started, [*stage.shown, *logged])


def _place(stage: Stage, task: Task, logged: list[str]) -> Told:
    """Place a call."""
    return _try(stage, _client(stage, task), task, logged)


def _measured(stage: Stage, task: Task, logged: list[str]) -> Told:
    """Place a call; memory may not grow by much."""
    calling = _client(stage, task)
    calling.call("authenticate")
    before = _peak(forget=True)
    told = _try(stage, calling, task, logged)
    grown = _peak() - before
    return _but(told, f"{grown >> 20} MB more memory" if grown > MOST_MEMORY else "")


def _interrupted(stage: Stage, task: Task, logged: list[str]) -> Told:
    """Place a call that somebody interrupts; the client must be as good as before."""
    calling = _client(stage, task)
    calling.call("authenticate")
    told = _try(stage, calling, task, logged, dedup_key=task.dedup_key)
    again = _try(stage, calling, task, logged)
    return _but(told, f"the next call failed: {again.error}" if again.error else "")


def _fork(
    stage: Stage, task: Task, logged: list[str], in_child: Callable[[Calling], Calling] = lambda calling: calling
) -> Told:
    """Fork with a connection open: the child places a call, then the parent does."""
    calling = _client(stage, task)
    calling.call("place_calls", **CALL)
    ours, theirs = os.pipe()
    if (child := os.fork()) == 0:
        os.write(theirs, msgspec.json.encode(_try(stage, in_child(calling), task, logged)))
        os._exit(0)
    os.close(theirs)
    with open(ours, "rb") as pipe:
        told = msgspec.json.decode(pipe.read(), type=Told)
    assert os.waitpid(child, 0)[1] == 0
    again = _try(stage, calling, task, logged)
    return _but(told, f"the parent's next call failed: {again.error}" if again.error else "")


def _in_a_loop_of_its_own(value: object) -> object:
    return asyncio.run(value) if inspect.iscoroutine(value) else value


def _fork_anew(stage: Stage, task: Task, logged: list[str]) -> Told:
    """Fork, and use the client in an event loop that the child makes for itself."""
    return _fork(stage, task, logged, lambda calling: Calling(calling.client, _in_a_loop_of_its_own))


def _shutdown(stage: Stage, task: Task, logged: list[str]) -> Told:
    """End with a call under way in a thread: nobody waits for it, and nobody complains."""
    sending = threading.Event()

    def tell_sending(_event: Event) -> None:
        sending.set()

    calling = stage.client(task.base_url, **task.options, hooks=[tell_sending])
    threading.Thread(target=_try, args=(stage, calling, task, logged), daemon=True).start()
    assert sending.wait(5)
    # The server has the request before this process ends: it is asked by whoever started it.
    sys.stdin.readline()
    return Told(error="SystemExit", outcome="unknown", phase="", tries=0, seconds=0.0, text="", wrong=())


def _row(stage: Stage, task: Task, logged: list[str]) -> Told:
    """Place calls one after another, up to the first that fails."""
    assert task.session_file is not None
    store = FileSessionStore(task.session_file)
    # In real time: who waits for another process's lock waits for it, not for a clock of its own.
    calling = stage.client(task.base_url, session_store=store, clock=None, **task.options)
    told = _try(stage, calling, task, logged)
    for _ in range(task.row - 1):
        if not told.error:
            told = _try(stage, calling, task, logged)
    return told


_DEEDS: Mapping[str, Callable[[Stage, Task, list[str]], Told]] = {
    "place": _place,
    "measured": _measured,
    "interrupted": _interrupted,
    "fork": _fork,
    "fork anew": _fork_anew,
    "shutdown": _shutdown,
    "row": _row,
}


def _but(told: Told, wrong: str) -> Told:
    return msgspec.structs.replace(told, wrong=(*told.wrong, wrong)) if wrong else told


def _peak(*, forget: bool = False) -> int:
    """Return the most memory that this process ever had, in bytes, or has now if what was is forgotten."""
    if forget:
        Path("/proc/self/clear_refs").write_text("5")
    status = Path("/proc/self/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(line.split()[1]) * 1024


def main() -> None:
    """Do what is asked and print what was told."""
    task = msgspec.json.decode(sys.stdin.readline(), type=Task)
    with everything_logged() as log:
        logged = log.start()
        stage = Stage(task.colour)
        if task.deed == "shutdown":
            told = _shutdown(stage, task, logged)
        else:
            with stage:
                told = _DEEDS[task.deed](stage, task, logged)
    print(msgspec.json.encode(told).decode(), flush=True)


if __name__ == "__main__":
    main()
