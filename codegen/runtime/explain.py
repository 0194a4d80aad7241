"""What to write instead, for params that break a type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import inspect

from .description import MethodInfo, P, R
from .findings import NOT_ALLOWED
from .messages import Text, say
from .unions import branches_of

_PATH = re.compile(r" - at `\$(?P<steps>[^`]*)`$")
_STEP = re.compile(r"\.(?P<field>\w+)|\[")


def cure(method: MethodInfo[P, R], mismatch: str) -> str | None:
    """Return how to mend what *mismatch* complains of, None when it says so itself."""
    for pattern, hint in method.hints.items():
        if repr(pattern) in mismatch:
            return Text(hint)
    place = _PATH.search(mismatch)
    if place is None or not mismatch.startswith(NOT_ALLOWED):
        return None
    types = list(_alternatives(inspect.type_info(method.params)))
    for step in _STEP.finditer(place["steps"]):
        types = [inner for type_ in types for inner in _inside(type_, step["field"])]
    allowed = [value for type_ in types if isinstance(type_, inspect.LiteralType) for value in type_.values]
    return say("Use one of {values}", {"values": ", ".join(map(repr, allowed))}) if allowed else None


def _inside(type_: inspect.Type, field: str | None) -> Iterator[inspect.Type]:
    """Yield the types of *field* of a struct, or of the items of a list when there is none."""
    if isinstance(type_, inspect.StructType):
        for own in type_.fields:
            if own.encode_name == field:
                yield from _alternatives(own.type)
    elif isinstance(type_, inspect.ListType) and field is None:
        yield from _alternatives(type_.item_type)


def _alternatives(type_: inspect.Type) -> Iterator[inspect.Type]:
    """Yield *type_*, or the members of the union that it is."""
    if isinstance(type_, inspect.UnionType):
        for member in type_.types:
            yield from _alternatives(member)
    elif isinstance(type_, inspect.CustomType):
        for branch in branches_of(type_.cls):
            yield from _alternatives(inspect.type_info(branch.type))
    else:
        yield type_
