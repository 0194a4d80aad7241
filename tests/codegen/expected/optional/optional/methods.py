# Printed by the generator from optional.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Optional, optional, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import Found, SearchParams

SEARCH: Final[MethodInfo[SearchParams, Found]] = MethodInfo(
    name="search", params=SearchParams, result=Found, retry_safe=False
)


API: Final = ApiInfo(
    title="Optional",
    default_url="http://localhost",
    path="",
    methods=(SEARCH,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="OPTIONAL",
    module=__name__,
)
"""Optional, as optional.openrpc.json describes it."""
