# Printed by the generator from servers.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Servers, servers, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo, ServerInfo, ServerVariable
from .models import WhereParams

WHERE: Final[MethodInfo[WhereParams, str]] = MethodInfo(
    name="where", params=WhereParams, result=str, retry_safe=False
)


API: Final = ApiInfo(
    title="Servers",
    default_url="https://eu.example.com:8443",
    path="/api/v2",
    server=ServerInfo(
        url="https://{region}.example.com:${port}/api/{version}",
        variables=(
            ServerVariable(name="region", option="region", default="eu", values=("eu", "us")),
            ServerVariable(name="port", option="port", default="8443"),
            ServerVariable(name="version", option="version", default="v2"),
        ),
    ),
    methods=(WHERE,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="SERVERS",
)
"""Servers, as servers.openrpc.json describes it."""
