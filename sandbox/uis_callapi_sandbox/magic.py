"""Logins and numbers that bring up one situation each. How magic numbers behave as telephones: `dialling.world`."""

from __future__ import annotations

from collections.abc import Mapping

from uis_callapi.v1 import LimitExceededError, PermissionDeniedError
from uis_callapi.v1.models import PlaceCallsParams
from uis_callapi.v1.server import RpcFault

from .faults import Fault

MAGIC_LOGINS: Mapping[str, str] = {
    "wrong-password": "the password is always wrong: Permission denied",
    "blocked-ip": "the address is not on the allow-list: IP address error",
    "no-permission": "may log in, and may not call: Permission denied",
    "expired-session": "a key lives 5 seconds",
    "single-session": "a login ends the key before",
}
"""Logins that take any password."""

WRONG_SERVICE_NUMBER = "9003"
"""As `numb`: Permission denied."""
LIMITED = "9004"
"""As `numa`: Limit is exceeded."""
BROKEN = "9603"
"""As `numa`: Internal error, after dialling."""
FAILING = "9904"
"""As `numa`: the result is `fail`."""
FAULTS: Mapping[str, Fault] = {
    "9900": Fault(kind="reset"),
    "9901": Fault(kind="reset", when="before"),
    "9902": Fault(kind="hang"),
    "9903": Fault(kind="bad_gateway"),
}
"""As `numa`: what happens on the way."""


def refusal(params: PlaceCallsParams) -> RpcFault | None:
    """Return what is answered to a call for the sake of its numbers, so that nobody is rung; None: it is placed."""
    if params.numb.endswith(WRONG_SERVICE_NUMBER):
        return RpcFault.of(PermissionDeniedError, f"wrong service number: {params.numb}")
    if params.numa.endswith(LIMITED):
        return RpcFault.of(LimitExceededError, "the limit that this number stands for")
    return None


def lost(params: PlaceCallsParams) -> Fault | None:
    """Return what happens to the request of a call on the way, so that nobody is rung; None: it arrives."""
    fault = FAULTS.get(ending(params.numa))
    return fault if fault is not None and fault.when == "before" else None


def ending(number: str) -> str:
    """Return the part of a number that may be magic."""
    return number[-4:]
