"""Examples of a document, as JSON on the wire and as one types them for either client."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from codegen import pointers
from codegen.colours import ASYNC, SYNC, Colour
from codegen.document import AnsweredError, Example, Method, Pairing
from codegen.examples import Examples, by_param
from codegen.layout import Brackets, lines
from codegen.runtime.masking import HIDDEN
from codegen.runtime.shapes import is_array, is_object
from codegen.types import Field
from codegen.values import Misfit, Writer

from .versions import Version

_ROOM = 76
"""Characters in a line of code: as many as fit beside two columns of navigation."""


class Sample(msgspec.Struct, kw_only=True):
    """One example."""

    name: str
    text: str
    form: str | None
    """The first form of the method that it fits."""
    given: dict[str, object]
    """Its params by their names on the wire, without the key of the session."""
    error: str | None
    """The class that it ends in."""
    request: str
    answer: str
    python: str
    python_async: str
    """Both are empty where what the client sends cannot be like this."""


def samples(version: Version, method: Method) -> list[Sample]:
    """Return all examples of *method*, in the order of the document."""
    return list(_Samples(version, method).all())


class _Samples:
    def __init__(self, version: Version, method: Method) -> None:
        self._version = version
        self._method = method
        self._code = version.code(method.name)
        self._descriptor = version.descriptor(method.name)
        self._examples = Examples(version.document.raw)
        self._secrets = version.secrets()
        # A session is opened with what the client was made with.
        fields = version.struct(self._code.params_struct).fields
        self._fields: list[Field] = [] if self._code.opens_session else fields

    def all(self) -> Iterator[Sample]:
        for pairing in self._method.examples:
            said = {name: example.value for name, example in by_param(self._method, pairing).items()}
            given = {name: value for name, value in said.items() if name != self._descriptor.session_param}
            error = self._error(pairing)
            yield Sample(
                name=pairing.name,
                text=" ".join(pairing.description.split()),
                form=next(
                    (form.name for index, form in enumerate(self._method.forms) if self._fits(index, given)), None
                ),
                given=given,
                error=error,
                request=self._json({"jsonrpc": "2.0", "id": 1, "method": self._method.name, "params": said}),
                answer=self._answer(pairing),
                python=self._typed(given, SYNC, error),
                python_async=self._typed(given, ASYNC, error),
            )

    def _form(self, given: dict[str, object]) -> str | None:
        return next((form.name for index, form in enumerate(self._method.forms) if self._fits(index, given)), None)

    def _fits(self, index: int, given: dict[str, object]) -> bool:
        form = self._method.forms[index]
        at = pointers.join(self._method.pointer, "x-forms", index, "params")
        return (
            given.keys() >= set(form.required)
            and not given.keys() & set(form.absent)
            and not any(
                any(self._examples.faults(pointers.join(at, name), given[name], "", ""))
                for name in form.params.keys() & given.keys()
            )
        )

    def _error(self, pairing: Pairing) -> str | None:
        """Return the class of the error that an example ends in, found as clients do: by detail, message, code."""
        said = pairing.error
        if not isinstance(said, AnsweredError):
            return None
        named = list(zip(self._method.errors, self._descriptor.errors, strict=True))
        best = max(
            named,
            key=lambda pair: (
                _shared(self._version.told_apart(pair[0]), said.data),
                pair[0].message.casefold() == said.message.casefold(),
                pair[0].code == said.code,
            ),
            default=None,
        )
        return best[1].__name__ if best is not None else None

    def _answer(self, pairing: Pairing) -> str:
        if isinstance(pairing.error, AnsweredError):
            error = {"code": pairing.error.code, "message": pairing.error.message}
            data = {} if pairing.error.data is msgspec.UNSET else {"data": pairing.error.data}
            return self._json({"jsonrpc": "2.0", "id": 1, "error": {**error, **data}})
        if isinstance(pairing.result, Example):
            return self._json({"jsonrpc": "2.0", "id": 1, "result": pairing.result.value})
        return ""

    def _json(self, value: object) -> str:
        return json.dumps(self._hidden(value), ensure_ascii=False, indent=2)

    def _hidden(self, value: object) -> object:
        if is_object(value):
            return {name: HIDDEN if name in self._secrets else self._hidden(inner) for name, inner in value.items()}
        return [self._hidden(inner) for inner in value] if is_array(value) else value

    def _typed(self, given: dict[str, object], colour: Colour, error: str | None) -> str:
        writer = Writer(self._version.module.definitions)
        try:
            values = {field.wire: given[field.wire] for field in self._fields if field.wire in given}
            arguments = writer.arguments(self._fields, values)
        except Misfit:
            return ""
        call = Brackets(f"answer = {colour.wait}client.{self._code.name}(", arguments, ")")
        is_async = colour is ASYNC
        body = _body(call, 2 if is_async else 1, error)
        opened = [f"{colour.enter} {colour.name}() as client:", *_indented(body)]
        needed: set[str] = {colour.name, *writer.models} | ({error} if error else set())
        head = _import(f"from {self._version.package.name}.{self._version.name} import ", sorted(needed))
        if is_async:
            main = ["async def main() -> None:", *_indented(opened)]
            return "\n".join(["import asyncio", "", *head, "", "", *main, "", "", "asyncio.run(main())"])
        return "\n".join([*head, "", *opened])


def _shared(own: Mapping[str, object], said: object) -> int:
    """Return how many members by which an error is told apart are those of an example; others count against it."""
    given = said if is_object(said) else {}
    return sum(
        1 if given.get(name) in (wanted if is_array(wanted) else [wanted]) else -1 for name, wanted in own.items()
    )


def _body(call: Brackets, depth: int, error: str | None) -> list[str]:
    depth += error is not None
    typed = lines(call, _ROOM - 4 * depth)
    if error is None:
        return [*typed, "print(answer)"]
    return ["try:", *_indented(typed), f"except {error} as error:", "    print(error.outcome, error.cure)"]


def _import(opening: str, names: Sequence[str]) -> list[str]:
    whole = opening + ", ".join(names)
    return [whole] if len(whole) <= _ROOM else lines(Brackets(f"{opening}(", [("", name) for name in names], ")"), 0)


def _indented(typed: Sequence[str]) -> list[str]:
    return textwrap.indent("\n".join(typed), "    ").split("\n")
