# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""The other end: a JSON-RPC request as bytes in, a typed handler called, the answer as bytes out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from importlib import resources
from typing import Annotated, Literal, TypeAlias, TypeVar

import msgspec

from .checks import Invalid, read_params
from .codec import Mismatch, decode, encode
from .description import MethodInfo, P, R
from .documents import decode_document
from .errors import AnsweredError
from .leniency import without_unknown
from .model import Model, Traits
from .refusals import Faults, Kind, kind_of_params, place_of
from .shapes import is_array, is_object
from .unions import kind_of

PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS, INTERNAL_ERROR = (
    -32700,
    -32600,
    -32601,
    -32602,
    -32603,
)

DISCOVER = "rpc.discover"
"""The method by which a server tells what it serves, as OpenRPC has it."""

UnknownParams: TypeAlias = Literal["refuse", "ignore"]
"""What a server does with params, and fields inside them, that it does not know."""

_MESSAGES: Mapping[int, str] = {
    PARSE_ERROR: "Parse error",
    INVALID_REQUEST: "Invalid Request",
    METHOD_NOT_FOUND: "Method not found",
    INVALID_PARAMS: "Invalid params",
    INTERNAL_ERROR: "Internal error",
}
_KINDS: Mapping[int, Kind] = {PARSE_ERROR: "parse", INVALID_REQUEST: "request", METHOD_NOT_FOUND: "method"}
_NO_DATA: Mapping[str, object] = {}
_NO_FAULTS = Faults()


class RpcFault(Exception):
    """Raised by a handler to answer with a JSON-RPC error."""

    def __init__(
        self, code: int, message: str, detail: str | None = None, data: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.detail = detail
        """In words."""
        self.data = data
        """What is answered in place of the words, if errors carry members of their own."""

    @classmethod
    def of(
        cls,
        error: type[AnsweredError],
        detail: str | None = None,
        *,
        code: int | None = None,
        data: Mapping[str, object] = _NO_DATA,
    ) -> RpcFault:
        """Return the fault that clients see as *error*, a class of the generated module of errors.

        *code*: another of those that it comes with. *data*: members of its detail, beside those that tell it apart.
        """
        members: dict[str, object] = {}
        if error.match is not None:
            members |= {name: values[0] for name, values in error.match.data.items()}
        members |= data
        return cls(error.default_code if code is None else code, error.default_message, detail, members or None)


class _Refusal(RpcFault):
    """What the server side refuses on its own: a spec may have that said in its own way."""

    def __init__(self, code: int, detail: str, kind: Kind | None = None) -> None:
        super().__init__(code, _MESSAGES[code], detail)
        self.kind: Kind = kind or (kind_of_params(detail) if code == INVALID_PARAMS else _KINDS[code])
        self._place = place_of(detail) if code == INVALID_PARAMS else ""

    def said_by(self, faults: Faults) -> RpcFault:
        """Return the refusal as a spec has it said, if it has an error for it."""
        error = faults.errors.get(self.kind)
        if error is None:
            return self
        data = {faults.place: self._place} if faults.place and self._place else {}
        return RpcFault.of(error, self.detail, data=data)


class ServerCall(Model, frozen=True, kw_only=True):
    """What a handler learns of a call beside its params."""

    method: str
    request_id: int | str
    """Empty when it is a notification, to which nothing is answered."""
    key: str
    """The session key; empty when the method carries none."""
    notes: tuple[str, ...]
    """What was accepted though the spec has it otherwise: other spellings of params, params that were ignored."""


ServerCall.__traits__ = Traits(secret=frozenset({"key"}))


class _Request(msgspec.Struct, frozen=True):
    id: int | str | None
    method: str
    params: dict[str, msgspec.Raw] | list[msgspec.Raw]
    unknown_params: UnknownParams


H = TypeVar("H")
_Route: TypeAlias = Callable[[H, _Request], Awaitable[bytes]]
Answering: TypeAlias = Mapping[str, _Route[H]]
"""How handlers answer each method, by its name on the wire."""


class _Envelope(msgspec.Struct, kw_only=True):
    jsonrpc: Literal["2.0"]
    id: object = msgspec.UNSET
    method: str
    params: dict[str, msgspec.Raw] | list[msgspec.Raw]


class _Discovery(msgspec.Struct):
    """The envelope of `DISCOVER`: whoever asks what there is cannot know that params are obligatory here."""

    jsonrpc: Literal["2.0"]
    id: object
    method: str
    params: dict[str, msgspec.Raw] | Annotated[list[msgspec.Raw], msgspec.Meta(max_length=0)] = {}


def route(method: MethodInfo[P, R], handler_of: Callable[[H], Callable[[P, ServerCall], Awaitable[R]]]) -> _Route[H]:
    """Return what answers requests for *method* with the handler that *handler_of* finds among handlers."""

    async def answering(handlers: H, request: _Request) -> bytes:
        if request.id is None and not method.notification:
            raise _without_id()
        raw, notes = _by_their_names(method, _named(method, request.params))
        key = _key_of(method, raw)
        data = encode(raw)
        try:
            if request.unknown_params == "ignore":
                data, unknown = without_unknown(data, method.params)
                notes += tuple(f"`{place}` is no param: ignored" for place in unknown)
            params = read_params(method, data)
        except Mismatch as wrong:
            raise _Refusal(INVALID_PARAMS, str(wrong)) from None
        except Invalid as wrong:
            detail = str(wrong) if wrong.cure is None else f"{wrong}. {wrong.cure}"
            raise _Refusal(INVALID_PARAMS, detail) from None
        call = ServerCall(method=method.name, request_id="" if request.id is None else request.id, key=key, notes=notes)
        return encode(await handler_of(handlers)(params, call))

    return answering


def discovery(module: str) -> Answering[object]:
    """Return the route of `DISCOVER`: it hands out the file ``openrpc.json`` beside *module*, read when it is asked."""

    async def answering(_handlers: object, request: _Request) -> bytes:
        if request.params:
            detail = f"{request.method} takes no params"
            raise _Refusal(INVALID_PARAMS, detail)
        return resources.files(module.rpartition(".")[0]).joinpath("openrpc.json").read_bytes().rstrip()

    return {DISCOVER: answering}


async def dispatch(
    routes: Answering[H],
    handlers: H,
    body: bytes,
    *,
    ids: Sequence[type[int] | type[str]] = (int, str),
    detail_key: str = "data",
    unknown_params: UnknownParams = "refuse",
    faults: Faults = _NO_FAULTS,
) -> bytes:
    """Answer the request in *body*, with nothing when it is a notification.

    What a handler raises other than `RpcFault` passes through.

    *ids*: the types of ``id`` that are accepted. *detail_key*: where an error carries its detail.
    *unknown_params*: what becomes of params that a method does not have. *faults*: how refusals are said.
    """
    request: _Request | None = None
    request_id: int | str | None = None
    try:
        request = _read(body, ids, unknown_params)
        request_id = request.id
        answering = routes.get(request.method)
        if answering is None and request_id is None:
            raise _without_id()
        if answering is None:
            raise _Refusal(METHOD_NOT_FOUND, f"there is no method {request.method!r}")
        result = await answering(handlers, request)
    except RpcFault as fault:
        misses_id = isinstance(fault, _Refusal) and fault.kind == "notification"
        if request is not None and request_id is None and not misses_id:
            return b""  # whoever notifies is told nothing, not even what went wrong
        said = fault.said_by(faults) if isinstance(fault, _Refusal) else fault
        return fault_bytes(said, request_id, detail_key=detail_key)
    return b"" if request_id is None else b'{"jsonrpc":"2.0","id":%b,"result":%b}' % (encode(request_id), result)


def _without_id() -> RpcFault:
    return _Refusal(INVALID_REQUEST, "Object missing required field `id`", "notification")


def fault_bytes(fault: RpcFault, request_id: int | str | None = None, *, detail_key: str = "data") -> bytes:
    """Return the answer for *fault*, without an id when that of the request is not known."""
    error: dict[str, object] = {"code": fault.code, "message": fault.message}
    if (detail := fault.detail if fault.data is None else fault.data) is not None:
        error[detail_key] = detail
    answer: dict[str, object] = {"jsonrpc": "2.0"}
    if request_id is not None:
        answer["id"] = request_id
    return encode({**answer, "error": error})


def _read(body: bytes, ids: Sequence[type[int] | type[str]], unknown_params: UnknownParams) -> _Request:
    envelope: object = None
    with suppress(Mismatch):
        envelope = decode_document(body, _Envelope)
    if not isinstance(envelope, _Envelope) or envelope.method == DISCOVER:
        envelope = _unusual(body)
    request_id = envelope.id
    if request_id is msgspec.UNSET:
        return _Request(None, envelope.method, envelope.params, unknown_params)
    if type(request_id) not in ids or not isinstance(request_id, int | str):
        expected = " | ".join(kind.__name__ for kind in ids)
        detail = f"Expected `{expected}`, got `{kind_of(request_id)}` - at `$.id`"
        raise _Refusal(INVALID_REQUEST, detail)
    params = {} if isinstance(envelope, _Discovery) and isinstance(envelope.params, list) else envelope.params
    return _Request(request_id, envelope.method, params, unknown_params)


def _unusual(body: bytes) -> _Envelope | _Discovery:
    """Return the envelope of `DISCOVER`; of anything else, say what is wrong with it, the gravest first."""
    try:
        document = decode_document(body, object)
    except Mismatch as wrong:
        raise _Refusal(PARSE_ERROR, str(wrong)) from None
    if is_array(document):
        raise _Refusal(INVALID_REQUEST, "batches are not served: send one object", "batch")
    discovers = is_object(document) and document.get("method") == DISCOVER
    try:
        envelope = decode(body, _Discovery if discovers else _Envelope)
    except Mismatch as wrong:
        raise _Refusal(INVALID_REQUEST, str(wrong)) from None
    assert isinstance(envelope, _Envelope | _Discovery)
    return envelope


def _named(method: MethodInfo[P, R], params: dict[str, msgspec.Raw] | list[msgspec.Raw]) -> dict[str, msgspec.Raw]:
    if isinstance(params, dict):
        return params
    if not method.by_position:
        detail = "Expected `object`, got `array` - at `$.params`"
        raise _Refusal(INVALID_REQUEST, detail)
    names = method.params.__struct_encode_fields__
    if len(params) > len(names):
        detail = f"Expected at most {len(names)} params, got {len(params)}"
        raise _Refusal(INVALID_PARAMS, detail)
    return dict(zip(names, params, strict=False))


def _by_their_names(
    method: MethodInfo[P, R], params: dict[str, msgspec.Raw]
) -> tuple[dict[str, msgspec.Raw], tuple[str, ...]]:
    named = dict(params)
    for name, wire in method.escaped.items():
        if wire in named:
            named[name] = named.pop(wire)
    notes: list[str] = []
    for alias in method.aliases:
        if alias.seen not in named:
            continue
        if alias.name in named:
            detail = f"`$.{alias.seen}` and `$.{alias.name}` are two spellings of one param: send the second"
            raise _Refusal(INVALID_PARAMS, detail)
        named[alias.name] = named.pop(alias.seen)
        notes.append(f"`{alias.seen}` was read as `{alias.name}`")
    return named, tuple(notes)


def _key_of(method: MethodInfo[P, R], params: dict[str, msgspec.Raw]) -> str:
    """Take the session key out of *params*: it belongs to the session, not to the method."""
    if method.session_param is None:
        return ""
    if method.session_param not in params:
        detail = f"Object missing required field `{method.session_param}`"
        raise _Refusal(INVALID_PARAMS, detail)
    try:
        key = decode(params.pop(method.session_param), str)
    except Mismatch as wrong:
        detail = f"{wrong} - at `$.{method.session_param}`"
        raise _Refusal(INVALID_PARAMS, detail) from None
    return str(key)
