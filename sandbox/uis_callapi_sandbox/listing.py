"""Calls that go on, as list.calls of v4.0 has them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from uis_callapi._runtime.shapes import is_object
from uis_callapi.v4_0 import models

from .dialling.views import CallView, LegView, Standing
from .records import Call, Entry

_MOSCOW = timedelta(hours=3)
_STANDING: Mapping[Standing, str] = {
    "ringing": "Дозвон",
    "waiting": "Дозвон",
    "talk": "Разговор",
    "operator_talk": "Разговор операторов",
    "held": "На удержании",
    "transfer": "Перевод вызова",
}


def parties(call: Call) -> tuple[str, str]:
    """Return the virtual number and the contact's."""
    if isinstance(call, Entry):
        return call.params.numb, call.params.numa
    return str(call.params["virtual_phone_number"]), str(call.params["contact"])


def listed(call: Call, view: CallView) -> models.Call:
    """Return a call that goes on as it stands."""
    virtual, contact = parties(call)
    params: Mapping[str, object] = {} if isinstance(call, Entry) else call.params
    external, employee = params.get("external_id"), params.get("employee")
    employee_id = employee.get("id") if is_object(employee) else None
    began = datetime.fromtimestamp(call.at, UTC) + _MOSCOW
    return models.Call(
        call_session_id=call.number,
        direction=str(params.get("direction", "in")),
        start_time=began.strftime("%Y-%m-%d %H:%M:%S"),
        virtual_phone_number=virtual,
        contact_phone_number=contact,
        external_id=external if isinstance(external, str) else None,
        tags=[models.Tag(tag_id=tag, tag_name=f"Tag {tag}") for tag in view.tags],
        legs=[
            _leg(leg, view, employee_id if isinstance(employee_id, int) and leg.name == "C" else None)
            for leg in view.legs
        ],
    )


def _leg(leg: LegView, view: CallView, employee: int | None) -> models.Leg:
    return models.Leg(
        leg_id=leg.number,
        calling_phone_number=leg.calling,
        called_phone_number=leg.called,
        is_operator=leg.name.startswith("C"),
        employee_id=employee,
        employee_full_name=None if employee is None else f"Employee {employee}",
        record_call_enabled=view.is_recorded,
        state=_STANDING[leg.standing],
    )
