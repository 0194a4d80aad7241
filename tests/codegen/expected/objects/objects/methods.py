# Printed by the generator from objects.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Objects, objects, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import DrawParams, DrawResult

DRAW: Final[MethodInfo[DrawParams, DrawResult]] = MethodInfo(
    name="draw", params=DrawParams, result=DrawResult, retry_safe=False
)


API: Final = ApiInfo(
    title="Objects",
    default_url="http://localhost",
    path="",
    methods=(DRAW,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="OBJECTS",
    module=__name__,
)
"""Objects, as objects.openrpc.json describes it."""
