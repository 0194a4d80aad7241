# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What a union of an answer holds when it is none of the branches that the spec gives."""

from __future__ import annotations

from .shapes import is_array, is_object


class Unseen:
    """A value that fits no branch of its union, kept as it came: servers learn to answer more than a spec knows.

    Two are equal if their values are. Encoded by this package it is the JSON that it was.
    """

    __slots__ = ("_value",)
    __match_args__ = ("value",)

    def __init__(self, value: object) -> None:
        self._value = value

    @property
    def value(self) -> object:
        """The JSON as plain Python: dict, list, str, int, float, bool or None."""
        return self._value

    def __eq__(self, other: object) -> bool:
        return self._value == other._value if isinstance(other, Unseen) else NotImplemented

    def __hash__(self) -> int:
        return hash((Unseen, self._value))

    def __repr__(self) -> str:
        return f"Unseen({outline(self._value)})"


def outline(value: object) -> str:
    """Say what *value* is without what it holds: nobody knows what of it is secret or about a person."""
    if is_object(value):
        names = ", ".join(name if name.isidentifier() else "…" for name in value)
        return f"object with {names}" if names else "object"
    if is_array(value):
        return f"array of {len(value)}"
    return type(value).__name__.replace("NoneType", "null")


def encode_hook(value: object) -> object:
    """Return what to encode in place of *value*, of which msgspec knows nothing."""
    if isinstance(value, Unseen):
        return value.value
    raise TypeError(f"Encoding objects of type {type(value).__name__} is unsupported")
