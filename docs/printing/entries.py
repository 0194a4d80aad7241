"""Params, fields and errors as terms with paragraphs, and the places that links lead to."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import msgspec

from codegen.document import Error, MatchSpec, Method
from codegen.types import Array, Bounds, Field, Primitive, Type, names_in, python_type

from .versions import Version

_BOUNDS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "pattern": "matches {}",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
}


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A term and what is said of it."""

    term: str
    paragraphs: list[str]


class Entries:
    """Writes what one version has, in its language."""

    def __init__(self, version: Version) -> None:
        self._version = version
        self._say = version.say

    def target(self, *names: str) -> str:
        """Return what the place of *names* is called, on whichever page it is."""
        return "-".join([self._version.name, *(re.sub(r"\W", "-", name) for name in names)]).lower().replace("_", "-")

    def error_link(self, error: str) -> str:
        """Return a link to the class of an error."""
        return f"[`{error}`](#{self.target(error)})"

    def model_link(self, name: str) -> str:
        """Return a link to a model."""
        return f"[`{name}`](#{self.target(name)})"

    def errors_of(self, method: Method) -> list[tuple[Error, type[Exception]]]:
        """Return what *method* can be answered with, and the class of each."""
        return list(zip(method.errors, self._version.descriptor(method.name).errors, strict=True))

    def recognised(self, error: Error) -> str:
        """Return what stands in an answer with *error*."""
        match = self._version.notes(error).match
        codes = match.codes if isinstance(match, MatchSpec) and not match.message else []
        code = ", ".join(f"`{code}`" for code in codes or [error.code])
        data = self._version.told_apart(error)
        return f"{code} “{error.message}”" + (f" · `{as_json(data)}`" if data else "")

    def field(self, field: Field, target: str, marks: Sequence[str], more: Sequence[str] = ()) -> Entry:
        """Return what is known of a param or a field."""
        say = self._say
        definitions = self._version.module.definitions
        shown = [*marks]
        shown += [say("secret")] if field.secret else []
        shown += [say("personal")] if field.personal else []
        after = [*self.bounds(field.type), *more]
        if field.default is not msgspec.UNSET:
            after.append(say("Default: {value}.", value=f"`{as_json(field.default)}`"))
        if field.python != field.wire:
            after.append(say("In Python: {name}.", name=f"`{field.python}`"))
        links = [self.model_link(name) for name in sorted(names_in(field.type, definitions))]
        if links:
            after.append(say("See {links}.", links=", ".join(links)))
        type_ = python_type(field.type, definitions)
        return Entry(
            term=term_line(field.wire, target, type_, shown),
            paragraphs=[text for text in (field.doc, " ".join(after)) if text],
        )

    def bounds(self, type_: Type) -> list[str]:
        """Return what narrows a type, as at most one sentence."""
        bounds: Bounds = type_.bounds if isinstance(type_, Primitive | Array) else ()
        words = [self._bound(keyword, value) for keyword, value in bounds]
        if not words:
            return []
        text = ", ".join(words)
        return [text[:1].upper() + text[1:] + "."]

    def _bound(self, keyword: str, value: object) -> str:
        if keyword in ("minLength", "minItems") and value == 1:
            return self._say("not empty")
        return self._say(_BOUNDS[keyword], f"`{value}`")


def file_of(method: Method) -> str:
    """Return the stem of the page of *method*; its name on the wire may hold anything."""
    return re.sub(r"[^\w.-]", "-", method.name).replace(".", "-")


def term_line(name: str, target: str, type_: str, marks: Sequence[str]) -> str:
    """Return a term with a place of its own, its type and its marks."""
    shown = f"`{name}`{{#{target}}}"
    return " ".join([shown, *([f"`{type_}`{{.type}}"] if type_ else []), f"[{' · '.join(marks)}]{{.marks}}"])


def as_json(value: object) -> str:
    """Return *value* in one line."""
    return json.dumps(value, ensure_ascii=False)
