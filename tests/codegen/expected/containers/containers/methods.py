# Printed by the generator from containers.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Containers, containers, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import Person, StoreParams

STORE: Final[MethodInfo[StoreParams, dict[str, list[Person]]]] = MethodInfo(
    name="store", params=StoreParams, result=dict[str, list[Person]], retry_safe=False
)


API: Final = ApiInfo(
    title="Containers",
    default_url="http://localhost",
    path="",
    methods=(STORE,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="CONTAINERS",
    module=__name__,
)
"""Containers, as containers.openrpc.json describes it."""
