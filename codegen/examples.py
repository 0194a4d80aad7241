"""Examples and defaults of a document held against its own schemas."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from . import pointers
from .diagnostics import Diagnostics
from .document import AnsweredError, Content, Document, Example, Method, Pairing
from .references import objects, without_bases
from .runtime.shapes import is_object
from .validation import MOST_REFERENCES, UNUSABLE, TooLong, bounded_validator

_URI = "urn:document"

_FEWEST_REFERENCES = 100
"""That are followed for one value, whatever the others have cost."""

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
                found |= objects(content.schema, content.schema_pointer)
    return found


class Examples:
    """Holds examples against the schemas of the document *raw*."""

    def __init__(self, raw: dict[str, object]) -> None:
        without = without_bases(raw)
        assert is_object(without)
        self._raw = without
        self._most = MOST_REFERENCES

    def faults_of(self, method: Method, pairing: Pairing) -> Iterator[Finding]:
        """Yield all that is wrong with an example of *method*."""
        yield from self.params_faults(method, pairing)
        yield from self.result_faults(method, pairing)

    def params_faults(self, method: Method, pairing: Pairing) -> Iterator[Finding]:
        """Yield all that is wrong with the params of an example of *method*."""
        given = by_param(method, pairing)
        for index, example in enumerate(pairing.params):
            if not any(example is other for other in given.values()):
                at = pointers.join(pairing.pointer, "params", index)
                yield at, f"{method.name} has no param {example.name!r}"
        for param in method.params:
            if param.name in given:
                index = next(i for i, example in enumerate(pairing.params) if example is given[param.name])
                at = pointers.join(pairing.pointer, "params", index, "value")
                yield from self.faults(_schema_of(param), given[param.name].value, at, "the example")
        for name in sorted(param.name for param in method.params if param.required and param.name not in given):
            yield pairing.pointer, f"the example lacks the required param {name!r}"

    def result_faults(self, method: Method, pairing: Pairing) -> Iterator[Finding]:
        """Yield all that is wrong with the answer of an example of *method*."""
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
            for error in bounded_validator(reference, {_URI: self._raw}, self._most).iter_errors(value):
                place = pointers.join(at, *error.absolute_path)
                yield place, f"{what} breaks its schema: {error.message[:200]}"
        except UNUSABLE as reason:
            if isinstance(reason, TooLong):  # so will others be, and all of them together
                self._most = max(self._most // 2, _FEWEST_REFERENCES)
            # The schema cannot be used as it stands: what is wrong with it is said where it is read.
            yield at, f"{what} cannot be held against its schema"


def by_param(method: Method, pairing: Pairing) -> dict[str, Example]:
    """Return the examples of params by the names of the params.

    Examples have names of their own: where none of them is that of a param, they stand in the order of the params.
    """
    names = {param.escaped or param.name: param.name for param in method.params}
    if not any(example.name in names for example in pairing.params) and len(pairing.params) <= len(names):
        return dict(zip(names.values(), pairing.params, strict=False))
    return {names[example.name]: example for example in pairing.params if example.name in names}


def _schema_of(content: Content) -> str:
    return content.schema_pointer


def _names(method: Method, error: AnsweredError) -> bool:
    return any(own.code == error.code or own.message.casefold() == error.message.casefold() for own in method.errors)
