"""Examples and defaults of a document held against its own schemas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from . import pointers
from .diagnostics import Diagnostics
from .document import AnsweredError, Content, Document, Example, Method, Pairing
from .references import objects
from .runtime.shapes import is_object
from .validation import Unresolvable, validator

_URI = "urn:document"

Finding = tuple[str, str]
"""A pointer, and what is wrong there."""


def check(document: Document, diagnostics: Diagnostics) -> None:
    """Warn of every example and default that its schema refuses."""
    examples = Examples(document.raw)
    for at, schema in _schemas(document).items():
        if "default" in schema:
            _warn(diagnostics, examples.faults(at, schema["default"], pointers.join(at, "default"), "the default"))
    for method in document.methods:
        for pairing in method.examples:
            _warn(diagnostics, examples.faults_of(method, pairing))


def _warn(diagnostics: Diagnostics, findings: Iterator[Finding]) -> None:
    for at, message in findings:
        diagnostics.warning(at, message)


def _schemas(document: Document) -> dict[str, dict[str, object]]:
    """Return all schemas of *document* by their places: those of components, params and results, and all inside."""
    found: dict[str, dict[str, object]] = {}
    components = document.raw.get("components")
    if is_object(components):
        found |= objects(components.get("schemas"), "/components/schemas", names=True)
    for method in document.methods:
        for content in (*method.params, method.result):
            if isinstance(content, Content):
                found |= objects(content.schema, pointers.join(content.pointer, "schema"))
    return found


class Examples:
    """Holds examples against the schemas of the document *raw*."""

    def __init__(self, raw: dict[str, object]) -> None:
        self._raw = raw

    def faults_of(self, method: Method, pairing: Pairing) -> Iterator[Finding]:
        """Yield all that is wrong with an example of *method*."""
        by_name = {param.name: param for param in method.params}
        given: set[str] = set()
        for index, example in enumerate(pairing.params):
            at = pointers.join(pairing.pointer, "params", index)
            param = by_name.get(example.name)
            if param is None:
                yield at, f"{method.name} has no param {example.name!r}"
            else:
                given.add(example.name)
                yield from self.faults(_schema_of(param), example.value, pointers.join(at, "value"), "the example")
        for name in sorted(name for name, param in by_name.items() if param.required and name not in given):
            yield pairing.pointer, f"the example lacks the required param {name!r}"
        if isinstance(pairing.result, Example) and isinstance(method.result, Content):
            at = pointers.join(pairing.pointer, "result", "value")
            yield from self.faults(_schema_of(method.result), pairing.result.value, at, "the example")
        if isinstance(pairing.error, AnsweredError) and not _names(method, pairing.error):
            at = pointers.join(pairing.pointer, "x-error")
            yield at, f"{method.name} does not name an error like this one"

    def faults(self, schema: str, value: object, at: str, what: str) -> Iterator[Finding]:
        """Yield all for which the schema at the pointer *schema* refuses *value*, which stands at *at*."""
        reference = {"$ref": f"{_URI}#{quote(schema, safe='/~')}"}
        try:
            for error in validator(reference, {_URI: self._raw}).iter_errors(value):
                place = pointers.join(at, *error.absolute_path)
                yield place, f"{what} breaks its schema: {error.message[:200]}"
        except (re.error, OverflowError, RecursionError, Unresolvable):
            # The schema cannot be used as it stands: what is wrong with it is said where it is read.
            yield at, f"{what} cannot be held against its schema"


def _schema_of(content: Content) -> str:
    return pointers.join(content.pointer, "schema")


def _names(method: Method, error: AnsweredError) -> bool:
    return any(own.code == error.code or own.message.casefold() == error.message.casefold() for own in method.errors)
