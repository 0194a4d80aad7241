"""Params made, checked and turned into JSON: by the runtime, by bare msgspec, and by pydantic.

Only the runtime holds them against forms and rules as well.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

import msgspec
import pydantic
from uis_callapi._runtime.checks import check_params
from uis_callapi.v1.methods import PLACE_CALLS
from uis_callapi.v1.models import PlaceCallsParams

from . import inputs
from .inputs import GROUPS, PHONES, phone_number
from .lines import Line, race
from .rounds import Meter, Work, timed

OURS, BARE, PYDANTIC = "uis_callapi", "msgspec", "pydantic"
_FirstCall = Literal["numc", "numa", "any"]

_Number = Annotated[str, msgspec.Meta(pattern="^[1-9][0-9]{6,14}\\Z")]
_Whole = Annotated[int, msgspec.Meta(ge=1)]


class _Phone(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    numb: _Number
    channels_count: _Whole = 1
    timeout: _Whole = 60


class _Group(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    phones: Annotated[list[_Phone], msgspec.Meta(min_length=1)]
    lines_start: _Whole = 1
    lines_limit: _Whole = 1
    dialing_increment: _Whole | msgspec.UnsetType = msgspec.UNSET
    incremental_dialing_timeout: _Whole | msgspec.UnsetType = msgspec.UNSET


class _Call(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    first_call: _FirstCall
    switch_at_once: bool
    numa: _Number
    numb: _Number


class _ToNumber(_Call, frozen=True, kw_only=True, forbid_unknown_fields=True):
    numc: _Number


class _ToGroups(_Call, frozen=True, kw_only=True, forbid_unknown_fields=True):
    numc: Annotated[list[_Group], msgspec.Meta(min_length=1)]


_PydanticNumber = Annotated[str, pydantic.Field(pattern="^[1-9][0-9]{6,14}$")]
_PydanticWhole = Annotated[int, pydantic.Field(ge=1)]


class _Model(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(frozen=True, extra="forbid", strict=True)


class _PydanticPhone(_Model):
    numb: _PydanticNumber
    channels_count: _PydanticWhole = 1
    timeout: _PydanticWhole = 60


class _PydanticGroup(_Model):
    phones: Annotated[list[_PydanticPhone], pydantic.Field(min_length=1)]
    lines_start: _PydanticWhole = 1
    lines_limit: _PydanticWhole = 1
    dialing_increment: _PydanticWhole | None = None
    incremental_dialing_timeout: _PydanticWhole | None = None


class _PydanticCall(_Model):
    first_call: _FirstCall
    switch_at_once: bool
    numa: _PydanticNumber
    numb: _PydanticNumber
    numc: _PydanticNumber | Annotated[list[_PydanticGroup], pydantic.Field(min_length=1)]


def lines() -> list[Line]:
    """Measure and compare."""
    found: list[Line] = []
    number = {
        BARE: _bare(_bare_to_number),
        OURS: _ours(inputs.to_number),
        PYDANTIC: _pydantic(_pydantic_to_number),
    }
    groups = {
        BARE: _bare(_bare_to_groups),
        OURS: _ours(inputs.to_groups),
        PYDANTIC: _pydantic(_pydantic_to_groups),
    }
    for group, works in (("params to a number", number), ("params to groups", groups)):
        meters: dict[str, Meter] = {name: timed(work, 300) for name, work in works.items()}
        found += race(group, meters, baseline=BARE, seconds=2)
    return found


def _ours(make: Callable[[], PlaceCallsParams]) -> Work:
    def work(times: int) -> None:
        for _ in range(times):
            check_params(PLACE_CALLS, make(), 262_144)

    return work


def _bare(make: Callable[[], _Call]) -> Work:
    encode = msgspec.json.Encoder().encode
    decode = msgspec.json.Decoder(type(make())).decode

    def work(times: int) -> None:
        for _ in range(times):
            decode(encode(make()))

    return work


def _pydantic(make: Callable[[], _PydanticCall]) -> Work:
    def work(times: int) -> None:
        for _ in range(times):
            make().model_dump_json(exclude_unset=True).encode()

    return work


def _bare_to_number() -> _Call:
    return _ToNumber(first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521")


def _bare_to_groups() -> _Call:
    return _ToGroups(
        first_call="numc",
        switch_at_once=True,
        numa="74951234567",
        numb="74993720692",
        numc=[
            _Group(
                phones=[
                    _Phone(numb=phone_number(group, phone), channels_count=1, timeout=30) for phone in range(PHONES)
                ],
                lines_start=1,
                lines_limit=2,
                dialing_increment=1,
                incremental_dialing_timeout=10,
            )
            for group in range(GROUPS)
        ],
    )


def _pydantic_to_number() -> _PydanticCall:
    return _PydanticCall(
        first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
    )


def _pydantic_to_groups() -> _PydanticCall:
    return _PydanticCall(
        first_call="numc",
        switch_at_once=True,
        numa="74951234567",
        numb="74993720692",
        numc=[
            _PydanticGroup(
                phones=[
                    _PydanticPhone(numb=phone_number(group, phone), channels_count=1, timeout=30)
                    for phone in range(PHONES)
                ],
                lines_start=1,
                lines_limit=2,
                dialing_increment=1,
                incremental_dialing_timeout=10,
            )
            for group in range(GROUPS)
        ],
    )
