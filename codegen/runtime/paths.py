"""Paths into params: field names from the root, ``*`` for every item of a list. What was not sent leads nowhere."""

from __future__ import annotations

import msgspec

from .shapes import is_array

Path = tuple[str, ...]


def select(root: object, path: Path) -> list[object]:
    """Return every value that *path* leads to from *root*."""
    found = [root]
    for step in path:
        if step == "*":
            found = [item for value in found if is_array(value) for item in value]
        else:
            found = [inner for value in found if (inner := _field(value, step)) is not msgspec.UNSET]
        if not found:
            break
    return found


def first(root: object, path: Path) -> object:
    """Return the first value that *path* leads to, ``UNSET`` when there is none."""
    if len(path) == 1:
        return _field(root, path[0])
    return next(iter(select(root, path)), msgspec.UNSET)


def names(root: object, path: Path) -> list[str]:
    """Return how messages name the places of `select`, in the same order: ``$.groups[0].size``."""
    found = [("$", root)]
    for step in path:
        if step == "*":
            found = [
                (f"{name}[{index}]", item)
                for name, value in found
                if is_array(value)
                for index, item in enumerate(value)
            ]
        else:
            found = [
                (f"{name}.{step}", _field(value, step))
                for name, value in found
                if _field(value, step) is not msgspec.UNSET
            ]
    return [name for name, _ in found]


def _field(value: object, name: str) -> object:
    return getattr(value, name, msgspec.UNSET)
