# Printed by the generator from examples.openrpc.json. Changes made here are lost: change the document, then generate.
"""The server side of Examples, examples: write the handlers, the rest is here."""

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
from .methods import API, CLEAR, ORDER_PLACE, QUIET, ROLL, SAY, UNLOCK, WALLET
from .models import (
    ClearParams,
    OrderPlaceParams,
    QuietParams,
    Receipt,
    RollParams,
    SayParams,
    UnlockParams,
    Wallet,
    WalletParams,
)

__all__ = ["Handlers", "RpcFault", "ServerCall", "UnknownParams", "answer", "fault_bytes"]


class Handlers(Protocol):
    """What a server of this API does. Params come checked, with the defaults of the spec filled in.

    Raise `RpcFault` to answer with an error; anything else that is raised passes through `answer`.
    """

    async def order_place(self, params: OrderPlaceParams, call: ServerCall, /) -> Receipt:
        """Place an order."""
        ...

    async def clear(self, params: ClearParams, call: ServerCall, /) -> None:
        """Answer clear."""
        ...

    async def wallet(self, params: WalletParams, call: ServerCall, /) -> Wallet:
        """Structs, lists and maps mask what is in them."""
        ...

    async def roll(self, params: RollParams, call: ServerCall, /) -> list[str]:
        """The answer is longer than a line."""
        ...

    async def say(self, params: SayParams, call: ServerCall, /) -> str:
        """What it answers stands in one line."""
        ...

    async def unlock(self, params: UnlockParams, call: ServerCall, /) -> bool:
        """A secret for which not any text will do: no example."""
        ...

    async def quiet(self, params: QuietParams, call: ServerCall, /) -> bool:
        """No example at all."""
        ...


_ROUTES: Answering[Handlers] = {
    **discovery(__name__),
    "order.place": route(ORDER_PLACE, lambda handlers: handlers.order_place),
    "clear": route(CLEAR, lambda handlers: handlers.clear),
    "wallet": route(WALLET, lambda handlers: handlers.wallet),
    "roll": route(ROLL, lambda handlers: handlers.roll),
    "say": route(SAY, lambda handlers: handlers.say),
    "unlock": route(UNLOCK, lambda handlers: handlers.unlock),
    "quiet": route(QUIET, lambda handlers: handlers.quiet),
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
