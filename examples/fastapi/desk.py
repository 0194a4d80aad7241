"""An operator's desk: one page, and one address that it sends its clicks to."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import FileResponse
from pydantic import BaseModel
from uis_callapi import AsyncClient, CallApiError, DuplicateCallError

if "UIS_CALLAPI_LOGIN" not in os.environ:  # no account: that of the sandbox, where no telephone rings
    os.environ |= {
        "UIS_CALLAPI_URL": "http://127.0.0.1:8080",
        "UIS_CALLAPI_LOGIN": "demo",
        "UIS_CALLAPI_PASSWORD": "demo",
    }

PAGE = Path(__file__).with_name("desk.html")
SERVICE, OPERATOR = "74993720692", "79164572521"
CUSTOMERS = {1: "74951234567", 2: "74950009904", 3: "74950009004", 4: "74950009900"}  # your database


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
    async with AsyncClient(journal="calls.db") as client:
        app.state.client = client
        yield


def the_client(request: Request) -> AsyncClient:
    client: AsyncClient = request.app.state.client
    return client


Caller = Annotated[AsyncClient, Depends(the_client)]


class Click(BaseModel):
    """Whom to call. The number stays here: who could send one could have any number called at your cost."""

    customer: int


class Told(BaseModel):
    """What became of the click; ``intent`` is under way."""

    outcome: Literal["intent", "placed", "failed", "rejected", "not_placed", "unknown"]
    reason: str = ""


app = FastAPI(lifespan=lifespan)


@app.get("/")
async def desk() -> FileResponse:
    return FileResponse(PAGE)


@app.put("/calls/{key}")
async def call(key: UUID, click: Click, client: Caller) -> Told:
    """Ring the operator, then the customer; with the same key again, only tell."""
    number = CUSTOMERS.get(click.customer)
    if number is None:
        raise HTTPException(404, "no such customer")
    try:
        answer = await client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa=number,
            numb=SERVICE,
            numc=OPERATOR,
            dedup_key=str(key),
        )
    except DuplicateCallError as error:
        return Told(outcome=error.state)
    except CallApiError as error:
        return Told(outcome=error.outcome, reason=error.message)
    return Told(outcome="placed" if answer == "success" else "failed")
