# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""The bytes of a JSON-RPC 2.0 request, and the parts of an answer."""

from __future__ import annotations

import json
from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

from .codec import Mismatch, decode, encode
from .shapes import is_object


class ErrorObject(msgspec.Struct, frozen=True, kw_only=True):
    """A JSON-RPC error as it came, ill-typed members kept."""

    code: object
    message: str
    detail: str | None


class _Answer(msgspec.Struct):
    jsonrpc: Literal["2.0"]
    id: msgspec.Raw | UnsetType = UNSET
    result: msgspec.Raw | UnsetType = UNSET
    error: dict[str, object] | UnsetType = UNSET


def request_bytes(method: str, request_id: int, params: bytes, session: tuple[str, str] | None) -> bytes:
    """Return a request around *params*, which are encoded already; the session key is added as their first member."""
    if session is not None:
        separator = b"" if params == b"{}" else b","
        params = b"{" + encode(session[0]) + b":" + encode(session[1]) + separator + params[1:]
    return b'{"jsonrpc":"2.0","method":%b,"id":%d,"params":%b}' % (encode(method), request_id, params)


def read_answer(body: bytes, request_id: int, detail_keys: tuple[str, ...]) -> msgspec.Raw | ErrorObject:
    """Return the result of *body*, still encoded, or its error. Raises `Mismatch` if it answers another request."""
    answer = decode(body, _Answer)
    if repeated := _repeated_member(body):
        raise Mismatch(f"an answer with two members named {repeated!r}")
    assert isinstance(answer, _Answer)
    own_id = str(request_id).encode()
    if answer.error is not UNSET:
        if answer.result is not UNSET:
            raise Mismatch("an answer with both a result and an error")
        if answer.id is not UNSET and bytes(answer.id) not in (own_id, b"null"):
            raise Mismatch("an error with the id of another request")
        return _error_object(answer.error, detail_keys)
    if answer.result is UNSET:
        raise Mismatch("an answer with neither a result nor an error")
    if answer.id is UNSET or bytes(answer.id) != own_id:
        raise Mismatch("a result without the id of this request")
    return answer.result


def _repeated_member(body: bytes) -> str | None:
    """Return a member of the envelope that stands there twice: a decoder would silently take the last."""
    if (
        b"\\" not in body
        and body.count(b'"jsonrpc"') < 2
        and body.count(b'"id"') < 2
        and body.count(b'"result"') < 2
        and body.count(b'"error"') < 2
    ):
        return None
    envelope: list[tuple[str, object]] = []

    def keep_last(members: list[tuple[str, object]]) -> None:
        envelope[:] = members  # objects end from the inside out: the last one is the envelope

    try:
        json.loads(body, object_pairs_hook=keep_last)
    except (RecursionError, ValueError) as error:
        raise Mismatch(f"not valid JSON: {error}") from None
    names = [name for name, _ in envelope]
    return next((name for name in names if names.count(name) > 1), None)


def is_answer_like(body: bytes) -> bool:
    """Tell whether *body* is a JSON object with a member of a JSON-RPC answer: a server of this API wrote it."""
    try:
        document = decode(body, object)
    except Mismatch:
        return False
    return is_object(document) and not document.keys().isdisjoint(("jsonrpc", "result", "error"))


def _error_object(raw: dict[str, object], detail_keys: tuple[str, ...]) -> ErrorObject:
    detail = next((raw[key] for key in detail_keys if raw.get(key) is not None), None)
    message = raw.get("message")
    return ErrorObject(code=raw.get("code"), message=_text(message) or "", detail=_text(detail))


def _text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return encode(value).decode()
