# Printed by the generator from names.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Names, names, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import (
    ImportParams,
    ListAllThingsParams,
    SayParams,
    UserGetParams,
    UserGetParams2,
    UserProfile,
    UserProfile2,
)

USER_GET: Final[MethodInfo[UserGetParams, UserProfile]] = MethodInfo(
    name="user.get", params=UserGetParams, result=UserProfile, retry_safe=False
)

USER_GET2: Final[MethodInfo[UserGetParams2, UserProfile2]] = MethodInfo(
    name="user_get", params=UserGetParams2, result=UserProfile2, retry_safe=False
)

IMPORT: Final[MethodInfo[ImportParams, bool]] = MethodInfo(
    name="import", params=ImportParams, result=bool, retry_safe=False
)

LIST_ALL_THINGS: Final[MethodInfo[ListAllThingsParams, str]] = MethodInfo(
    name="List All Things", params=ListAllThingsParams, result=str, retry_safe=False
)

SAY: Final[MethodInfo[SayParams, str]] = MethodInfo(
    name="say",
    params=SayParams,
    result=str,
    retry_safe=False,
    escaped={"a_b2": 'a"b', "c_d": "c\\d", "e_f": "e\nf"},
)


API: Final = ApiInfo(
    title="Names",
    default_url="http://localhost",
    path="",
    methods=(USER_GET, USER_GET2, IMPORT, LIST_ALL_THINGS, SAY),
    detail_keys=("data",),
    id_types=(int, str),
    environment="NAMES",
    module=__name__,
)
"""Names, as names.openrpc.json describes it."""
