# Printed by the generator from sessions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Sessions, sessions, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo, SessionInfo
from .errors import ExpiredError
from .models import AccountShowParams, AccountShowResult, PingParams, SessionOpenParams, SessionOpenResult

SESSION_OPEN: Final[MethodInfo[SessionOpenParams, SessionOpenResult]] = MethodInfo(
    name="session.open",
    params=SessionOpenParams,
    result=SessionOpenResult,
    retry_safe=True,
    opens_session=True,
)

ACCOUNT_SHOW: Final[MethodInfo[AccountShowParams, AccountShowResult]] = MethodInfo(
    name="account.show",
    params=AccountShowParams,
    result=AccountShowResult,
    retry_safe=False,
    session_param="token",
    errors=(ExpiredError,),
)

PING: Final[MethodInfo[PingParams, str]] = MethodInfo(
    name="ping", params=PingParams, result=str, retry_safe=False
)


API: Final = ApiInfo(
    title="Sessions",
    default_url="http://localhost",
    path="",
    methods=(SESSION_OPEN, ACCOUNT_SHOW, PING),
    session=SessionInfo(method=SESSION_OPEN, key=("granted", "key"), lifetime=60.0, renew=(ExpiredError,)),
    detail_keys=("data",),
    id_types=(int, str),
    environment="SESSIONS",
    module=__name__,
)
"""Sessions, as sessions.openrpc.json describes it."""
