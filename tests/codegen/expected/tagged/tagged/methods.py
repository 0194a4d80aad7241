# Printed by the generator from tagged.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Tagged, tagged, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import Circle, DrawParams, DrawResultItem, Square, Unseen

DRAW: Final[MethodInfo[DrawParams, list[Circle | Square | Unseen]]] = MethodInfo(
    name="draw", params=DrawParams, result=list[DrawResultItem], retry_safe=False
)


API: Final = ApiInfo(
    title="Tagged",
    default_url="http://localhost",
    path="",
    methods=(DRAW,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="TAGGED",
    module=__name__,
)
"""Tagged, as tagged.openrpc.json describes it."""
