"""Calls to people who have asked for one: what this project is for, and what its tests test."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Literal

from uis_callapi import AsyncClient, CallApiError, Client

SERVICE, OPERATOR = "74993720692", "79164572521"
End = Literal["called", "nobody answered", "try again later", "look it up"]


def call_lead(client: Client, number: str) -> End:
    """Ring the operator, then the lead, and tell what a colleague has to do next."""
    try:
        answer = client.place_calls(first_call="numc", switch_at_once=True, numa=number, numb=SERVICE, numc=OPERATOR)
    except CallApiError as error:
        return _after(error)
    return "called" if answer == "success" else "nobody answered"


async def call_leads(client: AsyncClient, numbers: Iterable[str]) -> list[End]:
    """Do so with many at once."""
    return await asyncio.gather(*(_call_lead(client, number) for number in numbers))


async def _call_lead(client: AsyncClient, number: str) -> End:
    try:
        answer = await client.place_calls(
            first_call="numc", switch_at_once=True, numa=number, numb=SERVICE, numc=OPERATOR
        )
    except CallApiError as error:
        return _after(error)
    return "called" if answer == "success" else "nobody answered"


def _after(error: CallApiError) -> End:
    return "try again later" if error.outcome == "not_placed" else "look it up"
