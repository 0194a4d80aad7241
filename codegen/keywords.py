"""Keywords of a schema that nothing is made of: each is said, with its place."""

from __future__ import annotations

from . import pointers
from .diagnostics import Diagnostics
from .runtime.shapes import is_array, is_object

BOUNDS = {
    "string": ("minLength", "maxLength", "pattern"),
    "integer": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "array": ("minItems", "maxItems"),
}
"""The bounds that are checked, by the type they bind."""

_NOT_EXPRESSED = (
    "allOf", "not", "if", "patternProperties", "dependencies", "additionalItems", "contains", "propertyNames",
)  # fmt: skip
_NOT_CHECKED = ("uniqueItems", "minProperties", "maxProperties")
_DECIDING = ("$ref", "const", "enum", "oneOf", "anyOf")
"""Each of them alone says what the type is; the first one present is followed."""
_SHAPING = (*_DECIDING, "properties", "items")
_NARROWING = tuple(dict.fromkeys(["type", "required", "additionalProperties", *sum(BOUNDS.values(), ())]))


def kind_of(schema: dict[str, object]) -> str:
    """Return the type that *schema* names or that its keywords are about, an empty text without any."""
    if isinstance(kind := schema.get("type"), str):
        return kind
    if schema.keys() & {"properties", "additionalProperties", "required"}:
        return "object"
    return "array" if "items" in schema else ""


def report(schema: dict[str, object], at: str, diagnostics: Diagnostics) -> None:
    """Say what of *schema* itself, schemas inside it left aside, will not be checked or cannot be generated."""
    for keyword in _NOT_EXPRESSED:
        if keyword in schema:
            diagnostics.error(pointers.join(at, keyword), f"{keyword!r} cannot be generated yet")
    for keyword in _NOT_CHECKED:
        if keyword in schema:
            diagnostics.warning(pointers.join(at, keyword), f"{keyword!r} is not checked on this side")
    deciding = next((keyword for keyword in _DECIDING if keyword in schema), None)
    if deciding is not None:
        _report_beside(deciding, schema, at, diagnostics)
    elif "type" not in schema and not kind_of(schema):
        for keyword in _present(_NARROWING, schema):
            diagnostics.warning(pointers.join(at, keyword), f"{keyword!r} is not checked where there is no 'type'")
    else:
        _report_required(schema, at, diagnostics)


def _report_beside(deciding: str, schema: dict[str, object], at: str, diagnostics: Diagnostics) -> None:
    for keyword in _present(_SHAPING, schema):
        if keyword != deciding:
            message = f"{keyword!r} together with {deciding!r} cannot be generated yet"
            diagnostics.error(pointers.join(at, keyword), message)
    for keyword in _present(_NARROWING, schema):
        # Constants are values: they have a type of their own.
        if keyword != "type" or deciding not in ("const", "enum"):
            diagnostics.warning(pointers.join(at, keyword), f"{keyword!r} is not checked beside {deciding!r}")


def _report_required(schema: dict[str, object], at: str, diagnostics: Diagnostics) -> None:
    required, properties = schema.get("required"), schema.get("properties", {})
    if is_array(required) and is_object(properties):
        unknown = ", ".join(repr(name) for name in required if name not in properties)
        if unknown:
            at = pointers.join(at, "required")
            diagnostics.warning(at, f"that {unknown} is there is not checked: no property has this name")


def _present(keywords: tuple[str, ...], schema: dict[str, object]) -> list[str]:
    return [keyword for keyword in keywords if keyword in schema]
