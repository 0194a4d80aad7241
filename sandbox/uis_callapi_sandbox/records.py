"""What the sandbox keeps and shows: calls, their events, and the requests that came."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec
from uis_callapi.v1.models import PlaceCallsParams

from .dialling.events import Event, Result

State: TypeAlias = Literal["queued", "dialling", "connected", "bridged", "finished"]
"""``connected``: one side has answered; ``bridged``: the two are joined."""


Version: TypeAlias = Literal["v1", "v4.0"]


class Entry(msgspec.Struct, frozen=True, kw_only=True, gc=False, tag_field="version", tag="v1"):
    """One accepted call, as it was asked for."""

    number: int
    """Counted from 1, over all logins."""
    at: float
    """Seconds since the epoch, by the clock of its login."""
    login: str
    request_id: int | str
    params: PlaceCallsParams
    """As the platform reads them: defaults filled in."""
    notes: tuple[str, ...]
    """What was accepted though the documentation spells it otherwise."""
    answer: str | None
    """``success``, ``fail`` or the error that was answered after dialling; None while there is no answer yet."""
    fault: str | None
    """The kind of the fault that was played in place of the answer."""


class Started(msgspec.Struct, frozen=True, kw_only=True, gc=False, tag_field="version", tag="v4.0"):
    """One accepted call, as a method of v4.0 started it."""

    number: int
    """Its ``call_session_id``."""
    at: float
    """Seconds since the epoch, by the clock of its login."""
    login: str
    request_id: int | str
    method: str
    params: dict[str, object]
    """As the platform reads them: defaults filled in."""
    office: str | None
    """Who is rung beside the contact."""
    notes: tuple[str, ...]
    """What was accepted though the documentation spells it otherwise."""
    answer: str | None
    """What was answered; None while there is no answer yet."""
    fault: str | None
    """The kind of the fault that was played in place of the answer."""


Call: TypeAlias = Entry | Started


class Summary(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One call, as a list shows it."""

    number: int
    login: str
    at: float
    """When it was accepted: seconds since the epoch, by the clock of its login."""
    version: Version
    method: str
    state: State
    result: Result | None
    cause: str | None
    """Why it ended."""
    first_call: str
    numa: str
    """The client: v4.0 calls it the contact."""
    numb: str
    numc: str
    """The number, or how many groups and phones; empty where nobody but the client is rung."""
    office: tuple[str, ...]
    """The numbers that may be dialled for the office."""
    queue: bool
    bridged_at: float | None = None
    """When the two were joined."""
    ended_at: float | None


class Detail(msgspec.Struct, frozen=True, kw_only=True):
    """One call with all that is known of it."""

    summary: Summary
    request_id: int | str
    params: dict[str, object]
    """As the platform reads them: defaults filled in."""
    notes: tuple[str, ...]
    request: str | None
    """What was sent, without its secrets; None while there is no answer yet."""
    answer: str | None
    """What was answered, or would have been but for the fault; without its secrets."""
    fault: str | None
    """The kind of the fault that was played in its place."""
    events: tuple[Event, ...]
    """In milliseconds since the call was accepted."""


class Received(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One request to the API, carried out or not."""

    number: int
    login: str | None
    """None where the request does not tell."""
    at: float
    method: str | None
    request_id: int | str | None
    request: str
    """What was sent, without its secrets."""
    answer: str
    """What was answered, or would have been but for the fault; without its secrets."""
    fault: str | None
    """The kind of the fault that was played in its place."""
    call: int | None
    """The number of the call that it placed."""
    outcome: Literal["result", "error", "fault"]


def summary_of(call: Call) -> Summary:
    """Return what a list shows of a call that was just accepted."""
    return _placed(call) if isinstance(call, Entry) else _started(call)


def _placed(entry: Entry) -> Summary:
    params = entry.params
    office: tuple[str, ...]
    if isinstance(params.numc, str):
        numc, office = params.numc, (params.numc,)
    else:
        office = tuple(dict.fromkeys(phone.numb for group in params.numc for phone in group.phones))
        phones = sum(len(group.phones) for group in params.numc)
        numc = f"{_several(len(params.numc), 'group')}, {_several(phones, 'phone')}"
    return Summary(
        number=entry.number,
        login=entry.login,
        at=entry.at,
        version="v1",
        method="place_calls",
        state="queued" if params.is_queue is True else "dialling",
        result=None,
        cause=None,
        first_call=params.first_call,
        numa=params.numa,
        numb=params.numb,
        numc=numc,
        office=office,
        queue=params.is_queue is True,
        ended_at=None,
    )


def _started(call: Started) -> Summary:
    return Summary(
        number=call.number,
        login=call.login,
        at=call.at,
        version="v4.0",
        method=call.method,
        state="dialling",
        result=None,
        cause=None,
        first_call="numa" if call.params.get("first_call", "contact") == "contact" else "numc",
        numa=str(call.params["contact"]),
        numb=str(call.params["virtual_phone_number"]),
        numc=call.office or "",
        office=() if call.office is None else (call.office,),
        queue=False,
        ended_at=None,
    )


def _several(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
