"""The bytes of a JSON-RPC 2.0 request, and the parts of an answer."""

from __future__ import annotations

import functools
from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

from .codec import Mismatch, decode, encode
from .documents import decode_document, repeated_member
from .messages import say


class ErrorObject(msgspec.Struct, frozen=True, kw_only=True):
    """A JSON-RPC error as it came, ill-typed members kept."""

    code: object
    message: str
    detail: str | None
    data: object
    """The detail as JSON, None if it is too long for that."""
    is_cut: bool = False
    """Whether it was: what it says is not known then."""


class _Answer(msgspec.Struct):
    jsonrpc: Literal["2.0"]
    id: msgspec.Raw | UnsetType = UNSET
    result: msgspec.Raw | UnsetType = UNSET
    error: msgspec.Raw | UnsetType = UNSET


_LONGEST_DATA = 65_536
"""Bytes of a detail that is kept as JSON: longer ones tell nobody anything, and may take many times their length."""
_MEMBERS = (b'"jsonrpc"', b'"id"', b'"result"', b'"error"')


def request_bytes(method: str, request_id: int | None, params: bytes, session: tuple[str, str] | None) -> bytes:
    """Return a request around *params*, which are encoded already; the session key is added as their first member.

    Without an id it is a notification.
    """
    if session is not None:
        separator = b"" if params == b"{}" else b","
        params = b"{" + encode(session[0]) + b":" + encode(session[1]) + separator + params[1:]
    if request_id is None:
        return b'{"jsonrpc":"2.0","method":%b,"params":%b}' % (encode(method), params)
    return b'{"jsonrpc":"2.0","method":%b,"id":%d,"params":%b}' % (encode(method), request_id, params)


def read_answer(body: bytes, request_id: int, detail_keys: tuple[str, ...]) -> msgspec.Raw | ErrorObject:
    """Return the result of *body*, still encoded, or its error. Raises `Mismatch` if it answers another request."""
    answer = decode_document(body, _Answer)
    if repeated := repeated_member(body, _MEMBERS):
        raise Mismatch(say("an answer with two members named {name}", {"name": repeated}))
    assert isinstance(answer, _Answer)
    own_id = str(request_id).encode()
    if answer.error is not UNSET:
        if answer.result is not UNSET:
            raise Mismatch(say("an answer with both a result and an error"))
        if answer.id is not UNSET and bytes(answer.id) not in (own_id, b"null"):
            raise Mismatch(say("an error with the id of another request"))
        return _error_object(answer.error, detail_keys)
    if answer.result is UNSET:
        raise Mismatch(say("an answer with neither a result nor an error"))
    if answer.id is UNSET or bytes(answer.id) != own_id:
        raise Mismatch(say("a result without the id of this request"))
    return answer.result


def is_answer_like(body: bytes) -> bool:
    """Tell whether *body* looks like JSON with a member of a JSON-RPC answer: a server of this API wrote it.

    It need not be valid: what is too deep, or in another encoding, may stand for a call that was carried out.
    """
    text = body.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return text.startswith((b"{", b"[")) and any(name in text for name in _MEMBERS if name != b'"id"')


def _error_object(raw: msgspec.Raw, detail_keys: tuple[str, ...]) -> ErrorObject:
    read = _error_type(detail_keys)
    if repeated := repeated_member(raw, [encode(name) for name in read.__struct_encode_fields__]):
        raise Mismatch(say("an error with two members named {name}", {"name": repeated}))
    error = decode(raw, read)
    assert isinstance(error, read)
    members: tuple[object, ...] = msgspec.structs.astuple(error)
    code, message, *details = [_value(member) for member in members]
    index = next((index for index, found in enumerate(details) if found is not None), None)
    if index is None:
        return ErrorObject(code=code, message=_text(message) or "", detail=None, data=None)
    raw_data = members[2 + index]
    assert isinstance(raw_data, msgspec.Raw)
    is_cut = len(bytes(raw_data)) > _LONGEST_DATA
    data = None if is_cut else decode(raw_data, object)
    return ErrorObject(code=code, message=_text(message) or "", detail=_text(details[index]), data=data, is_cut=is_cut)


@functools.cache
def _error_type(detail_keys: tuple[str, ...]) -> type[msgspec.Struct]:
    """Return a struct of the members that are read, still encoded: the rest may be any size and any shape."""
    names = ["code", "message", *detail_keys]
    fields = [(f"member_{number}", msgspec.Raw | UnsetType, UNSET) for number, _ in enumerate(names)]
    return msgspec.defstruct("_Error", fields, rename=dict(zip((field[0] for field in fields), names, strict=True)))


def _value(raw: object) -> object:
    """Return what one member says, None if it is missing; lists and objects stay a text."""
    if not isinstance(raw, msgspec.Raw):
        return None
    text = bytes(raw)
    return text.decode() if text.startswith((b"[", b"{")) else decode(raw, object)


def _text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return encode(value).decode()
