"""Pages about methods and errors for a terminal, printed from the document and the descriptors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from uis_callapi import AnsweredError

from .args import as_json, constraints, limits, placeholder
from .spec import Schema, Spec, branches, items, members, required

_HEAD = "bold"
_NAME = "bold cyan"
_NAMES_WIDTH = 36


def overview(spec: Spec) -> RenderableType:
    """Return the methods and the errors of an API, a line for each."""
    say = spec.say
    methods = ((Text(method.name, _NAME), prose(say(method.summary))) for method in spec.document.methods)
    found = errors(spec)
    return Group(
        Text(f"{say(spec.document.info.title)}, {spec.version}", _HEAD),
        prose(say(spec.document.info.description)),
        *_section(say("Methods"), _rows(methods)),
        *_section(
            say("Errors"),
            _rows((Text(error.__name__, _NAME), prose(say(error.default_cause or ""))) for error in found),
        ),
        Text(""),
        Text(say("One of them: uis-callapi docs NAME")),
    )


def method_page(spec: Spec, name: str) -> RenderableType:
    """Return all that is known of a method."""
    say, method = spec.say, spec.method(name)
    params = spec.params(name)
    parts: list[RenderableType] = [Text(name, _NAME), prose(say(method.summary)), Text("")]
    parts.append(prose(say(method.description)))
    rows = (
        (
            _member(param.name, placeholder(spec, param.schema)),
            _detailed(say(param.description), constraints(spec, param)),
        )
        for param in params
    )
    parts += _section(say("Params"), _rows(rows))
    for title, schema in _structs(spec, [param.schema for param in params]):
        parts += _section(title, _struct(spec, schema))
    texts = [*(form.summary for form in method.forms), *(rule.description for rule in method.rules)]
    parts += _section(say("What goes together"), _bullets(say(text) for text in texts))
    if (result := spec.result(name)) is not None:
        row = _member("", placeholder(spec, result.schema)), prose(say(result.description))
        parts += _section(say("Result"), _rows([row]))
    parts += _section(say("Examples"), _examples(spec, name))
    parts += _section(say("Errors"), Group(*(error_page(spec, error) for error in spec.info(name).errors)))
    parts += [Text(""), Text(say("From {file}", file=spec.file), "dim")]
    return Group(*parts)


def error_page(spec: Spec, error: type[AnsweredError]) -> RenderableType:
    """Return what is known of an error."""
    say = spec.say
    lines = Text().append(error.__name__, _NAME).append(f"  {error.default_code} “{error.default_message}”")
    for title, text in ((say("Cause"), error.default_cause), (say("What to do"), error.default_cure)):
        if text:
            lines.append(f"\n{title}: ", _HEAD).append_text(prose(say(text)))
    return Padding(lines, (0, 0, 1, 0))


def errors(spec: Spec) -> list[type[AnsweredError]]:
    """Return every error of an API once."""
    return list(dict.fromkeys(error for method in spec.api.methods for error in method.errors))


def prose(text: str) -> Text:
    """Return a text of the document; what it quotes as code stands out."""
    shown = Text()
    for index, part in enumerate(re.split(r"`([^`]*)`", text)):
        shown.append(part, _HEAD if index % 2 else "")
    return shown


def _section(title: str, body: RenderableType | None) -> list[RenderableType]:
    return [] if body is None else [Text(""), Text(title, _HEAD), body]


def _rows(rows: Iterable[tuple[Text, Text]]) -> Table | None:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(max_width=_NAMES_WIDTH, overflow="fold")
    table.add_column()
    for row in rows:
        table.add_row(*row)
    return table if table.row_count else None


def _bullets(texts: Iterable[str]) -> Table | None:
    return _rows((Text("•"), prose(text)) for text in texts)


def _examples(spec: Spec, name: str) -> Group | None:
    """Return the examples as files of params that the command takes."""
    secret = spec.secrets
    shown = [
        part
        for text, params in spec.examples(name)
        for part in (
            prose(spec.say(text)),
            Padding(Text(as_json({key: params[key] for key in params if key not in secret})), (0, 0, 1, 2)),
        )
    ]
    return Group(*shown) if shown else None


def _member(name: str, value: str) -> Text:
    """Return a name and what its value is; alternatives that are too long for a line go on in the next."""
    shown, used = Text().append(name, _NAME), len(name)
    for word in re.split(r"(?<=\|)", f" {value}" if name else value):
        if used and used + len(word) > _NAMES_WIDTH:
            shown.append("\n")
            word, used = word.lstrip(), 0
        shown.append(word)
        used += len(word)
    return shown


def _detailed(description: str, words: Sequence[str]) -> Text:
    shown = prose(description)
    return shown.append(f" [{', '.join(words)}]", "dim") if words else shown


def _struct(spec: Spec, schema: Schema) -> Table | None:
    needed = required(schema)
    rows: list[tuple[Text, Text]] = []
    for name, inner in members(schema).items():
        words = [spec.say("required")] if name in needed else []
        described = inner.get("description") or spec.resolved(inner).get("description") or ""
        rows.append(
            (
                _member(name, placeholder(spec, inner)),
                _detailed(spec.say(str(described)), [*words, *limits(spec, inner)]),
            )
        )
    return _rows(rows)


def _structs(spec: Spec, schemas: Iterable[Schema]) -> Iterator[tuple[str, Schema]]:
    """Yield the objects that *schemas* lead to, each once, by their names."""
    seen: set[str] = set()
    waiting = list(schemas)
    while waiting:
        schema = waiting.pop(0)
        reference = schema.get("$ref")
        resolved = spec.resolved(schema)
        if isinstance(reference, str) and members(resolved):
            name = reference.rpartition("/")[2]
            if name in seen:
                continue
            seen.add(name)
            yield name, resolved
        waiting += members(resolved).values()
        waiting += [branch for branch in branches(resolved) if branch is not resolved]
        if (held := items(resolved)) is not None:
            waiting.append(held)
