# Printed by the generator from deadlines.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Deadlines, deadlines, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.deadlines import Deadline, Term
from .._runtime.description import ApiInfo, MethodInfo
from .._runtime.rules import Condition
from .models import FixedParams, PlainParams, WaitParams

WAIT: Final[MethodInfo[WaitParams, str]] = MethodInfo(
    name="wait",
    params=WaitParams,
    result=str,
    retry_safe=False,
    deadline=Deadline(
        seconds=10.0,
        terms=(
            (Term(seconds=60.0, present=("message",)),),
            (
                Term(sum_of=("seconds",), when=(Condition(("queued",), True),)),
                Term(sum_of=("steps", "*", "time")),
                Term(seconds=1.5),
            ),
        ),
    ),
)

PLAIN: Final[MethodInfo[PlainParams, str]] = MethodInfo(
    name="plain", params=PlainParams, result=str, retry_safe=False
)

FIXED: Final[MethodInfo[FixedParams, str]] = MethodInfo(
    name="fixed", params=FixedParams, result=str, retry_safe=False, deadline=Deadline(seconds=0.5)
)


API: Final = ApiInfo(
    title="Deadlines",
    default_url="http://localhost",
    path="",
    methods=(WAIT, PLAIN, FIXED),
    detail_keys=("data",),
    id_types=(int, str),
    environment="DEADLINES",
    module=__name__,
)
"""Deadlines, as deadlines.openrpc.json describes it."""
