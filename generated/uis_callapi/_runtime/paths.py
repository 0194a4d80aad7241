# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Paths into params: field names from the root, ``*`` for every item of a list.

A param that was not sent has the default of the spec, unless only what was *sent* counts; without a default it leads
nowhere. Every call follows the same few paths, so each is made into a function once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec import UNSET

from .model import Model
from .shapes import is_array

Path = tuple[str, ...]
Reader: TypeAlias = Callable[[Model], object]


def selector(path: Path, *, sent: bool = False) -> Callable[[Model], Sequence[object]]:
    """Return what collects every value that *path* leads to from a model."""
    if "*" not in path:
        one = reader(path, sent=sent)

        def alone(root: Model) -> Sequence[object]:
            value = one(root)
            return () if value is UNSET else (value,)

        return alone

    star = path.index("*")
    whole, rest = reader(path[:star], sent=sent), path[star + 1 :]
    below = selector(rest, sent=sent) if rest else None

    def every(root: Model) -> Sequence[object]:
        items = whole(root)
        if not is_array(items):
            return ()
        if below is None:
            return items
        return [found for item in items if isinstance(item, Model) for found in below(item)]

    return every


def reader(path: Path, *, sent: bool = False) -> Reader:
    """Return what reads the first value that *path* leads to from a model, ``UNSET`` when there is none."""
    if len(path) == 1:
        return _sent(path[0]) if sent else _effective(path[0])
    if "*" in path:
        select = selector(path, sent=sent)
        return lambda root: next(iter(select(root)), UNSET)

    def walk(root: Model) -> object:
        value: object = root
        for step in path:
            value = field(value, step, sent=sent)
        return value

    return walk


def _sent(name: str) -> Reader:
    def read(root: Model) -> object:
        return getattr(root, name, UNSET)

    return read


def _effective(name: str) -> Reader:
    def read(root: Model) -> object:
        value: object = getattr(root, name, UNSET)
        return root.__traits__.defaults.get(name, UNSET) if value is UNSET else value

    return read


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
                if (inner := field(value, step)) is not UNSET
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
        return UNSET
    inner: object = getattr(value, name)
    if inner is UNSET and not sent:
        return value.__traits__.defaults.get(name, inner)
    return inner
