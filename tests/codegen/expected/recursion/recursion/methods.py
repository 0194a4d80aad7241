# Printed by the generator from recursion.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Recursion, recursion, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import FindParams, FindResult, KeepParams, Path, Unseen, Value

KEEP: Final[MethodInfo[KeepParams, Value]] = MethodInfo(
    name="keep", params=KeepParams, result=Value, retry_safe=False
)

FIND: Final[MethodInfo[FindParams, Path | bool | Unseen]] = MethodInfo(
    name="find", params=FindParams, result=FindResult, retry_safe=False
)


API: Final = ApiInfo(
    title="Recursion",
    default_url="https://api.example.com",
    path="",
    methods=(KEEP, FIND),
    detail_keys=("data",),
    id_types=(int, str),
    environment="RECURSION",
    module=__name__,
)
"""Recursion, as recursion.openrpc.json describes it."""
