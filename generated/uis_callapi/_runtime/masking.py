# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What may be shown of a value that is secret or personal."""

from __future__ import annotations

import json
from collections.abc import Iterable

import msgspec

from .shapes import is_array, is_object

HIDDEN = "•••"
_SHOWN_DIGITS = 4
_MASKABLE_DIGITS = 11
"""A shorter number would be shown nearly whole."""

_SHORTEST = 3
"""Characters. A shorter text stands in other words by chance, and replacing it would only spoil them."""


def mask(value: object) -> object:
    """Return a form of *value* that is fit for logs: ``7495•••1628`` for a number, ``•••`` for other text.

    Lists and maps are masked item by item; models mask themselves in their ``repr``.
    """
    if isinstance(value, str):
        if value.isdigit() and len(value) >= _MASKABLE_DIGITS:
            return f"{value[:_SHOWN_DIGITS]}{HIDDEN}{value[-_SHOWN_DIGITS:]}"
        return HIDDEN
    if is_array(value):
        return [mask(item) for item in value]
    if is_object(value):
        return {key: mask(item) for key, item in value.items()}
    shows_itself = value is None or isinstance(value, bool | msgspec.Struct)
    return value if shows_itself else HIDDEN


def scrub(text: str, *, secrets: Iterable[str], personal: Iterable[str]) -> str:
    """Return *text* with every secret hidden and every personal value masked.

    Servers quote what they were sent; their words go through here before anybody sees them.
    """
    hidden = {form: HIDDEN for secret in secrets for form in _forms(secret)}
    masked = {form: str(mask(value)) for value in personal for form in _forms(value)}
    # Longest first: one value may be the beginning of another.
    for form, shown in sorted({**masked, **hidden}.items(), key=lambda item: len(item[0]), reverse=True):
        text = text.replace(form, shown)
    return text


def _forms(value: str) -> set[str]:
    """Return how *value* may stand in a text: as it is, and as JSON writes it."""
    written = {value, json.dumps(value)[1:-1], json.dumps(value, ensure_ascii=False)[1:-1]}
    return {form for form in written if len(form) >= _SHORTEST}
