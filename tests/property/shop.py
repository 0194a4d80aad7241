"""The invented API of these tests: it can be asked, ordered from with a session key, and ordered from without one."""

from __future__ import annotations

from codegen.runtime.description import ApiInfo, MethodInfo, SessionInfo
from codegen.runtime.errors import ErrorMatch, RejectedError

from ..runtime.api import LOGIN, LoginParams, OrderParams, TokenRefusedError

DONE, IN_VAIN = "done", "in vain"
LIFETIME = 20.0
"""Seconds that a session key lives."""
KEY_REFUSED, SOLD_OUT = 7, 8


class SoldOutError(RejectedError):
    """There is no tea."""

    match = ErrorMatch(codes=(SOLD_OUT,))


def _method(name: str, *, retry_safe: bool, session_param: str | None) -> MethodInfo[OrderParams, str]:
    return MethodInfo(
        name=name,
        params=OrderParams,
        result=str,
        retry_safe=retry_safe,
        session_param=session_param,
        errors=(TokenRefusedError, SoldOutError),
        failed=(IN_VAIN,),
    )


ASK = _method("ask", retry_safe=True, session_param="token")
ORDER = _method("order", retry_safe=False, session_param="token")
ORDER_AT_THE_DOOR = _method("order_at_the_door", retry_safe=False, session_param=None)
METHODS = {method.name: method for method in (ORDER, ORDER_AT_THE_DOOR, ASK)}
SHOP = ApiInfo(
    title="Shop",
    default_url="https://shop.example.org",
    path="/rpc",
    methods=(),
    session=SessionInfo(method=LOGIN, key=("token",), lifetime=LIFETIME, renew=(TokenRefusedError,)),
    environment="SHOP",
)
OWNER = LoginParams(user="u", word="w")
