# Printed by the generator from references.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of References, references, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import NameParams, PlantParams, Title, Tree

PLANT: Final[MethodInfo[PlantParams, Tree]] = MethodInfo(
    name="plant", params=PlantParams, result=Tree, retry_safe=False
)

NAME: Final[MethodInfo[NameParams, Title]] = MethodInfo(
    name="name", params=NameParams, result=Title, retry_safe=False
)


API: Final = ApiInfo(
    title="References",
    default_url="http://localhost",
    path="",
    methods=(PLANT, NAME),
    detail_keys=("data",),
    id_types=(int, str),
    environment="REFERENCES",
    module=__name__,
)
"""References, as references.openrpc.json describes it."""
