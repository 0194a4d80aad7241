"""Paths into params: field names from the root, ``*`` for every item of a list.

A param that was not sent has the default of the spec, unless only what was *sent* counts; without a default it leads
nowhere.
"""

from __future__ import annotations

import msgspec

from .model import Model
from .shapes import is_array

Path = tuple[str, ...]


def select(root: object, path: Path, *, sent: bool = False) -> list[object]:
    """Return every value that *path* leads to from *root*."""
    found = [root]
    for step in path:
        if step == "*":
            found = [item for value in found if is_array(value) for item in value]
        else:
            found = [inner for value in found if (inner := field(value, step, sent=sent)) is not msgspec.UNSET]
        if not found:
            break
    return found


def first(root: object, path: Path, *, sent: bool = False) -> object:
    """Return the first value that *path* leads to, ``UNSET`` when there is none."""
    if len(path) == 1:
        return field(root, path[0], sent=sent)
    return next(iter(select(root, path, sent=sent)), msgspec.UNSET)


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
                (f"{name}.{wire_name(value, step)}", inner)
                for name, value in found
                if (inner := field(value, step)) is not msgspec.UNSET
            ]
    return [name for name, _ in found]


def label(name: str, root: object, path: Path) -> str:
    """Return how messages name the place that *path*, without ``*``, leads to from *root*, itself named *name*."""
    for step in path:
        name, root = f"{name}.{wire_name(root, step)}", field(root, step)
    return f"`{name}`"


def wire_name(value: object, name: str) -> str:
    """Return what the field *name* of a model is called on the wire."""
    if not isinstance(value, Model):
        return name
    return value.__struct_encode_fields__[value.__struct_fields__.index(name)]


def field(value: object, name: str, *, sent: bool = False) -> object:
    """Return the field *name* of a model, ``UNSET`` of anything else."""
    if not isinstance(value, Model):
        return msgspec.UNSET
    inner: object = getattr(value, name)
    if inner is msgspec.UNSET and not sent:
        return value.__traits__.defaults.get(name, inner)
    return inner
