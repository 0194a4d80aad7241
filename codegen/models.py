"""The module of structs: what each is made of, types as the printer has them, unions made safe for msgspec."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from .printer import printed
from .python import call, described, docstring, legible, literal
from .signatures import field_doc
from .types import (
    AliasDef,
    Definition,
    Definitions,
    Field,
    StructDef,
    Type,
    Unseen,
    bound_type,
    hooked,
    is_unknown_to_the_printer,
    kinds,
    members,
    names_in,
    opened,
    opened_inside,
    python_type,
    telling_tags,
    walk,
)


class Models(msgspec.Struct, kw_only=True):
    """The body of the module, and whether some of it is kept as it came."""

    body: str
    holds_unseen: bool


def models(definitions: Definitions) -> Models:
    """Return the module of *definitions*: definitions in an order that can be run, then the traits of each struct."""
    known = printed(type_ for type_ in _types(definitions) if not is_unknown_to_the_printer(type_))

    def annotation(type_: Type) -> str:
        return bound_type(type_, definitions) if is_unknown_to_the_printer(type_) else known[type_]

    texts = {
        name: _struct(definition, [annotation(field.type) for field in definition.fields])
        if isinstance(definition, StructDef)
        else _alias(definition, annotation(definition.type), definitions)
        for name, definition in definitions.items()
    }
    body = "\n\n\n".join(texts[name] for name in _in_order(definitions))
    unseen = any(Unseen() in members(type_, definitions) for type_ in _types(definitions))
    return Models(body=f"{body}\n\n{_traits(definitions)}\n", holds_unseen=unseen)


def _types(definitions: Definitions) -> Iterator[Type]:
    for definition in definitions.values():
        if isinstance(definition, StructDef):
            yield from (field.type for field in definition.fields)
        else:
            yield definition.type


def _in_order(definitions: Definitions) -> Iterator[str]:
    """Yield the names of *definitions*, every alias behind all that it needs.

    Annotations of structs are read when all is there.
    """
    names = list(definitions)
    lacking: dict[int, set[str]] = {}
    waiting = defaultdict[str, list[int]](list)
    done: set[str] = set()
    for index, name in enumerate(names):
        lacking[index] = _needed(definitions[name], definitions) - done
        for other in lacking[index]:
            waiting[other].append(index)
        ready = [] if lacking[index] else [index]
        while ready:
            found = names[heapq.heappop(ready)]
            yield found
            done.add(found)
            for held_up in waiting.pop(found, ()):
                lacking[held_up].discard(found)
                if not lacking[held_up]:
                    heapq.heappush(ready, held_up)
    yield from (name for name in names if name not in done)


def _needed(definition: Definition, definitions: Definitions) -> set[str]:
    if isinstance(definition, StructDef) or definition.recursive:
        return set()
    return names_in(definition.type, definitions, spell_out=False) & definitions.keys()


def _struct(struct: StructDef, annotations: Sequence[str]) -> str:
    closed = ", forbid_unknown_fields=True" if struct.closed else ""
    lines = [f"class {struct.name}(Model, frozen=True{closed}, kw_only=True):"]
    lines += _doc(struct.doc or struct.name, 4)
    for field, annotation in zip(struct.fields, annotations, strict=True):
        lines += [f"    {_field(field, annotation)}", *_doc(field_doc(field), 4)]
    return "\n".join(lines)


def _doc(text: str, indent: int) -> list[str]:
    said = described(legible(text))
    return [" " * indent + docstring(said, indent)] if any(said) else []


def _field(field: Field, annotation: str) -> str:
    default = "" if field.required else "UNSET"
    if not field.required:
        annotation += " | UnsetType"
    if field.wire != field.python:
        # Under a name of its own: many an API has a field called so.
        default = f"_field(name={literal(field.wire)}" + (f", default={default})" if default else ")")
    return f"{field.python}: {annotation}" + (f" = {default}" if default else "")


def _alias(alias: AliasDef, bounded: str, definitions: Definitions) -> str:
    return "\n".join([_value(alias, bounded, definitions), *_doc(alias.doc, 0)])


def _value(alias: AliasDef, bounded: str, definitions: Definitions) -> str:
    name = alias.name
    if not hooked(alias, definitions):
        return f"{name}: TypeAlias = {bounded}"
    value = python_type(alias.type, definitions, spell_out=False)
    plain = f"{name}: TypeAlias = {repr(value) if alias.recursive else value}"
    if alias.spellings:
        return (
            f"if TYPE_CHECKING:\n    {plain}\n"
            f"else:  # servers write it in other ways, too\n"
            f"    {name} = spelled({name!r}, {bounded}, {literal(alias.spellings)})"
        )
    known = [member for member in members(alias.type, definitions) if member != Unseen()]
    branches = ", ".join(_branch(member, known, definitions) for member in known)
    what = "type" if alias.recursive else "union"
    return (
        f"if TYPE_CHECKING:\n    {plain}\n"
        f"else:  # msgspec must not see this {what}\n"
        f"    {name} = one_of({name!r}, lambda: [{branches}]{_unseen(alias.type, definitions)})"
    )


def _branch(member: Type, known: Sequence[Type], definitions: Definitions) -> str:
    words = " ".join(sorted(kinds(member, definitions)))
    tags = telling_tags(member, known, definitions)
    told = f", {literal(tags)}" if tags else ""
    return f"branch({words!r}, {python_type(member, definitions, spell_out=False)}{told})"


def _unseen(type_: Type, definitions: Definitions) -> str:
    """Return the argument that says where what was never seen is kept, an empty text if that is nowhere."""
    if opened(type_, definitions):
        return ", unseen='here'"
    return ", unseen='inside'" if opened_inside(type_, definitions) else ""


def _holds_models(type_: Type, definitions: Definitions) -> bool:
    return any(isinstance(definitions[name], StructDef) for name in walk(type_, definitions))


def _traits(definitions: Definitions) -> str:
    lines: list[str] = []
    for definition in definitions.values():
        if not isinstance(definition, StructDef):
            continue
        traits = {
            "secret": frozenset(field.python for field in definition.fields if field.secret),
            "personal": frozenset(field.python for field in definition.fields if field.personal),
            "models": tuple(field.python for field in definition.fields if _holds_models(field.type, definitions)),
            "defaults": {
                field.python: field.default
                for field in definition.fields
                if isinstance(field.default, str | int | float | bool | None)
            },
        }
        if any(traits.values()):
            given = {key: value for key, value in traits.items() if value}
            lines.append(f"{definition.name}.__traits__ = {call('Traits', given)}")
    return "\n".join(lines)
