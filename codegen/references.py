"""References of a document: where they stand, where they lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from . import pointers
from .runtime.shapes import is_array, is_object

VALUES = frozenset({"const", "default", "enum", "example", "value", "x-error"})
"""Keywords below which everything is data."""
KEYED_BY_NAMES = frozenset({"properties", "patternProperties", "definitions", "$defs", "schemas"})
"""Keywords whose objects are keyed by names."""


def objects(value: object, at: str, *, names: bool = False) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield every object from *value* down that is no data, with its place; *names*: its keys are no keywords."""
    if is_object(value):
        if not names:
            yield at, value
        for key, inner in value.items():
            if names or key not in VALUES:
                yield from objects(inner, pointers.join(at, key), names=not names and key in KEYED_BY_NAMES)
    elif is_array(value):
        for index, inner in enumerate(value):
            yield from objects(inner, pointers.join(at, index))


def references(value: object, at: str) -> Iterator[tuple[str, str]]:
    """Yield the place and the target of every ``$ref`` below *value*."""
    for place, found in objects(value, at):
        reference = found.get("$ref")
        if isinstance(reference, str):
            yield place, reference


def without_bases(value: object, *, names: bool = False) -> object:
    """Return *value* without what else its references could be counted from: ids of schemas and their dialects."""
    if is_array(value):
        return [without_bases(inner) for inner in value]
    if not is_object(value):
        return value
    return {
        key: without_bases(inner, names=not names and key in KEYED_BY_NAMES) if names or key not in VALUES else inner
        for key, inner in value.items()
        if names or key not in ("$id", "$schema")
    }


def target_of(reference: str) -> str:
    """Return the pointer in a reference within the document."""
    return unquote(reference.removeprefix("#"))


def leads_back(document: object, reference: str, ended: set[str]) -> bool:
    """Tell whether *reference* leads to references only, in a circle. *ended*: those known to end, found ones too."""
    seen: set[str] = set()
    while reference not in seen:
        seen.add(reference)
        target = pointers.resolve(document, target_of(reference))
        following = target.get("$ref") if is_object(target) else None
        if not isinstance(following, str) or following in ended:
            ended |= seen
            return False
        reference = following
    return True


def chain(document: object, schema: object) -> Iterator[dict[str, object]]:
    """Yield *schema* and what it refers to, one after the other; `load` has refused circles."""
    while is_object(schema):
        yield schema
        reference = schema.get("$ref")
        schema = pointers.resolve(document, target_of(reference)) if isinstance(reference, str) else None


def reached(document: object, roots: Iterable[object]) -> set[str]:
    """Return the pointers to which references lead from *roots*, over any number of steps."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        for _, reference in references(waiting.pop(), ""):
            target = target_of(reference)
            if target not in found:
                found.add(target)
                waiting.append(pointers.resolve(document, target))
    return found
