# Printed by the generator from joined.openrpc.json. Changes made here are lost: change the document, then generate.
"""The server side of Joined, joined: write the handlers, the rest is here."""

from __future__ import annotations

from typing import Protocol

from .._runtime.server import Answering, RpcFault, ServerCall, dispatch, fault_bytes, route
from .methods import ADOPT, API, WATCH
from .models import AdoptParams, Cat, Change, WatchParams

__all__ = ["Handlers", "RpcFault", "ServerCall", "answer", "fault_bytes", "routes"]


class Handlers(Protocol):
    """What a server of this API does. Params come checked, with the defaults of the spec filled in.

    Raise `RpcFault` to answer with an error; anything else that is raised passes through `answer`.
    """

    async def adopt(self, params: AdoptParams, call: ServerCall, /) -> Cat:
        """Answer adopt."""
        ...

    async def watch(self, params: WatchParams, call: ServerCall, /) -> list[Change]:
        """Answer watch."""
        ...


def routes(handlers: Handlers) -> dict[str, Answering]:
    """Return what answers each method by its name on the wire."""
    return {
        "adopt": route(ADOPT, handlers.adopt),
        "watch": route(WATCH, handlers.watch),
    }


async def answer(handlers: Handlers, body: bytes, *, detail_key: str = "data") -> bytes:
    """Return the JSON-RPC answer to the request in *body*. *detail_key*: where an error carries its detail."""
    return await dispatch(routes(handlers), body, ids=API.id_types, detail_key=detail_key)
