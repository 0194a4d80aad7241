"""The examples in the specs."""

from __future__ import annotations

import msgspec

from .goldens import spec


class Named(msgspec.Struct):
    """A param or a result of an example, its value as it is written."""

    name: str
    value: msgspec.Raw = msgspec.Raw()


class Pairing(msgspec.Struct):
    """What is sent, and what comes back unless it is an error."""

    name: str
    params: list[Named]
    result: Named | None = None


class _Method(msgspec.Struct):
    name: str = ""
    examples: list[Pairing] = []
    ref: str = msgspec.field(default="", name="$ref")


class _Components(msgspec.Struct):
    methods: dict[str, _Method] = msgspec.field(default_factory=dict, name="x-methods")


class _Document(msgspec.Struct):
    methods: list[_Method]
    components: _Components = msgspec.field(default_factory=_Components)


def answered(feature: str) -> list[list[tuple[Pairing, Named]]]:
    """Return for each method of the spec its examples that end in a result."""
    document = msgspec.json.decode(spec(feature).read_bytes(), type=_Document)
    methods = [
        document.components.methods[item.ref.rpartition("/")[2]] if item.ref else item for item in document.methods
    ]
    return [
        [(pairing, pairing.result) for pairing in method.examples if pairing.result is not None] for method in methods
    ]
