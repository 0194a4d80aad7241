"""Where the CRM meets the API: nothing else in it knows that there is one."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.db import connection
from uis_callapi import CallApiError, Client, DuplicateCallError

from .models import Call

SERVICE, OPERATOR = "74993720692", "79164572521"
client = Client(journal=settings.JOURNAL)


def place(key: UUID) -> None:
    """Ring the operator, then the customer; run twice, it rings nobody twice."""
    call = Call.objects.select_related("customer").get(key=key)
    try:
        answer = client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa=call.customer.number,
            numb=SERVICE,
            numc=OPERATOR,
            dedup_key=str(key),
        )
    except DuplicateCallError:
        look_up(call)
    except CallApiError as error:
        note(call, error.outcome, error.message)
    else:
        note(call, "placed" if answer == "success" else "failed")
    finally:
        connection.close()


def look_up(call: Call) -> None:
    """Note what the journal says: who placed the call may not have lived to."""
    entry = client.journal.get(str(call.key))
    if entry is not None and entry.state != call.state:
        note(call, entry.state, entry.why or "")


def note(call: Call, state: str, reason: str = "") -> None:
    call.state, call.reason = state, reason
    call.save(update_fields=["state", "reason"])
