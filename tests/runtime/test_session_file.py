"""The file of session keys: nobody else's to read, never half written, and trusted only when it is this user's own."""

from __future__ import annotations

import base64
import json
import os
import pickle
import stat
import subprocess
import sys
import textwrap
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.runtime.errors import ConfigurationError
from codegen.runtime.session_file import FileSessionStore
from codegen.runtime.session_store import MemorySessionStore, SessionStore

SCOPE, OTHER = "a" * 64, "b" * 64
NOBODY = 65534
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file to another user")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file will be."""
    return tmp_path / "session"


@pytest.fixture
def store(path: Path) -> FileSessionStore:
    """A store at that path."""
    return FileSessionStore(path)


@pytest.fixture(params=["memory", "file"])
def any_store(request: pytest.FixtureRequest, store: FileSessionStore) -> SessionStore:
    """Either kind."""
    return store if request.param == "file" else MemorySessionStore()


def test_what_is_stored_is_loaded(any_store: SessionStore) -> None:
    """Each scope on its own; the last one counts."""
    assert any_store.load(SCOPE) is None
    any_store.store(SCOPE, b"one")
    any_store.store(OTHER, b"other")
    any_store.store(SCOPE, b"two")
    assert (any_store.load(SCOPE), any_store.load(OTHER)) == (b"two", b"other")


@given(
    st.lists(st.tuples(st.sampled_from([SCOPE, OTHER, "c"]), st.binary(max_size=20) | st.none()), max_size=12),
)
@settings(deadline=None, database=None, max_examples=50)
def test_a_file_is_as_good_as_memory(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, bytes | None]]
) -> None:
    """Whatever is stored, in whatever order; None stands for a store that is opened anew."""
    path = tmp_path_factory.mktemp("model") / "session"
    store, model = FileSessionStore(path), MemorySessionStore()
    for scope, record in steps:
        if record is None:
            store = FileSessionStore(path)
        else:
            store.store(scope, record)
            model.store(scope, record)
        assert store.load(scope) == model.load(scope)


def test_the_lock_is_had_by_one(any_store: SessionStore) -> None:
    """Until it is released; a second release harms nobody who took it since."""
    release = any_store.try_lock(SCOPE)
    assert release is not None
    assert any_store.try_lock(SCOPE) is None
    release()
    again = any_store.try_lock(SCOPE)
    assert again is not None
    release()
    assert any_store.try_lock(SCOPE) is None
    again()


def test_of_many_threads_one_has_the_lock(any_store: SessionStore) -> None:
    """Threads are strangers to each other."""
    with ThreadPoolExecutor(16) as threads:
        taken = [release for release in threads.map(any_store.try_lock, [SCOPE] * 64) if release is not None]
    assert len(taken) == 1
    taken[0]()


def test_only_its_owner_can_read_it(store: FileSessionStore, path: Path) -> None:
    """Whatever the umask; and nothing else is left beside it but the lock."""
    before = os.umask(0)
    try:
        store.store(SCOPE, b"record")
        release = store.try_lock(SCOPE)
    finally:
        os.umask(before)
    assert release is not None
    release()
    assert {stat.S_IMODE(item.stat().st_mode) for item in path.parent.iterdir()} == {0o600}
    assert sorted(item.name for item in path.parent.iterdir()) == ["session", "session.lock"]


def test_it_does_not_grow_for_ever(store: FileSessionStore) -> None:
    """The oldest sessions go first."""
    for number in range(300):
        store.store(str(number), b"record")
    assert [store.load(name) for name in ("0", "43", "44", "299")] == [None, None, b"record", b"record"]


def _written(path: Path) -> bytes:
    FileSessionStore(path).store(SCOPE, b"old")
    return path.read_bytes()


def _cut(path: Path, length: int) -> None:
    path.write_bytes(_written(path)[:length])
    path.chmod(0o600)


def _mode(path: Path, mode: int) -> None:
    _written(path)
    path.chmod(mode)


def _damaged(path: Path) -> None:
    path.write_bytes(_written(path).replace(b"sessions", b"sessionz"))


REPLACED: dict[str, Callable[[Path], object]] = {
    "readable by all": lambda path: _mode(path, 0o644),
    "readable by the group": lambda path: _mode(path, 0o640),
    "writable by the group": lambda path: _mode(path, 0o620),
    "empty": lambda path: _cut(path, 0),
    "cut in its first word": lambda path: _cut(path, 5),
    "cut in the middle": lambda path: _cut(path, 60),
    "cut before its last byte": lambda path: _cut(path, -1),
    "damaged": _damaged,
}


@pytest.mark.parametrize("spoil", REPLACED.values(), ids=REPLACED)
def test_a_file_that_cannot_be_trusted_is_replaced(
    spoil: Callable[[Path], object], store: FileSessionStore, path: Path
) -> None:
    """F37: nothing of it is used; the next key makes a sound file of it."""
    spoil(path)
    with pytest.raises(OSError, match=r"session' .*: it is replaced"):
        store.load(SCOPE)
    store.store(OTHER, b"new")
    assert (store.load(SCOPE), store.load(OTHER)) == (None, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def _link(path: Path) -> None:
    _written(path.with_name("target"))
    path.symlink_to(path.with_name("target"))


def _dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def _of_nobody(path: Path) -> None:
    _written(path)
    os.chown(path, NOBODY, NOBODY)


def _notes(path: Path) -> None:
    path.write_text("my notes, which nobody has a copy of")
    path.chmod(0o600)


def _vast(path: Path) -> None:
    path.write_bytes(b"x" * 2_000_000)
    path.chmod(0o600)


def _identity(path: Path) -> tuple[int, ...]:
    found = path.lstat()
    return found.st_ino, found.st_mode, found.st_uid, found.st_size, found.st_mtime_ns


LEFT_ALONE = {
    "a symbolic link": (_link, "symbolic link"),
    "a link to nowhere": (_dangling, "symbolic link"),
    "something else": (_notes, "no file of session keys"),
    "something vast": (_vast, "no file of session keys"),
    "a pipe": (os.mkfifo, "no regular file"),
}


@pytest.mark.parametrize(
    ("plant", "message"),
    [
        *[pytest.param(plant, message, id=name) for name, (plant, message) in LEFT_ALONE.items()],
        pytest.param(_of_nobody, "belongs to another user", id="another user's", marks=as_root),
    ],
)
def test_what_is_not_this_users_own_is_left_alone(
    plant: Callable[[Path], object], message: str, store: FileSessionStore, path: Path
) -> None:
    """F37: neither read nor written over, and a pipe is not waited for."""
    plant(path)
    before = _identity(path)
    with pytest.raises(OSError, match=f"{message}.*: it is left alone"):
        store.load(SCOPE)
    with pytest.raises(OSError, match=f"{message}.*: it is left alone"):
        store.store(SCOPE, b"new")
    assert _identity(path) == before
    assert not path.with_name("nowhere").exists()


@pytest.mark.parametrize(
    ("plant", "message"),
    [
        pytest.param(_link, "symbolic link", id="a symbolic link"),
        pytest.param(os.mkfifo, "no regular file", id="a pipe"),
        pytest.param(_of_nobody, "belongs to another user", id="another user's", marks=as_root),
    ],
)
def test_a_lock_that_is_not_this_users_own(
    plant: Callable[[Path], object], message: str, store: FileSessionStore, path: Path
) -> None:
    """It would be somebody else's to hold for ever."""
    plant(path.with_name("session.lock"))
    with pytest.raises(OSError, match=message):
        store.try_lock(SCOPE)


def test_a_write_that_fails_leaves_nothing_behind(store: FileSessionStore, path: Path) -> None:
    """The key stays in no file that nobody looks after."""
    path.mkdir()
    (path / "in the way").touch()
    with pytest.raises(OSError, match="no regular file"):
        store.store(SCOPE, b"record")
    assert [item.name for item in path.parent.iterdir()] == ["session"]


def test_two_writers_never_mix(store: FileSessionStore, path: Path) -> None:
    """A reader finds one of the records, whole, at any moment."""
    records = [bytes([number]) * 10_000 for number in range(8)]

    def write(record: bytes) -> None:
        mine = FileSessionStore(path)
        for _ in range(20):
            mine.store(SCOPE, record)

    store.store(SCOPE, records[0])
    with ThreadPoolExecutor(8) as threads:
        writing = [threads.submit(write, record) for record in records]
        while not all(one.done() for one in writing):
            assert store.load(SCOPE) in records
    assert {one.exception() for one in writing} == {None}
    assert [item.name for item in path.parent.iterdir()] == ["session"]


@pytest.mark.parametrize(
    ("named", "message"),
    [
        ("missing/session", "there is no folder .*missing'.*: make it"),
        (".", "is a folder: name a file in it"),
        ("", "takes the path of a file"),
        ("a\0b", "takes the path of a file"),
        (b"session", "takes the path of a file"),
        (5, "takes the path of a file"),
    ],
)
def test_paths_that_are_refused(
    named: str | bytes | int, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the constructor, with the cure."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError, match=message):
        FileSessionStore(named)  # type: ignore[arg-type]  # what is refused here


def test_a_system_without_file_locks(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says so, and what to use instead."""
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with pytest.raises(ConfigurationError, match=r"POSIX.*MemorySessionStore"):
        FileSessionStore(path)


def test_a_path_stays_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program may go to another folder later."""
    monkeypatch.chdir(tmp_path)
    store = FileSessionStore("session")
    monkeypatch.chdir("/")
    store.store(SCOPE, b"record")
    assert (tmp_path / "session").exists()


def test_what_stores_show(store: FileSessionStore, path: Path) -> None:
    """The path, and no key; a file is named to other processes, memory is not."""
    memory = MemorySessionStore()
    for one in (store, memory):
        one.store(SCOPE, b"5ca1ab1e")
    assert repr(store) == f"FileSessionStore({str(path)!r})"
    assert "5ca1ab1e" not in repr(memory)
    copied: object = pickle.loads(pickle.dumps(store))
    assert isinstance(copied, FileSessionStore) and copied.load(SCOPE) == b"5ca1ab1e"
    with pytest.raises(TypeError, match="FileSessionStore"):
        pickle.dumps(memory)


def test_the_file_says_what_it_is(store: FileSessionStore, path: Path) -> None:
    """For the person who finds it."""
    store.store(SCOPE, b"record")
    sessions = {SCOPE: base64.b64encode(b"record").decode()}
    assert json.loads(path.read_text()) == {"holds": "session keys", "sessions": sessions}


FORKS = """
    import os, signal, sys
    from codegen.runtime.session_file import FileSessionStore

    store = FileSessionStore(sys.argv[1])
    release = store.try_lock("")
    ready, go = os.pipe()
    child = os.fork()
    if child == 0:
        release()  # does nothing: it is its parent's
        assert store.try_lock("") is None
        os.write(go, b"x")
        signal.pause()
    os.read(ready, 1)
"""


def _run(program: str, *arguments: str) -> str:
    command = [sys.executable, "-W", "error", "-c", textwrap.dedent(program), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_forked_child_neither_releases_nor_keeps_a_lock(path: Path) -> None:
    """It is the parent's: released by it, though the child lives."""
    program = f"""{FORKS}
    assert store.try_lock("") is None
    release()
    assert store.try_lock("") is not None
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    """
    _run(program, str(path))


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="descriptors are found by /proc")
def test_a_lock_is_released_though_somebody_kept_a_copy(store: FileSessionStore, path: Path) -> None:
    """As a child does that was forked by C, or in the very moment of locking."""
    release = store.try_lock(SCOPE)
    assert release is not None
    lock = str(path.with_name("session.lock"))
    open_ = {int(link.name): os.readlink(link) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()}
    (descriptor,) = [number for number, name in open_.items() if name == lock]
    copy = os.dup(descriptor)
    try:
        release()
        again = store.try_lock(SCOPE)
        assert again is not None
        again()
    finally:
        os.close(copy)


def test_a_lock_dies_with_its_holder(path: Path) -> None:
    """Though a child that was forked while it was held lives on."""
    program = f"""{FORKS}
    print(child, flush=True)
    os._exit(0)
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program), str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline())
        assert os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT) is not None
        try:
            release = FileSessionStore(path).try_lock(SCOPE)
            assert release is not None
            release()
        finally:
            os.kill(child, 9)
