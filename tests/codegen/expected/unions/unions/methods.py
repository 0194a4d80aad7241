# Printed by the generator from unions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Unions, unions, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import DialParams, Target

DIAL: Final[MethodInfo[DialParams, Target]] = MethodInfo(
    name="dial", params=DialParams, result=Target, retry_safe=False
)


API: Final = ApiInfo(
    title="Unions",
    default_url="http://localhost",
    path="",
    methods=(DIAL,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="UNIONS",
    module=__name__,
)
"""Unions, as unions.openrpc.json describes it."""
