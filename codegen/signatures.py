"""Signatures and docstrings of methods."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import msgspec

from .client_options import Option
from .document import Method
from .ir import ErrorClass, Param
from .python import described, docstring
from .types import Array, Definitions, Field, Primitive, StructDef, python_type

_BOUND_WORDS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minLength": "at least {} long",
    "maxLength": "at most {} long",
    "pattern": "matching {}",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
}


def signature(struct: StructDef, definitions: Definitions, *, all_optional: bool) -> list[Param]:
    """Return the params of a method, the required ones first as they stand in the spec."""
    ordered = sorted(struct.fields, key=lambda field: not field.required)
    return [annotation(field, definitions, optional=all_optional or not field.required) for field in ordered]


def annotation(field: Field, definitions: Definitions, *, optional: bool) -> Param:
    text = python_type(field.type, definitions)
    if optional:
        return Param(name=field.python, annotation=f"{text} | UnsetType", default="UNSET")
    return Param(name=field.python, annotation=text, default="")


def field_doc(field: Field) -> str:
    """Return what is said of a param or property: its description, its bounds, its default."""
    said = " ".join(field.doc.split())
    parts = [said + "." if said and said[-1].isalnum() else said]
    if isinstance(field.type, Primitive | Array) and field.type.bounds:
        words = ", ".join(_bound_words(keyword, value) for keyword, value in field.type.bounds)
        parts.append(words[:1].upper() + words[1:] + ".")
    if field.default is not msgspec.UNSET:
        parts.append(f"Default: {json.dumps(field.default, ensure_ascii=False)}.")
    return " ".join(part for part in parts if part)


def _bound_words(keyword: str, value: object) -> str:
    if keyword in ("minLength", "minItems") and value == 1:
        return "not empty"
    return _BOUND_WORDS[keyword].format(value)


def method_doc(
    method: Method,
    struct: StructDef,
    errors: Sequence[ErrorClass],
    *,
    options: Mapping[str, Option],
    notes: Sequence[str],
    opens_session: bool,
    fenced: bool,
    opened: bool,
    examples: str,
) -> str:
    """Return the docstring of a client's method."""
    ordered = sorted(struct.fields, key=lambda field: not field.required)
    own = " Default: the client's own." if opens_session else ""
    args = [f"    {field.python}: {field_doc(field)}{own}".rstrip(": ") for field in ordered]
    deadline = _deadline(method)
    args += [f"    {name}: {option.doc.format(deadline=deadline)}" for name, option in options.items()]
    raises = [f"    {error.name}: {error.doc_line}" for error in errors]
    raises.append("    ParamsError: a param breaks its type, a bound, a form or a rule; found before anything is sent.")
    if fenced:
        raises.append("    NotAllowedError: it would reach somebody whom the client must not call; nothing was sent.")
    if method.failed:
        raises.append(f"    CallFailedError: the result is {_either(method.failed)}, and `on_fail` is `raise`.")
    raises.append("    NotPlacedError: it did not reach the server, or was refused; nothing was carried out.")
    if "dedup_key" in {option.name for option in options.values()}:
        raises.append("    DuplicateCallError: the dedup_key was used before, and is not free again.")
    raises.append("    OutcomeUnknownError: it was sent, and no valid answer came.")
    returns = method.result.description if not isinstance(method.result, msgspec.UnsetType) else ""
    if opened:
        returns += " What is none of the types named is kept as it came, in an `Unseen`."
    return docstring(
        [
            method.summary or f"Call {method.name}.",
            *described(method.description),
            *notes,
            "Args:\n" + "\n".join(args),
            "Returns:\n    " + " ".join(returns.split()) if returns else "",
            "Raises:\n" + "\n".join(raises),
            examples,
        ],
        8,
    )


def _either(values: Sequence[object]) -> str:
    return " or ".join(json.dumps(value, ensure_ascii=False) for value in values)


def _deadline(method: Method) -> str:
    if isinstance(method.deadline, msgspec.UnsetType):
        return "30"
    more = ", and more where its params ask for it" if method.deadline.terms else ""
    return f"{method.deadline.seconds:g}{more}"


def option_docs(struct: StructDef, package: str) -> list[str]:
    """Return a line for each credential among the options of a client."""
    default = f"Default: the environment variable {package.upper()}_"
    return [f"{field.python}: {field_doc(field)} {default}{field.python.upper()}." for field in struct.fields]


def given_doc(option: str, credentials: Sequence[str], description: str, package: str) -> str:
    """Return a line for the *option* that takes a session key in place of *credentials*."""
    words = " ".join(description.split())
    default = f"Default: the environment variable {package.upper()}_{option.upper()}"
    return f"{option}: {words} Excludes {' and '.join(credentials)}. {default}, which counts before theirs."
