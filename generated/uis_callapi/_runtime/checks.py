# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Params held against all the spec says, before they cost anything: types and constraints, forms, rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

import msgspec

from .codec import Mismatch, decode, encode
from .description import MethodInfo, P, R
from .explain import cure
from .forms import mismatch
from .model import Model, with_defaults
from .shapes import is_object


class Invalid(Exception):
    """Params that do not hold. The text names the path and the rule and shows no value that is secret or personal."""

    def __init__(self, text: str, cure: str | None = None) -> None:
        super().__init__(text)
        self.cure = cure


def read_params(method: MethodInfo[P, R], data: bytes | msgspec.Raw) -> P:
    """Decode params as a server reads them, with the defaults filled in. Raises `Invalid`."""
    try:
        given = decode(data, method.params)
    except Mismatch as wrong:
        raise Invalid(str(wrong)) from None
    assert isinstance(given, method.params)
    # A server sees no difference between a default that was sent and one that was not.
    effective = with_defaults(given)
    _hold_rules(method, given, mismatch(method.forms, effective))
    return effective


def check_params(method: MethodInfo[P, R], params: P) -> tuple[bytes, P]:
    """Return *params* as JSON, and as what that JSON says. Raises `Invalid`.

    Structs take anything when they are made; decoding the bytes that are about to leave checks what is really sent.
    """
    try:
        encoded = encode(params)
        sent = decode(encoded, method.params)
    except (Mismatch, TypeError, ValueError, OverflowError) as wrong:
        raise Invalid(str(wrong), cure(method, str(wrong))) from None
    assert isinstance(sent, method.params)
    if sent != params and (foreign := _foreign(params, "$")):
        raise Invalid(foreign)
    _hold_rules(method, sent, mismatch(method.forms, sent))
    return encoded, sent


def _foreign(value: object, place: str) -> str | None:
    """Say where a value stands that JSON does not know: the encoder would make text of bytes, decimals, dates."""
    inner: Iterable[tuple[str, object]] = ()
    if isinstance(value, Model):
        inner = ((f"{place}.{name}", getattr(value, name)) for name in value.__struct_fields__)
    elif is_object(value):
        inner = ((f"{place}.{name}", item) for name, item in value.items())
    elif isinstance(value, list | tuple):
        inner = ((f"{place}[{index}]", item) for index, item in enumerate(cast("Sequence[object]", value)))
    elif value is not msgspec.UNSET and not isinstance(value, str | int | float | None):
        return f"`{place}` is given as {type(value).__name__}, which JSON does not know"
    return next((found for name, item in inner if (found := _foreign(item, name))), None)


def _hold_rules(method: MethodInfo[P, R], params: P, wrong_form: str | None) -> None:
    problems = list(method.rules.violations(params))
    if wrong_form is not None:
        problems.insert(0, wrong_form)
    if problems:
        raise Invalid("; ".join(problems))
