"""Session keys in a file that only its owner can read, shared by that user's processes on one machine."""

from __future__ import annotations

import contextlib
import errno
import importlib.util
import os
import stat
from collections.abc import Callable, Mapping

import msgspec

from .codec import Mismatch, decode, encode
from .errors import ConfigurationError

_BEGINNING = b'{"holds":"session keys"'
_MOST_SESSIONS = 256
_MOST_BYTES = 1_048_576
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class _Held:
    """A lock that this process holds."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        _held.add(self)

    def release(self) -> None:
        import fcntl

        if self not in _held:
            return  # released before, or its parent's in a forked child
        _held.discard(self)
        # Closing alone would leave it locked for as long as a child that was forked meanwhile lives.
        fcntl.flock(self.descriptor, fcntl.LOCK_UN)
        os.close(self.descriptor)


_held: set[_Held] = set()


def _leave_to_parent() -> None:
    """A lock is free when everybody has closed it: a child that kept its copy might outlive its parent."""
    while _held:
        os.close(_held.pop().descriptor)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave_to_parent)


class _Contents(msgspec.Struct, frozen=True, kw_only=True):
    holds: str
    sessions: Mapping[str, bytes]

    def __repr__(self) -> str:
        return f"_Contents({len(self.sessions)} sessions)"


class FileSessionStore:
    """Shares sessions between processes; beside *path* it makes ``path.lock``, which may stay.

    The file is made with mode 0600. One that others can read, that is cut or damaged is replaced; a symbolic link,
    somebody else's file and one of another kind are left alone, and the session goes on in memory.

    Raises:
        ConfigurationError: *path* cannot be a file, or this is no POSIX system.
    """

    blocks = True

    def __init__(self, path: str | os.PathLike[str]) -> None:
        if importlib.util.find_spec("fcntl") is None:
            raise ConfigurationError(
                "FileSessionStore needs the file locks of a POSIX system: use MemorySessionStore here"
            )
        named = os.fspath(path) if _is_path(path) else None
        if not isinstance(named, str) or not named or "\0" in named:
            raise ConfigurationError("FileSessionStore takes the path of a file, as a text or a pathlib.Path")
        self._path = os.path.abspath(named)
        folder = os.path.dirname(self._path)
        if not os.path.isdir(folder):
            raise ConfigurationError(f"FileSessionStore: there is no folder {folder!r}: make it, with mode 0700")
        if os.path.isdir(self._path):
            raise ConfigurationError(f"FileSessionStore: {self._path!r} is a folder: name a file in it")

    def __repr__(self) -> str:
        return f"FileSessionStore({self._path!r})"

    def load(self, scope: str) -> bytes | None:
        """Return what was stored last under *scope*. Raises OSError for a file that is not to be trusted."""
        sessions, complaint = self._read()
        if complaint is not None:
            raise OSError(f"{self._path!r} {complaint}: it is replaced")
        return sessions.get(scope)

    def store(self, scope: str, record: bytes) -> None:
        """Put *record* into the file, which is replaced whole: a reader finds the old one or the new one."""
        sessions, _ = self._read()
        kept = [(name, other) for name, other in sessions.items() if name != scope]
        contents = encode(_Contents(holds="session keys", sessions=dict([*kept, (scope, record)][-_MOST_SESSIONS:])))
        temporary = f"{self._path}.{os.urandom(8).hex()}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        descriptor = os.open(temporary, flags, stat.S_IRUSR | stat.S_IWUSR)
        try:
            with open(descriptor, "wb") as file:
                file.write(contents)
            os.replace(temporary, self._path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise

    def try_lock(self, scope: str) -> Callable[[], None] | None:  # noqa: ARG002  # the file is replaced whole
        """Return what releases the lock, None when another process or thread holds it."""
        import fcntl

        descriptor = _opened(f"{self._path}.lock", os.O_RDWR | os.O_CREAT)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return None
        except BaseException:
            os.close(descriptor)
            raise
        return _Held(descriptor).release

    def _read(self) -> tuple[Mapping[str, bytes], str | None]:
        """Return what the file holds, or nothing and why. Raises OSError for one that is to be left alone."""
        try:
            descriptor = _opened(self._path, os.O_RDONLY)
        except FileNotFoundError:
            return {}, None
        with open(descriptor, "rb") as file:
            data = file.read(_MOST_BYTES + 1)
            exposed = _exposed(descriptor)
        # A file that was cut may have lost any part of its beginning, too.
        if not data.startswith(_BEGINNING) and not _BEGINNING.startswith(data):
            raise OSError(f"{self._path!r} is no file of session keys: it is left alone; choose another path")
        if exposed is not None:
            return {}, exposed
        try:
            contents = decode(data, _Contents)
        except Mismatch:
            return {}, "is cut or damaged"
        assert isinstance(contents, _Contents)
        return contents.sessions, None


def _is_path(path: object) -> bool:
    return isinstance(path, str | os.PathLike)


def _opened(path: str, flags: int) -> int:
    """Open a regular file of this user's own, by no detour."""
    try:
        # O_NONBLOCK: a pipe that lies there must not be waited for.
        descriptor = os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK, stat.S_IRUSR | stat.S_IWUSR)
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise
        raise OSError(f"{path!r} is a symbolic link: it is left alone") from None
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        wrong = "is no regular file"
    elif found.st_uid != os.geteuid():
        wrong = f"belongs to another user (uid {found.st_uid})"
    else:
        return descriptor
    os.close(descriptor)
    raise OSError(f"{path!r} {wrong}: it is left alone")


def _exposed(descriptor: int) -> str | None:
    mode = stat.S_IMODE(os.fstat(descriptor).st_mode)
    return f"is open to other users (mode {mode:04o})" if mode & _OTHERS else None
