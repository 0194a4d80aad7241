"""jsonschema behind the types that this project uses of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol, cast

import jsonschema
import jsonschema.exceptions
from jsonschema.validators import create  # pyright: ignore[reportUnknownVariableType]  # nothing types it
from referencing import Registry
from referencing.exceptions import Unresolvable as Unresolvable
from referencing.jsonschema import DRAFT7

from .backtracking import searches_forever
from .bounds import compiled
from .runtime.shapes import is_object

Violation = jsonschema.ValidationError
MOST_REFERENCES = 20_000
"""That are followed for one value: where schemas refer to each other in many ways, the ways explode."""
_DEEPEST = 1_000
"""References of which each is followed within the one before."""


class TooLong(Exception):
    """A schema that would take forever."""


UNUSABLE = (
    TooLong, Unresolvable, jsonschema.exceptions.UnknownType, re.error, ArithmeticError, AttributeError, FutureWarning,
    RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What else comes of schemas that nobody has checked: references may lead to anything."""


class Validator(Protocol):
    """Holds values against one schema."""

    def iter_errors(self, instance: object) -> Iterator[Violation]:
        """Yield everything that is wrong with *instance*. Raises `TooLong`."""
        ...


class _Bounded:
    left = 0
    depth = 0

    def __init__(self, validator: Validator, most: int) -> None:
        self._validator = validator
        self._most = most

    def iter_errors(self, instance: object) -> Iterator[Violation]:
        _Bounded.left, _Bounded.depth = self._most, 0
        return self._validator.iter_errors(instance)


_Keyword = Callable[[object, object, object, object], Iterator[Violation]]
_plain_reference = cast("_Keyword", jsonschema.Draft7Validator.VALIDATORS["$ref"])


def _reference(validator: object, target: object, instance: object, schema: object) -> Iterator[Violation]:
    _Bounded.left -= 1
    _Bounded.depth += 1
    try:
        if _Bounded.left < 0 or _Bounded.depth > _DEEPEST:
            raise TooLong
        for violation in _plain_reference(validator, target, instance, schema):
            _Bounded.left -= 1  # what is handed up through many references costs as much as following them
            yield violation
    finally:
        _Bounded.depth -= 1


def _pattern(_: object, pattern: object, instance: object, __: object) -> Iterator[Violation]:
    if not isinstance(instance, str):
        return
    known = compiled(str(pattern))
    if searches_forever(known.pattern):
        raise TooLong
    if known.search(instance) is None:
        yield Violation(f"{instance!r} does not match {pattern!r}")


def _unless_null(keyword: _Keyword) -> _Keyword:
    """Return *keyword* as one that lets null pass where the schema is ``nullable``, as OpenAPI has it."""

    def held(validator: object, value: object, instance: object, schema: object) -> Iterator[Violation]:
        if instance is not None or not (is_object(schema) and schema.get("nullable") is True):
            yield from keyword(validator, value, instance, schema)

    return held


_known = cast("Mapping[str, _Keyword]", jsonschema.Draft7Validator.VALIDATORS)
_Create = Callable[..., type[jsonschema.Draft7Validator]]
# Made anew and not extended: what stands beside a reference holds as well.
_Draft7 = cast("_Create", create)(
    jsonschema.Draft7Validator.META_SCHEMA,
    {name: _unless_null(keyword) for name, keyword in {**_known, "$ref": _reference, "pattern": _pattern}.items()},
    type_checker=jsonschema.Draft7Validator.TYPE_CHECKER,
    id_of=jsonschema.Draft7Validator.ID_OF,
)


def is_schema(value: object) -> bool:
    """Tell whether *value* is a JSON Schema."""
    if not isinstance(value, dict | bool):
        return False
    return not any(validator(jsonschema.Draft7Validator.META_SCHEMA).iter_errors(cast("object", value)))


def validator(schema: Mapping[str, object], documents: Mapping[str, Mapping[str, object]] | None = None) -> Validator:
    """Return a draft-07 validator of *schema*, which may refer to *documents* by their URIs."""
    return cast("Validator", jsonschema.Draft7Validator(schema, registry=_registry(documents or {})))


def bounded_validator(
    schema: Mapping[str, object], documents: Mapping[str, Mapping[str, object]], most: int = MOST_REFERENCES
) -> Validator:
    """Return a validator of a *schema* that nobody has looked through: it gives up where it would take forever.

    *most*: references that it follows for one value.
    """
    return _Bounded(cast("Validator", _Draft7(schema, registry=_registry(documents))), most)


def _registry(documents: Mapping[str, Mapping[str, object]]) -> Registry[Mapping[str, object] | bool]:
    registry = Registry[Mapping[str, object] | bool]()
    for uri, document in documents.items():
        registry = registry.with_resource(uri, DRAFT7.create_resource(document))
    return registry
