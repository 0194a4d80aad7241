# Printed by the generator from discovery.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Discovery, discovery, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import RpcDiscoverParams

RPC_DISCOVER: Final[MethodInfo[RpcDiscoverParams, str]] = MethodInfo(
    name="rpc.discover", params=RpcDiscoverParams, result=str, retry_safe=False
)


API: Final = ApiInfo(
    title="Discovery",
    default_url="http://localhost",
    path="",
    methods=(RPC_DISCOVER,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="DISCOVERY",
    module=__name__,
)
"""Discovery, as discovery.openrpc.json describes it."""
