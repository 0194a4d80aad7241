"""Where in the params of a method those stand whom a call reaches."""

from __future__ import annotations

from collections.abc import Iterator

from .types import (
    AliasDef,
    Array,
    Definitions,
    Literals,
    Map,
    Named,
    Primitive,
    StructDef,
    Tuple,
    Type,
    Union,
    Unseen,
    kinds,
    pattern_of,
    reachable,
)

Path = tuple[str, ...]


class Unreachable(Exception):
    """A mark where the runtime cannot look. The text says why."""


def recipients(struct: StructDef, definitions: Definitions) -> dict[Path, str | None]:
    """Return the path of every text in *struct* that is marked, with the pattern it fits. Raises `Unreachable`."""
    return dict(_in_struct(struct, (), definitions, frozenset()))


def _in_struct(
    struct: StructDef, path: Path, definitions: Definitions, around: frozenset[str]
) -> Iterator[tuple[Path, str | None]]:
    for field in struct.fields:
        yield from _in_type(
            field.type, (*path, field.python), definitions, around | {struct.name}, marked=field.recipient
        )


def _in_type(
    type_: Type, path: Path, definitions: Definitions, around: frozenset[str], *, marked: bool
) -> Iterator[tuple[Path, str | None]]:
    match type_:
        case Unseen():
            pass  # it is never sent
        case Primitive() | Literals():
            if marked and kinds(type_, definitions) != frozenset({"str"}):
                raise Unreachable(f"{'/'.join(path)} is marked and is no string")
            if marked:
                yield path, pattern_of(type_)
        case Array(item=item):
            if path[-1] == "*" and (marked or _holds_marks(item, definitions)):
                raise Unreachable(f"{'/'.join(path)} is a list in a list")
            yield from _in_type(item, (*path, "*"), definitions, around, marked=marked)
        case Tuple(items=items):
            if marked or any(_holds_marks(item, definitions) for item in items):
                raise Unreachable(f"{'/'.join(path)} is a list with places of their own")
        case Map(value=value):
            if marked or _holds_marks(value, definitions):
                raise Unreachable(f"{'/'.join(path)} has names that the document does not know")
        case Union(members=members):
            for member in members:
                yield from _in_type(member, path, definitions, around, marked=marked)
        case Named(name=name):
            found = definitions[name]
            if name not in around and isinstance(found, StructDef):
                yield from _in_struct(found, path, definitions, around)
            elif name not in around and isinstance(found, AliasDef):
                yield from _in_type(found.type, path, definitions, around | {name}, marked=marked)
            elif marked or _holds_marks(type_, definitions):
                raise Unreachable(f"{'/'.join(path)} holds itself")


def _holds_marks(type_: Type, definitions: Definitions) -> bool:
    found = (definitions[name] for name in reachable(type_, definitions))
    return any(field.recipient for struct in found if isinstance(struct, StructDef) for field in struct.fields)
