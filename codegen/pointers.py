"""JSON pointers (RFC 6901)."""

from __future__ import annotations

from collections.abc import Iterable

from .runtime.shapes import is_array, is_object


class NotThere(LookupError):
    """A pointer that leads nowhere."""


def join(base: str, *steps: str | int) -> str:
    """Return the pointer *steps* below *base*."""
    return base + "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def from_path(steps: Iterable[str | int]) -> str:
    return join("", *steps)


def split(pointer: str) -> list[str]:
    """Return the unescaped steps of *pointer*."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def resolve(document: object, pointer: str) -> object:
    """Return what *pointer* leads to in *document*. Raises `NotThere`."""
    value = document
    for step in split(pointer):
        if is_object(value) and step in value:
            value = value[step]
        elif is_array(value) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            raise NotThere(pointer)
    return value
