"""JSON values of a type as Python: as one types them, and as the interpreter prints them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from .layout import Brackets, Source, quoted
from .runtime.masking import HIDDEN, mask
from .runtime.shapes import is_array, is_object
from .runtime.unions import kind_of
from .types import (
    AliasDef,
    Array,
    Definitions,
    Field,
    Literals,
    Map,
    Named,
    Primitive,
    StructDef,
    Tuple,
    Type,
    Union,
    kinds,
    members,
)


class Misfit(Exception):
    """A value that its type cannot hold."""


class Ambiguous(Exception):
    """A value that members of a union would print in different ways."""


class Patience:
    """Bounds the attempts at one value: where unions stand in unions, the combinations of their members explode."""

    def __init__(self) -> None:
        self._left = 10_000

    def spend(self) -> None:
        """Count an attempt. Raises `Misfit` when there were too many."""
        self._left -= 1
        if self._left < 0:
            raise Misfit


class Writer:
    """Writes values as one types them. ``models`` names the structs that they take.

    *reveals*: secrets, too.
    """

    def __init__(self, definitions: Definitions, *, reveals: bool = False) -> None:
        self._definitions = definitions
        self._reveals = reveals
        self._patience = Patience()
        self.models: set[str] = set()

    def arguments(self, fields: Sequence[Field], values: Mapping[str, object]) -> list[tuple[str, Source]]:
        """Return *values*, by their names on the wire, as keyword arguments, the required ones first.

        Of a secret no value is written, unless it reveals them: where it is optional it is left out. Raises `Misfit`.
        """
        if not values.keys() <= {field.wire for field in fields}:
            raise Misfit
        found: list[tuple[str, Source]] = []
        for field in sorted(fields, key=lambda field: not field.required):
            if field.required and field.wire not in values:
                raise Misfit
            if field.required or (field.wire in values and (self._reveals or not field.secret)):
                found.append((f"{field.python}=", self._argument(field, values[field.wire])))
        return found

    def _argument(self, field: Field, value: object) -> Source:
        if self._reveals or not field.secret:
            return self.value(field.type, value)
        if field.type != Primitive("str"):
            raise Misfit
        return quoted(HIDDEN)

    def value(self, type_: Type, value: object) -> Source:
        """Return *value* as an expression of *type_*. Raises `Misfit`."""
        self._patience.spend()
        match type_:
            case Primitive() | Literals():
                return _plain(_held(type_, value, self._definitions))
            case Array() if is_array(value):
                return Brackets("[", [("", self.value(type_.item, item)) for item in value], "]")
            case Tuple() if is_array(value) and len(value) == len(type_.items):
                parts = zip(type_.items, value, strict=True)
                closing = ",)" if len(value) == 1 else ")"
                return Brackets("(", [("", self.value(item, one)) for item, one in parts], closing)
            case Map() if is_object(value):
                items = [(f"{quoted(key)}: ", self.value(type_.value, item)) for key, item in value.items()]
                return Brackets("{", items, "}")
            case Union():
                return self._member(type_, value)
            case Named():
                found = self._definitions[type_.name]
                if isinstance(found, AliasDef):
                    return self.value(found.type, value)
                if is_object(value):
                    arguments = self.arguments(found.fields, value)
                    self.models.add(found.name)
                    return Brackets(f"{found.name}(", arguments, ")")
            case _:
                pass
        raise Misfit

    def _member(self, union: Union, value: object) -> Source:
        for member in members(union, self._definitions):
            before = set(self.models)
            try:
                return self.value(member, value)
            except Misfit:
                self.models = before
        raise Misfit


def shown(
    type_: Type,
    value: object,
    definitions: Definitions,
    *,
    personal: bool = False,
    patience: Patience | None = None,
) -> str:
    """Return how the interpreter prints *value*, decoded as *type_*. Raises `Misfit` or `Ambiguous`."""
    waiting = patience or Patience()
    waiting.spend()

    def inner(type_: Type, value: object) -> str:
        return shown(type_, value, definitions, personal=personal, patience=waiting)

    match type_:
        case Primitive() | Literals():
            held = _held(type_, value, definitions)
            decoded = float(held) if isinstance(held, int) and _is_float(type_) else held
            return repr(mask(decoded) if personal else decoded)
        case Array() if is_array(value):
            return f"[{', '.join(inner(type_.item, item) for item in value)}]"
        case Tuple() if is_array(value) and len(value) == len(type_.items):
            texts = [inner(item, one) for item, one in zip(type_.items, value, strict=True)]
            return f"({', '.join(texts)}{',' if len(texts) == 1 else ''})"
        case Map() if is_object(value):
            return f"{{{', '.join(f'{key!r}: {inner(type_.value, item)}' for key, item in value.items())}}}"
        case Union():
            return _shown_member(members(type_, definitions), value, inner)
        case Named():
            found = definitions[type_.name]
            if isinstance(found, AliasDef):
                return inner(found.type, value)
            if is_object(value):
                return _shown_struct(found, value, definitions, waiting)
        case _:
            pass
    raise Misfit


def _shown_member(types: Iterable[Type], value: object, show: Callable[[Type, object], str]) -> str:
    texts: set[str] = set()
    for member in types:
        try:
            texts.add(show(member, value))
        except Misfit:
            continue
    if len(texts) > 1:
        raise Ambiguous
    if not texts:
        raise Misfit
    return texts.pop()


def _shown_struct(struct: StructDef, value: Mapping[str, object], definitions: Definitions, patience: Patience) -> str:
    known = {field.wire for field in struct.fields}
    if (struct.closed and not value.keys() <= known) or any(
        field.required and field.wire not in value for field in struct.fields
    ):
        raise Misfit
    parts: list[str] = []
    for field in struct.fields:
        if field.wire in value:
            text = shown(field.type, value[field.wire], definitions, personal=field.personal, patience=patience)
            parts.append(f"{field.python}={repr(HIDDEN) if field.secret else text}")
    return f"{struct.name}({', '.join(parts)})"


def _held(type_: Primitive | Literals, value: object, definitions: Definitions) -> object:
    """Return *value* as *type_* holds it, bounds apart. Raises `Misfit`."""
    if isinstance(value, float) and value.is_integer() and "float" not in kinds(type_, definitions):
        value = int(value)  # to JSON Schema 1.0 is an integer
    kind = kind_of(value)
    taken = kind in kinds(type_, definitions)
    if isinstance(type_, Literals) and not type_.open:
        taken = any(kind_of(own) == kind and own == value for own in type_.values)
    if not taken or (_is_float(type_) and not _is_finite(value)):
        raise Misfit
    return value


def _is_finite(value: object) -> bool:
    try:
        return isinstance(value, int | float) and math.isfinite(value)
    except OverflowError:
        return False


def _is_float(type_: Primitive | Literals) -> bool:
    return isinstance(type_, Primitive) and type_.python == "float"


def _plain(value: object) -> Source:
    """Return JSON of any shape."""
    if is_array(value):
        return Brackets("[", [("", _plain(item)) for item in value], "]")
    if is_object(value):
        return Brackets("{", [(f"{quoted(key)}: ", _plain(item)) for key, item in value.items()], "}")
    if isinstance(value, float) and not math.isfinite(value):
        raise Misfit
    return quoted(value) if isinstance(value, str) else repr(value)
