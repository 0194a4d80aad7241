# Printed by the generator from unseen.openrpc.json. Changes made here are lost: change the document, then generate.
"""The server side of Unseen, unseen: write the handlers, the rest is here."""

from __future__ import annotations

from typing import Literal, Protocol

from .._runtime.server import (
    Answering,
    RpcFault,
    ServerCall,
    UnknownParams,
    discovery,
    dispatch,
    fault_bytes,
    route,
)
from .methods import (
    API,
    DEEP,
    FEW,
    KEEP,
    MANY,
    MAYBE,
    NAMED,
    PLAIN,
    SEALED,
    SHAPED,
    TAGGED,
    TYPED,
    WORDED,
    WRAPPED,
)
from .models import (
    DeepParams,
    FewParams,
    FewShapes,
    Framed,
    KeepParams,
    Kept,
    ManyParams,
    MaybeParams,
    Moved,
    NamedParams,
    Page,
    PlainParams,
    Point,
    SealedParams,
    Shape,
    ShapedParams,
    Stopped,
    TaggedParams,
    TypedParams,
    TypedResult,
    Unseen,
    WordedParams,
    WrappedParams,
    WrappedResultDone,
    WrappedResultFailed,
)

__all__ = ["Handlers", "RpcFault", "ServerCall", "UnknownParams", "answer", "fault_bytes"]


class Handlers(Protocol):
    """What a server of this API does. Params come checked, with the defaults of the spec filled in.

    Raise `RpcFault` to answer with an error; anything else that is raised passes through `answer`.
    """

    async def tagged(self, params: TaggedParams, call: ServerCall, /) -> Shape:
        """Answer tagged."""
        ...

    async def few(self, params: FewParams, call: ServerCall, /) -> FewShapes:
        """Answer few."""
        ...

    async def worded(self, params: WordedParams, call: ServerCall, /) -> Moved | Stopped | Unseen:
        """Answer worded."""
        ...

    async def wrapped(
        self, params: WrappedParams, call: ServerCall, /
    ) -> WrappedResultDone | WrappedResultFailed | Literal["Waiting"] | Unseen:
        """Answer wrapped."""
        ...

    async def shaped(self, params: ShapedParams, call: ServerCall, /) -> Point | list[Point] | str | Unseen:
        """Answer shaped."""
        ...

    async def many(self, params: ManyParams, call: ServerCall, /) -> list[Shape]:
        """Answer many."""
        ...

    async def named(self, params: NamedParams, call: ServerCall, /) -> dict[str, Shape]:
        """Answer named."""
        ...

    async def deep(self, params: DeepParams, call: ServerCall, /) -> Page:
        """Answer deep."""
        ...

    async def maybe(self, params: MaybeParams, call: ServerCall, /) -> Shape | None:
        """Answer maybe."""
        ...

    async def typed(self, params: TypedParams, call: ServerCall, /) -> TypedResult | str | Unseen:
        """Answer typed."""
        ...

    async def plain(self, params: PlainParams, call: ServerCall, /) -> int | str:
        """Answer plain."""
        ...

    async def sealed(self, params: SealedParams, call: ServerCall, /) -> Framed | Point:
        """Answer sealed."""
        ...

    async def keep(self, params: KeepParams, call: ServerCall, /) -> Kept:
        """Answer keep."""
        ...


_ROUTES: Answering[Handlers] = {
    **discovery(__name__),
    "tagged": route(TAGGED, lambda handlers: handlers.tagged),
    "few": route(FEW, lambda handlers: handlers.few),
    "worded": route(WORDED, lambda handlers: handlers.worded),
    "wrapped": route(WRAPPED, lambda handlers: handlers.wrapped),
    "shaped": route(SHAPED, lambda handlers: handlers.shaped),
    "many": route(MANY, lambda handlers: handlers.many),
    "named": route(NAMED, lambda handlers: handlers.named),
    "deep": route(DEEP, lambda handlers: handlers.deep),
    "maybe": route(MAYBE, lambda handlers: handlers.maybe),
    "typed": route(TYPED, lambda handlers: handlers.typed),
    "plain": route(PLAIN, lambda handlers: handlers.plain),
    "sealed": route(SEALED, lambda handlers: handlers.sealed),
    "keep": route(KEEP, lambda handlers: handlers.keep),
}
"""What answers each method, by its name on the wire; ``rpc.discover`` hands out ``openrpc.json``."""


async def answer(
    handlers: Handlers, body: bytes, *, detail_key: str = "data", unknown_params: UnknownParams = "refuse"
) -> bytes:
    """Return the JSON-RPC answer to the request in *body*, nothing when it is a notification.

    Args:
        handlers: Who answers.
        body: The request.
        detail_key: Where an error carries its detail.
        unknown_params: What becomes of params, and of fields inside them, that the document does not have: they are
            refused, or ignored and noted in `ServerCall.notes`.
    """
    return await dispatch(
        _ROUTES,
        handlers,
        body,
        ids=API.id_types,
        detail_key=detail_key,
        unknown_params=unknown_params,
        faults=API.faults,
    )
