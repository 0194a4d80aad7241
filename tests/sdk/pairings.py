"""The Example Pairings of every version's document, with what the document says of them. Knows no method by name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import msgspec
from uis_callapi import v1, v4_0
from uis_callapi._runtime.description import ApiInfo, MethodInfo
from uis_callapi._runtime.model import Model
from uis_callapi.v1 import methods as v1_methods
from uis_callapi.v4_0 import methods as v4_0_methods

from ..colours import Clients
from .shapes import is_array, is_object
from .wire import Reply, error, result

SPEC = Path(__file__).parents[2] / "spec"


@dataclass(frozen=True)
class Version:
    """One version of the API."""

    name: str
    module: ModuleType
    api: ApiInfo
    clients: Clients

    @property
    def document(self) -> dict[str, object]:
        """Its document."""
        return _object(json.loads((SPEC / f"{self.name}.openrpc.json").read_text("utf-8")))

    @property
    def method_names(self) -> list[str]:
        return [method.name for method in self.api.methods]


VERSIONS = [
    Version("v1", v1, v1_methods.API, (v1.Client, v1.AsyncClient)),
    Version("v4_0", v4_0, v4_0_methods.API, (v4_0.Client, v4_0.AsyncClient)),
]


@dataclass(frozen=True)
class Pairing:
    """One pairing, and what the document says of its error."""

    version: Version
    info: MethodInfo[Model, object]
    name: str
    params: dict[str, object]
    result: object
    error: dict[str, object] | None
    kind: str
    outcome: str
    renews: bool
    """Whether the error is cured by a new key."""

    def __str__(self) -> str:
        return f"{self.version.name}-{self.info.name}-{self.name}"

    @property
    def reply(self) -> Reply:
        return error(json.dumps(self.error)) if self.error else result(json.dumps(self.result))

    @property
    def called(self) -> str:
        """What the method is called in Python."""
        return self.info.name.replace(".", "_")

    @property
    def own_params(self) -> dict[str, object]:
        """The params without the session key."""
        return {name: value for name, value in self.params.items() if name != self.info.session_param}

    @property
    def arguments(self) -> dict[str, object]:
        """The params as the client takes them: objects as structs."""
        struct = msgspec.convert(self.own_params, self.info.params)
        given = {name: getattr(struct, name) for name in struct.__struct_fields__}
        return {name: value for name, value in given.items() if value is not msgspec.UNSET}


def pairings(version: Version) -> Iterator[Pairing]:
    """Yield every pairing of *version*."""
    document = version.document
    components = _object(document["components"])
    errors, said = _object(components["errors"]), _object(document["x-errors"])
    renewing = _object(document["x-session"])["renew"]
    assert is_array(renewing)
    infos = {method.name: method for method in version.api.methods}
    for method in _objects(document["methods"]):
        names = [str(item["$ref"]).rpartition("/")[2] for item in _objects(method["errors"])]
        for pairing in _objects(method["examples"]):
            answered = _object(pairing["x-error"]) if "x-error" in pairing else None
            component = next((name for name in names if answered and _is(errors, said, name, answered)), "")
            yield Pairing(
                version=version,
                info=infos[str(method["name"])],
                name=str(pairing["name"]),
                params={str(item["name"]): item["value"] for item in _objects(pairing["params"])},
                result=None if answered else _object(pairing["result"])["value"],
                error=answered,
                kind=component if component.endswith("Error") else f"{component}Error",
                outcome=str(_object(said.get(component, {})).get("outcome", "not_placed")),
                renews=component in renewing,
            )


def _is(errors: dict[str, object], said: dict[str, object], name: str, answered: dict[str, object]) -> bool:
    match = _object(_object(said.get(name, {})).get("match", {}))
    if "data" not in match:
        return _object(errors[name])["code"] == answered["code"]
    data = _object(answered["data"])
    return all(data[member] in (values if is_array(values) else [values]) for member, values in _items(match["data"]))


def _items(value: object) -> Iterator[tuple[str, object]]:
    yield from _object(value).items()


def _objects(value: object) -> list[dict[str, object]]:
    assert is_array(value)
    objects = [item for item in value if is_object(item)]
    assert len(objects) == len(value)
    return objects


def _object(value: object) -> dict[str, object]:
    assert is_object(value)
    return value
