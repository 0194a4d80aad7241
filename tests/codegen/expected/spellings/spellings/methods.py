# Printed by the generator from spellings.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Spellings, spellings, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import AskParams, AskResult

ASK: Final[MethodInfo[AskParams, AskResult]] = MethodInfo(
    name="ask", params=AskParams, result=AskResult, retry_safe=False
)


API: Final = ApiInfo(
    title="Spellings",
    default_url="http://localhost",
    path="",
    methods=(ASK,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="SPELLINGS",
    module=__name__,
)
"""Spellings, as spellings.openrpc.json describes it."""
