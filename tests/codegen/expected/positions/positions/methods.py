# Printed by the generator from positions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Positions, positions, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import AddParams, CountParams, EitherWayParams, LoginParams, PlaceParams, SearchParams

ADD: Final[MethodInfo[AddParams, int]] = MethodInfo(
    name="add", params=AddParams, result=int, retry_safe=False, by_position=True
)

SEARCH: Final[MethodInfo[SearchParams, list[str]]] = MethodInfo(
    name="search", params=SearchParams, result=list[str], retry_safe=True, by_position=True
)

LOGIN: Final[MethodInfo[LoginParams, str]] = MethodInfo(
    name="login", params=LoginParams, result=str, retry_safe=False, by_position=True
)

COUNT: Final[MethodInfo[CountParams, int]] = MethodInfo(
    name="count", params=CountParams, result=int, retry_safe=False, by_position=True
)

PLACE: Final[MethodInfo[PlaceParams, str]] = MethodInfo(
    name="place", params=PlaceParams, result=str, retry_safe=False, by_position=True
)

EITHER_WAY: Final[MethodInfo[EitherWayParams, str]] = MethodInfo(
    name="either.way", params=EitherWayParams, result=str, retry_safe=False
)


API: Final = ApiInfo(
    title="Positions",
    default_url="https://api.example.com",
    path="",
    methods=(ADD, SEARCH, LOGIN, COUNT, PLACE, EITHER_WAY),
    detail_keys=("data",),
    id_types=(int, str),
    environment="POSITIONS",
    module=__name__,
)
"""Positions, as positions.openrpc.json describes it."""
