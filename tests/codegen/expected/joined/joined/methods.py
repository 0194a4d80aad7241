# Printed by the generator from joined.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Joined, joined, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import AdoptParams, Cat, Change, WatchParams

ADOPT: Final[MethodInfo[AdoptParams, Cat]] = MethodInfo(
    name="adopt", params=AdoptParams, result=Cat, retry_safe=False
)

WATCH: Final[MethodInfo[WatchParams, list[Change]]] = MethodInfo(
    name="watch", params=WatchParams, result=list[Change], retry_safe=False
)


API: Final = ApiInfo(
    title="Joined",
    default_url="https://api.example.com",
    path="",
    methods=(ADOPT, WATCH),
    detail_keys=("data",),
    id_types=(int, str),
    environment="JOINED",
    module=__name__,
)
"""Joined, as joined.openrpc.json describes it."""
