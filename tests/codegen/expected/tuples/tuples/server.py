# Printed by the generator from tuples.openrpc.json. Changes made here are lost: change the document, then generate.
"""The server side of Tuples, tuples: write the handlers, the rest is here."""

from __future__ import annotations

from typing import Protocol

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
from .methods import API, CORNERS, DRAW
from .models import CornersParams, DrawParams, Point, Unseen

__all__ = ["Handlers", "RpcFault", "ServerCall", "UnknownParams", "answer", "fault_bytes"]


class Handlers(Protocol):
    """What a server of this API does. Params come checked, with the defaults of the spec filled in.

    Raise `RpcFault` to answer with an error; anything else that is raised passes through `answer`.
    """

    async def draw(self, params: DrawParams, call: ServerCall, /) -> dict[str, Point]:
        """Answer draw."""
        ...

    async def corners(self, params: CornersParams, call: ServerCall, /) -> Point | list[Point] | str | Unseen:
        """Answer corners."""
        ...


_ROUTES: Answering[Handlers] = {
    **discovery(__name__),
    "draw": route(DRAW, lambda handlers: handlers.draw),
    "corners": route(CORNERS, lambda handlers: handlers.corners),
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
