"""The document of one version of the API, as the package carries it beside the printed code, and its translations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module, resources
from importlib.resources.abc import Traversable
from typing import TypeAlias

import msgspec
from uis_callapi._runtime.description import ApiInfo, MethodInfo
from uis_callapi._runtime.model import Model
from uis_callapi._runtime.shapes import is_array, is_object
from uis_callapi._runtime.translations import of_document

from .language import Language

Schema: TypeAlias = dict[str, object]

PACKAGE = "uis_callapi"
SPOKEN = "v1"
"""The version that commands speak unless another is asked for."""


class Param(msgspec.Struct, rename={"is_secret": "x-secret"}):
    """A param of a method, or its result."""

    name: str
    schema: Schema
    description: str = ""
    required: bool = False
    is_secret: bool = False


class Text(msgspec.Struct):
    """A form or a rule of a method, as far as it is words."""

    summary: str = ""
    description: str = ""


class Value(msgspec.Struct):
    """What a param is in an example."""

    name: str
    value: object


class Example(msgspec.Struct):
    """One use of a method."""

    params: list[Value]
    description: str = ""
    result: object = None
    """None if an error came."""


class Method(msgspec.Struct, rename={"forms": "x-forms", "rules": "x-rules"}):
    """A method, as far as it is shown."""

    name: str
    params: list[Schema]
    summary: str = ""
    description: str = ""
    result: Schema | None = None
    examples: list[Schema] = []
    forms: list[Text] = []
    rules: list[Text] = []


class About(msgspec.Struct):
    title: str
    description: str = ""


class Document(msgspec.Struct):
    """An OpenRPC document, as far as it is shown."""

    info: About
    methods: list[Method]
    components: dict[str, dict[str, Schema]] = {}


class Spec:
    """One version: its document, and what is printed from it."""

    def __init__(self, version: str, language: Language) -> None:
        self.version = version
        self.say = language.say
        self._folder = resources.files(f"{PACKAGE}.{version}")
        self._raw = self.file.read_bytes()
        self.document = msgspec.json.decode(self._raw, type=Document)
        api: object = import_module(f"{PACKAGE}.{version}.methods").API
        assert isinstance(api, ApiInfo)
        self.api = api
        self.lang = language.code
        language.learn(of_document(language.code, api.module))

    @property
    def file(self) -> Traversable:
        """The document itself."""
        return self._folder.joinpath("openrpc.json")

    def method(self, name: str) -> Method:
        """Return the method of that name on the wire. Raises `KeyError`."""
        return {method.name: method for method in self.document.methods}[name]

    def info(self, name: str) -> MethodInfo[Model, object]:
        """Return its descriptor. Raises `KeyError`."""
        return {method.name: method for method in self.api.methods}[name]

    def ringing(self) -> list[str]:
        """Return the methods that ring somebody, and must not do so twice; the first is what a call is by itself."""
        return [method.name for method in self.api.methods if method.recipients and not method.retry_safe]

    def function(self, name: str) -> str:
        """Return what a method of that name on the wire is called in the clients. Raises `KeyError`."""
        info = self.info(name)
        printed = vars(import_module(f"{PACKAGE}.{self.version}.methods")).items()
        return next(constant for constant, value in printed if value is info).lower()

    def params(self, name: str) -> list[Param]:
        """Return the params of a method that its caller gives: a session brings its key itself."""
        own = self.info(name).session_param
        return [param for param in self._params(self.method(name)) if param.name != own]

    def examples(self, name: str) -> Iterator[tuple[str, dict[str, object]]]:
        """Yield what each example of a method shows that has a result, and the params that its caller gives."""
        own = self.info(name).session_param
        for found in self.method(name).examples:
            example = msgspec.convert(self.resolved(found), Example)
            if example.result is not None:
                yield example.description, {param.name: param.value for param in example.params if param.name != own}

    def result(self, name: str) -> Param | None:
        """Return what a method answers with, None if it answers with nothing."""
        found = self.method(name).result
        return None if found is None else msgspec.convert(self.resolved(found), Param)

    def _params(self, method: Method) -> list[Param]:
        return [msgspec.convert(self.resolved(param), Param) for param in method.params]

    @property
    def secrets(self) -> set[str]:
        """The params that nobody may write where others can read it."""
        return {param.name for method in self.document.methods for param in self._params(method) if param.is_secret}

    def resolved(self, schema: Schema) -> Schema:
        """Return what *schema* refers to, or itself."""
        while isinstance(reference := schema.get("$ref"), str):
            _, _, kind, name = reference.split("/")
            schema = self.document.components[kind][name.replace("~1", "/").replace("~0", "~")]
        return schema

    def is_number(self, schema: Schema) -> bool:
        """Tell whether *schema* is that of those whom calls reach."""
        recipients = self.api.recipients
        patterns = [] if recipients is None else [_json_pattern(pattern) for pattern in recipients.patterns]
        return self.resolved(schema).get("pattern") in patterns


def versions() -> list[str]:
    """Return the versions of the API that the package holds."""
    return sorted(
        folder.name for folder in resources.files(PACKAGE).iterdir() if folder.joinpath("openrpc.json").is_file()
    )


def members(schema: Schema) -> Mapping[str, Schema]:
    """Return the schemas of an object's members."""
    properties = schema.get("properties")
    found = properties.items() if is_object(properties) else ()
    return {name: inner for name, inner in found if is_object(inner)}


def required(schema: Schema) -> list[str]:
    """Return the members that an object cannot go without."""
    names = schema.get("required")
    return [name for name in names if isinstance(name, str)] if is_array(names) else []


def branches(schema: Schema) -> list[Schema]:
    """Return the alternatives of a schema, or itself."""
    for keyword in ("oneOf", "anyOf"):
        found = schema.get(keyword)
        if is_array(found):
            return [branch for branch in found if is_object(branch)]
    return [schema]


def choices(schema: Schema) -> list[str]:
    """Return the texts that a schema is limited to, none if it is not."""
    values = schema.get("enum")
    return [value for value in values if isinstance(value, str)] if is_array(values) else []


def items(schema: Schema) -> Schema | None:
    """Return the schema of what an array holds."""
    inner = schema.get("items")
    return inner if is_object(inner) else None


def _json_pattern(pattern: str) -> str:
    """Return a pattern of the descriptors as documents write it."""
    return pattern.removesuffix(r"\Z") + "$" if pattern.endswith(r"\Z") else pattern
