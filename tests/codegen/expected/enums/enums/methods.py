# Printed by the generator from enums.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Enums, enums, as data."""

from __future__ import annotations

from typing import Final, Literal

from .._runtime.description import ApiInfo, MethodInfo
from .models import PaintParams, Report, StateParams, VerdictParams

PAINT: Final[MethodInfo[PaintParams, Report]] = MethodInfo(
    name="paint", params=PaintParams, result=Report, retry_safe=False
)

STATE: Final[MethodInfo[StateParams, Literal["done", "waiting"] | str]] = MethodInfo(
    name="state", params=StateParams, result=Literal["done", "waiting"] | str, retry_safe=False
)

VERDICT: Final[MethodInfo[VerdictParams, Literal["yes", "no"]]] = MethodInfo(
    name="verdict", params=VerdictParams, result=Literal["yes", "no"], retry_safe=False
)


API: Final = ApiInfo(
    title="Enums",
    default_url="http://localhost",
    path="",
    methods=(PAINT, STATE, VERDICT),
    detail_keys=("data",),
    id_types=(int, str),
    environment="ENUMS",
    module=__name__,
)
"""Enums, as enums.openrpc.json describes it."""
