"""An OpenRPC document, validated, its references to OpenRPC objects followed. Schemas stay as they are written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec
from msgspec import UNSET, UnsetType, field

from . import pointers
from .diagnostics import Diagnostics, Unusable
from .references import leads_back, references, target_of
from .runtime.shapes import is_array, is_object
from .validation import Validator, Violation, validator

Schema = dict[str, object] | bool
Kind = Literal["method", "content", "error", "pairing", "example", "tag", "link"]
"""OpenRPC objects that a reference can stand for, as the schema of documents names them."""
Inner: TypeAlias = Callable[[str, dict[str, object]], dict[str, object]]
"""What is made of an object at a place."""

_DEEPEST = 100
"""Levels of a document: everything that reads it does so by recursion."""


class Located(msgspec.Struct, kw_only=True):
    """Anything that has a place in the document."""

    pointer: str = ""


class Variable(msgspec.Struct, kw_only=True):
    default: str
    enum: list[str] = []
    description: str = ""


class Server(msgspec.Struct, kw_only=True):
    url: str
    description: str = ""
    variables: dict[str, Variable] = {}

    def expanded(self) -> str:
        """Return the URL with the default of every variable."""
        url = self.url
        for name, variable in self.variables.items():
            url = url.replace("${" + name + "}", variable.default).replace("{" + name + "}", variable.default)
        return url


class ExternalDocs(msgspec.Struct, kw_only=True):
    url: str
    description: str = ""


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """Whom to ask."""

    name: str = ""
    email: str = ""
    url: str = ""


class License(msgspec.Struct, frozen=True, kw_only=True):
    name: str = ""
    url: str = ""


class Info(msgspec.Struct, kw_only=True):
    title: str
    version: str
    description: str = ""
    terms_of_service: str = field(default="", name="termsOfService")
    contact: Contact = Contact()
    license: License = License()


class Tag(Located, kw_only=True):
    name: str
    description: str = ""
    external_docs: ExternalDocs | UnsetType = field(default=UNSET, name="externalDocs")


class Link(Located, kw_only=True):
    """That what a method returns can be given to another."""

    method: str = ""
    summary: str = ""
    description: str = ""
    params: dict[str, object] = {}


class Content(Located, kw_only=True):
    """A Content Descriptor: a param or a result."""

    name: str
    escaped: str = ""
    """Its name in the document, if no field can bear that and it has another one here."""
    schema: Schema
    schema_pointer: str = ""
    summary: str = ""
    description: str = ""
    required: bool = False
    deprecated: bool = False
    secret: bool = field(default=False, name="x-secret")
    personal: bool = field(default=False, name="x-personal")
    aliases: list[str] = field(default_factory=list, name="x-aliases")
    recipient: bool = field(default=False, name="x-recipient")
    reference: bool = field(default=False, name="x-reference")


class Error(Located, kw_only=True):
    code: int
    message: str
    data: object = UNSET


class Example(msgspec.Struct, kw_only=True):
    name: str
    value: object


class AnsweredError(msgspec.Struct, kw_only=True):
    code: int
    message: str
    data: object = UNSET


class Pairing(Located, kw_only=True):
    name: str
    params: list[Example]
    description: str = ""
    result: Example | UnsetType = UNSET
    error: AnsweredError | UnsetType = field(default=UNSET, name="x-error")


class FormSpec(msgspec.Struct, kw_only=True):
    name: str
    summary: str
    params: dict[str, Schema] = {}
    required: list[str] = []
    absent: list[str] = []


class RuleSpec(msgspec.Struct, kw_only=True):
    rule: str
    description: str
    paths: list[str]
    each: str = ""
    if_less: list[str] = []
    unless: dict[str, object] = {}


class TermSpec(msgspec.Struct, kw_only=True):
    seconds: float = 0.0
    sum: str = ""
    when: dict[str, object] = {}
    present: str = ""


class DeadlineSpec(msgspec.Struct, kw_only=True):
    seconds: float
    terms: list[list[TermSpec]] = []


class Method(Located, kw_only=True):
    name: str
    params: list[Content]
    result: Content | UnsetType = UNSET
    summary: str = ""
    description: str = ""
    param_structure: str = field(default="either", name="paramStructure")
    errors: list[Error] = []
    examples: list[Pairing] = []
    servers: list[Server] = []
    tags: list[Tag] = []
    links: list[Link] = []
    external_docs: ExternalDocs | UnsetType = field(default=UNSET, name="externalDocs")
    deprecated: bool = False
    retry: str = field(default="unsafe", name="x-retry")
    forms: list[FormSpec] = field(default_factory=list, name="x-forms")
    rules: list[RuleSpec] = field(default_factory=list, name="x-rules")
    deadline: DeadlineSpec | UnsetType = field(default=UNSET, name="x-deadline")
    failed: list[str | int | bool | None] = field(default_factory=list, name="x-failed")


class GivenSpec(msgspec.Struct, kw_only=True):
    description: str


class SessionSpec(msgspec.Struct, kw_only=True):
    method: str
    key: str
    param: str
    lifetime: float
    expires: str = ""
    renew: list[str] = []
    given: GivenSpec | UnsetType = UNSET


class RecipientsSpec(msgspec.Struct, kw_only=True):
    option: str
    description: str


class MatchSpec(msgspec.Struct, kw_only=True):
    codes: list[int] = []
    message: str = ""
    data: dict[str, object] = {}


class ErrorNotes(msgspec.Struct, kw_only=True):
    cause: str = ""
    cure: str = ""
    outcome: str = "not_placed"
    match: MatchSpec | UnsetType = UNSET


class Envelope(msgspec.Struct, kw_only=True):
    id: tuple[str, ...] = ("integer", "string")
    detail: tuple[str, ...] = ("data",)
    data: Schema | UnsetType = UNSET
    told: tuple[str, ...] = ()
    faults: dict[str, str] = {}
    place: str = ""


class Document(msgspec.Struct, kw_only=True):
    """The whole of it. ``raw`` is the JSON that schema references point into."""

    info: Info
    methods: list[Method]
    servers: list[Server] = []
    session: SessionSpec | UnsetType = field(default=UNSET, name="x-session")
    recipients: RecipientsSpec | UnsetType = field(default=UNSET, name="x-recipients")
    errors: dict[str, ErrorNotes] = field(default_factory=dict, name="x-errors")
    envelope: Envelope = field(default_factory=Envelope, name="x-envelope")
    external_docs: ExternalDocs | UnsetType = field(default=UNSET, name="externalDocs")
    raw: dict[str, object] = {}


def load(raw: object, diagnostics: Diagnostics) -> Document:
    """Return the document in *raw*. Raises `Unusable` when it is none; every fault is reported before."""
    _check_texts(raw, "", diagnostics)
    if diagnostics.errors:
        raise Unusable
    violations = list(_validator().iter_errors(raw))
    if (own := _without_foreign_extensions(raw, violations, diagnostics)) is not raw:
        raw, violations = own, list(_validator().iter_errors(own))
    for error in violations:
        diagnostics.error(pointers.from_path(error.absolute_path), _wording(error))
    if not is_object(raw):
        raise Unusable
    _check_references(raw, diagnostics)
    if diagnostics.errors:
        raise Unusable
    followed = _follow_all(raw, diagnostics)
    if diagnostics.errors:
        raise Unusable
    try:
        document = msgspec.convert(followed, Document, strict=False)  # to JSON Schema 1.0 is an integer
    except msgspec.ValidationError as error:
        diagnostics.error("", str(error))
        raise Unusable from None
    document.raw = raw
    return document


def _without_foreign_extensions(raw: object, violations: Iterable[Violation], diagnostics: Diagnostics) -> object:
    """Return *raw* without extensions of another shape than ours: others may mean something else by their names."""
    for error in violations:
        path = list(error.absolute_path)
        depth = next((depth for depth, step in enumerate(path) if str(step).startswith("x-")), None)
        if depth is not None:
            at = pointers.from_path(path)
            diagnostics.warning(at, f"{_wording(error)}; {path[depth]!r} is taken for somebody else's and passed over")
            raw = _without(raw, path[: depth + 1])
    return raw


def _without(value: object, path: Sequence[str | int]) -> object:
    """Return *value* without what *path* leads to, if it does."""
    step, *rest = path
    if is_object(value) and step in value:
        kept = {key: inner for key, inner in value.items() if key != step}
        return {**value, str(step): _without(value[str(step)], rest)} if rest else kept
    if is_array(value) and isinstance(step, int):
        return [_without(inner, rest) if index == step else inner for index, inner in enumerate(value)]
    return value


@cache
def _validator(kind: Kind | None = None) -> Validator:
    """Return the validator of a document, or of the OpenRPC objects of one *kind*."""
    schema = json.loads(Path(__file__).with_name("document.schema.json").read_text("utf-8"))
    if kind is None:
        return validator(schema)
    uri = "urn:openrpc"
    return validator({"$ref": f"{uri}#/definitions/{kind}"}, {uri: schema})


def _wording(error: Violation) -> str:
    """Say what is wrong without printing the half of the document that is wrong."""
    value, wanted = error.instance, error.validator_value
    schema = error.schema if isinstance(error.schema, dict) else {}
    match error.validator:
        case "required":
            return error.message.replace("is a required property", "is missing")
        case "type":
            kinds = wanted if is_array(wanted) else [wanted]
            return f"must be {' or '.join(map(str, kinds))}, not {_kind(value)}"
        case "additionalProperties" if is_object(value):
            known = schema.get("properties", {})
            strange = [name for name in value if name not in known and not name.startswith("x-")]
            return f"unknown field {', '.join(map(repr, strange))}; known are {', '.join(sorted(known))}"
        case "enum" if is_array(wanted):
            return f"must be one of {', '.join(map(repr, wanted))}, not {_shortened(value)}"
        case "anyOf" if error.absolute_path and error.absolute_path[-1] == "type":
            return f"{_shortened(value)} is no type of JSON Schema"
        case "pattern":
            return f"{_shortened(value)} does not match {wanted}"
        case _:
            return error.message if len(error.message) <= 200 else f"breaks {error.validator}: {_shortened(wanted)}"


def _kind(value: object) -> str:
    names = {"str": "string", "bool": "boolean", "int": "integer", "float": "number", "list": "array", "dict": "object"}
    return names.get(type(value).__name__, "null")


def _shortened(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 80 else text[:77] + "..."


def _follow_all(raw: dict[str, object], diagnostics: Diagnostics) -> dict[str, object]:
    """Return a copy in which every OpenRPC object stands in place of its reference and knows its own pointer."""
    follow = _Follower(raw, diagnostics)
    return {**raw, "methods": follow.items("", raw, "methods", "method", follow.method)}


class _Follower:
    def __init__(self, raw: dict[str, object], diagnostics: Diagnostics) -> None:
        self._raw = raw
        self._diagnostics = diagnostics

    def items(
        self,
        at: str,
        owner: dict[str, object],
        key: str,
        kind: Kind,
        inner: Inner,
    ) -> list[dict[str, object]]:
        listed = owner.get(key, [])
        assert is_array(listed)
        found = (self._object(pointers.join(at, key, index), value, kind) for index, value in enumerate(listed))
        return [inner(*place) for place in found if place is not None]

    def method(self, at: str, method: dict[str, object]) -> dict[str, object]:
        copy = {**method, "pointer": at}
        copy["params"] = self.items(at, method, "params", "content", self._content)
        copy["errors"] = self.items(at, method, "errors", "error", self._plain)
        copy["examples"] = self.items(at, method, "examples", "pairing", self._pairing)
        copy["tags"] = self.items(at, method, "tags", "tag", self._plain)
        copy["links"] = self.items(at, method, "links", "link", self._plain)
        if "result" in method:
            copy |= self._one(at, method, "result", "content", self._content)
        return copy

    def _pairing(self, at: str, pairing: dict[str, object]) -> dict[str, object]:
        copy = {**pairing, "pointer": at, "params": self.items(at, pairing, "params", "example", self._plain)}
        if "result" in pairing:
            del copy["result"]
            copy |= self._one(at, pairing, "result", "example", self._plain)
        return copy

    def _one(self, at: str, owner: dict[str, object], key: str, kind: Kind, inner: Inner) -> dict[str, object]:
        place = self._object(pointers.join(at, key), owner[key], kind)
        return {key: inner(*place)} if place is not None else {}

    def _plain(self, at: str, value: dict[str, object]) -> dict[str, object]:
        return {**value, "pointer": at}

    def _content(self, at: str, value: dict[str, object]) -> dict[str, object]:
        if "$ref" in value:  # to a schema: the reference is one, too
            name = "".join(pointers.split(target_of(str(value["$ref"])))[-1:])
            return {"name": name or "value", "schema": value, "schema_pointer": at, "pointer": at}
        return {**value, "schema_pointer": pointers.join(at, "schema"), "pointer": at}

    def _object(self, at: str, value: object, kind: Kind) -> tuple[str, dict[str, object]] | None:
        """Return the object of *kind* at *at*, or the one that it refers to, with its place.

        Where a content should be and the reference leads to something else, it is returned as it stands.
        """
        origin, written = at, value
        while is_object(value) and isinstance(reference := value.get("$ref"), str):
            at = reference[1:]
            value = pointers.resolve(self._raw, at)
        if at != origin:
            # Validation of the document has seen a reference here, and perhaps nothing of its target.
            faults = [
                f"{pointers.join(at, *error.absolute_path)} {_wording(error)}"
                for error in _validator(kind).iter_errors(value)
            ]
            if faults:
                done = "taken for its schema" if kind == "content" else "left out"
                self._diagnostics.warning(origin, f"$ref leads to what is no {kind}: {done}. {'; '.join(faults)}")
                return (origin, written) if kind == "content" and is_object(written) else None
        return (at, value) if is_object(value) else None


def _check_references(raw: dict[str, object], diagnostics: Diagnostics) -> None:
    ended: set[str] = set()
    for at, reference in references(raw, ""):
        if not reference.startswith("#"):
            continue  # it could not be taken in, which was said
        try:
            if leads_back(raw, reference, ended):
                diagnostics.error(at, f"$ref {reference!r} leads back to itself")
        except pointers.NotThere:
            diagnostics.error(at, f"$ref {reference!r} leads nowhere{_nearby(raw, at, target_of(reference))}")


def _nearby(raw: object, at: str, target: str) -> str:
    """Say where *target* would lead to if it were counted from a schema around *at*."""
    around = at
    while around := around.rpartition("/")[0]:
        try:
            pointers.resolve(raw, around + target)
        except pointers.NotThere:
            continue
        return f": references count from the root of the document. Write '#{around}{target}', or move it to components"
    return ""


def _check_texts(value: object, at: str, diagnostics: Diagnostics) -> None:
    """Report every text that no source file can hold, and every value too deep inside others to be read."""
    waiting = [(value, at, 0)]
    while waiting:
        value, at, depth = waiting.pop()
        if depth > _DEEPEST:
            diagnostics.error(at, f"stands more than {_DEEPEST} levels deep, which cannot be read")
        elif is_object(value):
            for key in value:
                _check_text(key, pointers.join(at, key), diagnostics)
            waiting += [(inner, pointers.join(at, key), depth + 1) for key, inner in value.items()]
        elif is_array(value):
            waiting += [(inner, pointers.join(at, index), depth + 1) for index, inner in enumerate(value)]
        elif isinstance(value, str):
            _check_text(value, at, diagnostics)


def _check_text(text: str, at: str, diagnostics: Diagnostics) -> None:
    if any("\ud800" <= character <= "\udfff" for character in text):
        diagnostics.error(at, "holds half of a surrogate pair, which no text can")
