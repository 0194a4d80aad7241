"""What a server may answer, byte by byte. ``<id>`` and ``<length>`` are filled in when it is sent."""

from __future__ import annotations

from collections.abc import Sequence

JSON = ("Content-Type: application/json",)


def http(body: bytes, status: int = 200, headers: Sequence[str] = JSON) -> bytes:
    """Return an answer around *body*."""
    return "\r\n".join([f"HTTP/1.1 {status} Scripted", *headers, "Content-Length: <length>", "", ""]).encode() + body


def result(value: str) -> bytes:
    """Return the answer whose result is the JSON text *value*."""
    return http(b'{"jsonrpc":"2.0","id":<id>,"result":%b}' % value.encode())


def error(value: str) -> bytes:
    """Return the answer whose error is the JSON text *value*."""
    return http(b'{"jsonrpc":"2.0","id":<id>,"error":%b}' % value.encode())


def opened(key: str, *headers: str) -> bytes:
    """Return the answer that gives *key* out."""
    return http(b'{"jsonrpc":"2.0","id":<id>,"result":{"session_key":"%b"}}' % key.encode(), headers=headers)


def page(status: int, *headers: str, text: str = "<html>gateway</html>") -> bytes:
    """Return what a gateway answers: HTML."""
    return http(text.encode(), status, ("Content-Type: text/html", *headers))


def chunked(*chunks: bytes, last: bytes = b"0\r\n\r\n") -> bytes:
    """Return an answer in *chunks*."""
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks) + last


RESULT = b'{"jsonrpc":"2.0","id":<id>,"result":"success"}'
SUCCESS = http(RESULT)
REFUSAL = b'{"jsonrpc":"2.0","error":{"code":-32004,"message":"Limit is exceeded"}}'
"""A body whose length does not hang on the id."""
EXPIRED = error('{"code":-32005,"message":"Session key has expired"}')
UNKNOWN_KEY = error('{"code":-32002,"message":"Authentication error"}')
