# Printed by the generator from nullable.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Nullable, nullable, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import SaveParams

SAVE: Final[MethodInfo[SaveParams, str | None]] = MethodInfo(
    name="save", params=SaveParams, result=str | None, retry_safe=False
)


API: Final = ApiInfo(
    title="Nullable",
    default_url="http://localhost",
    path="",
    methods=(SAVE,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="NULLABLE",
    module=__name__,
)
"""Nullable, as nullable.openrpc.json describes it."""
