"""The strings of every page: templates only place them."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

import msgspec

from codegen import pointers
from codegen.document import Content, DeadlineSpec, Error, Method, SessionSpec, TermSpec
from codegen.runtime.shapes import is_object
from codegen.types import (
    AliasDef,
    Array,
    Bounds,
    Definition,
    Field,
    Literals,
    Primitive,
    StructDef,
    Type,
    names_in,
    python_type,
)

from .samples import Sample, samples
from .versions import Version
from .words import Words

Pictures: TypeAlias = Callable[[Version, Method, Sample], str]
"""Returns what a call would look like as HTML, empty if there is nothing to see."""

OUTCOMES = "../../guides/outcomes.md"
"""The page that says which errors every method can raise."""

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


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A section of a page of models or errors."""

    title: str
    target: str
    text: str
    entries: list[Entry]


class VersionPage(msgspec.Struct, frozen=True, kw_only=True):
    title: str
    name: str
    description: str
    facts: list[Entry]
    methods: list[tuple[str, str, str]]
    """Name, file and summary of each."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What the versions have of one thing: a cell for each."""

    name: str
    cells: list[str]


def file_of(method: Method) -> str:
    """Return the stem of the page of *method*; its name on the wire may hold anything."""
    return re.sub(r"[^\w.-]", "-", method.name).replace(".", "-")


class Pages:
    """The pages of one version in one language."""

    def __init__(self, version: Version, pictures: Pictures) -> None:
        self._version = version
        self._say: Words = version.say
        self._pictures = pictures

    @property
    def name(self) -> str:
        return self._version.name

    def methods(self) -> list[MethodPage]:
        """Return the page of each method."""
        return [self._method(method) for method in self._version.document.methods]

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
            for error, class_ in self._errors_of(method):
                found[class_.__name__] = error, class_
                raised.setdefault(class_.__name__, []).append(f"[`{method.name}`]({file_of(method)}.md)")
        return [self._error(*pair, raised[name]) for name, pair in found.items()]

    def version(self) -> VersionPage:
        """Return the page of the version itself."""
        document, say = self._version.document, self._say
        module = f"{self._version.package.name}.{self.name}"
        return VersionPage(
            title=f"{document.info.title}, {self._version.title}",
            name=self.name,
            description=document.info.description,
            facts=[
                Entry(
                    term=say("Address"), paragraphs=[f"`{self._version.module.base_url}{self._version.module.path}`"]
                ),
                Entry(
                    term=say("Clients"),
                    paragraphs=[f"`Client`, `AsyncClient`, {say('from {module}', module=f'`{module}`')}"],
                ),
                *self._session(),
                Entry(
                    term=say("Document"),
                    paragraphs=[f"{{download}}`{self._version.path.name} <{self._version.path.name}>`"],
                ),
            ],
            methods=[(method.name, file_of(method), method.summary) for method in document.methods],
        )

    def _session(self) -> Iterator[Entry]:
        session, say = self._version.document.session, self._say
        if not isinstance(session, SessionSpec):
            return
        opened = say(
            "{method} opens a session; its key lives {seconds} s, counted from when it was issued.",
            method=f"`{session.method}`",
            seconds=f"{session.lifetime:g}",
        )
        names = {
            pointers.split(error.pointer)[-1]: self._link(class_.__name__)
            for method in self._version.document.methods
            for error, class_ in self._errors_of(method)
        }
        renewing = ", ".join(names[name] for name in session.renew if name in names)
        renewed = say("A new key is fetched, once, when an answer is one of: {errors}.", errors=renewing)
        yield Entry(term=say("Session"), paragraphs=[opened, *([renewed] if renewing else [])])

    def _method(self, method: Method) -> MethodPage:
        version, say = self._version, self._say
        code = version.code(method.name)
        struct = version.struct(code.params_struct)
        found = samples(version, method)
        good = [sample for sample in found if sample.error is None]
        return MethodPage(
            name=method.name,
            file=file_of(method),
            target=self._target(method.name),
            summary=method.summary,
            description=method.description,
            facts=self._facts(method),
            params=[self._param(method, param, struct) for param in method.params],
            result=self._result(method),
            groups=list(self._groups(method, good)),
            rules=[rule.description for rule in method.rules],
            errors=[self._error_entry(error, class_) for error, class_ in self._errors_of(method)],
            error_samples=[self._shown(method, sample) for sample in found if sample.error is not None],
            common=say(
                "Besides these, the method can raise what every method can: {link}.",
                link=f"[{say('timeouts and outcomes')}]({OUTCOMES})",
            ),
            source=[
                f"{{download}}`{version.path.name} <{version.path.name}>`, "
                + say("line {line}", line=version.line(method.pointer)),
                f"`{version.package.name}.{self.name}.Client.{code.name}`",
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
        if not isinstance(spec, DeadlineSpec):
            return say("{seconds} s", seconds="30")
        terms = [f", {say('else')} ".join(self._term(term) for term in alternatives) for alternatives in spec.terms]
        base = say("{seconds} s", seconds=f"{spec.seconds:g}")
        return "; ".join([base, *(say("plus {terms}", terms=term) for term in terms)])

    def _term(self, term: TermSpec) -> str:
        say = self._say
        if term.sum:
            words = say("the sum of {path}" if "*" in term.sum else "the value of {path}", path=f"`{term.sum[1:]}`")
        else:
            words = say("{seconds} s", seconds=f"{term.seconds:g}")
        for path, value in term.when.items():
            words = say("{amount} if {path} is {value}", amount=words, path=f"`{path[1:]}`", value=f"`{_json(value)}`")
        if term.present:
            words = say("{amount} if {path} is given", amount=words, path=f"`{term.present[1:]}`")
        return words

    def _param(self, method: Method, param: Content, struct: StructDef) -> Entry:
        say = self._say
        field = next((field for field in struct.fields if field.wire == param.name), None)
        target = self._target(method.name, param.name)
        if field is None:
            marks = [say("brought by the client"), say("secret")]
            return Entry(term=_term_line(param.name, target, "", marks), paragraphs=[param.description])
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
        return self._entry(field, target, marks, more)

    def _entry(self, field: Field, target: str, marks: Sequence[str], more: Sequence[str] = ()) -> Entry:
        say = self._say
        definitions = self._version.module.definitions
        shown = [*marks]
        shown += [say("secret")] if field.secret else []
        shown += [say("personal")] if field.personal else []
        after = [*self._bounds(field.type), *more]
        if field.default is not msgspec.UNSET:
            after.append(say("Default: {value}.", value=f"`{_json(field.default)}`"))
        if field.python != field.wire:
            after.append(say("In Python: {name}.", name=f"`{field.python}`"))
        links = [self._model_link(name) for name in sorted(names_in(field.type, definitions))]
        if links:
            after.append(say("See {links}.", links=", ".join(links)))
        type_ = python_type(field.type, definitions)
        return Entry(
            term=_term_line(field.wire, target, type_, shown),
            paragraphs=[text for text in (field.doc, " ".join(after)) if text],
        )

    def _bounds(self, type_: Type) -> list[str]:
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
                    values=", ".join(f"`{_json(value)}`" for value in method.failed),
                    option='`on_fail="raise"`',
                )
            )
        code = self._version.code(method.name)
        names = {name for name in re.findall(r"\w+", code.result) if name in self._version.module.definitions}
        if names:
            paragraphs.append(say("See {links}.", links=", ".join(map(self._model_link, sorted(names)))))
        return [Entry(term=f"`{code.result}`", paragraphs=[text for text in paragraphs if text])]

    def _errors_of(self, method: Method) -> list[tuple[Error, type[Exception]]]:
        return list(zip(method.errors, self._version.descriptor(method.name).errors, strict=True))

    def _error_entry(self, error: Error, class_: type[Exception]) -> Entry:
        say, notes = self._say, self._version.notes(error)
        return Entry(
            term=f"{self._link(class_.__name__)} · {self._recognised(error)}",
            paragraphs=[
                f"**{title}:** {' '.join(text.split())}"
                for title, text in ((say("Cause"), notes.cause), (say("What to do"), notes.cure))
                if text
            ],
        )

    def _recognised(self, error: Error) -> str:
        if data := self._version.told_apart(error):
            return f"`{error.code}` “{error.message}” · `{_json(data)}`"
        return f"`{error.code}` “{error.message}”"

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
            (say("Recognised by"), self._recognised(error)),
            (say("Base class"), ", ".join(f"`{base}`" for base in bases)),
            (say("Raised by"), ", ".join(raised)),
        ]
        return Part(
            title=f"`{class_.__name__}`",
            target=self._target(class_.__name__),
            text="",
            entries=[Entry(term=term, paragraphs=[" ".join(text.split())]) for term, text in entries if text],
        )

    def _model(self, name: str, found: Definition) -> Part:
        if isinstance(found, StructDef):
            entries = [
                self._entry(
                    field,
                    self._target(name, field.wire),
                    [self._say("required" if field.required else "optional")],
                )
                for field in found.fields
            ]
            note = "Other fields are refused." if found.closed else "Fields that are not listed survive."
            return Part(
                title=f"`{name}`",
                target=self._target(name),
                text=f"{found.doc}\n\n{self._say(note)}".strip(),
                entries=entries,
            )
        text = [found.doc, f"`{python_type(found.type, self._version.module.definitions)}`", *self._bounds(found.type)]
        if isinstance(found.type, Literals) and found.type.open:
            text.append(self._say("New values may come; they are kept as they are."))
        return Part(title=f"`{name}`", target=self._target(name), text="\n\n".join(filter(None, text)), entries=[])

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

    def _target(self, *names: str) -> str:
        return "-".join([self.name, *(re.sub(r"[^\w.]", "-", name) for name in names)]).lower().replace("_", "-")

    def _link(self, error: str) -> str:
        return f"[`{error}`](#{self._target(error)})"

    def _model_link(self, name: str) -> str:
        return f"[`{name}`](#{self._target(name)})"


def compared(versions: Iterable[Version], say: Words) -> list[Row]:
    """Return what the versions have, side by side."""
    several = list(versions)
    rows = [
        Row(name=say("Address"), cells=[f"`{version.address}`" for version in several]),
        Row(
            name=say("Session"),
            cells=[
                f"`{version.document.session.method}`" if isinstance(version.document.session, SessionSpec) else "—"
                for version in several
            ],
        ),
        Row(
            name=say("Errors"),
            cells=[f"[{len(version.module.errors)}]({version.name}/errors.md)" for version in several],
        ),
    ]
    names = dict.fromkeys(method.name for version in several for method in version.document.methods)
    return rows + [Row(name=f"`{name}`", cells=[_linked(version, name) for version in several]) for name in names]


def _linked(version: Version, name: str) -> str:
    """Return what a version says of the method of that name, a dash if it has none."""
    for method in version.document.methods:
        if method.name == name:
            return f"[{method.summary.rstrip('.')}]({version.name}/{file_of(method)}.md)"
    return "—"


def _term_line(name: str, target: str, type_: str, marks: Sequence[str]) -> str:
    shown = f"`{name}`{{#{target}}}"
    return " ".join([shown, *([f"`{type_}`{{.type}}"] if type_ else []), f"[{' · '.join(marks)}]{{.marks}}"])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
