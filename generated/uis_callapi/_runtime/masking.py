# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What may be shown of a value that is secret or personal."""

from __future__ import annotations

from collections.abc import Iterable

from .shapes import is_array

HIDDEN = "•••"
_SHOWN_DIGITS = 4
_MASKABLE_DIGITS = 9


def mask(value: object) -> object:
    """Return a form of *value* that is fit for logs: ``7495•••1628`` for a number, ``•••`` for other text.

    Lists are masked item by item; models mask themselves in their ``repr``.
    """
    if isinstance(value, str):
        if value.isdigit() and len(value) >= _MASKABLE_DIGITS:
            return f"{value[:_SHOWN_DIGITS]}{HIDDEN}{value[-_SHOWN_DIGITS:]}"
        return HIDDEN
    if isinstance(value, int | float) and not isinstance(value, bool):
        return HIDDEN
    if is_array(value):
        return [mask(item) for item in value]
    return value


def scrub(text: str, *, secrets: Iterable[str], personal: Iterable[str]) -> str:
    """Return *text* with every secret hidden and every personal value masked.

    Servers quote what they were sent; their words go through here before anybody sees them.
    """
    # Longest first: one value may be the beginning of another.
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        text = text.replace(secret, HIDDEN)
    for value in sorted(filter(None, personal), key=len, reverse=True):
        text = text.replace(value, str(mask(value)))
    return text
