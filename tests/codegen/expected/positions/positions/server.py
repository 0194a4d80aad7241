# Printed by the generator from positions.openrpc.json. Changes made here are lost: change the document, then generate.
"""The server side of Positions, positions: write the handlers, the rest is here."""

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
from .methods import ADD, API, COUNT, EITHER_WAY, LOGIN, PLACE, SEARCH
from .models import AddParams, CountParams, EitherWayParams, LoginParams, PlaceParams, SearchParams

__all__ = ["Handlers", "RpcFault", "ServerCall", "UnknownParams", "answer", "fault_bytes"]


class Handlers(Protocol):
    """What a server of this API does. Params come checked, with the defaults of the spec filled in.

    Raise `RpcFault` to answer with an error; anything else that is raised passes through `answer`.
    """

    async def add(self, params: AddParams, call: ServerCall, /) -> int:
        """Answer add."""
        ...

    async def search(self, params: SearchParams, call: ServerCall, /) -> list[str]:
        """Answer search."""
        ...

    async def login(self, params: LoginParams, call: ServerCall, /) -> str:
        """Answer login."""
        ...

    async def count(self, params: CountParams, call: ServerCall, /) -> int:
        """Answer count."""
        ...

    async def place(self, params: PlaceParams, call: ServerCall, /) -> str:
        """Answer place."""
        ...

    async def either_way(self, params: EitherWayParams, call: ServerCall, /) -> str:
        """Answer either.way."""
        ...


_ROUTES: Answering[Handlers] = {
    **discovery(__name__),
    "add": route(ADD, lambda handlers: handlers.add),
    "search": route(SEARCH, lambda handlers: handlers.search),
    "login": route(LOGIN, lambda handlers: handlers.login),
    "count": route(COUNT, lambda handlers: handlers.count),
    "place": route(PLACE, lambda handlers: handlers.place),
    "either.way": route(EITHER_WAY, lambda handlers: handlers.either_way),
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
