"""Pointers of the spec into params (``/groups/*/size``) as the field names they lead along."""

from __future__ import annotations

from . import pointers
from .types import AliasDef, Array, Definitions, Named, StructDef, Type, members


class NoSuchPath(LookupError):
    """A path that no params of this method can have. The text says at which step."""


def python_path(pointer: str, root: Type, definitions: Definitions) -> tuple[str, ...]:
    """Return *pointer* as Python field names from *root*. Raises `NoSuchPath`."""
    path: list[str] = []
    at = [root]
    for step in pointers.split(pointer):
        options = [inner for type_ in at for inner in members(type_, definitions)]
        found = [hit for type_ in options if (hit := _step(type_, step, definitions)) is not None]
        if not found:
            raise NoSuchPath(f"there is no {step!r} in {pointer!r}")
        path.append(found[0][0])
        at = [type_ for _, type_ in found]
    return tuple(path)


def _step(type_: Type, step: str, definitions: Definitions) -> tuple[str, Type] | None:
    if isinstance(type_, Named):
        definition = definitions[type_.name]
        if isinstance(definition, AliasDef):
            return _step(definition.type, step, definitions)
        return _field(definition, step)
    if isinstance(type_, Array) and step == "*":
        return "*", type_.item
    return None


def _field(struct: StructDef, wire: str) -> tuple[str, Type] | None:
    return next(((field.python, field.type) for field in struct.fields if field.wire == wire), None)
