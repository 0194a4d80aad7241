"""The other end of every benchmark: answers JSON-RPC as fast as asyncio can, in a process of its own."""

from __future__ import annotations

import asyncio
import re
import ssl
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

import msgspec

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_KEY = b'{"session_key":"' + b"k" * 40 + b'"}'


class _Question(msgspec.Struct):
    id: int
    method: str


_decoder = msgspec.json.Decoder(_Question)


class _Answering(asyncio.Protocol):
    def __init__(self) -> None:
        self._pending = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._pending += data
        while True:
            head, separator, rest = self._pending.partition(b"\r\n\r\n")
            found = _LENGTH.search(head)
            if not separator or found is None or len(rest) < int(found.group(1)):
                return
            length = int(found.group(1))
            self._answer(rest[:length])
            self._pending = rest[length:]

    def _answer(self, body: bytes) -> None:
        question = _decoder.decode(body)
        result = b'"success"' if question.method == "place_calls" else _KEY
        answer = b'{"jsonrpc":"2.0","id":%d,"result":%b}' % (question.id, result)
        assert self._transport is not None
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(answer)
        self._transport.write(head + answer)


async def _serve(certificate: str | None) -> None:
    context = None
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    server = await asyncio.get_running_loop().create_server(_Answering, "127.0.0.1", 0, backlog=2048, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def running(certificate: str | None = None) -> Generator[int]:
    """Run the server in a child process, with TLS if there is a *certificate* (a file of PEM); yield its port."""
    command = [sys.executable, "-m", "bench.server", *([certificate] if certificate else [])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.kill()


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1] if len(sys.argv) > 1 else None))
