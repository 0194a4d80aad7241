"""The module of structs: printed by datamodel-code-generator from one JSON Schema bundle, then mended for msgspec.

The bundle holds named definitions of the IR and nothing else, so the printer has no name to invent and no construct
to lose. What it prints is edited by position in its syntax tree, never by searching its text.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable

import msgspec
from datamodel_code_generator import InputFileType, LiteralType, PythonVersion, generate
from datamodel_code_generator.enums import DataModelType

from .python import call, described, docstring
from .signatures import field_doc
from .types import (
    AliasDef,
    Definition,
    Definitions,
    StructDef,
    Union,
    decoder_refuses,
    kinds,
    members,
    python_type,
    schema_of,
)

_RUNTIME_MODEL = "codegen_model.Model"
"""Where the printer imports the base of all structs from; the template imports it from the runtime instead."""


class Models(msgspec.Struct, kw_only=True):
    """The body of the module, and the names that it takes from elsewhere or defines."""

    body: str
    used: set[str]


def models(definitions: Definitions) -> Models:
    """Return the module of *definitions*: definitions in an order that can be run, then the traits of each struct."""
    if not definitions:
        return Models(body="", used=set())
    mended = _mended(_printed(definitions), definitions)
    traits = _traits(definitions)
    return Models(body=f"{mended.body}\n\n{traits}\n", used=mended.used | ({"Traits"} if traits else set()))


def _printed(definitions: Definitions) -> str:
    structs = [definition for definition in definitions.values() if isinstance(definition, StructDef)]
    text = generate(
        {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "$defs": {name: _schema(definition) for name, definition in definitions.items()},
        },
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.MsgspecStruct,
        target_python_version=PythonVersion.PY_311,
        output=None,
        base_class=_RUNTIME_MODEL,
        aliases={
            f"{struct.name}.{field.wire}": field.python
            for struct in structs
            for field in struct.fields
            if field.wire != field.python
        },
        extra_template_data=_struct_options(structs),
        # The layout is the formatter's: the printer would take it from any pyproject.toml in the current directory.
        formatters=[],
        disable_timestamp=True,
        custom_file_header="#",
        enum_field_as_literal=LiteralType.All,
        keyword_only=True,
        skip_root_model=True,
        strict_nullable=True,
        use_annotated=True,
        use_field_description=True,
        use_schema_description=True,
        use_standard_collections=True,
        use_union_operator=True,
    )
    assert isinstance(text, str)
    return text


def _struct_options(structs: Iterable[StructDef]) -> defaultdict[str, dict[str, object]]:
    options = defaultdict[str, dict[str, object]](dict)
    options["#all#"] = {"base_class_kwargs": {"frozen": True}}
    for struct in structs:
        if struct.closed:
            options[struct.name] = {"base_class_kwargs": {"frozen": True, "forbid_unknown_fields": True}}
    return options


def _schema(definition: Definition) -> dict[str, object]:
    if isinstance(definition, AliasDef):
        described = {"description": definition.doc} if definition.doc else {}
        return {**schema_of(definition.type), **described}
    properties: dict[str, object] = {}
    for field in definition.fields:
        text = field_doc(field)
        properties[field.wire] = {**schema_of(field.type), **({"description": text} if text else {})}
    return {
        "type": "object",
        "description": definition.doc or definition.name,
        "properties": properties,
        "required": [field.wire for field in definition.fields if field.required],
    }


def _mended(printed: str, definitions: Definitions) -> Models:
    """Return what was printed without its imports, its types tidied, unions that msgspec must not see replaced."""
    tree = ast.parse(printed)
    text = printed.encode()
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def span(node: ast.expr | ast.stmt) -> tuple[int, int]:
        assert node.end_lineno is not None and node.end_col_offset is not None
        return starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset

    edits: list[tuple[int, int, str]] = [(0, span(tree.body[0])[0], "")]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            edits.append((*span(node), ""))
        elif isinstance(node, ast.AnnAssign):
            name = node.target.id if isinstance(node.target, ast.Name) else ""
            if isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias":
                assert node.value is not None
                edits.append((*span(node), _alias(name, _tidied(node.value), definitions)))
            else:
                edits.append((*span(node.annotation), _tidied(node.annotation)))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            paragraphs = described(str(node.value.value))
            edits.append((*span(node), docstring(paragraphs, node.col_offset)))
    for start, end, replacement in sorted(edits, reverse=True):
        text = text[:start] + replacement.encode() + text[end:]
    body = text.decode().strip()
    used = {node.id for node in ast.walk(ast.parse(body)) if isinstance(node, ast.Name)}
    return Models(body=body, used=used)


class _Tidy(ast.NodeTransformer):
    """Untyped JSON is ``object``; descriptions stand in docstrings, not in types."""

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Name("object") if node.id == "Any" else node

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
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


def _tidied(node: ast.expr) -> str:
    return ast.unparse(_Tidy().visit(node))


def _alias(name: str, value: str, definitions: Definitions) -> str:
    definition = definitions[name]
    plain = f"{name}: TypeAlias = {value}"
    if not (isinstance(definition, AliasDef) and isinstance(definition.type, Union)):
        return plain
    if not decoder_refuses(definition.type, definitions):
        return plain
    branches = ", ".join(
        f"branch({' '.join(sorted(kinds(member, definitions)))!r}, {python_type(member, definitions, spell_out=False)})"
        for member in members(definition.type, definitions)
    )
    return (
        f"if TYPE_CHECKING:\n    {plain}\n"
        f"else:  # msgspec must not see this union\n    {name} = one_of({name!r}, lambda: [{branches}])"
    )


def _traits(definitions: Definitions) -> str:
    lines: list[str] = []
    for definition in definitions.values():
        if not isinstance(definition, StructDef):
            continue
        traits = {
            "secret": frozenset(field.python for field in definition.fields if field.secret),
            "personal": frozenset(field.python for field in definition.fields if field.personal),
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
