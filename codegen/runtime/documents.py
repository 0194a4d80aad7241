"""A JSON document that somebody else wrote, looked over before it is taken for what it says.

Decoders differ on members that stand twice, skip what is no UTF-8 in values that nobody asked for, and end the process
when values are nested deeper than the stack of their thread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from .codec import Mismatch, decode, encode
from .messages import say

DEEPEST = 64
"""Levels. No thread has a stack so small, and no API nests so deep."""

# Every string is passed over whole, also one without an end: the time is linear in any document.
_TOKEN = rb'(?s)([\[{])|([\]}])|"(?:[^"\\]++|\\.)*+"?(\s*+:)?'
_OPENING, _CLOSING, _NAME = 1, 2, 3


def decode_document(document: bytes, type_: object) -> object:
    """Decode *document* as *type_*, strictly. Raises `Mismatch`, also for what *type_* would pass over."""
    if not document.isascii():
        _hold_utf8(document)
    if document.count(b"[") + document.count(b"{") > DEEPEST:
        for _ in _names(document):
            pass
    return decode(document, type_)


def _hold_utf8(document: bytes) -> None:
    try:
        document.decode()
    except UnicodeDecodeError as error:
        raise Mismatch(say("not valid UTF-8 at byte {byte}", {"byte": error.start})) from None


def repeated_member(document: bytes | msgspec.Raw, names: Sequence[bytes]) -> str | None:
    """Return which of *names* stands twice in *document*, a valid object: a decoder would silently take the last."""
    document = bytes(document)
    if b"\\" not in document:
        for name in names:
            if document.count(name) > 1:
                break
        else:
            return None
    found: set[bytes] = set()
    for name in _names(document):
        if name in found:
            return name.decode()
        if name in names:
            found.add(name)
    return None


def _names(document: bytes) -> Iterator[bytes]:
    """Yield the names of the members of *document*, their escapes undone. Raises `Mismatch` if it nests too deep."""
    depth = 0
    for token in re.finditer(_TOKEN, document):
        kind = token.lastindex
        if kind == _OPENING:
            depth += 1
            if depth > DEEPEST:
                raise Mismatch(say("nested deeper than {levels} levels", {"levels": DEEPEST}))
        elif kind == _CLOSING:
            depth -= 1
        elif kind == _NAME and depth == 1:
            name = document[token.start() : token.start(_NAME)]
            yield encode(decode(name, str)) if b"\\" in name else name
