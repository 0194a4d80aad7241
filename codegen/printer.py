"""Types as datamodel-code-generator prints them, from one JSON Schema bundle.

The bundle holds each type once and nothing else: the printer has no name to invent, no construct to lose, and what it
costs depends on how many types a document has, not on how often it uses them.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable, Mapping

from datamodel_code_generator import InputFileType, LiteralType, PythonVersion, generate
from datamodel_code_generator.enums import DataModelType

from .types import Type, schema_of


def printed(types: Iterable[Type]) -> dict[Type, str]:
    """Return the annotation of each of *types*, none of which is unknown to the printer."""
    labels = {type_: f"field{index}" for index, type_ in enumerate(dict.fromkeys(types))}
    if not labels:
        return {}
    properties = {label: schema_of(type_) for type_, label in labels.items()}
    # What may be left out would be printed behind all else.
    types_ = {"type": "object", "properties": properties, "required": list(properties)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of unions that msgspec cannot decode: a class of the runtime does
        text = _generated({"$schema": "http://json-schema.org/draft-07/schema#", "$defs": {"Types": types_}})
    assert isinstance(text, str)
    found = {
        node.target.id: ast.unparse(_Tidy().visit(node.annotation))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    return {type_: found[label] for type_, label in labels.items()}


def _generated(bundle: Mapping[str, object]) -> object:
    return generate(
        bundle,
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.MsgspecStruct,
        target_python_version=PythonVersion.PY_311,
        output=None,
        # The layout is the formatter's: the printer would take it from any pyproject.toml in the current directory.
        formatters=[],
        disable_timestamp=True,
        custom_file_header="#",
        enum_field_as_literal=LiteralType.All,
        keyword_only=True,
        strict_nullable=True,
        use_annotated=True,
        use_standard_collections=True,
        use_union_operator=True,
    )


class _Tidy(ast.NodeTransformer):
    """Untyped JSON as ``object``."""

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Name("object" if node.id == "Any" else node.id)
