"""jsonschema behind the types that this project uses of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol, cast

import jsonschema
from referencing import Registry
from referencing.exceptions import Unresolvable as Unresolvable
from referencing.jsonschema import DRAFT7

Violation = jsonschema.ValidationError


class Validator(Protocol):
    """Holds values against one schema."""

    def iter_errors(self, instance: object) -> Iterator[Violation]:
        """Yield everything that is wrong with *instance*."""
        ...


def validator(schema: Mapping[str, object], documents: Mapping[str, Mapping[str, object]] | None = None) -> Validator:
    """Return a draft-07 validator of *schema*, which may refer to *documents* by their URIs."""
    registry = Registry[Mapping[str, object] | bool]()
    for uri, document in (documents or {}).items():
        registry = registry.with_resource(uri, DRAFT7.create_resource(document))
    return cast("Validator", jsonschema.Draft7Validator(schema, registry=registry))
