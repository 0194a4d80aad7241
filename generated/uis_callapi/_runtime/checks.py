# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Params held against all the spec says, before they cost anything: types and constraints, forms, rules."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import cast

import msgspec

from .codec import Mismatch, decode, decode_spelled, encode
from .description import MethodInfo, P, R
from .forms import mismatch
from .messages import Text, Worded, joined, say
from .model import Model, with_defaults
from .raw_params import RawParams
from .shapes import is_object
from .unseen import Unseen

HALF_A_PAIR = re.compile("[\ud800-\udfff]")
_ESCAPED_NUL = rb"\u0000"


class Invalid(Worded):
    """Params that do not hold. The text names the path and the rule and shows no value that is secret or personal."""

    def __init__(self, text: str, cure: str | None = None) -> None:
        super().__init__(text)
        self.cure = cure


def read_params(method: MethodInfo[P, R], data: bytes | msgspec.Raw) -> P:
    """Decode params as a server reads them, with the defaults filled in. Raises `Invalid`."""
    try:
        given = decode_spelled(data, method.params)
    except Mismatch as wrong:
        from .explain import cure  # who makes no mistake does not pay for it

        raise Invalid(wrong.text, cure(method, wrong.text)) from None
    assert isinstance(given, method.params)
    # A server sees no difference between a default that was sent and one that was not.
    effective = with_defaults(given)
    _hold_rules(method, given, mismatch(method.forms, effective))
    return effective


def check_params(method: MethodInfo[P, R], params: P, most_bytes: int) -> tuple[bytes, P]:
    """Return *params* as JSON of at most *most_bytes*, and as what that JSON says. Raises `Invalid`.

    Structs take anything when they are made; decoding the bytes that are about to leave checks what is really sent.
    """
    given: object = params.given if isinstance(params, RawParams) else params
    is_raw = given is not params
    try:
        encoded = encode(given)
        if len(encoded) > most_bytes or _ESCAPED_NUL in encoded:
            _hold_texts(params, encoded, most_bytes)
        sent = decode(encoded, object if is_raw else method.params)
    except UnicodeEncodeError:
        place = _place_of(params, lambda text: HALF_A_PAIR.search(text))
        raise Invalid(say("{place} holds half of a surrogate pair", {"place": place})) from None
    except (Mismatch, TypeError, ValueError, OverflowError, RecursionError) as wrong:
        # The encoder makes null of what is not finite.
        if isinstance(wrong, Mismatch) and "`null`" in str(wrong) and (foreign := _foreign(params)):
            raise Invalid(foreign) from None
        from .explain import cure  # who makes no mistake does not pay for it

        text = wrong.text if isinstance(wrong, Mismatch) else Text(str(wrong))
        raise Invalid(text, cure(method, text)) from None
    if sent != given and (foreign := _foreign(params)):
        raise Invalid(foreign)
    if is_raw:
        sent = RawParams(given=sent)
    assert isinstance(sent, method.params)
    _hold_rules(method, sent, mismatch(method.forms, sent))
    if method.by_position:
        return _in_order(method, sent), sent
    if method.escaped:
        given = cast("dict[str, msgspec.Raw]", decode(encoded, dict[str, msgspec.Raw]))
        return encode({method.escaped.get(name, name): value for name, value in given.items()}), sent
    return encoded, sent


def _in_order(method: MethodInfo[P, R], params: P) -> bytes:
    """Return *params* as an array. What was left out before something that was given is sent as its default or null."""
    given = {name: value for name in params.__struct_fields__ if (value := getattr(params, name)) is not msgspec.UNSET}
    last = next((name for name in reversed(params.__struct_fields__) if name in given), None)
    if last is None:
        return b"[]"
    wanted = params.__struct_fields__[: params.__struct_fields__.index(last) + 1]
    gaps = {name: params.__traits__.defaults.get(name) for name in wanted if name not in given}
    try:
        decode(encode(msgspec.structs.replace(params, **gaps)), method.params)
    except Mismatch:
        missing = ", ".join(f"`{name}`" for name in gaps)
        text = say(
            "{missing} is left out though `{last}` is given: {method} takes its params by their position",
            {"missing": missing, "last": last, "method": method.name},
        )
        raise Invalid(text, say("Give {missing}, too", {"missing": missing})) from None
    return encode([given[name] if name in given else gaps[name] for name in wanted])


def _hold_texts(params: object, encoded: bytes, most_bytes: int) -> None:
    """Refuse what JSON can carry and nothing behind it is sure to take."""
    if len(encoded) > most_bytes:
        lengths = ((len(str(leaf)), place) for place, leaf in _leaves(params, "$"))
        longest, place = max(lengths, default=(0, "`$`"))
        raise Invalid(
            say(
                "the params take {bytes} bytes and max_request_bytes is {most}: {place} alone has {longest} characters",
                {"bytes": len(encoded), "most": most_bytes, "place": place, "longest": longest},
            ),
            say("Send less, or raise max_request_bytes"),
        )
    if at := _place_of(params, lambda text: "\0" in text):
        raise Invalid(say("{place} holds U+0000, which ends a text where it is read in C", {"place": at}))


def _place_of(params: object, is_wrong: Callable[[str], object]) -> str | None:
    """Return where the first text *is_wrong*."""
    return next((place for place, leaf in _leaves(params, "$") if isinstance(leaf, str) and is_wrong(leaf)), None)


def _foreign(params: object) -> Text | None:
    """Say where a value stands that JSON does not know: the encoder would make text of bytes, decimals, dates."""
    for place, leaf in _leaves(params, "$"):
        if not isinstance(leaf, str | int | float | None):
            kind = type(leaf).__name__
            return say("{place} is given as {kind}, which JSON does not know", {"place": place, "kind": kind})
        if isinstance(leaf, float) and not math.isfinite(leaf):
            return say(
                "{place} is given as {value}, which is not finite: JSON knows no such number",
                {"place": place, "value": leaf},
            )
    return None


def _leaves(value: object, place: str) -> Iterator[tuple[str, object]]:
    """Yield every value that holds no others, with its place as messages name it; keys of maps are data, too."""
    inner: Iterable[tuple[str, object]]
    if isinstance(value, Unseen):
        value = value.value
    if isinstance(value, RawParams):
        inner = [(place, value.given)]
        if is_object(value.given):
            yield from ((f"`{place}`", name) for name in value.given)
            inner = ((f"{place}.{name}", item) for name, item in value.given.items())
    elif isinstance(value, Model):
        fields = zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True)
        inner = ((f"{place}.{wire}", getattr(value, name)) for wire, name in fields)
    elif is_object(value):
        yield from ((f"`{place}[...]`", key) for key in value)
        inner = ((f"{place}[...]", item) for item in value.values())
    elif isinstance(value, list | tuple):
        inner = ((f"{place}[{index}]", item) for index, item in enumerate(cast("Sequence[object]", value)))
    else:
        if value is not msgspec.UNSET:
            yield f"`{place}`", value
        return
    for name, item in inner:
        yield from _leaves(item, name)


def _hold_rules(method: MethodInfo[P, R], params: P, wrong_form: Text | None) -> None:
    problems = list(method.rules.violations(params))
    if wrong_form is not None:
        problems.insert(0, wrong_form)
    if problems:
        raise Invalid(joined("; ", problems))
