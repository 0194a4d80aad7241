"""OLD and NEW as the comparison sees them: the IR, the document behind it, the names that users have."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from .. import keywords, locks, pointers
from ..bounds import unchecked
from ..document import Document
from ..ir import Module
from ..loading import Loaded
from ..references import chain
from ..runtime.shapes import is_array, is_object
from ..source import Source
from ..types import Definitions, StructDef
from .changes import Place

_SCHEMAS = ("items", "additionalProperties", "additionalItems")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems", "items")
_NOTED = ("format", "contentEncoding", "contentMediaType", "readOnly", "writeOnly")
_NOT_CHECKED = (*keywords.NOT_EXPRESSED, *keywords.NOT_CHECKED, "then", "else")


class Loose(msgspec.Struct):
    """What stands in a schema beside its type."""

    unchecked: dict[str, object] = {}
    """What no type expresses, by the pointers from there."""
    spellings: dict[str, object] = {}
    """How else values may be written."""
    noted: dict[str, object] = {}
    """What takes no value away."""
    places: list[str] = []
    """All that was looked at."""


class Side(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """One of the two documents."""

    shown: str
    path: Path
    source: Source
    document: Document
    module: Module
    names: Mapping[str, str]
    """What is named → its name in Python: as the lock beside the document holds it, else as the generator gives it."""

    @property
    def definitions(self) -> Definitions:
        return self.module.definitions

    def place(self, pointer: str) -> Place:
        where, line, within = self.source.place(pointer)
        return Place(file=self.shown if where == self.path else str(where), line=line, pointer=within)

    def is_public(self, name: str) -> bool:
        """Tell whether users can import the definition *name*."""
        return name in self.module.exported_models

    def is_deprecated(self, at: str) -> bool:
        """Tell whether what stands at *at*, a schema or a param with one, is said to be deprecated."""
        value = self._value(at)
        schema = value.get("schema") if is_object(value) else None
        found = [*chain(self.document.raw, value), *chain(self.document.raw, schema)]
        return any(one.get("deprecated") is True for one in found)

    def loose(self, at: str) -> Loose:
        """Return what the schema at *at*, or that of the param or the result there, says beside its type.

        What its properties say, and what it refers to, has a place of its own.
        """
        value, found = self._value(at), Loose()
        if is_object(value) and "name" in value and is_object(value.get("schema")):
            found.places.append(at)
            value, at = value["schema"], f"{at}/schema"
        waiting: list[tuple[str, object]] = [("", value)]
        while waiting:
            place, schema = waiting.pop()
            if not is_object(schema):
                continue
            found.places.append(at + place)
            found.unchecked |= {
                f"{place}/{key}": schema[key] for key in (*keywords.present(_NOT_CHECKED, schema), *unchecked(schema))
            }
            words = schema.get("x-spellings")
            found.spellings |= words if is_object(words) else {}
            found.noted |= {f"{place}/{key}": schema[key] for key in keywords.present(_NOTED, schema)}
            waiting += [(f"{place}/{key}", schema[key]) for key in keywords.present(_SCHEMAS, schema)]
            for key in _LISTS:
                if is_array(listed := schema.get(key)):
                    waiting += [(f"{place}/{key}/{index}", one) for index, one in enumerate(listed)]
        return found

    def _value(self, at: str) -> object:
        try:
            return pointers.resolve(self.document.raw, at)
        except pointers.NotThere:
            return None


def side(loaded: Loaded) -> Side:
    """Return *loaded*, from which a module was made."""
    assert loaded.source is not None and loaded.document is not None and loaded.module is not None
    module = loaded.module
    names = locks.names_of(module)
    names |= {what: name for what, name in locks.locked(loaded.path).items() if what in names}
    for method in module.methods:
        at = pointers.join("methods", method.name_on_the_wire)
        method.name = names[at]
        _rename(module, method.params_struct, at, names)
    for name in module.exported_models:
        _rename(module, name, f"models/{name}", names)
    return Side(
        shown=loaded.shown,
        path=loaded.path,
        source=loaded.source,
        document=loaded.document,
        module=module,
        names=names,
    )


def _rename(module: Module, struct: str, at: str, names: Mapping[str, str]) -> None:
    """Give the fields of *struct* the names that users have."""
    found = module.definitions[struct]
    for field in found.fields if isinstance(found, StructDef) else ():
        field.python = names[pointers.join(at, field.wire)]
