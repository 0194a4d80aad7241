"""Examples and defaults of a document held against its own schemas."""

from __future__ import annotations

from . import pointers
from .diagnostics import Diagnostics
from .document import AnsweredError, Content, Document, Example, Method, Pairing
from .validation import validator

_URI = "urn:document"


def check(document: Document, diagnostics: Diagnostics) -> None:
    """Warn of every example and default that its schema refuses."""
    checker = _Checker(document.raw, diagnostics)
    for method in document.methods:
        for param in method.params:
            if isinstance(param.schema, dict) and "default" in param.schema:
                checker.hold(
                    param,
                    param.schema["default"],
                    pointers.join(param.pointer, "schema", "default"),
                    "the default",
                )
        for pairing in method.examples:
            checker.pairing(method, pairing)


class _Checker:
    def __init__(self, raw: dict[str, object], diagnostics: Diagnostics) -> None:
        self._raw = raw
        self._diagnostics = diagnostics

    def pairing(self, method: Method, pairing: Pairing) -> None:
        by_name = {param.name: param for param in method.params}
        given: set[str] = set()
        for index, example in enumerate(pairing.params):
            at = pointers.join(pairing.pointer, "params", index)
            param = by_name.get(example.name)
            if param is None:
                self._diagnostics.warning(at, f"{method.name} has no param {example.name!r}")
            else:
                given.add(example.name)
                self.hold(param, example.value, pointers.join(at, "value"), "the example")
        for name in sorted(name for name, param in by_name.items() if param.required and name not in given):
            self._diagnostics.warning(pairing.pointer, f"the example lacks the required param {name!r}")
        if isinstance(pairing.result, Example) and isinstance(method.result, Content):
            at = pointers.join(pairing.pointer, "result", "value")
            self.hold(method.result, pairing.result.value, at, "the example")
        if isinstance(pairing.error, AnsweredError) and not _names(method, pairing.error):
            at = pointers.join(pairing.pointer, "x-error")
            self._diagnostics.warning(at, f"{method.name} does not name an error like this one")

    def hold(self, content: Content, value: object, at: str, what: str) -> None:
        schema = {"$ref": f"{_URI}#{pointers.join(content.pointer, 'schema')}"}
        for error in validator(schema, {_URI: self._raw}).iter_errors(value):
            place = pointers.join(at, *error.absolute_path)
            self._diagnostics.warning(place, f"{what} breaks its schema: {error.message[:200]}")


def _names(method: Method, error: AnsweredError) -> bool:
    return any(own.code == error.code or own.message.casefold() == error.message.casefold() for own in method.errors)
