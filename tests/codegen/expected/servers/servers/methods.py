# Printed by the generator from servers.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Servers, servers, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo, Place, ServerInfo, ServerVariable
from .models import BesideParams, ElsewhereParams, SameParams, WhereParams

WHERE: Final[MethodInfo[WhereParams, str]] = MethodInfo(
    name="where", params=WhereParams, result=str, retry_safe=False
)

ELSEWHERE: Final[MethodInfo[ElsewhereParams, str]] = MethodInfo(
    name="elsewhere",
    params=ElsewhereParams,
    result=str,
    retry_safe=False,
    place=Place(url="https://other.example.org", path="/rpc"),
)

BESIDE: Final[MethodInfo[BesideParams, str]] = MethodInfo(
    name="beside", params=BesideParams, result=str, retry_safe=False, place=Place(path="/beside")
)

SAME: Final[MethodInfo[SameParams, str]] = MethodInfo(
    name="same", params=SameParams, result=str, retry_safe=False
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
    methods=(WHERE, ELSEWHERE, BESIDE, SAME),
    detail_keys=("data",),
    id_types=(int, str),
    environment="SERVERS",
    module=__name__,
)
"""Servers, as servers.openrpc.json describes it."""
