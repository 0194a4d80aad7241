# Printed by the generator from tuples.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Tuples, tuples, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import CornersParams, CornersResult, DrawParams, Point, Unseen

DRAW: Final[MethodInfo[DrawParams, dict[str, Point]]] = MethodInfo(
    name="draw", params=DrawParams, result=dict[str, Point], retry_safe=False
)

CORNERS: Final[MethodInfo[CornersParams, Point | list[Point] | str | Unseen]] = MethodInfo(
    name="corners", params=CornersParams, result=CornersResult, retry_safe=False
)


API: Final = ApiInfo(
    title="Tuples",
    default_url="https://api.example.com",
    path="",
    methods=(DRAW, CORNERS),
    detail_keys=("data",),
    id_types=(int, str),
    environment="TUPLES",
    module=__name__,
)
"""Tuples, as tuples.openrpc.json describes it."""
