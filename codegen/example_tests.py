"""Valid examples of a document as tests: what one types, and the JSON that it stands for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from msgspec import UNSET

from .diagnostics import Diagnostics
from .document import AnsweredError, Content, Example, Method, Pairing, SessionSpec
from .examples import Examples, by_param
from .ir import ExampleCode, TestsCode
from .layout import Brackets, flat, quoted
from .python import Code, printable
from .runtime.shapes import is_array, is_object
from .types import Definitions, Field, StructDef, kinds
from .values import Misfit, Writer

_ROOM = 90
"""Characters of JSON that stand in one line."""


class ExampleTests:
    """Collects the examples of a document that can be called, and warns of valid ones that cannot."""

    def __init__(
        self, session: SessionSpec | None, definitions: Definitions, examples: Examples, diagnostics: Diagnostics
    ) -> None:
        self._session = session
        self._definitions = definitions
        self._examples = examples
        self._diagnostics = diagnostics
        self._found: list[tuple[Pairing, Method, ExampleCode]] = []
        self._credentials: dict[str, object] = {}
        self._opened: Code | None = None
        self._models: set[str] = set()

    def add(self, method: Method, name: str, constant: str, params: StructDef, *, by_position: bool) -> None:
        """Take the examples of *method*, which is called *name* in Python."""
        for pairing in method.examples:
            if any(self._examples.faults_of(method, pairing)):
                continue  # which was said
            given = {wire: example.value for wire, example in by_param(method, pairing).items()}
            if self._session is not None:
                given.pop(self._session.param, None)
            wires = {param.name: param.escaped or param.name for param in method.params}
            reason = self._reason(method, pairing)
            if by_position and not reason and (gap := self._gap(params.fields, given)):
                reason = f"{gap!r} is left out before one that is given, and nothing can stand in its place"
            if not reason and any("\0" in text for text in _texts(given)):
                reason = "its params hold U+0000, which no client sends"
            writer = Writer(self._definitions, reveals=True)
            try:
                arguments = [] if reason else writer.arguments(params.fields, given)
            except Misfit:
                reason, arguments = "its params hold what their types in Python have no place for", []
            if reason:
                self._left_out(pairing, reason)
                continue
            self._models |= writer.models
            code = ExampleCode(
                name=Code(quoted(printable(f"{method.name}: {pairing.name}"))),
                constant=constant,
                call=flat(Brackets(f"client.{name}(", arguments, ")")),
                params=_json(given if by_position else {wires[name]: value for name, value in given.items()}),
                result=_json(pairing.result.value) if isinstance(pairing.result, Example) else None,
                error=_json(_error(pairing.error)) if isinstance(pairing.error, AnsweredError) else None,
            )
            self._found.append((pairing, method, code))
            if self._session is not None and method.name == self._session.method and code.result and not self._opened:
                self._opened = code.result
                self._credentials = {field.python: given[field.wire] for field in params.fields}

    def code(self) -> TestsCode:
        """Return all that the tests of the document are made of."""
        kept: list[ExampleCode] = []
        for pairing, method, code in self._found:
            if self._carries_key(method) and self._opened is None:
                opening = self._session.method if self._session else ""
                self._left_out(pairing, f"{opening!r} has no example by which its session could be opened")
            else:
                kept.append(code)
        return TestsCode(
            examples=kept,
            models=sorted(self._models),
            credentials=[f"{name}={quoted(str(value))}" for name, value in self._credentials.items()],
            opened=self._opened,
        )

    def _carries_key(self, method: Method) -> bool:
        return self._session is not None and any(param.name == self._session.param for param in method.params)

    def _left_out(self, pairing: Pairing, reason: str) -> None:
        self._diagnostics.warning(pairing.pointer, f"becomes no test: {reason}")

    def _reason(self, method: Method, pairing: Pairing) -> str:
        """Say why *pairing* cannot be called, empty if it can."""
        answered = isinstance(pairing.result, Example) or isinstance(pairing.error, AnsweredError)
        if isinstance(method.result, Content) and not answered:
            return "it has neither a result nor an error"
        if not isinstance(method.result, Content) and isinstance(pairing.error, AnsweredError):
            return "nothing is answered to a notification"
        return ""

    def _gap(self, fields: list[Field], given: Mapping[str, object]) -> str:
        """Return the first param that has to be given because a later one is."""
        last = max((index for index, field in enumerate(fields) if field.wire in given), default=-1)
        for field in fields[: last + 1]:
            filled = isinstance(field.default, str | int | float) or "null" in kinds(field.type, self._definitions)
            if field.wire not in given and not filled:
                return field.wire
        return ""


def _texts(value: object) -> Iterator[str]:
    """Yield all texts in *value*, names in it too."""
    if isinstance(value, str):
        yield value
    elif is_array(value):
        for inner in value:
            yield from _texts(inner)
    elif is_object(value):
        for name, inner in value.items():
            yield name
            yield from _texts(inner)


def _error(error: AnsweredError) -> dict[str, object]:
    data = {} if error.data is UNSET else {"data": error.data}
    return {"code": error.code, "message": error.message, **data}


def _json(value: object) -> Code:
    """Return *value* as the literal of its JSON, in as many lines as it needs."""
    text = json.dumps(value, ensure_ascii=False)
    if len(text) <= _ROOM:
        return Code(quoted(text))
    # No three quotes stand together in JSON.
    return Code(f'r"""\n{json.dumps(value, ensure_ascii=False, indent=2)}\n"""')
