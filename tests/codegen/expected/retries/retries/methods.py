# Printed by the generator from retries.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Retries, retries, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import ReadParams, UnsaidParams, WriteParams

READ: Final[MethodInfo[ReadParams, str]] = MethodInfo(
    name="read", params=ReadParams, result=str, retry_safe=True
)

WRITE: Final[MethodInfo[WriteParams, str]] = MethodInfo(
    name="write", params=WriteParams, result=str, retry_safe=False
)

UNSAID: Final[MethodInfo[UnsaidParams, str]] = MethodInfo(
    name="unsaid", params=UnsaidParams, result=str, retry_safe=False
)


API: Final = ApiInfo(
    title="Retries",
    default_url="http://localhost",
    path="",
    methods=(READ, WRITE, UNSAID),
    detail_keys=("data",),
    id_types=(int, str),
    environment="RETRIES",
    module=__name__,
)
"""Retries, as retries.openrpc.json describes it."""
