"""What the templates are given: every string is final, nothing is left to decide."""

from __future__ import annotations

import msgspec

from .python import Code, Kept
from .types import Definition, Type


class ErrorClass(msgspec.Struct, kw_only=True):
    """A class for one error of the spec."""

    name: str
    base: str
    doc: str
    doc_line: str
    match: Code
    code: int
    message: Code
    cause: Code
    cure: Code
    at: str
    """Where it stands in the document."""


class Param(msgspec.Struct, kw_only=True):
    """A param in a signature."""

    name: str
    annotation: str
    default: str

    @property
    def text(self) -> str:
        return f"{self.name}: {self.annotation}" + (f" = {self.default}" if self.default else "")


class Overload(msgspec.Struct, kw_only=True):
    """One form of a method, or what it does on request instead."""

    params: list[Param]
    """Its options behind them."""
    result: str
    docs: dict[str, str]
    """By the names of the clients; empty where there is nothing to say that the method does not say itself."""


class MethodCode(msgspec.Struct, kw_only=True):
    """A method of the clients, and its descriptor."""

    wire: Code
    """Its name on the wire, as a literal."""
    name_on_the_wire: str
    name: str
    constant: str
    params_struct: str
    params: list[Param]
    result: str
    answer: Type
    """The type of its result; `result` is how that reads."""
    overloads: list[Overload]
    docs: dict[str, str]
    """By the names of the clients."""
    arguments: str
    """How the params struct is made from the params."""
    mapping: Code
    """The same as a dict."""
    handler_doc: str
    discarded: str
    """Params that no traceback may show."""
    options: list[Param]
    """Of a call, behind its params; a param of the API may have taken the name of one."""
    call_options: Code
    """How they are passed on."""
    dry_run: str
    """The name of the option that asks for a dry run, empty if there is none."""
    returned: str
    """What the method returns, dry runs included."""
    info: Code
    errors: list[str]
    """Classes of the errors that it is answered with."""
    opens_session: bool
    by_position: bool
    """Its params are sent as a list."""


class Credentials(msgspec.Struct, kw_only=True):
    """The options that log a client in: the params of the method that opens a session."""

    params: list[Param]
    struct: str
    mapping: Code
    names: str
    docs: list[str]
    given: str
    """The option that takes a session key instead, empty if there is none."""


class Variable(msgspec.Struct, kw_only=True):
    """A part of the server's address, and the option of a client that chooses it."""

    name: str
    option: str
    annotation: str
    default: str
    values: tuple[str, ...]
    doc: str


class Recipients(msgspec.Struct, kw_only=True):
    """The option of a client that names those whom its calls may reach."""

    option: str
    doc: str


class ExampleCode(msgspec.Struct, kw_only=True):
    """An example of the document as a test; params, result and error are literals of JSON."""

    name: Code
    constant: str
    """Of its method."""
    call: str
    params: Code
    result: Code | None
    error: Code | None


class TestsCode(msgspec.Struct, kw_only=True):
    """All examples of a document that become tests."""

    examples: list[ExampleCode]
    models: list[str]
    """Those that the calls take."""
    credentials: list[str]
    """Of a client, as its arguments."""
    opened: Code | None
    """The result that opens its session."""


class Module(msgspec.Struct, kw_only=True):
    """One version of an API: a subpackage."""

    name: str
    plain_title: str
    """What the API is called, in one line."""
    title: str
    """The same, as it can stand inside a docstring."""
    doc: str
    source: str
    api: Code
    errors: list[ErrorClass]
    methods: list[MethodCode]
    credentials: Credentials | None
    recipients: Recipients | None
    variables: list[Variable]
    quickstarts: dict[str, Kept]
    """The first call in one look, by the names of the clients."""
    definitions: dict[str, Definition]
    shown_models: list[str]
    """Models that signatures name."""
    result_models: list[str]
    """Models that results name."""
    decoded_models: list[str]
    """Models by which results are decoded: also those that signatures spell out."""
    params_structs: list[str]
    runtime_names: list[str]
    """Classes of the runtime that descriptors are made of."""
    exported_models: list[str]
    root_error: str
    base_url: str
    path: str
    environment: str
    detail_key: Code
    error_data: str
    """The struct of the detail of errors, empty where it may be any JSON."""
    document: str
    """The document itself, as servers hand it out."""
    package: str
    tests: TestsCode | None
    """None if nobody asked for them."""
    overlays: dict[str, str] = {}
    """Its texts in other languages, for those who show them."""
