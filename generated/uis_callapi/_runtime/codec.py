# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""JSON in and out, with one wording of what is wrong and where."""

from __future__ import annotations

import msgspec

from .findings import quiet, worded
from .integers import respelled
from .messages import Worded, say
from .unions import decode_hook
from .unseen import encode_hook

_encoder = msgspec.json.Encoder(enc_hook=encode_hook)
encode = _encoder.encode


class Mismatch(Worded):
    """JSON that is not of the type asked for. The text names the path and shows no value."""


_REFUSALS = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)
_decoders: dict[int, msgspec.json.Decoder[object]] = {}
"""By the id of their type, which each keeps alive: hashing a ``Literal`` takes longer than decoding one."""


def _new_decoder(type_: object) -> msgspec.json.Decoder[object]:
    decoder = _decoders[id(type_)] = msgspec.json.Decoder(type_, dec_hook=decode_hook)
    return decoder


def decode(data: bytes | msgspec.Raw, type_: object) -> object:
    """Decode *data* as *type_*, strictly. Raises `Mismatch`."""
    try:
        return (_decoders.get(id(type_)) or _new_decoder(type_)).decode(data)
    except _REFUSALS as wrong:
        raise _mismatch(wrong) from None


def decode_spelled(data: bytes | msgspec.Raw, type_: object) -> object:
    """Decode *data* as `decode` does, and take every spelling of an integer for one. Raises `Mismatch`."""
    try:
        return decode(data, type_)
    except Mismatch:
        # Hardly any JSON gets here; in all other, what has no type keeps its spelling.
        spelled = respelled(bytes(data))
        if spelled == data:
            raise
    return decode(spelled, type_)


def _mismatch(wrong: Exception) -> Mismatch:
    if isinstance(wrong, msgspec.ValidationError):
        return Mismatch(worded(quiet(str(wrong))))
    if isinstance(wrong, UnicodeDecodeError):
        return Mismatch(say("not valid UTF-8 at byte {byte}", {"byte": wrong.start}))
    return Mismatch(say("not valid JSON: {why}", {"why": worded(str(wrong))}))
