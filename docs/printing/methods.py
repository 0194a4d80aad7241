"""The page of a method."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

import msgspec

from codegen.document import Content, DeadlineSpec, Error, Method, TermSpec
from codegen.runtime.shapes import is_object
from codegen.types import StructDef

from .entries import Entries, Entry, as_json, file_of, term_line
from .samples import Sample, samples
from .versions import Version

Pictures: TypeAlias = Callable[[Version, Method, Sample], str]
"""Returns what a call would look like as HTML, empty if there is nothing to see."""

OUTCOMES = "../../guides/outcomes.md"
"""The page that says which errors every method can raise."""


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """An example on a page."""

    title: str
    text: str
    picture: str
    tabs: list[tuple[str, list[tuple[str, str, str]]]]
    """The title of each, and its blocks: caption, language, code."""


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Examples under one heading, and what is said of them all."""

    title: str
    text: str
    shown: list[Shown]


class MethodPage(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    file: str
    target: str
    summary: str
    description: str
    facts: list[Entry]
    params: list[Entry]
    result: list[Entry]
    groups: list[Group]
    rules: list[str]
    errors: list[Entry]
    error_samples: list[Shown]
    common: str
    source: list[str]


class Methods:
    """The pages of the methods of one version."""

    def __init__(self, version: Version, pictures: Pictures) -> None:
        self._version = version
        self._say = version.say
        self._entries = Entries(version)
        self._pictures = pictures

    def pages(self) -> list[MethodPage]:
        """Return the page of each method."""
        return [self._method(method) for method in self._version.document.methods]

    def _method(self, method: Method) -> MethodPage:
        version, say = self._version, self._say
        code = version.code(method.name)
        struct = version.struct(code.params_struct)
        found = samples(version, method)
        good = [sample for sample in found if sample.error is None]
        return MethodPage(
            name=method.name,
            file=file_of(method),
            target=self._entries.target(method.name),
            summary=method.summary,
            description=method.description,
            facts=self._facts(method),
            params=[self._param(method, param, struct) for param in method.params],
            result=self._result(method),
            groups=list(self._groups(method, good)),
            rules=[rule.description for rule in method.rules],
            errors=[self._error_entry(error, class_) for error, class_ in self._entries.errors_of(method)],
            error_samples=[self._shown(method, sample) for sample in found if sample.error is not None],
            common=say(
                "Besides these, the method can raise what every method can: {link}.",
                link=f"[{say('timeouts and outcomes')}]({OUTCOMES})",
            ),
            source=[
                version.source_of(method.pointer),
                f"`{version.package.name}.{version.name}.Client.{code.name}`",
            ],
        )

    def _groups(self, method: Method, found: Sequence[Sample]) -> Iterator[Group]:
        forms = {form.name: form.summary for form in method.forms}
        for name, summary in forms.items():
            shown = [self._shown(method, sample) for sample in found if sample.form == name]
            yield Group(title=self._say("Form {name}", name=f"`{name}`"), text=summary, shown=shown)
        rest = [self._shown(method, sample) for sample in found if sample.form not in forms]
        if rest:
            yield Group(title=self._say("More examples" if forms else "Examples"), text="", shown=rest)

    def _facts(self, method: Method) -> list[Entry]:
        say = self._say
        code, descriptor = self._version.code(method.name), self._version.descriptor(method.name)
        deprecated = [Entry(term=say("Deprecated"), paragraphs=[say("yes")])] if method.deprecated else []
        twice = (
            say("safe: nothing happens twice, and the client repeats it by itself")
            if descriptor.retry_safe
            else say("**not safe**: it would be carried out twice. The client never repeats what may have arrived")
        )
        session = say("none is needed")
        if code.opens_session:
            session = say("the method opens it: with the credentials that the client was made with")
        elif descriptor.session_param is not None:
            session = say(
                "the key travels as {param}; the client fetches it, keeps it, renews it and sends it",
                param=f"`{descriptor.session_param}`",
            )
        return [
            *deprecated,
            Entry(term=say("In Python"), paragraphs=[f"`client.{code.name}(…)` → `{code.result}`"]),
            Entry(term=say("Sending it twice"), paragraphs=[twice]),
            Entry(term=say("Deadline"), paragraphs=[self._deadline(method)]),
            Entry(term=say("Session"), paragraphs=[session]),
        ]

    def _deadline(self, method: Method) -> str:
        say, spec = self._say, method.deadline
        found = spec.terms if isinstance(spec, DeadlineSpec) else []
        terms = [f", {say('else')} ".join(self._term(term) for term in alternatives) for alternatives in found]
        base = say("{seconds} s", seconds=f"{self._version.descriptor(method.name).seconds:g}")
        return "; ".join([base, *(say("plus {terms}", terms=term) for term in terms)])

    def _term(self, term: TermSpec) -> str:
        say = self._say
        if term.sum:
            words = say("the sum of {path}" if "*" in term.sum else "the value of {path}", path=f"`{term.sum[1:]}`")
        else:
            words = say("{seconds} s", seconds=f"{term.seconds:g}")
        for path, value in term.when.items():
            words = say(
                "{amount} if {path} is {value}", amount=words, path=f"`{path[1:]}`", value=f"`{as_json(value)}`"
            )
        if term.present:
            words = say("{amount} if {path} is given", amount=words, path=f"`{term.present[1:]}`")
        return words

    def _param(self, method: Method, param: Content, struct: StructDef) -> Entry:
        say = self._say
        field = next((field for field in struct.fields if field.wire == param.name), None)
        target = self._entries.target(method.name, param.name)
        if field is None:
            marks = [say("brought by the client"), say("secret")]
            return Entry(term=term_line(param.name, target, "", marks), paragraphs=[param.description])
        marks = [say("required" if field.required else "optional")]
        if field.recipient:
            marks.append(say("somebody is reached by it"))
        if param.deprecated:
            marks.append(say("deprecated"))
        if param.reference:
            marks.append(say("support finds calls by it"))
        more = (
            [say("Also met as {names}.", names=", ".join(f"`{name}`" for name in param.aliases))]
            if param.aliases
            else []
        )
        return self._entries.field(field, target, marks, more)

    def _result(self, method: Method) -> list[Entry]:
        say, result = self._say, method.result
        if not isinstance(result, Content):
            return [Entry(term="`None`", paragraphs=[say("Nothing is answered.")])]
        paragraphs = [result.description or result.summary]
        schema = result.schema
        if is_object(schema) and "enum" in schema:
            closed = schema.get("x-closed") is True
            paragraphs.append(
                say("There is no other answer: anything else leaves the outcome unknown.")
                if closed
                else say("New values may come; they are kept as they are.")
            )
        if method.failed:
            paragraphs.append(
                say(
                    "{values} means: carried out, in vain. It is a result and no error; {option} makes it one.",
                    values=", ".join(f"`{as_json(value)}`" for value in method.failed),
                    option='`on_fail="raise"`',
                )
            )
        code = self._version.code(method.name)
        names = {name for name in re.findall(r"\w+", code.result) if name in self._version.module.definitions}
        if names:
            paragraphs.append(say("See {links}.", links=", ".join(map(self._entries.model_link, sorted(names)))))
        return [Entry(term=f"`{code.result}`", paragraphs=[text for text in paragraphs if text])]

    def _error_entry(self, error: Error, class_: type[Exception]) -> Entry:
        say, notes = self._say, self._version.notes(error)
        return Entry(
            term=f"{self._entries.error_link(class_.__name__)} · {self._entries.recognised(error)}",
            paragraphs=[
                f"**{title}:** {' '.join(text.split())}"
                for title, text in ((say("Cause"), notes.cause), (say("What to do"), notes.cure))
                if text
            ],
        )

    def _shown(self, method: Method, sample: Sample) -> Shown:
        say = self._say
        typed = [(say("Python"), sample.python), (say("Python, async"), sample.python_async)]
        wire = [(say("The request"), "json", sample.request)]
        if sample.answer:
            wire.append((say("The answer"), "json", sample.answer))
        return Shown(
            title=f"`{sample.name}`",
            text=sample.text,
            picture=self._pictures(self._version, method, sample) if sample.error is None else "",
            tabs=[*((title, [("", "python", code)]) for title, code in typed if code), (say("JSON"), wire)],
        )
