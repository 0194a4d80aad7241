# Printed by the generator from keys.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Keys, keys, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo, SessionInfo
from .errors import OldError
from .models import OpenParams, OpenResult, ShowParams

OPEN: Final[MethodInfo[OpenParams, OpenResult]] = MethodInfo(
    name="open", params=OpenParams, result=OpenResult, retry_safe=True, opens_session=True
)

SHOW: Final[MethodInfo[ShowParams, str]] = MethodInfo(
    name="show", params=ShowParams, result=str, retry_safe=True, session_param="pass-key", errors=(OldError,)
)


API: Final = ApiInfo(
    title="Keys",
    default_url="http://localhost",
    path="",
    methods=(OPEN, SHOW),
    session=SessionInfo(
        method=OPEN, key=("key",), lifetime=600.0, renew=(OldError,), expires=("until",), given="pass_key"
    ),
    detail_keys=("data",),
    id_types=(int, str),
    environment="KEYS",
    module=__name__,
)
"""Keys, as keys.openrpc.json describes it."""
