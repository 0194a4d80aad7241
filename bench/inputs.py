"""The two requests that everything without a network is measured with: to one number, and to groups of phones."""

from __future__ import annotations

from uis_callapi import Group, Phone
from uis_callapi.v1.models import PlaceCallsParams

GROUPS, PHONES = 4, 5


def phone_number(group: int, phone: int) -> str:
    """Return the number of a phone of a group."""
    return str(79164572500 + group * PHONES + phone)


def to_number() -> PlaceCallsParams:
    """Return the params of a call to one number."""
    return PlaceCallsParams(
        first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
    )


def to_groups() -> PlaceCallsParams:
    """Return the params of a call to groups of phones."""
    return PlaceCallsParams(
        first_call="numc",
        switch_at_once=True,
        numa="74951234567",
        numb="74993720692",
        numc=[
            Group(
                phones=[
                    Phone(numb=phone_number(group, phone), channels_count=1, timeout=30) for phone in range(PHONES)
                ],
                lines_start=1,
                lines_limit=2,
                dialing_increment=1,
                incremental_dialing_timeout=10,
            )
            for group in range(GROUPS)
        ],
    )
