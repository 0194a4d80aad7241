"""Examples of a document in docstrings: what one types, and what the interpreter prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from . import pointers
from .colours import Colour
from .document import Example, Method, Pairing
from .examples import Examples, by_param
from .layout import Brackets, Source, flat, lines
from .python import WIDTH, Kept
from .types import Definitions, Field, StructDef, Type
from .values import Ambiguous, Misfit, Writer, shown

_ROOM = WIDTH - 16
"""Characters in a line of an example: the indentation of its section and the prompt stand before it."""

_LONGEST = 1000
"""Characters. A longer call hides what it is to show."""


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """One call of a method."""

    method: str
    """Its name in Python."""
    given: Mapping[str, object]
    """What is given, by the names on the wire."""
    arguments: Sequence[tuple[str, Source]]
    models: frozenset[str]
    """The structs that it takes."""
    printed: str | None
    """The line that the interpreter prints, empty if it prints none; None if that cannot be said."""

    @property
    def length(self) -> int:
        return len(flat(self._call("")))

    def typed(self, colour: Colour, room: int) -> list[str]:
        """Return the lines that one types. What cannot be said is not printed either."""
        kept = "answer = " if self.printed is None else ""
        return lines(self._call(kept + colour.wait), room)

    @property
    def output(self) -> list[str]:
        return [self.printed] if self.printed else []

    def _call(self, before: str) -> Source:
        return Brackets(f"{before}client.{self.method}(", self.arguments, ")")


class Samples:
    """The samples of one method, in the order of the document."""

    def __init__(
        self,
        method: Method,
        name: str,
        params: StructDef,
        result: Type,
        definitions: Definitions,
        examples: Examples,
        *,
        opens_session: bool,
    ) -> None:
        self._method = method
        self._name = name
        # A session is opened with what the client was made with.
        self._fields: list[Field] = [] if opens_session else params.fields
        self._result = result
        self._definitions = definitions
        self._examples = examples
        self._found = [sample for sample in self._samples() if sample.length <= _LONGEST]

    def best(self) -> Sample | None:
        """Return the sample that stands for the method: the first, of a method with forms the shortest."""
        forms = range(len(self._method.forms))
        found = [sample for index in forms for sample in self._of_form(index)] if forms else self._found[:1]
        return _shortest(found)

    def best_of(self, form: int) -> Sample | None:
        """Return the shortest sample of the form with this number."""
        return _shortest(self._of_form(form))

    def _of_form(self, index: int) -> list[Sample]:
        return [sample for sample in self._found if self._is_of(index, sample.given)]

    def _samples(self) -> Iterator[Sample]:
        for pairing in self._method.examples:
            if isinstance(pairing.result, Example) and not any(self._examples.faults_of(self._method, pairing)):
                try:
                    yield self._sample(pairing, pairing.result.value)
                except Misfit:
                    continue

    def _sample(self, pairing: Pairing, result: object) -> Sample:
        said = {name: example.value for name, example in by_param(self._method, pairing).items()}
        given = {field.wire: said[field.wire] for field in self._fields if field.wire in said}
        writer = Writer(self._definitions)
        arguments = writer.arguments(self._fields, given)
        return Sample(
            method=self._name,
            given=given,
            arguments=arguments,
            models=frozenset(writer.models),
            printed=self._printed(result),
        )

    def _printed(self, result: object) -> str | None:
        try:
            text = shown(self._result, result, self._definitions)
        except (Ambiguous, Misfit):
            return None
        if result is None:
            return ""
        return text if len(text) <= _ROOM else None

    def _is_of(self, index: int, given: Mapping[str, object]) -> bool:
        form = self._method.forms[index]
        at = pointers.join(self._method.pointer, "x-forms", index, "params")
        return (
            given.keys() >= set(form.required)
            and not given.keys() & set(form.absent)
            and not any(
                any(self._examples.faults(pointers.join(at, wire), given[wire], "", ""))
                for wire in form.params.keys() & given.keys()
            )
        )


def _shortest(samples: Iterable[Sample]) -> Sample | None:
    """Return the first of the shortest."""
    return min(samples, key=lambda sample: sample.length, default=None)


def section(sample: Sample | None, colour: Colour, package: str) -> Kept:
    """Return the section of a docstring that shows *sample*, empty if there is none."""
    if sample is None:
        return Kept("")
    imports = _imports(sample.models, package) if sample.models else []
    return _section([*imports, *_prompted(sample.typed(colour, _ROOM)), *sample.output])


def quickstart(sample: Sample | None, colour: Colour, package: str, variables: Sequence[str]) -> Kept:
    """Return the section of a docstring that shows *sample* from the first line on; *variables* must be set for it."""
    if sample is None:
        return Kept("")
    needed = f"  # {' and '.join(variables)} {'is' if len(variables) == 1 else 'are'} set" if variables else ""
    opened = f"{colour.enter} {colour.name}() as client:{needed}"
    typed = [opened, *(f"    {line}" for line in sample.typed(colour, _ROOM - 4))]
    return _section([*_imports({colour.name, *sample.models}, package), *_prompted(typed), *sample.output])


def _imports(names: Iterable[str], package: str) -> list[str]:
    return _prompted([f"from {package} import {', '.join(sorted(names))}"])


def _prompted(typed: Sequence[str]) -> list[str]:
    return [f"{'...' if index else '>>>'} {line}" for index, line in enumerate(typed)]


def _section(session: Sequence[str]) -> Kept:
    return Kept("\n".join(["Examples:", *(f"    {line}" for line in session)]))
