# Printed by the generator from notes.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Notes, notes, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import PetsGetParams, PetsMakeParams, PetsMakeResult

PETS_MAKE: Final[MethodInfo[PetsMakeParams, PetsMakeResult]] = MethodInfo(
    name="pets.make",
    params=PetsMakeParams,
    result=PetsMakeResult,
    retry_safe=False,
    tags=("pets", "new"),
    deprecated=True,
)

PETS_GET: Final[MethodInfo[PetsGetParams, str]] = MethodInfo(
    name="pets.get", params=PetsGetParams, result=str, retry_safe=False
)


API: Final = ApiInfo(
    title="Notes",
    default_url="http://localhost",
    path="",
    methods=(PETS_MAKE, PETS_GET),
    detail_keys=("data",),
    id_types=(int, str),
    environment="NOTES",
    module=__name__,
)
"""Notes, as notes.openrpc.json describes it."""
