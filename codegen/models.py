"""The module of structs: what the printer made, mended for msgspec and for those who read it.

It is edited by position in its syntax tree, never by searching its text.
"""

from __future__ import annotations

import ast
import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from .printer import field_label, labels_of, printed
from .python import call, described, docstring, literal
from .types import (
    AliasDef,
    Definition,
    Definitions,
    Field,
    StructDef,
    Type,
    Unseen,
    bound_type,
    hooked,
    is_unknown_to_the_printer,
    kinds,
    members,
    opened,
    opened_inside,
    python_type,
    telling_tags,
    walk,
)


class Models(msgspec.Struct, kw_only=True):
    """The body of the module, and the names that it takes from elsewhere or defines."""

    body: str
    used: set[str]


def models(definitions: Definitions) -> Models:
    """Return the module of *definitions*: definitions in an order that can be run, then the traits of each struct."""
    if not definitions:
        return Models(body="", used=set())
    labels = labels_of(definitions)
    mended = _mended(printed(definitions, labels), {label: name for name, label in labels.items()}, definitions)
    traits = _traits(definitions)
    return Models(body=f"{mended.body}\n\n{traits}\n", used=mended.used | ({"Traits"} if traits else set()))


def _mended(source: str, names: Mapping[str, str], definitions: Definitions) -> Models:
    """Return *source* without its imports, with the *names* behind its labels, types tidied, unions made safe."""
    tree = ast.parse(source)
    text = source.encode()
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def span(node: ast.expr | ast.stmt) -> tuple[int, int]:
        assert node.end_lineno is not None and node.end_col_offset is not None
        return starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset

    tidy = _Tidy(names)
    edits: list[tuple[int, int, str]] = [(0, span(tree.body[0])[0], "")]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            edits.append((*span(node), ""))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id in names:
            assert node.value is not None
            value = ast.unparse(tidy.visit(node.value))
            edits.append((*span(node), _alias(names[node.target.id], value, definitions)))
        elif isinstance(node, ast.ClassDef):
            start = span(node)[0] + len("class ")
            edits.append((start, start + len(node.name), names[node.name]))
            fields = _fields(definitions[names[node.name]])
            for member in node.body:
                if isinstance(member, ast.AnnAssign) and isinstance(member.target, ast.Name):
                    field = fields[member.target.id]
                    annotation = ast.unparse(tidy.visit(member.annotation))
                    if is_unknown_to_the_printer(field.type):
                        annotation = bound_type(field.type, definitions)
                    edits.append((*span(member), _field(field, annotation)))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            paragraphs = described(str(node.value.value))
            edits.append((*span(node), docstring(paragraphs, node.col_offset)))
    pieces: list[bytes] = []
    done = 0
    for start, end, replacement in sorted(edits):
        pieces += [text[done:start], replacement.encode()]
        done = end
    body = _in_order(b"".join([*pieces, text[done:]]).decode().strip())
    used = {node.id for node in ast.walk(ast.parse(body)) if isinstance(node, ast.Name)}
    return Models(body=body, used=used)


def _in_order(body: str) -> str:
    """Return *body* with every alias behind all that it needs. Annotations of structs are read when all is there."""
    lines = body.splitlines()
    statements = ast.parse(body).body
    names = {name for statement in statements if (name := _defined(statement))}
    beginnings = [index for index, statement in enumerate(statements) if _defined(statement)]
    texts: dict[int, str] = {}
    lacking: dict[int, set[str]] = {}
    waiting = defaultdict[str, list[int]](list)
    done: set[str] = set()
    ordered: list[str] = []
    for index, following in zip(beginnings, [*beginnings[1:], len(statements)], strict=True):
        statement, last = statements[index], statements[following - 1]
        texts[index] = "\n".join(lines[statement.lineno - 1 : last.end_lineno])
        lacking[index] = (_needed(statement) & names) - done
        for name in lacking[index]:
            waiting[name].append(index)
        ready = [] if lacking[index] else [index]
        while ready:
            first = heapq.heappop(ready)
            ordered.append(texts.pop(first))
            done.add(found := _defined(statements[first]))
            for other in waiting.pop(found, ()):
                lacking[other].discard(found)
                if not lacking[other]:
                    heapq.heappush(ready, other)
    return "\n\n\n".join([*ordered, *texts.values()])


def _defined(statement: ast.stmt) -> str:
    """Return the name that *statement* defines, an empty text for a docstring."""
    match statement:
        case ast.ClassDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
        case ast.If(body=[inner, *_]):
            return _defined(inner)
        case _:
            return ""


def _needed(statement: ast.stmt) -> set[str]:
    match statement:
        case ast.AnnAssign(value=ast.expr() as value):
            return {node.id for node in ast.walk(value) if isinstance(node, ast.Name)}
        case ast.If(body=[inner, *_]):
            return _needed(inner)
        case _:
            return set()


def _fields(definition: Definition) -> dict[str, Field]:
    fields = definition.fields if isinstance(definition, StructDef) else []
    return {field_label(index): field for index, field in enumerate(fields)}


def _field(field: Field, annotation: str) -> str:
    default = "" if field.required else "UNSET"
    if not field.required:
        annotation += " | UnsetType"
    if field.wire != field.python:
        # Under a name of its own: many an API has a field called so.
        default = f"_field(name={literal(field.wire)}" + (f", default={default})" if default else ")")
    return f"{field.python}: {annotation}" + (f" = {default}" if default else "")


class _Tidy(ast.NodeTransformer):
    """Definitions by their names; untyped JSON as ``object``; descriptions in docstrings, not in types."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = {"Any": "object", **names}

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Name(self._names.get(node.id, node.id))

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if not isinstance(node.value, str):
            return node
        # A definition further down stood in quotes.
        found: ast.expr = self.visit(ast.parse(node.value, mode="eval").body)
        return found

    def visit_Call(self, node: ast.Call) -> ast.expr:
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        if isinstance(node.value, ast.Name) and node.value.id == "Literal":
            return node
        self.generic_visit(node)
        if not (
            isinstance(node.value, ast.Name) and node.value.id == "Annotated" and isinstance(node.slice, ast.Tuple)
        ):
            return node
        bare, *metas = node.slice.elts
        for meta in metas:
            assert isinstance(meta, ast.Call)
            meta.keywords = [keyword for keyword in meta.keywords if keyword.arg != "description"]
        kept = [meta for meta in metas if isinstance(meta, ast.Call) and meta.keywords]
        node.slice = ast.Tuple([bare, *kept])
        return node if kept else bare


def _alias(name: str, value: str, definitions: Definitions) -> str:
    definition = definitions[name]
    assert isinstance(definition, AliasDef)
    bounded = bound_type(definition.type, definitions) if is_unknown_to_the_printer(definition.type) else value
    if not hooked(definition, definitions):
        return f"{name}: TypeAlias = {bounded}"
    value = python_type(definition.type, definitions, spell_out=False)
    plain = f"{name}: TypeAlias = {repr(value) if definition.recursive else value}"
    if definition.spellings:
        return (
            f"if TYPE_CHECKING:\n    {plain}\n"
            f"else:  # servers write it in other ways, too\n"
            f"    {name} = spelled({name!r}, {bounded}, {literal(definition.spellings)})"
        )
    known = [member for member in members(definition.type, definitions) if member != Unseen()]
    branches = ", ".join(_branch(member, known, definitions) for member in known)
    what = "type" if definition.recursive else "union"
    return (
        f"if TYPE_CHECKING:\n    {plain}\n"
        f"else:  # msgspec must not see this {what}\n"
        f"    {name} = one_of({name!r}, lambda: [{branches}]{_unseen(definition.type, definitions)})"
    )


def _branch(member: Type, known: Sequence[Type], definitions: Definitions) -> str:
    words = " ".join(sorted(kinds(member, definitions)))
    tags = telling_tags(member, known, definitions)
    told = f", {literal(tags)}" if tags else ""
    return f"branch({words!r}, {python_type(member, definitions, spell_out=False)}{told})"


def _unseen(type_: Type, definitions: Definitions) -> str:
    """Return the argument that says where what was never seen is kept, an empty text if that is nowhere."""
    if opened(type_, definitions):
        return ", unseen='here'"
    return ", unseen='inside'" if opened_inside(type_, definitions) else ""


def _holds_models(type_: Type, definitions: Definitions) -> bool:
    return any(isinstance(definitions[name], StructDef) for name in walk(type_, definitions))


def _traits(definitions: Definitions) -> str:
    lines: list[str] = []
    for definition in definitions.values():
        if not isinstance(definition, StructDef):
            continue
        traits = {
            "secret": frozenset(field.python for field in definition.fields if field.secret),
            "personal": frozenset(field.python for field in definition.fields if field.personal),
            "models": tuple(field.python for field in definition.fields if _holds_models(field.type, definitions)),
            "defaults": {
                field.python: field.default
                for field in definition.fields
                if isinstance(field.default, str | int | float | bool | None)
            },
        }
        if any(traits.values()):
            given = {key: value for key, value in traits.items() if value}
            lines.append(f"{definition.name}.__traits__ = {call('Traits', given)}")
    return "\n".join(lines)
