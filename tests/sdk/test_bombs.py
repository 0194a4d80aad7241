"""Answers that are made to fill the memory of who reads them: refused, and the process stays as small as it was."""

from __future__ import annotations

import functools
import gzip
import json
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ..colours import Colour
from .shapes import is_object
from .wire import SUCCESS, Reply, Server, error, result

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")

MB = 1_000_000
ENVELOPE = b'{"jsonrpc":"2.0","id":<id>,"result":"success","x":%b}'
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
EMPTY = b"Content-Length: 0\r\n\r\n"


def _encoded(body: bytes, *names: str) -> Reply:
    return Reply(body, headers=[f"Content-Encoding: {name}" for name in names])


def _zstd(megabytes: int) -> bytes:
    """Return a frame of blocks that each repeat one byte 100,000 times."""
    block = struct.pack("<I", 100_000 << 3 | 1 << 1)[:3] + b" "
    last = struct.pack("<I", 100_000 << 3 | 1 << 1 | 1)[:3] + b" "
    return b"\x28\xb5\x2f\xfd\x00\x58" + block * (megabytes * 10 - 1) + last


@functools.cache
def _gzip() -> bytes:
    return gzip.compress(b" " * (100 * MB), 6)


def _raw(data: bytes) -> Reply:
    return Reply(raw=data, end="close")


def _filled(part: bytes) -> bytes:
    """Return just less than a megabyte of *part*, with commas between."""
    return b",".join([part] * (1_040_000 // (len(part) + 1)))


def _in_error(value: bytes, name: bytes = b'"data"') -> Reply:
    return Reply(b'{"jsonrpc":"2.0","id":<id>,"error":{"code":-32099,"message":"?",%b:%b}}' % (name, value))


BOMBS: Mapping[str, Callable[[], Reply]] = {
    # compression, asked for by nobody
    "gzip": lambda: _encoded(_gzip(), "gzip"),
    "gzip, gzip": lambda: _encoded(gzip.compress(_gzip()), "gzip, gzip"),
    "gzip behind identity": lambda: _encoded(_gzip(), "identity", "gzip"),
    "deflate": lambda: _encoded(zlib.compress(b" " * (100 * MB), 6), "deflate"),
    "zstd": lambda: _encoded(_zstd(100), "zstd"),
    "br": lambda: _encoded(b"\xff" * 1000, "br"),
    "gzip as a transfer coding": lambda: _raw(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(_gzip()), _gzip())
    ),
    # length
    "100 MB, by its length": lambda: Reply(b" " * (100 * MB)),
    "100 MB, announced only": lambda: _raw(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n{" % (100 * MB)),
    "100 MB in one chunk": lambda: _raw(CHUNKED + b"%x\r\n" % (100 * MB) + b" " * (100 * MB)),
    "100 MB in small chunks": lambda: _raw(CHUNKED + b"8\r\n        \r\n" * (100 * MB // 13)),
    "100 MB until the end": lambda: _raw(b"HTTP/1.1 200 OK\r\n\r\n" + b" " * (100 * MB)),
    "100 MB under a status that refuses": lambda: Reply(b" " * (100 * MB), 404),
    "100 MB behind the answer": lambda: Reply(b"{}", after=b" " * (100 * MB)),
    # heads
    "a header of 10 MB": lambda: _raw(b"HTTP/1.1 200 OK\r\nX: " + b"x" * (10 * MB) + b"\r\n" + EMPTY),
    "the name of a header of 10 MB": lambda: _raw(b"HTTP/1.1 200 OK\r\n" + b"x" * (10 * MB) + b": x\r\n" + EMPTY),
    "a folded header of 10 MB": lambda: _raw(b"HTTP/1.1 200 OK\r\nX: x\r\n" + b" x\r\n" * (10 * MB // 4) + EMPTY),
    "100,000 headers": lambda: _raw(b"HTTP/1.1 200 OK\r\n" + b"X: x\r\n" * 100_000 + EMPTY),
    "100,000 headers, all different": lambda: _raw(
        b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: x\r\n" % number for number in range(100_000)) + EMPTY
    ),
    "a reason of 10 MB": lambda: _raw(b"HTTP/1.1 200 " + b"x" * (10 * MB) + b"\r\n" + EMPTY),
    "a first line of 10 MB": lambda: _raw(b"x" * (10 * MB)),
    "a chunk extension of 10 MB": lambda: _raw(CHUNKED + b"1;" + b"x" * (10 * MB)),
    "a chunk size of 10 MB": lambda: _raw(CHUNKED + b"0" * (10 * MB)),
    "100,000 trailers": lambda: _raw(CHUNKED + b"2\r\n{}\r\n0\r\n" + b"X: x\r\n" * 100_000 + b"\r\n"),
    "400,000 interim answers": lambda: _raw(b"HTTP/1.1 100 Continue\r\n\r\n" * 400_000),
    "interim answers without end": lambda: Reply(
        raw=b"HTTP/1.1 103 Early Hints\r\n\r\n", drip=b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" * 1000
    ),
    "100,000 headers in interim answers": lambda: _raw(
        (b"HTTP/1.1 103 Early Hints\r\n" + b"X: x\r\n" * 50 + b"\r\n") * 2000
    ),
    # JSON within the limit
    "lists nested as deep as fits": lambda: Reply(ENVELOPE % (b"[" * 500_000 + b"]" * 500_000)),
    "objects nested as deep as fits": lambda: Reply(ENVELOPE % (b'{"":' * 200_000 + b"1" + b"}" * 200_000)),
    "the same member over and over": lambda: Reply(
        b'{"jsonrpc":"2.0",%b,"result":"success"}' % b",".join([b'"id":<id>'] * 60_000)
    ),
    "an escape, and another member over and over": lambda: Reply(
        b'{"jsonrpc":"2.0","\\u0069d":<id>,"result":true,%b}' % _filled(b'"":0')
    ),
    "empty lists as the result": lambda: result(f"[{_filled(b'[]').decode()}]"),
    "one long text as the result": lambda: result(f'"{"x" * 1_000_000}"'),
    "great numbers as the result": lambda: result(f"[{_filled(b'1e300').decode()}]"),
    "empty lists and an escape": lambda: Reply(
        b'{"jsonrpc":"2.0","\\u0069d":<id>,"result":true,"x":[%b]}' % _filled(b"[]")
    ),
    "empty lists in an error": lambda: _in_error(b"[%b]" % _filled(b"[]")),
    "empty objects in an error": lambda: _in_error(b"[%b]" % _filled(b"{}")),
    "empty objects as the code": lambda: error(f'{{"code":[{_filled(b"{}").decode()}]}}'),
    "empty objects as a second code": lambda: _in_error(b"[%b]" % _filled(b"{}"), b'"code"'),
    "numbers in an error": lambda: _in_error(b"[%b]" % _filled(b"1e9")),
    "members in an error": lambda: _in_error(
        b"{%b}" % b",".join(b'"%d":0' % number for number in range(100_000)), b'"more"'
    ),
    "a text of escapes in an error": lambda: _in_error(b'"%b"' % (rb"\u0416" * 170_000)),
    "empty lists, no envelope": lambda: Reply(b"[%b]" % _filled(b"[]")),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_does_not_go_off(bomb: Callable[[], Reply], colour: Colour) -> None:
    """The call counts as unknown, and the process that made it grows by less than 20 MB."""
    with Server(place_calls=[SUCCESS, bomb()]) as server:
        child = [sys.executable, "-m", "tests.sdk.victim", colour.name, server.base_url]
        root = Path(__file__).parents[2]
        done = subprocess.run(child, cwd=root, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr[-1000:]
    seen: object = json.loads(done.stdout)
    assert is_object(seen)
    assert seen.get("outcome") == "unknown", seen
    grown, text = seen["grown"], str(seen["text"])
    assert isinstance(grown, int)
    print(f"+ {grown / MB:.1f} MB: {text[:120]}")
    assert grown < 20 * MB, f"it grew by {grown / MB:.1f} MB"
    assert len(text) < 1500
    assert not done.stderr
