# Printed by the generator from timeouts.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Timeouts, timeouts, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import RingParams, StopParams

RING: Final[MethodInfo[RingParams, str]] = MethodInfo(
    name="ring", params=RingParams, result=str, retry_safe=False
)

STOP: Final[MethodInfo[StopParams, str]] = MethodInfo(
    name="stop", params=StopParams, result=str, retry_safe=False
)


API: Final = ApiInfo(
    title="Timeouts",
    default_url="http://localhost",
    path="",
    methods=(RING, STOP),
    detail_keys=("data",),
    id_types=(int, str),
    environment="TIMEOUTS",
    module=__name__,
)
"""Timeouts, as timeouts.openrpc.json describes it."""
