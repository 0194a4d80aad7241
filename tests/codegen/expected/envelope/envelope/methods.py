# Printed by the generator from envelope.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Envelope, envelope, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import OpenParams

OPEN: Final[MethodInfo[OpenParams, str]] = MethodInfo(
    name="open", params=OpenParams, result=str, retry_safe=False
)


API: Final = ApiInfo(
    title="Envelope",
    default_url="http://localhost",
    path="",
    methods=(OPEN,),
    detail_keys=("details", "data"),
    id_types=(int,),
    environment="ENVELOPE",
    module=__name__,
)
"""Envelope, as envelope.openrpc.json describes it."""
