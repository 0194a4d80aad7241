# Printed by the generator from minimal.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Minimal, minimal, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import PingParams

PING: Final[MethodInfo[PingParams, str]] = MethodInfo(
    name="ping", params=PingParams, result=str, retry_safe=False
)


API: Final = ApiInfo(
    title="Minimal",
    default_url="http://localhost",
    path="",
    methods=(PING,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="MINIMAL",
    module=__name__,
)
"""Minimal, as minimal.openrpc.json describes it."""
