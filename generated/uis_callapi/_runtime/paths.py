# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Paths into params: JSON pointers in which ``*`` stands for every item of a list."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from .shapes import is_array

Path = tuple[str, ...]
"""Python field names from the root, ``*`` for every item."""


class Place(msgspec.Struct, frozen=True):
    """A value inside params and where it stands, as messages print it (``$.numbers[0]``)."""

    name: str
    value: object


def select(root: Place, path: Path) -> Iterator[Place]:
    """Yield every place that *path* leads to from *root*; what was not sent leads nowhere."""
    if root.value is msgspec.UNSET:
        return
    if not path:
        yield root
        return
    step, rest = path[0], path[1:]
    if step == "*":
        if is_array(root.value):
            for index, item in enumerate(root.value):
                yield from select(Place(f"{root.name}[{index}]", item), rest)
    elif isinstance(root.value, msgspec.Struct):
        yield from select(Place(f"{root.name}.{step}", getattr(root.value, step, msgspec.UNSET)), rest)


def first(root: Place, path: Path) -> Place:
    """Return the first place that *path* leads to, or a place holding ``UNSET``."""
    missing = Place(root.name + "".join(f".{step}" for step in path), msgspec.UNSET)
    return next(select(root, path), missing)
