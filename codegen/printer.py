"""Structs and aliases as datamodel-code-generator prints them, from one JSON Schema bundle.

The bundle holds definitions of the IR and nothing else, under labels that need no change to be Python: the printer
has no name to invent and no construct to lose.
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Mapping, Sequence

from datamodel_code_generator import InputFileType, LiteralType, PythonVersion, generate
from datamodel_code_generator.enums import DataModelType

from .python import legible
from .signatures import field_doc
from .types import AliasDef, Definition, Definitions, StructDef, schema_of

_BASE = "base.Model"
"""Where the printer imports the base of all structs from; what it imports is thrown away."""

Labels = Mapping[str, str]
"""Names of definitions → what they are called in the bundle."""


def labels_of(definitions: Definitions) -> Labels:
    """Return a label for each definition."""
    return {name: f"Definition{index}" for index, name in enumerate(definitions)}


def field_label(index: int) -> str:
    """Return what the field at *index* is called in the bundle."""
    return f"field{index}"


def printed(definitions: Definitions, labels: Labels) -> str:
    """Return the module that the printer makes of *definitions*, under their *labels*."""
    structs = [definition for definition in definitions.values() if isinstance(definition, StructDef)]
    bundle = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$defs": {labels[name]: _schema(definition) for name, definition in definitions.items()},
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of unions that msgspec cannot decode: those never get there
        text = _generated(bundle, structs, labels)
    assert isinstance(text, str)
    return text


def _generated(bundle: Mapping[str, object], structs: Sequence[StructDef], labels: Labels) -> object:
    return generate(
        bundle,
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.MsgspecStruct,
        target_python_version=PythonVersion.PY_311,
        output=None,
        base_class=_BASE,
        extra_template_data=_options(structs, labels),
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


def _options(structs: Sequence[StructDef], labels: Labels) -> defaultdict[str, dict[str, object]]:
    # Each struct has its own: the printer lets options for all override those of one.
    options = defaultdict[str, dict[str, object]](dict)
    for struct in structs:
        closed = {"forbid_unknown_fields": True} if struct.closed else {}
        options[labels[struct.name]] = {"base_class_kwargs": {"frozen": True, **closed}}
    return options


def _schema(definition: Definition) -> dict[str, object]:
    if isinstance(definition, AliasDef):
        described = {"description": legible(definition.doc)} if definition.doc else {}
        return {**schema_of(definition.type), **described}
    properties: dict[str, object] = {}
    for index, field in enumerate(definition.fields):
        text = legible(field_doc(field))
        properties[field_label(index)] = {**schema_of(field.type), **({"description": text} if text else {})}
    return {
        "type": "object",
        "description": legible(definition.doc) or definition.name,
        "properties": properties,
        # What may be left out would be printed behind all else.
        "required": list(properties),
    }
