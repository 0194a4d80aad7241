"""A buyer's page of a marketplace: one button rings buyer and supplier, and neither learns the other's number."""

from __future__ import annotations

import logging
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from html import escape
from pathlib import Path
from string import Template
from typing import NamedTuple
from uuid import uuid4

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.routing import Route
from uis_callapi import AsyncClient, CallApiError, Message

if "UIS_CALLAPI_LOGIN" not in os.environ:  # no account: that of the sandbox, where no telephone rings
    os.environ |= {
        "UIS_CALLAPI_URL": "http://127.0.0.1:8080",
        "UIS_CALLAPI_LOGIN": "demo",
        "UIS_CALLAPI_PASSWORD": "demo",
    }


class Order(NamedTuple):
    """What a page shows of an order, and two numbers that it never shows."""

    goods: str
    supplier: str
    buyers_number: str
    suppliers_number: str


SERVICE = "74993720692"
ORDERS = {4711: Order("Green tea, 20 kg", "Yunnan & Sons", "79161112233", "79164445566")}  # your database

PAGE = Template(Path(__file__).with_name("shop.html").read_text("utf-8"))
BUTTON = '<form method="post" action="{}"><button>Call the supplier</button></form>'
AGAIN = '<meta http-equiv="refresh" content="1">'
SAYS = {
    "intent": "We are calling you. When you pick up, we call the supplier and join you.",
    "placed": "We have called you both.",
    "failed": "One of you did not answer.",
    "rejected": "We could not call; nobody was rung.",
    "not_placed": "We could not call; nobody was rung.",
    "unknown": "We cannot say whether the call came about, and are looking into it. Please do not call again.",
}
log = logging.getLogger(__name__)


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncGenerator[None]:
    async with AsyncClient(journal="calls.db") as client:
        app.state.client = client
        yield


async def place(client: AsyncClient, order: Order, key: str) -> None:
    """Ring the buyer, then the supplier. The journal remembers how it ends; with the same key nobody is rung again."""
    try:
        answer = await client.place_calls(
            first_call="numa",
            switch_at_once=False,  # the supplier hears the message to its end
            numa=order.buyers_number,
            numb=SERVICE,  # what the buyer sees
            numc=order.suppliers_number,
            use_numb_as_numa=True,  # what the supplier sees: the service number, too
            numc_message=Message(type="text", value="A buyer has a question about an order"),
            dedup_key=key,
        )
    except CallApiError as error:
        log.warning("%s: %s", error.outcome, error)
    else:
        if answer != "success":
            log.warning("nobody was joined")


async def order(request: Request) -> HTMLResponse:
    """Show the order; its button leads to the address of a call that is still to be placed."""
    return _page(_order(request), button=BUTTON.format(f"{request.url.path}/calls/{uuid4()}"))


async def call(request: Request) -> RedirectResponse:
    """Place the call of this address, which is its key: sent again, it is the same call."""
    key = request.url.path
    task = BackgroundTask(place, request.app.state.client, _order(request), key)
    return RedirectResponse(key, status_code=303, background=task)


async def status(request: Request) -> HTMLResponse:
    """Show how the call goes; one that rang nobody may be tried again."""
    client: AsyncClient = request.app.state.client
    entry = await client.journal.get(request.url.path)
    state = entry.state if entry else "intent"
    free = state in ("rejected", "not_placed")
    button = BUTTON.format(request.url.path) if free else ""
    head = AGAIN if state == "intent" else ""
    return _page(_order(request), says=SAYS[state], button=button, head=head)


def _order(request: Request) -> Order:
    number: int = request.path_params["order"]
    if number not in ORDERS:
        raise HTTPException(404, "no such order")
    return ORDERS[number]


def _page(order: Order, *, says: str = "", button: str = "", head: str = "") -> HTMLResponse:
    goods, supplier = escape(order.goods), escape(order.supplier)
    return HTMLResponse(
        PAGE.substitute(goods=goods, supplier=supplier, service=f"+{SERVICE}", says=says, button=button, head=head)
    )


app = Starlette(
    routes=[
        Route("/orders/{order:int}", order),
        Route("/orders/{order:int}/calls/{key:uuid}", call, methods=["POST"]),
        Route("/orders/{order:int}/calls/{key:uuid}", status),
    ],
    lifespan=lifespan,
)
