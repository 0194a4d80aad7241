"""What the documents of the API say of the params of a method, for the form of the console."""

from __future__ import annotations

from importlib import resources

import msgspec
from uis_callapi._runtime.description import MethodInfo
from uis_callapi._runtime.model import Model


class _Schema(msgspec.Struct, rename={"reference": "$ref"}):
    type: object = None
    enum: list[object] = []
    reference: str = ""


class _Param(msgspec.Struct, rename={"reference": "$ref", "schema_": "schema"}):
    name: str = ""
    description: str = ""
    schema_: _Schema = msgspec.field(default_factory=_Schema)
    reference: str = ""


class _Method(msgspec.Struct):
    name: str
    params: list[_Param]


class _Components(msgspec.Struct, rename={"params": "contentDescriptors"}):
    params: dict[str, _Param] = {}
    schemas: dict[str, _Schema] = {}


class _Document(msgspec.Struct):
    methods: list[_Method]
    components: _Components = msgspec.field(default_factory=_Components)


class Described(msgspec.Struct, frozen=True):
    """A param: whether it is a text, which values it is limited to, and what it is."""

    name: str
    is_text: bool
    values: list[object]
    en: str
    ru: str


def params(version: str, info: MethodInfo[Model, object]) -> list[Described]:
    """Return the params of a method of *version* that its caller gives, in the order of the document."""
    folder = resources.files(f"uis_callapi.{version}")
    document = msgspec.json.decode(folder.joinpath("openrpc.json").read_bytes(), type=_Document)
    russian = msgspec.json.decode(folder.joinpath("openrpc.ru.json").read_bytes(), type=dict[str, str])
    known: list[Described] = []
    index, method = next((at, one) for at, one in enumerate(document.methods) if one.name == info.name)
    for at, param in enumerate(method.params):
        pointer = param.reference.removeprefix("#") or f"/methods/{index}/params/{at}"
        own = document.components.params[pointer.rpartition("/")[2]] if param.reference else param
        schema = own.schema_
        if schema.reference:
            schema = document.components.schemas[schema.reference.rpartition("/")[2]]
        if own.name != info.session_param:
            text = russian.get(f"{pointer}/description", own.description)
            values: list[object] = [True, False] if schema.type == "boolean" else schema.enum
            known.append(Described(own.name, schema.type == "string", values, own.description, text))
    return known
