"""What the methods of v4.0 that start calls ask of the exchange: the plan that place_calls with one number makes."""

from __future__ import annotations

from msgspec import UnsetType
from uis_callapi.v4_0.models import (
    Message,
    StartEmployeeCallParams,
    StartInformerCallParams,
    StartSimpleCallParams,
)

from .plan import RINGING, Entry, Lines, Plan, Speech, Unplayable, given, milliseconds, spoken
from .world import World


def simple_call(params: StartSimpleCallParams, world: World) -> Plan:
    """Read *params*, which have been checked. Raises `Unplayable`."""
    return _pair(params, params.operator, speech(params.operator_message, world, "operator_message.value"), world)


def employee_call(params: StartEmployeeCallParams, number: str, world: World) -> Plan:
    """As `simple_call`; *number* is that of the employee."""
    return _pair(params, number, speech(params.employee_message, world, "employee_message.value"), world)


def informer_call(params: StartInformerCallParams, world: World) -> Plan:
    """As `simple_call`, without an office."""
    return Plan(
        first="numa",
        switch_at_once=False,
        client=params.contact,
        client_timeout=given(params.dialing_timeout, 30),
        service=params.virtual_phone_number,
        office_sees=params.virtual_phone_number,
        office=(),
        is_single=True,
        queue_ms=None,
        client_message=speech(params.contact_message, world, "contact_message.value"),
        office_message=None,
    )


def speech(message: Message | UnsetType, world: World, path: str) -> Speech | None:
    """Return how long *message* is. Raises `Unplayable`, which names *path*."""
    if isinstance(message, UnsetType):
        return None
    if message.type == "tts":
        return Speech(True, spoken(message.value))
    return Speech(False, _file_ms(message.value, world, path))


def _pair(
    params: StartSimpleCallParams | StartEmployeeCallParams, office: str, office_message: Speech | None, world: World
) -> Plan:
    if not isinstance(params.media_file_id, UnsetType):
        _file_ms(str(params.media_file_id), world, "media_file_id")
    number = params.virtual_phone_number
    return Plan(
        first="numa" if params.first_call == "contact" else "numc",
        switch_at_once=given(params.switch_at_once, False),
        client=params.contact,
        service=number,
        office_sees=number if given(params.show_virtual_phone_number, True) else params.contact,
        office=(Lines((Entry(office, RINGING, None),)),),
        is_single=True,
        queue_ms=None,
        client_message=speech(params.contact_message, world, "contact_message.value"),
        office_message=office_message,
        is_early=given(params.early_switching, False),
    )


def _file_ms(file: str, world: World, path: str) -> int:
    seconds = world.file_seconds(file)
    if seconds is None:
        raise Unplayable(path, "the sandbox has no file of this id")
    return milliseconds(seconds)
