"""A request made into bytes and an answer read from them, as the runtime does it and as bare libraries do."""

from __future__ import annotations

import json
from typing import Literal

import msgspec
from uis_callapi._runtime.codec import decode, encode
from uis_callapi._runtime.wire import read_answer, request_bytes
from uis_callapi.v1.methods import API, PLACE_CALLS
from uis_callapi.v1.models import PlaceCallsParams

from . import inputs
from .lines import Line, race
from .rounds import Meter, timed

OURS, BARE, STANDARD = "uis_callapi", "msgspec", "standard json"
_ID, _KEY = 1_234_567_890, "k" * 40
_ANSWER = b'{"jsonrpc":"2.0","id":1234567890,"result":"success"}'


class _Answer(msgspec.Struct):
    jsonrpc: Literal["2.0"]
    id: int
    result: Literal["success", "fail"]


def lines() -> list[Line]:
    """Measure and compare."""
    found: list[Line] = []
    for group, params in (("to a number", inputs.to_number()), ("to groups", inputs.to_groups())):
        found += race(f"encode a request {group}", _encoding(params), baseline=BARE, seconds=2)
    return found + race("decode an answer", _decoding(), baseline=BARE, seconds=2)


def _encoding(params: PlaceCallsParams) -> dict[str, Meter]:
    values: dict[str, object] = msgspec.to_builtins(params)
    bare_encode = msgspec.json.Encoder().encode

    def request(given: object) -> dict[str, object]:
        return {"jsonrpc": "2.0", "method": "place_calls", "id": _ID, "params": given}

    def ours(times: int) -> None:
        for _ in range(times):
            request_bytes("place_calls", _ID, encode(params), ("session_key", _KEY))

    def bare(times: int) -> None:
        for _ in range(times):
            bare_encode(request({"session_key": _KEY, **values}))

    def standard(times: int) -> None:
        for _ in range(times):
            json.dumps(request({"session_key": _KEY, **values}), separators=(",", ":")).encode()

    return {name: timed(work, 2000) for name, work in ((BARE, bare), (OURS, ours), (STANDARD, standard))}


def _decoding() -> dict[str, Meter]:
    bare_decode = msgspec.json.Decoder(_Answer).decode

    def ours(times: int) -> None:
        for _ in range(times):
            result = read_answer(_ANSWER, _ID, API.detail_keys)
            assert isinstance(result, msgspec.Raw)
            decode(result, PLACE_CALLS.result)

    def bare(times: int) -> None:
        for _ in range(times):
            assert bare_decode(_ANSWER).id == _ID

    def standard(times: int) -> None:
        for _ in range(times):
            answer = json.loads(_ANSWER)
            assert answer["id"] == _ID and answer["result"] in ("success", "fail")

    return {name: timed(work, 2000) for name, work in ((BARE, bare), (OURS, ours), (STANDARD, standard))}
