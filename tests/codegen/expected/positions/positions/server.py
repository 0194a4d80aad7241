# Printed by the generator from positions.openrpc.json. Changes made here are lost: change the document, then generate.
"""The server side of Positions, positions: write the handlers, the rest is here."""

from __future__ import annotations

from typing import Protocol

from .._runtime.server import Answering, RpcFault, ServerCall, dispatch, fault_bytes, route
from .methods import ADD, API, COUNT, EITHER_WAY, LOGIN, PLACE, SEARCH
from .models import AddParams, CountParams, EitherWayParams, LoginParams, PlaceParams, SearchParams

__all__ = ["Handlers", "RpcFault", "ServerCall", "answer", "fault_bytes", "routes"]


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


def routes(handlers: Handlers) -> dict[str, Answering]:
    """Return what answers each method by its name on the wire."""
    return {
        "add": route(ADD, handlers.add),
        "search": route(SEARCH, handlers.search),
        "login": route(LOGIN, handlers.login),
        "count": route(COUNT, handlers.count),
        "place": route(PLACE, handlers.place),
        "either.way": route(EITHER_WAY, handlers.either_way),
    }


async def answer(handlers: Handlers, body: bytes, *, detail_key: str = "data") -> bytes:
    """Return the JSON-RPC answer to the request in *body*. *detail_key*: where an error carries its detail."""
    return await dispatch(routes(handlers), body, ids=API.id_types, detail_key=detail_key)
