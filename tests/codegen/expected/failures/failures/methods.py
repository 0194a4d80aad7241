# Printed by the generator from failures.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Failures, failures, as data."""

from __future__ import annotations

from typing import Final, Literal

from .._runtime.description import ApiInfo, MethodInfo
from .models import FireParams, LaunchParams, LookParams

FIRE: Final[MethodInfo[FireParams, str | int | bool]] = MethodInfo(
    name="fire", params=FireParams, result=str | int | bool, retry_safe=False, failed=("miss", 0)
)

LOOK: Final[MethodInfo[LookParams, str | None]] = MethodInfo(
    name="look", params=LookParams, result=str | None, retry_safe=True, failed=(None,)
)

LAUNCH: Final[MethodInfo[LaunchParams, Literal["up", "down"] | str]] = MethodInfo(
    name="launch", params=LaunchParams, result=Literal["up", "down"] | str, retry_safe=False, failed=("down",)
)


API: Final = ApiInfo(
    title="Failures",
    default_url="http://localhost",
    path="",
    methods=(FIRE, LOOK, LAUNCH),
    detail_keys=("data",),
    id_types=(int, str),
    environment="FAILURES",
    module=__name__,
)
"""Failures, as failures.openrpc.json describes it."""
