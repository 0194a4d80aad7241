# Printed by the generator from primitives.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Primitives, primitives, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import MeasureParams

MEASURE: Final[MethodInfo[MeasureParams, float]] = MethodInfo(
    name="measure", params=MeasureParams, result=float, retry_safe=False
)


API: Final = ApiInfo(
    title="Primitives",
    default_url="http://localhost",
    path="",
    methods=(MEASURE,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="PRIMITIVES",
    module=__name__,
)
"""Primitives, as primitives.openrpc.json describes it."""
