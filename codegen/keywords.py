"""Keywords of a schema: which of them make a type, and what is said of those that nothing is made of."""

from __future__ import annotations

import json
from collections.abc import Mapping

from .runtime.shapes import is_array, is_object

BOUNDS = {
    "string": ("minLength", "maxLength", "pattern"),
    "integer": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "array": ("minItems", "maxItems"),
}
"""The bounds that are checked, by the type they bind."""

KEYED = frozenset({"properties", "patternProperties"})
"""Keywords that hold schemas by names."""
NOTES = frozenset(
    {
        "$comment", "$defs", "$id", "$schema", "contentEncoding", "contentMediaType", "default", "definitions",
        "deprecated", "description", "discriminator", "example", "examples", "externalDocs", "format", "readOnly",
        "summary", "title", "writeOnly", "xml",
    }
)  # fmt: skip
"""Keywords that take nothing away from a type."""
NOT_EXPRESSED = (
    "not", "if", "dependencies", "dependentRequired", "dependentSchemas", "contains", "propertyNames",
    "unevaluatedProperties", "unevaluatedItems",
)  # fmt: skip
NOT_CHECKED = ("uniqueItems", "minProperties", "maxProperties")
_RESHAPING = frozenset(
    {"$ref", "const", "enum", "oneOf", "anyOf", "allOf", "properties", "patternProperties", "items", "prefixItems"}
)
NARROWING = tuple(dict.fromkeys(["type", "required", "additionalProperties", *sum(BOUNDS.values(), ())]))
"""Keywords that say something of a type which others decide."""


def reshapes(schema: Mapping[str, object]) -> bool:
    """Tell whether *schema*, beside others, makes another type of them; if not, it only narrows one."""
    extra = schema.get("additionalProperties")
    return not _RESHAPING.isdisjoint(schema) or (is_object(extra) and bool(extra))


def says_something(schema: Mapping[str, object]) -> bool:
    """Tell whether *schema* says more than notes and extensions do."""
    return any(keyword not in NOTES and not keyword.startswith("x-") for keyword in schema)


def shapes(schema: object) -> bool:
    """Tell whether *schema* alone makes a type other than that of any JSON."""
    return is_object(schema) and (reshapes(schema) or "type" in schema or bool(kind_of(schema)))


def kind_of(schema: Mapping[str, object]) -> str:
    """Return the type that *schema* names or that its keywords are about, an empty text without any."""
    if isinstance(kind := schema.get("type"), str):
        return kind
    if schema.keys() & {"properties", "patternProperties", "additionalProperties", "required"}:
        return "object"
    return "array" if schema.keys() & {"items", "prefixItems"} else ""


def same(one: object, other: object) -> bool:
    """Tell whether two JSON values are the same. To Python, though not to JSON, True is 1."""
    return one == other and json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def present(keywords: tuple[str, ...], schema: Mapping[str, object]) -> list[str]:
    return [keyword for keyword in keywords if keyword in schema]


def unknown_required(schema: Mapping[str, object]) -> str:
    """Return the names that are required and have no property, in one text."""
    required, properties = schema.get("required"), schema.get("properties", {})
    if not (is_array(required) and is_object(properties)):
        return ""
    return ", ".join(repr(name) for name in required if name not in properties)
