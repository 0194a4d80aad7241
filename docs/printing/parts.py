"""The pages of models and of errors: a section for each."""

from __future__ import annotations

import inspect
from collections.abc import Sequence

import msgspec

from codegen.document import Error
from codegen.types import AliasDef, Definition, Literals, StructDef, python_type

from .entries import Entries, Entry, file_of
from .versions import Version


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A section of a page of models or errors."""

    title: str
    target: str
    text: str
    entries: list[Entry]


class Parts:
    """The sections of one version."""

    def __init__(self, version: Version) -> None:
        self._version = version
        self._say = version.say
        self._entries = Entries(version)

    def models(self) -> list[Part]:
        """Return a section for everything that has a name in signatures and answers."""
        params = {code.params_struct for code in self._version.module.methods}
        definitions = self._version.module.definitions
        return [
            self._model(name, found)
            for name, found in sorted(definitions.items())
            if name not in params and not (isinstance(found, AliasDef) and found.spelled_out)
        ]

    def errors(self) -> list[Part]:
        """Return a section for each error."""
        raised: dict[str, list[str]] = {}
        found: dict[str, tuple[Error, type[Exception]]] = {}
        for method in self._version.document.methods:
            for error, class_ in self._entries.errors_of(method):
                found[class_.__name__] = error, class_
                raised.setdefault(class_.__name__, []).append(f"[`{method.name}`]({file_of(method)}.md)")
        return [self._error(*pair, raised[name]) for name, pair in found.items()]

    def _error(self, error: Error, class_: type[Exception], raised: Sequence[str]) -> Part:
        say, notes = self._say, self._version.notes(error)
        bases = [base.__name__ for base in inspect.getmro(class_)[1:2]]
        unknown = any(base.__name__ == "ServerFaultError" for base in inspect.getmro(class_))
        outcome = (
            say("{outcome}: it may have been carried out", outcome='`"unknown"`')
            if unknown
            else say("{outcome}: refused by name, nothing was carried out", outcome='`"not_placed"`')
        )
        entries = [
            (say("Cause"), notes.cause),
            (say("What to do"), notes.cure),
            (say("Outcome"), outcome),
            (say("Recognised by"), self._entries.recognised(error)),
            (say("Base class"), ", ".join(f"`{base}`" for base in bases)),
            (say("Raised by"), ", ".join(raised)),
        ]
        return Part(
            title=f"`{class_.__name__}`",
            target=self._entries.target(class_.__name__),
            text="",
            entries=[Entry(term=term, paragraphs=[" ".join(text.split())]) for term, text in entries if text],
        )

    def _model(self, name: str, found: Definition) -> Part:
        if isinstance(found, StructDef):
            entries = [
                self._entries.field(
                    field,
                    self._entries.target(name, field.wire),
                    [self._say("required" if field.required else "optional")],
                )
                for field in found.fields
            ]
            note = "Other fields are refused." if found.closed else "Fields that are not listed survive."
            return Part(
                title=f"`{name}`",
                target=self._entries.target(name),
                text=f"{found.doc}\n\n{self._say(note)}".strip(),
                entries=entries,
            )
        text = [
            found.doc,
            f"`{python_type(found.type, self._version.module.definitions)}`",
            *self._entries.bounds(found.type),
        ]
        if isinstance(found.type, Literals) and found.type.open:
            text.append(self._say("New values may come; they are kept as they are."))
        return Part(
            title=f"`{name}`", target=self._entries.target(name), text="\n\n".join(filter(None, text)), entries=[]
        )
