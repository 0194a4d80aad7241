# Printed by the generator from aliases.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Aliases, aliases, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import Alias, ApiInfo, MethodInfo
from .models import GreetParams

GREET: Final[MethodInfo[GreetParams, str]] = MethodInfo(
    name="greet",
    params=GreetParams,
    result=str,
    retry_safe=False,
    aliases=(Alias("firstName", "first_name"), Alias("name", "first_name")),
)


API: Final = ApiInfo(
    title="Aliases",
    default_url="http://localhost",
    path="",
    methods=(GREET,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="ALIASES",
    module=__name__,
)
"""Aliases, as aliases.openrpc.json describes it."""
