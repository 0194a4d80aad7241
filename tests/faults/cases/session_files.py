"""F25 and F37: a session that processes share in a file, and what else may lie there."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from uis_callapi import ConfigurationError, FileSessionStore

from ..case import Case, nothing, success
from ..children import by_a_child
from ..scripts import serves
from ..server import Server
from ..stage import Stage
from ..telling import Told
from .sessions import Keys

_EACH = 20


def _two_processes(stage: Stage, *, expiring: int | None = None) -> Told:
    """Each places a row of calls; a new session ends the last one, and all end after *expiring* calls."""
    both, met = threading.Barrier(2), threading.Event()

    def meet() -> None:
        """Let the first call of each process wait for that of the other."""
        if not met.is_set():
            both.wait(10)
            met.set()

    keys = Keys(only_one=True, expiring=expiring, meet=meet)
    server = stage.serve(Server(keys.serve))
    path = str(stage.folder / "session")
    stage.begin(2 * _EACH)

    def one(_: int) -> Told:
        return by_a_child(stage, server.base_url, "row", calls=0, row=_EACH, session_file=path)

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(one, range(2))
    return second if second.error or second.wrong else first


F25 = [
    Case("one session a login, two processes", _two_processes, (success(sent=(1, 2 * _EACH), journal=2 * _EACH),)),
    Case(
        "the same, and the session expires",
        lambda stage: _two_processes(stage, expiring=_EACH),
        # Each process may find out for itself that its key is over; only one fetches another.
        tuple(success(sent=(2, 2 * _EACH + refused), journal=2 * _EACH) for refused in (1, 2)),
    ),
]


def _finding(what: str, prepare: Callable[[Path], None], sessions: int, check: Callable[[Path], bool]) -> Case:
    """Place a call by a client that finds what *prepare* made of another one's session file."""

    def play(stage: Stage) -> object:
        path = stage.folder / "session"
        server = stage.serve(Server(serves))
        stage.client(server.base_url, session_store=FileSessionStore(path)).call("authenticate")
        prepare(path)
        done = stage.call(stage.client(server.base_url, session_store=FileSessionStore(path)))
        assert check(path), "the file is not as it should be"
        return done

    return Case(what, play, (success(sent=(sessions, 1)),))


def _is_private(path: Path) -> bool:
    return not path.is_symlink() and stat.S_IMODE(path.stat().st_mode) == 0o600


def _make_link(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")


def _give_away(path: Path) -> None:
    """Give it to somebody else, which only root can; others look at a file of root's."""
    if os.geteuid() == 0:
        os.chown(path, 12_345, 12_345)
    else:
        path.unlink()
        path.symlink_to("/etc/hostname")


def _is_not_ours(path: Path) -> bool:
    return path.is_symlink() or path.stat().st_uid != os.geteuid()


_RUBBISH = b"what somebody else keeps here"


def _replace(path: Path) -> None:
    path.write_bytes(_RUBBISH)


def _is_folder(stage: Stage) -> object:
    return stage.client("https://callapi.uiscom.ru", session_store=FileSessionStore(stage.folder))


def _write(store: FileSessionStore) -> None:
    store.store("scope", b"{}")


def _two_writers(stage: Stage) -> object:
    server = stage.serve(Server(Keys(only_one=True).serve))
    path = stage.folder / "session"
    with ThreadPoolExecutor(2) as pool:
        for _ in range(5):
            path.unlink(missing_ok=True)
            stores = [FileSessionStore(path) for _ in range(2)]
            list(pool.map(_write, stores))
            assert _is_private(path) and stores[0].load("scope") == b"{}", "two writers spoilt it"
    return stage.call(stage.client(server.base_url, session_store=FileSessionStore(path)))


F37 = [
    _finding("a file in order", lambda _: None, 1, _is_private),
    _finding("readable by everybody", lambda path: path.chmod(0o644), 2, _is_private),
    _finding("readable by the group", lambda path: path.chmod(0o640), 2, _is_private),
    _finding("a symbolic link", _make_link, 2, Path.is_symlink),
    _finding("truncated", lambda path: os.truncate(path, path.stat().st_size // 2), 2, _is_private),
    _finding("empty", lambda path: os.truncate(path, 0), 2, _is_private),
    _finding("another user's", _give_away, 2, _is_not_ours),
    _finding(
        "something else",
        _replace,
        2,
        lambda path: path.read_bytes() == _RUBBISH,
    ),
    _finding("gone", Path.unlink, 2, _is_private),
    Case("a folder", _is_folder, (nothing(ConfigurationError, "prepare", sent=(0, 0), tries=0),), says="folder"),
    Case("two writers", _two_writers, (success(),)),
]
