# Printed by the generator from notifications.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Notifications, notifications, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .errors import NotSeenError
from .models import CountParams, MovedParams, SeenParams

SEEN: Final[MethodInfo[SeenParams, None]] = MethodInfo(
    name="seen", params=SeenParams, result=None, retry_safe=False, notification=True
)

MOVED: Final[MethodInfo[MovedParams, None]] = MethodInfo(
    name="moved",
    params=MovedParams,
    result=None,
    retry_safe=False,
    by_position=True,
    notification=True,
    errors=(NotSeenError,),
)

COUNT: Final[MethodInfo[CountParams, int]] = MethodInfo(
    name="count", params=CountParams, result=int, retry_safe=False
)


API: Final = ApiInfo(
    title="Notifications",
    default_url="https://api.example.com",
    path="",
    methods=(SEEN, MOVED, COUNT),
    detail_keys=("data",),
    id_types=(int, str),
    environment="NOTIFICATIONS",
    module=__name__,
)
"""Notifications, as notifications.openrpc.json describes it."""
