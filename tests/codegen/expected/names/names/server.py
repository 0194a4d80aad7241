# Printed by the generator from names.openrpc.json. Changes made here are lost: change the document, then generate.
"""The server side of Names, names: write the handlers, the rest is here."""

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
from .methods import API, IMPORT, LIST_ALL_THINGS, SAY, USER_GET, USER_GET2
from .models import (
    ImportParams,
    ListAllThingsParams,
    SayParams,
    UserGetParams,
    UserGetParams2,
    UserProfile,
    UserProfile2,
)

__all__ = ["Handlers", "RpcFault", "ServerCall", "UnknownParams", "answer", "fault_bytes"]


class Handlers(Protocol):
    """What a server of this API does. Params come checked, with the defaults of the spec filled in.

    Raise `RpcFault` to answer with an error; anything else that is raised passes through `answer`.
    """

    async def user_get(self, params: UserGetParams, call: ServerCall, /) -> UserProfile:
        """Answer user.get."""
        ...

    async def user_get2(self, params: UserGetParams2, call: ServerCall, /) -> UserProfile2:
        """Answer user_get."""
        ...

    async def import_(self, params: ImportParams, call: ServerCall, /) -> bool:
        """Answer import."""
        ...

    async def list_all_things(self, params: ListAllThingsParams, call: ServerCall, /) -> str:
        """Answer List All Things."""
        ...

    async def say(self, params: SayParams, call: ServerCall, /) -> str:
        """Answer say."""
        ...


_ROUTES: Answering[Handlers] = {
    **discovery(__name__),
    "user.get": route(USER_GET, lambda handlers: handlers.user_get),
    "user_get": route(USER_GET2, lambda handlers: handlers.user_get2),
    "import": route(IMPORT, lambda handlers: handlers.import_),
    "List All Things": route(LIST_ALL_THINGS, lambda handlers: handlers.list_all_things),
    "say": route(SAY, lambda handlers: handlers.say),
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
